"""What the report says where there is no number: kept back, never recorded, or no plan to compare with."""

import re
from datetime import date
from pathlib import Path

from dashboard.report.compose import compose
from dashboard.report.content import Content
from dashboard.report.drawing import ACCENT, GROUND
from ingest import store
from metrics import Policy, SeenBy, assess
from metrics.charted.retention import Retention

AS_OF = date(2026, 10, 31)
POLICY = Policy.load()


def content(story: str, database: Path) -> Content:
    """The report on one community of the sample, as its committee gets it."""
    with store.read(database) as cursor:
        found = assess(
            cursor, as_of=AS_OF, policy=POLICY, communities=[story], series=True, why=True,
            seen_by=SeenBy.COMMITTEE,
        )  # fmt: skip
    nobody = Retention(steps=(), at_risk=(), low=None)
    return compose(found.communities[0], AS_OF, POLICY, stays=nobody, files=9, names=frozenset())


def lead(found: Content, title: str) -> tuple[str, str]:
    (one,) = [each for dimension in found.dimensions for each in dimension.leads if each.title == title]
    return one.value, one.band


def test_a_number_that_is_kept_back_is_not_said_to_be_none(sample_database: Path) -> None:
    """One of 96 forms calls the meetings of little use: too few to show, and not the same as nobody."""
    found = content("foundation-maths", sample_database)
    assert lead(found, "Dissatisfaction") == ("not shown", "healthy")
    assert "Dissatisfaction: Fewer than 5 of the 96 forms: too few to show." in found.unknown.listed


def test_a_plan_that_is_not_on_record_is_not_drawn_as_nothing(sample_database: Path) -> None:
    found = content("ict-in-schools", sample_database)
    assert lead(found, "Purpose reviewed") == ("none recorded", "critical")
    assert found.money.said[0].endswith("of cash was spent. No plan for it is on record.")
    assert found.money.chart is not None
    assert "planned, last" not in found.money.chart.alt
    assert "spent, last 12 months" in found.money.chart.alt
    # Spent, needed, promised: what is meant to be is hollow, whichever bars there are.
    filled = [
        colour
        for colour in re.findall(r"fill: (#\w{6})", found.money.chart.svg)
        if colour in (ACCENT, GROUND)
    ]
    assert filled == [ACCENT, GROUND, ACCENT]
