"""Planned end and drift (PU-04, PU-06), by hand."""

import datetime as dt

import pytest
from oracle_facts import Action, Charter, Planned
from test_indicators_stewardship import DAYS, community, read

MEETINGS = [(120.0, 30.0), (60.0, 0.0), (None, 10.0), (60.0, None)]


def test_days_to_the_planned_end() -> None:
    reading = read(community(charter=Charter(planned_end=dt.date(2026, 11, 30))), "planned_ending")
    assert (reading.value, reading.unit, reading.band.word) == (30, "days", "unknown")
    passed = read(community(charter=Charter(planned_end=dt.date(2026, 10, 30))), "planned_ending")
    assert (passed.value, passed.caveats[-1]) == (-1, "The planned end has passed.")
    assert "open-ended" in str(read(community(charter=Charter()), "planned_ending").why_unknown)


def test_drift_in_minutes_of_meetings_that_say_both() -> None:
    rows = [
        Planned(day, None, "held", minutes=whole, outside_purpose_minutes=outside)
        for day, (whole, outside) in zip(DAYS, MEETINGS, strict=True)
    ]
    actions = [Action(DAYS[0], off_purpose=True)] * 6
    reading = read(community(*rows, actions=actions), "drift")
    assert (reading.numerator, reading.denominator) == (30, 180)  # the other two say one thing only
    assert reading.detail["variant"] == "minutes"


@pytest.mark.parametrize(("marked", "value"), [(2, 0.4), (0, None)])
def test_drift_in_actions_where_minutes_are_not_marked(marked: int, value: float | None) -> None:
    actions = [Action(DAYS[0], off_purpose=True if i < marked else None) for i in range(5)]
    before = Action(dt.date(2025, 1, 1), dt.date(2025, 2, 1), off_purpose=None)
    assert read(community(actions=[*actions, before]), "drift").value == value


def test_four_actions_are_too_few_and_the_future_is_not_seen() -> None:
    actions = [Action(DAYS[0], off_purpose=True)] * 4 + [Action(dt.date(2026, 11, 1), off_purpose=True)]
    assert "4 actions" in str(read(community(actions=actions), "drift").why_unknown)
