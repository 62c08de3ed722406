"""How first steps are said on the page and in the terminal: every one has words, and at most three stand first."""

from datetime import date
from pathlib import Path

import pytest
from screen import AS_OF, Screen, html, text

from dashboard.commands.verdict_text import tell_community
from dashboard.language import first_steps
from dashboard.language.words import catalogue, say
from ingest import store
from metrics import CATALOGUE, Assessment, Policy, assess
from metrics.judging.guidance import GUIDE, Advice, Place, Step
from metrics.judging.rules import Headline
from metrics.judging.verdict import LEVERS

WORDS = catalogue()


@pytest.fixture(scope="module")
def assessment(sample_database: Path) -> Assessment:
    with store.read(sample_database) as cursor:
        return assess(cursor, as_of=date.fromisoformat(AS_OF), policy=Policy.load())


def test_there_are_words_for_every_advice_and_every_place() -> None:
    assert set(GUIDE) == set(Advice) - {Advice.REMEDY}
    assert all(f"steps.advice.{advice.value}" in WORDS for advice in GUIDE)
    own = set(GUIDE) - {Advice.RECORD, Advice.ASK_MEMBERS}
    assert all(f"steps.why.{advice.value}" in WORDS for advice in own)
    assert all(f"steps.place.{place.value}" in WORDS for place in Place)
    assert all(f"steps.lead.{headline.word}" in WORDS for headline in Headline)
    assert all(f"lever.{lever}" in WORDS for lever in LEVERS)


def test_advice_that_is_on_a_card_stands_nowhere_else() -> None:
    for indicator in CATALOGUE:
        if indicator.remedy:
            assert not [key for key, words in WORDS.items() if words == indicator.remedy]


def test_an_advice_names_its_sections_of_the_guide() -> None:
    step = Step(advice=Advice.CELEBRATE, place=Place.VERDICT, guide=("6",))
    assert (
        first_steps.advice(step) == "Celebrate with everybody who took part, and thank them (guide\u00a06)."
    )
    assert first_steps.topic(step) == ""


def test_the_page_shows_three_first_and_the_rest_closed(
    assessment: Assessment, sample_database: Path, screen: Screen
) -> None:
    community = assessment.community("reading-corners")
    assert (len(first_steps.at_once(community)), len(first_steps.later(community))) == (3, 2)
    app = screen.open("community", sample_database, community="reading-corners")
    said = text(app)
    assert said.index("What to do first") < said.index("What would change this")
    for step in community.first_steps:
        assert " ".join(first_steps.advice(step).split()) in said
    assert "<summary>What can wait (2)</summary>" in html(app)


def test_every_community_of_the_sample_is_told_what_to_do_and_why(
    assessment: Assessment, capsys: pytest.CaptureFixture[str]
) -> None:
    for community in assessment.communities:
        tell_community(community, assessment.as_of, in_full=True)
        said = " ".join(capsys.readouterr().out.split())
        assert say("steps.title") in said
        assert first_steps.lead(community) in said
        for number, step in enumerate(community.first_steps, start=1):
            assert f"{number}. " in said
            assert " ".join(first_steps.advice(step).split()) in said
            assert first_steps.answers(step, community) in said


def test_among_all_communities_the_terminal_keeps_to_the_verdicts(
    assessment: Assessment, capsys: pytest.CaptureFixture[str]
) -> None:
    tell_community(assessment.communities[0], assessment.as_of, in_full=False)
    assert say("steps.title") not in capsys.readouterr().out
