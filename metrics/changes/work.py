"""Changes of what is agreed and written down: actions, products, milestones, the purpose."""

from collections.abc import Iterator
from functools import partial

from metrics.changes.change import Change, Subject
from metrics.changes.copies import Copies
from metrics.indicator import Band
from metrics.wording import count


def actions(subject: Subject) -> Iterator[Change]:
    """Due actions done, the longest overdue first; or left undone, the latest due first."""
    if not subject.known("action_completion"):
        return
    due = subject.rows(
        "select import_id, line, state from due_action where community = $community order by due_on, import_id, line"
    )
    open_ = [(i, line) for i, line, state in due if state == "open"]
    done = [(i, line) for i, line, state in reversed(due) if state == "done"]
    wanted = {
        **dict.fromkeys(subject.amounts("overdue_actions", up=False), "overdue_actions"),
        **dict.fromkeys(subject.amounts("action_completion", up=True), "action_completion"),
    }
    for amount, lead in wanted.items():
        words = f"{amount} more of the {len(due)} due actions done, the longest overdue first"
        yield Change(lead, words, amount, len(due), True, partial(_set_actions, open_[:amount], "done"))
    for amount in subject.amounts("action_completion", up=False):
        words = f"{amount} fewer of the {len(due)} due actions done, those due last left undone"
        yield Change(
            "action_completion", words, amount, len(due), False, partial(_set_actions, done[:amount], "open")
        )


def _set_actions(which: list[tuple[str, int]], status: str, copies: Copies, number: int) -> None:
    for import_id, line in which:
        copies.run(
            number,
            "update actions set status = $status, completed_on = null"
            " where import_id = concat($import, $copy) and line = $line",
            **{"import": import_id, "line": line, "status": status},
        )


def capture(subject: Subject) -> Iterator[Change]:
    """Something written down of meetings of which nothing is, the latest first."""
    bare = subject.rows(
        "select m.date from meeting_window m left join captured_meeting c on c.meeting_id = m.meeting_id"
        " where m.community = $community and c.meeting_id is null order by m.date desc, m.meeting_id"
    )
    of = subject.counted("capture")[1] if subject.known("capture") else 0
    for amount in subject.amounts("capture", up=True):
        words = f"something written down of {amount} more of the last {of:g} meetings"
        days = [day for (day,) in bare[:amount]]
        yield Change("capture", words, amount, of, True, partial(_write_down, days))


def _write_down(days: list[object], copies: Copies, number: int) -> None:
    for line, day in enumerate(days, 1):
        copies.run(
            number,
            "insert into products (import_id, line, community, date, title)"
            " values ($added, $line, $id, $day, 'Summary')",
            line=line,
            day=day,
        )


def milestones(subject: Subject) -> Iterator[Change]:
    """Essential milestones met that were due; or found not to be met after all."""
    due = subject.rows(
        "select import_id, line, met from milestone where community = $community and (due_on <= $as_of or met = 1)"
        " order by due_on, import_id, line"
    )
    for met, better, up in ((0, True, True), (1, False, False)):
        which = [(i, line) for i, line, is_met in due if is_met == met]
        for amount in subject.amounts("milestone_position", up=up):
            words = f"{amount} {'more' if better else 'fewer'} of the {count(len(due), 'due milestone')} met"
            carry_out = partial(_set_milestones, which[:amount], "met" if better else "open")
            yield Change("milestone_position", words, amount, len(due), better, carry_out)


def _set_milestones(which: list[tuple[str, int]], status: str, copies: Copies, number: int) -> None:
    for import_id, line in which:
        copies.run(
            number,
            "update governance set status = $status, date = null"
            " where import_id = concat($import, $copy) and line = $line",
            **{"import": import_id, "line": line, "status": status},
        )


def purpose(subject: Subject) -> Iterator[Change]:
    """The purpose looked at again."""
    if subject.band("purpose_reviewed") in (Band.CRITICAL, Band.WATCH):
        yield Change(
            "purpose_reviewed", "the purpose looked at again together, and a note of it", 1, 1, True, _review
        )


def _review(copies: Copies, number: int) -> None:
    copies.run(
        number,
        "insert into governance (import_id, line, community, item, date) select $added, 1, $id, 'purpose_review', $day",
        day=copies.as_of,
    )
