"""The PDF: two pages whatever there is to say, accessible by the word of its producer, and the same bytes each time."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from report_cases import empty, full
from test_report import AS_OF, POLICY, STORIES, content

from dashboard.report.content import Content
from dashboard.report.letters import settable
from dashboard.report.pdf import pages, pdf
from ingest import store
from metrics import Assessment, assess


@pytest.fixture(scope="module")
def assessment(sample_database: Path) -> Assessment:
    """Two stories: the one with most of everything, and the one with least."""
    with store.read(sample_database) as cursor:
        return assess(
            cursor,
            as_of=AS_OF,
            policy=POLICY,
            communities=["ict-in-schools", "sports-and-arts"],
            series=True,
            why=True,
        )


@pytest.fixture(params=["as it is", "full", "empty"])
def report(request: pytest.FixtureRequest, assessment: Assessment) -> Content:
    community = assessment.community("ict-in-schools")
    if request.param == "full":
        return content(full(community, AS_OF))
    return content(empty(assessment.community("sports-and-arts")) if request.param == "empty" else community)


def about(document: bytes) -> str:
    """What the document says of itself (XMP)."""
    return document[document.index(b"<x:xmpmeta") : document.index(b"</x:xmpmeta>")].decode()


def page_count(document: bytes) -> int:
    (found,) = re.findall(r"<xmpTPg:NPages>(\d+)<", about(document))
    return int(found)


def test_it_is_two_accessible_pages_of_a4(report: Content) -> None:
    document = pdf(report)
    assert document.startswith(b"%PDF-") and page_count(document) == 2
    assert "<pdfuaid:part>1<" in about(document) and report.document.split(":")[0] in about(document)
    assert re.search(rb"/Lang ?\(en", document) and b"/StructTreeRoot" in document
    sizes = {
        tuple(round(float(n)) for n in found.split())
        for found in re.findall(rb"/MediaBox ?\[([^\]]+)\]", document)
    }
    assert sizes == {(0, 0, 595, 842)}
    assert b"/Font" in document and b"DejaVu" not in document, "fonts of the machine would change the bytes"
    assert len(document) < 300_000


def test_the_same_report_is_the_same_bytes(report: Content) -> None:
    assert pdf(report) == pdf(report)


def test_charts_say_in_words_what_they_show(assessment: Assessment) -> None:
    report = content(assessment.community("ict-in-schools"))
    document = pdf(report)
    charts = [s.chart for s in (report.attendance, report.returning, report.evaluation, report.money)]
    assert all(chart and len(chart.alt) > 20 for chart in charts)
    assert document.count(b"/Alt") == len(charts)


def test_what_files_say_is_never_read_as_markup(assessment: Assessment) -> None:
    hostile = '#panic("y") $z$ *w* _v_ @u <t> // \\ "'
    community = replace(assessment.community("sports-and-arts"), name=hostile)
    assert page_count(pdf(content(community))) == 2


@pytest.mark.parametrize(
    ("name", "set_as"),
    [
        ("\U0001f389", "\u25a1"),
        ("Party \U0001f389 time", "Party  time"),
        ("\u5b66\u4e60 at work", "\u25a1\u25a1 at work"),
        ("a\u200bb\ufeff\x07\tc", "ab  c"),
        ("\u0717\ud7ff", "\u25a1"),
        (
            "E\u0301cole, \u1e3da \u1e71hoho, \u01c3X\u00f3\u00f5 \u2013 \u20ac5 \u2192",
            "\u00c9cole, \u1e3da \u1e71hoho, \u01c3X\u00f3\u00f5 \u2013 \u20ac5 \u2192",
        ),
    ],
)
def test_a_letter_that_no_font_has_does_not_stop_the_report(
    name: str, set_as: str, assessment: Assessment
) -> None:
    assert settable(name).startswith(set_as)
    community = replace(assessment.community("sports-and-arts"), name=name)
    assert page_count(pdf(content(community))) == 2


def test_every_letter_that_is_let_through_can_be_set(assessment: Assessment) -> None:
    letters = settable("".join(map(chr, range(0x20, 0x2600))))
    assert len(letters) > 1500
    report = content(assessment.community("sports-and-arts"))
    spelt = tuple(" ".join(letters[start : start + 40]) for start in range(0, len(letters), 40))
    assert pdf(replace(report, steps=replace(report.steps, listed=spelt)))


def test_pages_can_be_looked_at(assessment: Assessment) -> None:
    drawn = pages(content(assessment.community("sports-and-arts")), dots_per_inch=40)
    assert [page[:4] for page in drawn] == [b"\x89PNG"] * 2


@pytest.mark.slow
@pytest.mark.parametrize("story", STORIES)
def test_every_story_takes_two_pages(story: str, sample_database: Path) -> None:
    with store.read(sample_database) as cursor:
        found = assess(cursor, as_of=AS_OF, policy=POLICY, communities=[story], series=True, why=True)
    for community in (found.communities[0], full(found.communities[0], AS_OF)):
        assert page_count(pdf(content(community))) == 2
