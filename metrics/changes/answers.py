"""Changes of what members say: on evaluation forms, and when they are asked whether to go on."""

from collections.abc import Iterator, Sequence
from functools import partial

from metrics.changes.change import Change, Subject
from metrics.changes.copies import Copies
from metrics.judging.rules import Headline

Rows = Sequence[tuple[str, int]]


def usefulness(subject: Subject) -> Iterator[Change]:
    """More forms that call it useful, fewer that call it of little use; and the other way round."""
    if not subject.known("useful"):
        return
    of = subject.counted("useful")[1]
    for lead, stance, plenty in (
        ("useful", "agree", "useful"),
        ("dissatisfaction", "disagree", "of little use"),
    ):
        rather = {"agree": ("neutral", "disagree"), "disagree": ("neutral", "agree")}[stance]
        for up in (True, False):
            others = _stances(subject, "useful", rather if up else (stance,))
            for amount in subject.amounts(lead, up=up):
                words = f"{amount} {'more' if up else 'fewer'} of the {of:g} forms calling it {plenty}"
                then = stance if up else "neutral"
                carry_out = partial(_set_stances, "useful", others[:amount], then)
                yield Change(lead, words, amount, of, up == (lead == "useful"), carry_out)


def application(subject: Subject) -> Iterator[Change]:
    """More forms that say that something was used; or fewer."""
    if not subject.known("applied_value"):
        return
    of = subject.counted("applied_value")[1]
    for up, now, then in ((True, "disagree", "agree"), (False, "agree", "disagree")):
        rows = _stances(subject, "used_something", (now,), later_meetings=True)
        for amount in subject.amounts("applied_value", up=up):
            words = f"{amount} {'more' if up else 'fewer'} of the {of:g} forms saying that something was used"
            carry_out = partial(_set_stances, "used_something", rows[:amount], then)
            yield Change("applied_value", words, amount, of, up, carry_out)


def _stances(
    subject: Subject, question: str, stances: Sequence[str], *, later_meetings: bool = False
) -> list[tuple[str, int]]:
    """The lines of the answers with those stances, those of the first stance first."""
    rows = subject.rows(
        "select import_id, line, stance from answer where pooled and community = $community"
        f" and question = '{question}'{' and not coalesce(first_meeting, false)' if later_meetings else ''}"
        " order by date, import_id, line"
    )
    return [(i, line) for wanted in stances for i, line, stance in rows if stance == wanted]


def _set_stances(question: str, which: Rows, stance: str, copies: Copies, number: int) -> None:
    for import_id, line in which:
        copies.run(
            number,
            "update answers set stance = $stance where import_id = concat($import, $copy) and line = $line"
            " and question = $question",
            **{"import": import_id, "line": line, "stance": stance, "question": question},
        )


def demand(subject: Subject) -> Iterator[Change]:
    """More active members who want to go on, or fewer; where an end is near and nobody was asked, so many who do."""
    if subject.known("renewal_demand"):
        yield from _demand_known(subject)
    elif subject.judged.outcome.headline[subject.row] == Headline.RETIRE:
        yield from _demand_asked(subject)


def _demand_known(subject: Subject) -> Iterator[Change]:
    rows = subject.rows(
        "select import_id, line, answer from poll_answer where community = $community order by date, import_id, line"
    )
    for up in (True, False):
        which = [(i, line) for i, line, answer in rows if (answer == "stop") == up]
        for amount in subject.amounts("renewal_demand", up=up):
            words = f"{amount} {'more' if up else 'fewer'} of the {len(rows)} active members asked wanting to go on"
            carry_out = partial(_set_polls, which[:amount], "continue" if up else "stop")
            yield Change("renewal_demand", words, amount, len(rows), up, carry_out)


def _set_polls(which: Rows, answer: str, copies: Copies, number: int) -> None:
    for import_id, line in which:
        copies.run(
            number,
            "update polls set answer = $answer where import_id = concat($import, $copy) and line = $line",
            **{"import": import_id, "line": line, "answer": answer},
        )


def _demand_asked(subject: Subject) -> Iterator[Change]:
    of = max(subject.active, int(subject.policy.number("minimum_poll")))
    edges = subject.policy.edges("renewal_demand")
    assert edges is not None
    for edge in (edges.watch, edges.healthy):
        yes = next(k for k in range(of + 1) if k >= edge * of - 1e-9)
        words = f"{yes} of {of} active members, when they are asked, wanting to go on"
        yield Change("renewal_demand", words, yes, of, True, partial(_ask, yes, of))


def _ask(yes: int, of: int, copies: Copies, number: int) -> None:
    for line in range(1, of + 1):
        copies.run(
            number,
            "insert into polls (import_id, line, community, date, answer, active)"
            " values ($added, $line, $id, $day, $answer, true)",
            line=line,
            day=copies.as_of,
            answer="continue" if line <= yes else "stop",
        )
