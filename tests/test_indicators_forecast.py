"""PA-08: what the forecast reads off the registers, from whom it learns, and when it says nothing."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

import oracle_database
import pytest
from oracle_comparison import messy
from oracle_facts import Charter, Facts, Member, Planned
from test_forecast import TABLE
from test_forecast_histories import DAYS, came

from metrics import Policy, Reading, coming, explain
from metrics.community_readings import CommunityReadings
from metrics.engine import prepare
from metrics.indicators.participation.expected_attendance import EXPECTED_ATTENDANCE
from metrics.judge import DECIDING
from metrics.policy import Setting
from metrics.readings import read_all

AS_OF = dt.date(2026, 9, 1)
POLICY = Policy.load(None)


def room(community: str, marks: Iterable[str], **more: object) -> Facts:
    register = [mark for number, row in enumerate(marks) for mark in came(f"q{number}", row)]
    return Facts(community, register=register, **more)  # type: ignore[arg-type]


def readings(
    *communities: Facts, only: list[str] | None = None, policy: Policy = POLICY
) -> dict[str, Reading]:
    """The one reading of every community asked about."""
    with oracle_database.write(communities) as cursor:
        engine = prepare(cursor, as_of=AS_OF, policy=policy, communities=only)
        state = engine.frame("select * from community_state order by community")
        columns = read_all(engine, (EXPECTED_ATTENDANCE,), state, policy)
    return {
        name: CommunityReadings(columns, row, policy)["expected_attendance"]
        for row, name in enumerate(state["community"])
    }


def reading(*communities: Facts) -> Reading:
    """That of the last, where all are in the database and it is asked about alone."""
    asked = communities[-1].community
    return readings(*communities, only=[asked])[asked]


REGULAR = ["1111111"] * 12 + ["1101101", "0111011", "1110111"] * 4
FADING = ["1110000", "1100000", "1111000", "0110000"] * 4
CROWD = room("crowd", REGULAR + FADING)


def test_the_donors_of_the_handbook_as_a_community() -> None:
    """Everybody at the first meeting, then x times of six, last at t_x (indicators.md 1.9). With the α, β, γ, δ given
    there, Σ count · E[X(6, 7)] = 2,893.5, worked out term by term with math.lgamma."""
    register = []
    for x, t_x, count in TABLE.astype(int).tolist():
        marks = "1" + ("1" * (x - 1) + "0" * (t_x - x) + "1" if x else "") + "0" * (6 - t_x)
        for number in range(count):
            register += [m for m in came(f"d{x}-{t_x}-{number}", marks) if m.status == "present"]
    found = reading(Facts(register=register))
    assert found.n == 11_104
    assert found.value == pytest.approx(2893.5, abs=0.2)


def test_all_who_always_come_are_expected() -> None:
    found = reading(room("c", ["1111111"] * 40))
    # the best that can be found is at the edge of what is looked at, and as good as certain
    assert found.value == pytest.approx(40, abs=0.01)
    assert found.low is not None and found.value is not None and found.low <= found.value <= 40
    assert found.detail == {"word": "about 40 people", "first_timers": 0.0}


def test_who_left_is_not_expected_and_first_timers_are_beside() -> None:
    stay = reading(CROWD).value
    left = [Member("q0", left_on=DAYS[6] + dt.timedelta(days=1))]
    gone = reading(room("crowd", REGULAR + FADING, members=left))
    assert stay is not None and gone.value is not None
    # all that the others do is the same; a regular was worth nearly one
    assert 0.8 < stay - gone.value < 1
    # eight whose first was the second meeting or later, over the six meetings after the first
    assert gone.detail["first_timers"] == pytest.approx(8 / 6)
    assert str(gone.detail["word"]).endswith("people, and 1 for the first time")


def test_a_community_is_told_the_same_alone_as_among_all() -> None:
    asked = room("c", ["1111111", "1010101", "0011100", "1100000", "0000001", "1110111"])
    communities = [*messy(5, 6, AS_OF), asked, CROWD]
    together = readings(*communities)
    assert together["c"].value is not None
    for community in ("c", "crowd", communities[0].community):
        alone = readings(*communities, only=[community])
        assert repr(alone[community]) == repr(together[community])
    # and one that the lot leaves out of what is learnt from
    few = {**POLICY.settings, "forecast_communities": Setting(2, "", "")}
    policy = replace(POLICY, settings=few)
    assert coming.learnt_from([c.community for c in communities], 2) != ["c", "crowd"]
    found = [readings(*communities, only=only, policy=policy)["c"] for only in (None, ["c"])]
    assert repr(found[0]) == repr(found[1])


def test_open_communities_are_learnt_from_apart() -> None:
    come_once = ["1000000", "0100000", "0010000", "0001000"] * 9 + ["1111111"] * 2
    newcomers = ["0000011", "0000001", "1000001", "0000001", "0000001"]
    asked = [room("c", newcomers, charter=Charter(shape=shape)) for shape in ("open", "closed")]
    places = (room("open", come_once), room("closed", REGULAR + FADING))
    few, many = (reading(*places, facts) for facts in asked)
    assert few.value is not None and many.value is not None
    assert few.value < many.value / 2


def test_when_there_is_no_forecast() -> None:
    assert reading(CROWD, room("c", ["1111111"] * 4)).why_unknown == (
        "4 people have come and are not known to have left; 5 are needed."
    )
    few = reading(room("c", ["1111111"] * 29))
    assert few.value is None and few.why_unknown is not None and "fewer than 30 people" in few.why_unknown
    # thirty, but of only two meetings since the first
    assert reading(room("c", ["111"] * 30)).why_unknown == few.why_unknown
    counted = Facts("c", calendar=[Planned(day, status="held", headcount=20) for day in DAYS])
    assert reading(CROWD, counted).why_unknown == (
        "No register of names of the last 36 months has been brought."
    )


def test_where_nothing_fits_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coming, "_fitted", lambda numbers: None)
    found = reading(CROWD)
    assert (found.value, found.low, found.error) == (None, None, None)
    assert found.why_unknown is not None and "no habit" in found.why_unknown


def test_nobodys_chance_is_shown() -> None:
    with oracle_database.write([CROWD]) as cursor:
        explained = explain(cursor, "PA-08", "crowd", as_of=AS_OF, policy=POLICY)
    assert {(u.numerator, u.denominator) for u in explained.units} == {(1.0, 1.0)}
    assert len(explained.units) == explained.reading.n == 40
    assert set(explained.reading.detail) == {"word", "first_timers"}


def test_learnt_from_is_a_lot_that_the_ids_draw() -> None:
    ids = [f"cop-{number}" for number in range(20)]
    drawn = coming.learnt_from(ids, 5)
    assert drawn == coming.learnt_from(ids[::-1], 5)
    assert sorted(coming.learnt_from(ids, 500)) == sorted(ids)
    # who is drawn stays drawn when others are added that are not
    assert coming.learnt_from(drawn, 5) == drawn


def test_a_copy_that_is_judged_makes_no_forecast() -> None:
    assert "expected_attendance" not in {indicator.id for indicator in DECIDING}
