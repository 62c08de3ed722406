"""The report for Word: every word of the content stands in it, and without the extra it says what to install."""

import builtins
import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest

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
