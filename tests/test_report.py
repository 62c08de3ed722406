"""What the report says: the numbers of the assessment to the digit shown, in the words of the page, and no name."""

import re
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from report_cases import empty, full
from report_reading import known, numbers, texts

from dashboard.drawing import marks
from dashboard.language import verdict_words, why
from dashboard.report import evidence
from dashboard.report.compose import compose
from dashboard.report.content import Content
from dashboard.report.html import html
from dashboard.report.printed import Printed
from ingest import store
from ingest.behind import files_of, written_names
from metrics import CATALOGUE, Annotation, Assessment, Policy, assess
from metrics.assessment import CommunityAssessment
from metrics.charted.retention import Retention

AS_OF = date(2026, 10, 31)
POLICY = Policy.load()
TITLES = {indicator.id: indicator.title for indicator in CATALOGUE}
SAMPLE = Path(__file__).parent.parent / "sample_data"
STORIES = sorted(path.name for path in SAMPLE.iterdir() if "-" in path.name)
QUICK = ("early-childhood", "ict-in-schools")
# Numbers of the words themselves: confidence, a year, readings in it, sections of the guide and pages, files.
IN_WORDS = {"90", "95", "365", "12", "1", "2", "3", "4", "5", "6", "7", "0", "100", "50", "36", "2000"}
NOBODY = Retention(steps=(), at_risk=(), low=None)
Assessed = Callable[[str], Assessment]


@pytest.fixture(scope="module")
def assessed(sample_database: Path) -> Assessed:
    found: dict[str, Assessment] = {}

    def once(story: str) -> Assessment:
        if story not in found:
            with store.read(sample_database) as cursor:
                found[story] = assess(
                    cursor, as_of=AS_OF, policy=POLICY, communities=[story], series=True, why=True
                )
        return found[story]

    return once


def content(community: CommunityAssessment, names: frozenset[str] = frozenset()) -> Content:
    return compose(community, AS_OF, POLICY, stays=NOBODY, files=13, names=names)


def plain(page: str) -> str:
    without_style = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", without_style)).split())


each_story = pytest.mark.parametrize(
    "story", [pytest.param(each, marks=() if each in QUICK else pytest.mark.slow) for each in STORIES]
)


@each_story
def test_every_number_of_the_report_is_one_of_the_assessment(story: str, assessed: Assessed) -> None:
    report = content(assessed(story).communities[0])
    allowed = known(assessed(story)) | IN_WORDS | {"13"}
    ink = {
        name: section for name, section in asdict(report).items() if name not in ("footer", "rests", "day")
    }
    said = " ".join(re.sub(r"<svg.*</svg>", "", text, flags=re.DOTALL) for text in texts(ink))
    drawn = " ".join(
        " ".join(re.findall(r"<text[^>]*>([^<]*)<", text)) for text in texts(ink) if "<svg" in text
    )
    assert len(numbers(said)) > 15
    assert numbers(said) - allowed == set()
    ticks = {"10", "15", "20", "30", "40"} | {str(year) for year in range(2020, 2031)}
    assert numbers(drawn) - allowed - ticks == set()


@each_story
def test_every_deciding_number_stands_as_the_page_shows_it(story: str, assessed: Assessed) -> None:
    community = assessed(story).communities[0]
    report = content(community)
    leads = {lead.title: lead for dimension in report.dimensions for lead in dimension.leads}
    assert len(leads) == community.coverage[1]
    for reading in community.readings:
        if TITLES[reading.id] in leads and reading.value is not None:
            lead = leads[TITLES[reading.id]]
            assert (lead.value, lead.band) == (marks.amount(reading), marks.band_words(reading))
            assert lead.evidence in (evidence.behind(reading), "")
    assert [d.state for d in report.dimensions] == [verdict_words.state(d) for d in community.dimensions]
    said = plain(html(report))
    assert verdict_words.headline(community.verdict) in said
    for sentence in (
        community.verdict.because,
        why.stability(community.verdict),
        *why.would_change(community.verdict),
    ):
        assert " ".join(sentence.split()) in said
    assert "the decision is yours and the members’" in said


