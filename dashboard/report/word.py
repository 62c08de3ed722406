"""The report as a Word document, to be written on: the same words and charts as on paper, in the same order."""

import io
from typing import Any

from dashboard.language.words import begun, say
from dashboard.report import word_page
from dashboard.report.content import Content, DimensionLeads, Section
from dashboard.report.pdf import picture
from ingest import Refused

AFTER_DIMENSIONS = ("changes", "steps", "attendance")
WIDTHS = (5.6, 3.6, 4.2, 3.6)
"""Of the columns of a dimension, in cm: title, value, evidence, band."""


def word(content: Content) -> bytes:
    """A document with headings, lists and tables. Raises Refused, with what to do, where the extra is missing."""
    try:
        from docx import Document
    except ImportError:
        raise Refused(say("word_report.missing")) from None
    document = Document()
    word_page.prepare(document, content)
    _head(document, content)
    _section(document, content.sure)
    document.add_heading(content.dimensions_title, 2)
    for dimension in content.dimensions:
        _dimension(document, dimension)
    left, right = content.columns
    for part in (*AFTER_DIMENSIONS, *left, *right, "unknown"):
        _section(document, getattr(content, part))
    _decision(document, content)
    _section(document, content.rests)
    _fact(document, content.legend.title, content.legend.sentence)
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def _head(document: Any, content: Content) -> None:
    head = content.head
    document.add_paragraph(f"{content.kicker} · {content.as_of}")
    document.add_heading(content.name, 1)
    if content.facts:
        document.add_paragraph(begun(content.facts))
    document.add_paragraph(content.window)
    points = document.add_paragraph(style=word_page.POINTS)
    for words, bold in zip(head.points, (False, True, False), strict=True):
        points.add_run(words).bold = bold
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
        document.add_paragraph(said).paragraph_format.keep_with_next = section.chart is not None
    if section.chart:
        word_page.add_picture(document, picture(section.chart.svg), section.chart.alt)
    for name, said in section.facts:
        _fact(document, name, said)
    _list(document, section.listed)


def _dimension(document: Any, dimension: DimensionLeads) -> None:
    document.add_heading(f"{dimension.name}: {dimension.state}", 3)
    document.add_paragraph(f"{dimension.question} {dimension.known}").paragraph_format.keep_with_next = True
    rows = [(lead.title, lead.value, lead.evidence, lead.band) for lead in dimension.leads]
    word_page.add_table(document, rows, WIDTHS)


def _decision(document: Any, content: Content) -> None:
    asked = content.decision
    document.add_heading(asked.title, 2)
    lines = [asked.lead, f"☐ {asked.agree}", f"☐ {asked.disagree}"]
    lines += [f"{blank} {'_' * 40}" for blank in (asked.reason, asked.roles, asked.date)]
    for line in lines:
        document.add_paragraph(line).paragraph_format.keep_with_next = line != lines[-1]


def _fact(document: Any, name: str, said: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{name}: ").bold = True
    paragraph.add_run(said)


def _list(document: Any, listed: tuple[str, ...]) -> None:
    for each in listed:
        document.add_paragraph(each, style="List Bullet")
