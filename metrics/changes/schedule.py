"""A change of the calendar: the next meeting of a community that has gone quiet."""

from collections.abc import Iterator

from metrics.changes.change import Change, Subject
from metrics.changes.copies import Copies
from metrics.indicator import Band
from metrics.months import months_after


def next_meeting(subject: Subject) -> Iterator[Change]:
    """A day set for the next meeting, where the community has gone quiet and none is planned."""
    if subject.band("dormancy") is Band.CRITICAL:
        yield Change(
            "dormancy", "a day set for the next meeting, and put into the calendar", 1, 1, True, _plan
        )


def _plan(copies: Copies, number: int) -> None:
    copies.run(
        number,
        "insert into occasion (occasion_id, community, date, meeting_id) values ($end - 1, $id, $day, $end - 1)",
        day=months_after(copies.as_of, 1),
    )
    copies.run(
        number,
        "insert into meetings (import_id, line, community, occasion_id, status)"
        " values ($added, 1, $id, $end - 1, 'scheduled')",
    )
