"""Changes of who comes, for whom there is room, and who sets the agenda."""

from collections.abc import Iterator, Sequence
from functools import partial

from metrics.changes.change import Change, Subject
from metrics.changes.copies import Copies

_RECENT = (
    "select min(o.occasion_id) from meeting_window m join occasion o on o.meeting_id = m.meeting_id"
    " where m.community = $community and m.named and m.half = 'R' group by m.number order by m.number desc"
)


def return_of_the_active(subject: Subject) -> Iterator[Change]:
    """Earlier active people coming to the recent meetings as they used to; or those who come staying away."""
    if not subject.known("core_retention"):
        return
    occasions = [int(o) for (o,) in subject.rows(_RECENT)]
    earlier = subject.rows(_earlier_active("a.attended_recent = 0", "a.attended desc"))
    of = int(subject.counted("core_retention")[1])
    wanted = {
        **dict.fromkeys(subject.amounts("active_base", up=True), "active_base"),
        **dict.fromkeys(subject.amounts("core_retention", up=True), "core_retention"),
    }
    for amount, lead in wanted.items():
        if amount <= len(earlier):
            words = f"{amount} more of the {of} earlier active people coming to the recent meetings as they used to"
            mentions = [int(m) for (m,) in earlier[:amount]]
            yield Change(lead, words, amount, of, True, partial(_come, mentions, occasions))
    still = subject.rows(_earlier_active("a.attended_recent > 0", "a.attended"))
    for amount in subject.amounts("core_retention", up=False):
        if amount <= len(still):
            words = f"{amount} fewer of the {of} earlier active people still coming"
            people = [int(m) for (m,) in still[:amount]]
            yield Change("core_retention", words, amount, of, False, partial(_stay_away, people, occasions))


def _earlier_active(which: str, order: str) -> str:
    return (
        "select min(w.mention_id) from attended_window a join window_shape s on s.community = a.community"
        " join who w on w.person = a.person where a.community = $community and a.left_on is null"
        " and a.attended_early >= greatest($tier_half_attendances, ceil($tier_half_share * s.named_early))"
        f" and {which} group by a.person, a.attended order by {order}, 1"
    )


def _come(mentions: Sequence[int], occasions: Sequence[int], copies: Copies, number: int) -> None:
    for mention in mentions:
        for line, occasion in enumerate(occasions, 1):
            copies.run(
                number,
                "insert into attendance (import_id, line, community, occasion_id, mention_id, status)"
                " values ($added, $line, $id, $occasion + $shift, $mention + $shift, 'present')",
                line=line,
                occasion=occasion,
                mention=mention,
            )


def _stay_away(mentions: Sequence[int], occasions: Sequence[int], copies: Copies, number: int) -> None:
    """Whatever source and spelling says that they came."""
    for mention in mentions:
        copies.run(
            number,
            "update attendance set status = 'absent' where community = $id and mention_id in (select m.mention_id"
            " from mention m join mention own on own.community = m.community and own.person_id = m.person_id"
            " where own.mention_id = $mention + $shift) and occasion_id in (select o.occasion_id from occasion o"
            " join occasion own on own.meeting_id = o.meeting_id where own.occasion_id in"
            " (select unnest($occasions::integer[]) + $shift))",
            mention=mention,
            occasions=list(occasions),
        )


def stakeholders(subject: Subject) -> Iterator[Change]:
    """People of the kinds that the charter wants and that are not in the room, coming to the last two meetings."""
    if not subject.known("stakeholder_coverage"):
        return
    (targets,) = subject.rows("select targets from wanted_stakeholders where community = $community")
    there = {
        str(kind)
        for (kind,) in subject.rows(
            "select lower(trim(stakeholder)) from attended_window where community = $community"
            " and stakeholder is not null group by 1 having sum(attended) >= $stakeholders_attendances"
        )
    }
    absent = [kind for kind in str(targets[0]).split(";") if kind.strip() not in there]
    occasions = [int(o) for (o,) in subject.rows(_RECENT)]
    times = int(subject.policy.number("stakeholders_attendances"))
    of = subject.counted("stakeholder_coverage")[1]
    for amount in subject.amounts("stakeholder_coverage", up=True):
        if amount <= len(absent) and times <= len(occasions):
            who = "; ".join(absent[:amount])
            words = f"people from {amount} more of the {of:g} groups wanted coming to {times} meetings: {who}"
            carry_out = partial(_join, absent[:amount], occasions[:times])
            yield Change("stakeholder_coverage", words, amount, of, True, carry_out)


def _join(kinds: Sequence[str], occasions: Sequence[int], copies: Copies, number: int) -> None:
    for place, kind in enumerate(kinds, 1):
        copies.run(
            number,
            "insert into mention (mention_id, community, person_id, placeholder)"
            " values ($end - $place, $id, concat('new', $place), false)",
            place=place,
        )
        copies.run(
            number,
            "insert into members (import_id, line, community, mention_id, stakeholder)"
            " values ($added, $place, $id, $end - $place, $kind)",
            place=place,
            kind=kind,
        )
        for occasion in occasions:
            copies.run(
                number,
                "insert into attendance (import_id, line, community, occasion_id, mention_id, status)"
                " values ($added, $place, $id, $occasion + $shift, $end - $place, 'present')",
                place=place,
                occasion=occasion,
            )


def agenda(subject: Subject) -> Iterator[Change]:
    """More of the agenda items set by members, or fewer, the last meetings first."""
    meetings = subject.rows(
        "select m.meeting_id, m.agenda_items, m.member_agenda_items from meeting_window m"
        " where m.community = $community and m.agenda_items is not null"
        " and m.member_agenda_items between 0 and m.agenda_items order by m.number desc"
    )
    if not meetings or not subject.known("member_agenda"):
        return
    of = subject.counted("member_agenda")[1]
    for up in (True, False):
        for amount in subject.amounts("member_agenda", up=up):
            items, left = {}, amount
            for meeting, all_items, members in meetings:
                moved = min(left, int(all_items - members if up else members))
                items[int(meeting)] = int(members) + (moved if up else -moved)
                left -= moved
            words = f"{amount} {'more' if up else 'fewer'} of the {of:g} agenda items proposed by members"
            yield Change("member_agenda", words, amount, of, up, partial(_set_agenda, items))


def _set_agenda(items: dict[int, int], copies: Copies, number: int) -> None:
    for meeting, members in items.items():
        copies.run(
            number,
            "update meetings set member_agenda_items = $members"
            " where member_agenda_items is not null and occasion_id in"
            " (select occasion_id from occasion where meeting_id = $meeting + $shift)",
            meeting=meeting,
            members=members,
        )
