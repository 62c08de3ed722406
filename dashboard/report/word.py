"""The report as a Word document, to be written on: the same words as on paper, what charts show as sentences."""

import io
from datetime import datetime
from typing import Any

from dashboard.report.content import Content, DimensionLeads, Section
from dashboard.words import say
from ingest import Refused

AFTER_DIMENSIONS = (
    "changes", "steps", "attendance", "returning", "actions", "purpose", "evaluation", "money", "review", "unknown",
)  # fmt: skip


def word(content: Content) -> bytes:
    """A document with headings, lists and tables. Raises Refused, with what to do, where the extra is missing."""
    try:
        from docx import Document
    except ImportError:
        raise Refused(say("word_report.missing")) from None
    document = Document()
    _properties(document, content)
    _head(document, content)
    _section(document, content.sure)
    document.add_heading(content.dimensions_title, 2)
    for dimension in content.dimensions:
        _dimension(document, dimension)
    for part in AFTER_DIMENSIONS:
        _section(document, getattr(content, part))
    _decision(document, content)
    _section(document, content.rests)
    document.sections[0].footer.paragraphs[0].text = content.footer
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def _properties(document: Any, content: Content) -> None:
    """Title, language and the day of the report; nobody's name, and no clock."""
    about = document.core_properties
    about.title, about.author, about.comments, about.language = content.document, "", "", content.language
    about.created = about.modified = datetime.fromisoformat(content.day)
    about.last_modified_by = ""


def _head(document: Any, content: Content) -> None:
    head = content.head
    document.add_paragraph(f"{content.kicker} · {content.as_of}")
    document.add_heading(content.name, 1)
    document.add_paragraph(content.facts)
    document.add_paragraph(content.window)
    points = document.add_paragraph(head.points[0])
    points.add_run(head.points[1]).bold = True
    points.add_run(head.points[2])
    document.add_paragraph(head.meaning)
    _fact(document, head.why, head.because)
    _list(document, head.reasons)
    if head.work_on:
        _fact(document, *head.work_on)
    document.add_paragraph(head.coverage)


def _section(document: Any, section: Section) -> None:
    if not (section.said or section.chart or section.facts or section.listed):
        return
    document.add_heading(section.title, 2)
    for said in section.said:
        document.add_paragraph(said)
    if section.chart and not section.said:
        document.add_paragraph(section.chart.alt)
    for name, said in section.facts:
        _fact(document, name, said)
    _list(document, section.listed)


def _dimension(document: Any, dimension: DimensionLeads) -> None:
    document.add_heading(f"{dimension.name}: {dimension.state}", 3)
    document.add_paragraph(f"{dimension.question} {dimension.known}")
    table = document.add_table(rows=0, cols=4)
    table.style = "Table Grid"
    for lead in dimension.leads:
        cells = table.add_row().cells
        for cell, words in zip(cells, (lead.title, lead.value, lead.evidence, lead.band), strict=True):
            cell.text = words


def _decision(document: Any, content: Content) -> None:
    asked = content.decision
    document.add_heading(asked.title, 2)
    document.add_paragraph(asked.lead)
    for choice in (asked.agree, asked.disagree):
        document.add_paragraph(f"☐ {choice}")
    for blank in (asked.reason, asked.roles, asked.date):
        document.add_paragraph(f"{blank} ________________________")


def _fact(document: Any, name: str, said: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{name}: ").bold = True
    paragraph.add_run(said)


def _list(document: Any, listed: tuple[str, ...]) -> None:
    for each in listed:
        document.add_paragraph(each, style="List Bullet")
