"""R16 by hand: a plan has been tried when four meetings have passed and all that it names is RED then and now."""

import datetime as dt

import oracle_database
import pytest
from oracle_comparison import differences
from oracle_facts import Charter, Decided, Facts, Mark, Money, Planned

import metrics
from metrics import Assessment, Policy

AS_OF = dt.date(2026, 10, 31)
DAYS = [dt.date(2026, month, 15) for month in range(1, 11)]  # ten meetings, January to October
CASES = {  # name: day of the plan, what it names, whether it was tried
    "named and still red": (dt.date(2026, 5, 20), "stewardship", True),  # June to October: five meetings
    "four meetings since": (dt.date(2026, 6, 15), "Stewardship", True),  # the one on the day does not count
    "only three since": (dt.date(2026, 7, 15), "stewardship", False),
    "not red then": (dt.date(2026, 5, 20), "stewardship; voice", False),
    "names nothing": (dt.date(2026, 5, 20), None, False),
}


def leaderless(name: str, adopted: dt.date, note: str | None) -> Facts:
    """No champion and no money, from the start; six people who always come."""
    return Facts(
        name,
        charter=Charter(started=DAYS[0]),
        calendar=[Planned(day, None, "held") for day in DAYS],
        register=[Mark(day, f"p{n}") for day in DAYS for n in range(6)],
        budget=[
            Money(dt.date(2026, 11, 30), dt.date(2026, 11, 30), 1000.0, "planned"),
            Money(dt.date(2026, 11, 30), dt.date(2026, 11, 30), 10.0, "committed"),
        ],
        governance=[
            Decided("champion", None, DAYS[0], status="vacant"),
            Decided("invigoration_plan", None, adopted, note=note),
        ],
    )


@pytest.fixture(scope="module")
def communities() -> dict[str, Facts]:
    return {name: leaderless(name, day, note) for name, (day, note, _) in CASES.items()}


@pytest.fixture(scope="module")
def assessment(communities: dict[str, Facts]) -> Assessment:
    with oracle_database.write(list(communities.values())) as connection:
        return metrics.assess(connection, as_of=AS_OF, policy=Policy.load(None))


@pytest.mark.parametrize("name", CASES)
def test_tried(assessment: Assessment, communities: dict[str, Facts], name: str) -> None:
    found = assessment.community(name)
    assert {d.dimension.value: d.state for d in found.dimensions}["stewardship"] == "RED"
    assert found.verdict.flags.tried is CASES[name][2]
    assert differences(communities[name], found, AS_OF) == []
