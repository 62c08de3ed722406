"""Changes of who carries the community and what it can spend."""

import math
from collections.abc import Iterator
from functools import partial

from metrics.changes.change import Change, Subject
from metrics.changes.copies import Copies
from metrics.months import months_after
from metrics.wording import count, money

GOVERNANCE = (
    "insert into governance (import_id, line, community, item, mention_id, date, status)"
    " values ($added, $line, $id, $item, $mention + $shift, $day, $status)"
)


def champion(subject: Subject) -> Iterator[Change]:
    """A champion named who comes to the meetings; or the champion leaving."""
    if not subject.known("champion"):
        return
    value, of = subject.counted("champion")[0], max(subject.active, 1)
    there = subject.rows(
        "select min(w.mention_id) from acted_lately a join who w on w.person = a.person"
        " left join person_window p on p.person = a.person where w.community = $community"
        " group by a.person order by max(p.attended) desc nulls last, 1 limit 1"
    )
    if value < 1 and there:
        carry_out = partial(_appoint, int(there[0][0]), "in post")
        yield Change("champion", "a champion named who comes to the meetings", 1, of, True, carry_out)
    if value > 0 and there:
        yield Change(
            "champion",
            "the champion leaving and nobody following",
            1,
            1,
            False,
            partial(_appoint, int(there[0][0]), "left"),
        )


def _appoint(mention: int, status: str, copies: Copies, number: int) -> None:
    copies.run(number, GOVERNANCE, line=1, item="champion", mention=mention, day=copies.as_of, status=status)


def contributors(subject: Subject) -> Iterator[Change]:
    """Regular members who take something on at the last meeting, who have not yet been heard."""
    if not subject.known("silent_share"):
        return
    silent = subject.rows(
        "select min(w.mention_id) from person_window p join who w on w.person = p.person"
        " left join contributed c on c.person = p.person"
        " where p.community = $community and p.active and c.person is null"
        " group by p.person, p.attended order by p.attended desc, 1"
    )
    last = subject.rows(
        "select min(o.occasion_id) from meeting_window m join occasion o on o.meeting_id = m.meeting_id"
        " where m.community = $community and m.named group by m.number order by m.number desc limit 1"
    )
    of = subject.counted("silent_share")[1]
    wanted = {
        **dict.fromkeys(subject.amounts("silent_share", up=False), "silent_share"),
        **dict.fromkeys(_missing_from_core(subject), "core_team"),
    }
    for amount, lead in wanted.items():
        if amount <= len(silent) and last:
            who = count(amount, "regular member")
            words = f"{who} not yet heard taking something on (a talk, an agenda item, the notes)"
            carry_out = partial(_contribute, [int(m) for (m,) in silent[:amount]], int(last[0][0]))
            yield Change(lead, words, amount, of, True, carry_out)


def _missing_from_core(subject: Subject) -> list[int]:
    measured = subject.judged.columns["core_team"].measured
    if measured is None or not subject.known("core_team"):
        return []
    have = subject.counted("core_team")[0]
    edges = subject.policy.edges("core_team", measured.variant[subject.row])
    return [math.ceil(edge - have) for edge in (edges.watch, edges.healthy) if edge > have] if edges else []


def _contribute(mentions: list[int], occasion: int, copies: Copies, number: int) -> None:
    for line, mention in enumerate(mentions, 1):
        copies.run(
            number,
            "insert into contributions (import_id, line, community, occasion_id, mention_id, kind)"
            " values ($added, $line, $id, $occasion + $shift, $mention + $shift, 'presented')",
            line=line,
            occasion=occasion,
            mention=mention,
        )


def funding(subject: Subject) -> Iterator[Change]:
    """Money promised towards the coming year; or withdrawn."""
    planned = subject.rows(
        "select currency, planned, promised from funding where community = $community and rank_of_currency = 1"
    )
    edges = subject.policy.edges("funding_cover")
    if not subject.known("funding_cover") or not planned or not planned[0][1] or edges is None:
        return
    currency, cost, promised = planned[0]
    for edge in (edges.watch, edges.healthy):
        gap = edge * cost - promised
        if gap > 0:
            amount = math.ceil(gap - 1e-9)
            words = f"{money(amount, currency)} more promised towards the coming year’s cost"
            yield Change("funding_cover", words, amount, cost, True, partial(_promise, amount, currency))
        else:
            amount = math.floor(-gap + 1e-9) + 1
            words = f"{money(amount, currency)} less promised towards the coming year’s cost"
            if amount <= promised:
                yield Change(
                    "funding_cover", words, amount, cost, False, partial(_promise, -amount, currency)
                )


def _promise(amount: int, currency: str, copies: Copies, number: int) -> None:
    copies.run(
        number,
        "insert into budget (import_id, line, community, period_from, period_to, category, amount, type, nature,"
        " currency) values ($added, 1, $id, $day, $day, 'promise', $amount, 'committed', 'cash', $currency)",
        day=months_after(copies.as_of, 1),
        amount=amount,
        currency=currency,
    )
