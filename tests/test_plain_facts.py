"""Ages, stages, old registers and titles of meetings, as people read them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.facilitator import preparing
from dashboard.language import verdict_words, words
from ingest import store
from metrics import CommunityAssessment, Policy, assess
from metrics.facilitator.next_meeting import Meeting

DAY = date(2026, 10, 31)


@pytest.fixture(scope="module")
def community(sample_database: Path) -> CommunityAssessment:
    with store.read(sample_database) as cursor:
        return assess(
            cursor, as_of=DAY, policy=Policy.load(), communities=["rural-science"], series=True
        ).communities[0]


def test_an_age_is_told_in_years_from_two_on() -> None:
    assert [verdict_words.age(months) for months in (1, 23, 24, 137)] == [
        "1 month", "23 months", "2 years", "11 years",
    ]  # fmt: skip


def test_a_stage_stands_in_plain_words_beside_its_name(community: CommunityAssessment) -> None:
    young = replace(community, stage="coalescing", stage_declared=True)
    assert "finding its feet (coalescing stage, as declared)" in verdict_words.facts(young)
    with words.spoken("af"):
        assert verdict_words.stage("stewardship") == "loop egalig"


def test_where_the_last_register_is_old_its_day_is_told(community: CommunityAssessment) -> None:
    nothing = replace(community.window, meetings=0, first=None, last=None)
    said = verdict_words.window(replace(community, window=nothing))
    # The newest row with somebody present in the sample's own register.
    assert "the last was on 15 October 2026." in said
    bare = replace(community, window=nothing, series=None)
    assert verdict_words.window(bare).endswith("in the last three years.")


def test_a_title_that_is_the_day_again_is_left_out() -> None:
    meeting = Meeting(meeting_id=1, date=date(2026, 11, 2), title="2026-11-02", venue="Library", present=None)
    assert preparing.coming(meeting, DAY) == "2 November 2026, Library: in 2 days."
    assert preparing.coming_on_paper(None, DAY) == "no day is set yet."