@each_story
def test_no_name_of_a_person_is_on_paper(story: str, assessed: Assessed, sample_database: Path) -> None:
    with store.read(sample_database) as cursor:
        names, files = written_names(cursor, story), files_of(cursor, story)
    report = content(assessed(story).communities[0], names)
    said = " ".join(texts(asdict(report))) + html(report)
    assert len(names) > 5 and files >= 1
    assert not [name for name in names if name in said]


@each_story
def test_the_page_is_one_small_file_that_runs_and_fetches_nothing(story: str, assessed: Assessed) -> None:
    page = html(content(assessed(story).communities[0]))
    assert len(page.encode()) < 150_000
    for forbidden in ("<script", "://", "url(", "@import", "<link", "<iframe", "javascript:"):
        assert forbidden not in page.lower(), forbidden
    assert not re.search(r"<\w[^<>]*\son\w+\s*=", page)
    assert page.count("<h1") == 1 and '<html lang="en"' in page
    named = re.findall(r' id="([^"]+)"', page)
    assert len(named) == len(set(named))
    assert page.count('role="img"') == page.count("<svg") == page.count("aria-label")


def test_what_files_say_is_text_and_never_markup(assessed: Assessed) -> None:
    hostile = '<script>alert("x")</script> #panic("y") $z$ *w* {points} \\'
    community = replace(assessed("early-childhood").communities[0], name=hostile)
    page = html(content(community))
    assert "<script" not in page
    assert hostile in plain(page.replace("&lt;script&gt;", "&lt;script&gt;"))


def test_a_full_one_and_an_empty_one_are_told_as_well(assessed: Assessed) -> None:
    community = assessed("early-childhood").communities[0]
    told = plain(html(content(full(community, AS_OF))))
    assert "The committee decided otherwise on 7 May 2026 (chair, champion, secretary): one that" in told
    assert "Then: INVIGORATE · restart. Now the evidence points to: RETIRE · exhausted." in told
    nothing = plain(html(content(empty(community))))
    for sentence in (
        "No meeting with a register is recorded",
        "No evaluation form has been brought",
        "not known",
    ):
        assert sentence in nothing


def test_a_quarter_of_few_people_is_not_shown(assessed: Assessed) -> None:
    community = assessed("early-childhood").communities[0]
    assert community.series is not None
    few = {
        "quarter": "2026Q3",
        "base": 4,
        "returned": 1,
        "share": 0.25,
        "low": 0.05,
        "high": 0.7,
        "in_progress": False,
    }
    section = evidence.returning(replace(community, series={**community.series, "returning": [few]}), POLICY)
    assert section.chart is None and "Fewer than 5 people came" in section.said[0]


@pytest.mark.parametrize(
    ("n", "useful", "little", "shown"),
    [
        (40, 30, 5, ["useful", "in between", "little use"]),
        (40, 30, 2, ["useful", "in between or little use"]),
        (40, 36, 2, []),
        (40, 40, 0, ["useful"]),
        (4, 2, 2, []),
    ],
)
def test_answers_of_fewer_than_five_are_put_together_or_left_out(
    n: int, useful: int, little: int, shown: list[str], assessed: Assessed
) -> None:
    community = assessed("early-childhood").communities[0]
    good = replace(community.reading("useful"), n=n, numerator=useful, denominator=n, value=useful / n)
    bad = replace(
        community.reading("dissatisfaction"), n=n, numerator=little, denominator=n, value=little / n
    )
    parts = evidence.parts(good, bad, POLICY.number("privacy_k"))
    assert [name for name, _ in parts] == shown
    assert all(share * n >= 5 for _, share in parts)


def test_a_note_or_reason_that_names_somebody_is_not_printed(assessed: Assessed) -> None:
    printed = Printed({"Thandiwe Nkosi", "NAIDOO, R."})
    assert printed("Agreed after a long talk.") == "Agreed after a long talk."
    assert "Nkosi" not in printed("Mrs Nkosi moved away.") and "named" in printed("Thandiwe moved away.")
    assert "Naidoo" not in printed("as R. Naidoo said")
    assert len(printed("word " * 200)) < 350
    notes = (Annotation(date=AS_OF, note="Thandiwe left."), Annotation(date=AS_OF, note="A strike in May."))
    community = replace(assessed("early-childhood").communities[0], annotations=notes)
    assert evidence.review(community, printed).listed == ("31 Oct 2026: A strike in May.",)
