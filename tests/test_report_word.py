"""The report for Word: every word of the content stands in it, and without the extra it says what to install."""

import builtins
import io
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from dashboard.language import words
from dashboard.report import produced
from dashboard.report.content import Content
from ingest import Refused, people, store
from metrics import Policy

AS_OF = date(2026, 10, 31)


@pytest.fixture(scope="module")
def content(sample_database: Path) -> Content:
    return produced.read(sample_database, "principals-circle", AS_OF, Policy.load())[0]


def test_without_the_extra_it_says_what_to_do(content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "docx":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(Refused, match="pip install"):
        produced.written(content, "docx")


def test_it_says_what_the_report_says_and_nobodys_name(content: Content, sample_database: Path) -> None:
    docx = pytest.importorskip("docx")
    found = docx.Document(io.BytesIO(produced.written(content, "docx")))
    said = "\n".join(each.text for each in found.paragraphs)
    cells = [cell.text for table in found.tables for row in table.rows for cell in row.cells]
    assert content.head.because in said
    assert "".join(content.head.points) in said
    for section in (content.attendance, content.evaluation, content.actions, content.money, content.review):
        assert all(sentence in said for sentence in (*section.said, *section.listed))
        assert all(f"{name}: {fact}" in said for name, fact in section.facts)
    for dimension in content.dimensions:
        for lead in dimension.leads:
            assert {lead.title, lead.value, lead.evidence, lead.band} <= set(cells)
    with store.read(sample_database) as cursor:
        names = people.names(cursor, "principals-circle").values()
    assert not [name for name in names if name in said or name in cells]
    assert (found.core_properties.author, found.core_properties.title) == ("", content.document)


def test_it_can_be_heard_and_printed(content: Content, sample_database: Path) -> None:
    """Headings in order, a description for each chart, A4, the language that spelling is looked at in, page numbers."""
    docx = pytest.importorskip("docx")
    from docx.oxml.ns import qn

    found = docx.Document(io.BytesIO(produced.written(content, "docx")))
    styles = [each.style.name for each in found.paragraphs]
    levels = [int(name.removeprefix("Heading ")) for name in styles if name.startswith("Heading ")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    charts = [
        part.chart for part in (content.attendance, content.returning, content.evaluation, content.money)
    ]
    described = [shape._inline.docPr.get("descr") for shape in found.inline_shapes]
    assert sorted(described) == sorted(chart.alt for chart in charts if chart)
    assert max(shape.width.cm for shape in found.inline_shapes) <= 17.21
    page = found.sections[0]
    assert (round(page.page_width.cm, 1), round(page.page_height.cm, 1)) == (21.0, 29.7)
    fields = [each.get(qn("w:instr")) for each in page.footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert languages(found) == {"en-ZA"}
    with words.spoken("af"):
        other = produced.read(sample_database, "principals-circle", AS_OF, Policy.load())[0]
        assert languages(docx.Document(io.BytesIO(produced.written(other, "docx")))) == {"af-ZA"}


def languages(document: Any) -> set[str]:
    from docx.oxml.ns import qn

    return {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))}
