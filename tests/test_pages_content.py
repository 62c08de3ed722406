"""What the pages say: the same as the assessment, in the order and the words that were promised."""

import re
from datetime import date
from pathlib import Path

import pytest
from screen import AS_OF, Screen, all_numbers, text

from dashboard.access import ASKS
from dashboard.language.told import told
from dashboard.language.words import say
from ingest import store
from metrics import CATALOGUE, Assessment, Policy, SeenBy, assess

PAGES = {say(f"page.{page}") for page in ASKS}


@pytest.fixture(scope="module")
def assessment(sample_database: Path) -> Assessment:
    with store.read(sample_database) as cursor:
        return assess(cursor, as_of=date.fromisoformat(AS_OF), policy=Policy.load())


def test_communities_stand_in_the_order_of_their_names(
    assessment: Assessment, sample_database: Path, screen: Screen
) -> None:
    app = screen.open("communities", sample_database)
    links = [link.proto.label.replace("\\", "") for link in app.get("page_link")]
    links = [link for link in links if link not in PAGES]
    assert links == sorted((c.name for c in assessment.communities), key=str.casefold)


def test_every_community_shows_its_verdict_reason_and_coverage(sample_database: Path, screen: Screen) -> None:
    said = text(screen.open("communities", sample_database))
    with store.read(sample_database) as cursor:
        day, policy = date.fromisoformat(AS_OF), Policy.load()
        seen = assess(cursor, as_of=day, policy=policy, seen_by=SeenBy.LISTED)
    for community in seen.communities:
        known, of = community.coverage
        assert community.verdict.headline in said
        assert " ".join(community.verdict.because.split()) in said
        assert f"evidence {known} of {of}" in said


@pytest.mark.parametrize("community", ["early-childhood", "ict-in-schools", "sports-and-arts"])
def test_a_community_shows_what_the_evidence_points_to_and_whose_the_decision_is(
    community: str, assessment: Assessment, sample_database: Path, screen: Screen
) -> None:
    said = text(screen.open("community", sample_database, community=community))
    found = assessment.community(community)
    assert found.name in said
    assert found.verdict.headline in said
    assert "the decision is yours and the members’" in said
    assert all(f"Rule {step.rule}" in said for step in found.verdict.trace)


def test_every_indicator_can_be_clicked(sample_database: Path, screen: Screen) -> None:
    app = all_numbers(screen.open("community", sample_database))
    buttons = {button.label.replace("\\", "") for button in app.button}
    assert {indicator.title for indicator in CATALOGUE} <= buttons


def test_what_is_not_known_is_the_sentence_of_the_reading(
    assessment: Assessment, sample_database: Path, screen: Screen
) -> None:
    said = text(all_numbers(screen.open("community", sample_database, community="sports-and-arts")))
    unknown = [r.why_unknown for r in assessment.community("sports-and-arts").readings if r.value is None]
    assert len(unknown) > 10
    assert all(" ".join(told(why).split()) in said for why in unknown if why)


def test_a_number_is_explained_down_to_file_and_line(sample_database: Path, screen: Screen) -> None:
    app = all_numbers(screen.open("community", sample_database, community="early-childhood"))
    app.button(key="explain_lead_core_retention").click().run()
    said = text(app)
    assert "How it is worked out" in said
    assert re.search(r"Attendance register\.xlsx, 2026, line \d+", said)


def test_every_number_can_be_explained(sample_database: Path, screen: Screen) -> None:
    app = all_numbers(screen.open("community", sample_database, community="early-childhood"))
    for indicator in CATALOGUE:
        app.button(key=f"explain_lead_{indicator.id}").click().run()
        assert "How it is worked out" in text(app), indicator.id


def test_a_community_that_does_not_exist_is_said_to_be_unknown(sample_database: Path, screen: Screen) -> None:
    said = text(screen.open("community", sample_database, community="nowhere"))
    assert "There is no community called “nowhere” here." in said


def test_search_says_when_nothing_matches(sample_database: Path, screen: Screen) -> None:
    app = screen.open("communities", sample_database)
    app.text_input(key="search").set_value("zzz").run()
    assert "No community matches “zzz”" in text(app)
    assert {link.proto.label for link in app.get("page_link")} <= PAGES


def test_an_earlier_date_shows_how_things_stood_before(sample_database: Path, screen: Screen) -> None:
    said = text(screen.open("communities", sample_database, as_of="2010-01-01"))
    assert "1 January 2010" in said
    assert "last meeting" not in said


def test_a_date_that_does_not_exist_is_passed_over(sample_database: Path, screen: Screen) -> None:
    assert "31 October 2026" in text(screen.open("communities", sample_database, as_of="2026-13-45"))
