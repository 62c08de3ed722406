"""How long people stay, on paper: the numbers of the page and of the JSON, and nothing where nobody can be followed."""

from datetime import date
from pathlib import Path

from report_reading import known, numbers

from dashboard.drawing import axis
from dashboard.language import formats
from dashboard.language.history_words import retention_sentence
from dashboard.report import evidence
from dashboard.report.compose import compose
from ingest import store
from metrics import Policy, assess, figures
from metrics.charted.retention import Retention

AS_OF = date(2026, 10, 31)
POLICY = Policy.load()
NOBODY = Retention(steps=(), at_risk=(), low=None)
# A level of confidence, and how many meetings missed in a row count as having stopped.
IN_WORDS = {"95", "3"}


def test_it_is_drawn_where_people_can_be_followed(sample_database: Path) -> None:
    with store.read(sample_database) as cursor:
        found = assess(
            cursor, as_of=AS_OF, policy=POLICY, communities=["ict-in-schools"], series=True, why=True
        )
        community = found.communities[0]
        stays = figures(cursor, community, as_of=AS_OF, policy=POLICY).retention
    section = evidence.staying(stays, POLICY)
    assert section.chart is not None
    assert section.said == (retention_sentence(stays, POLICY, 5),)
    assert numbers(section.said[0]) <= known(found) | IN_WORDS
    last = stays.steps[-1]
    assert f"estimated {formats.percent(last['probability'])} still came" in section.said[0]
    for meeting in axis.marks(len(stays.at_risk) - 1):
        assert f">{meeting}</text>" in section.chart.svg
        assert f">{formats.whole(stays.at_risk[meeting])}</text>" in section.chart.svg
    with_it, without = (
        compose(community, AS_OF, POLICY, stays=each, files=13, names=frozenset()).columns
        for each in (stays, NOBODY)
    )
    assert "staying" in with_it[0]
    assert {*with_it[0], *with_it[1]} - {"staying"} == {*without[0], *without[1]}


def test_where_nobody_can_be_followed_nothing_is_said() -> None:
    section = evidence.staying(NOBODY, POLICY)
    assert (section.said, section.chart) == ((), None)
