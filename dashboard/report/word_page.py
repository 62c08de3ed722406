"""How the Word document looks: A4, its type, its language, pictures that can be heard, tables that stay whole."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from dashboard.language import formats
from dashboard.report.content import Content

POINTS = "Intense Quote"
"""The style of the sentence that says what the evidence points to; its look is set here."""

A4, MARGIN = (21.0, 29.7), 1.9
WIDEST = A4[0] - 2 * MARGIN
DOTS_PER_CM = 80
SIZES = {"Normal": 10, "Heading 1": 20, "Heading 2": 13, "Heading 3": 11, POINTS: 13}
INK, ACCENT = "1F2A30", "0B5F5B"


def prepare(document: Any, content: Content) -> None:
    """The page, the type, and what is known of the document: title, language and day, nobody's name, and no clock."""
    from docx.shared import Cm

    section = document.sections[0]
    section.page_width, section.page_height = (Cm(side) for side in A4)
    for side in ("left", "right", "top", "bottom"):
        setattr(section, f"{side}_margin", Cm(MARGIN))
    about = document.core_properties
    about.title, about.author, about.comments, about.language = content.document, "", "", content.language
    about.created = about.modified = datetime.fromisoformat(content.day)
    about.last_modified_by = ""
    _type(document)
    _footer(section.footer.paragraphs[0], content)


def _type(document: Any) -> None:
    """One family in black, headings that stay with what they head, and the language for whoever checks spelling."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    for name, size in SIZES.items():
        style = document.styles[name]
        style.font.name, style.font.size, style.font.italic = "Calibri", Pt(size), False
        style.font.color.rgb = RGBColor.from_string(INK)
        fonts = style.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        style.paragraph_format.space_before = Pt(0 if name == "Normal" else 8)
        style.paragraph_format.space_after = Pt(3 if name in ("Normal", POINTS) else 2)
        style.paragraph_format.keep_with_next = name.startswith("Heading")
    quote = document.styles[POINTS]
    quote.font.bold = False
    quote.paragraph_format.left_indent = quote.paragraph_format.right_indent = Pt(0)
    for border in quote.element.pPr.findall(qn("w:pBdr")):
        quote.element.pPr.remove(border)
    document.styles["List Bullet"].paragraph_format.space_after = Pt(2)
    for spelled in document.styles.element.iter(qn("w:lang")):
        spelled.set(qn("w:val"), formats.locale().replace("_", "-"))


def _footer(paragraph: Any, content: Content) -> None:
    """What the report is of, and "Page 1 of 2": Word counts the pages itself."""
    from docx.shared import Pt

    paragraph.style.font.size = Pt(8)
    before, rest = content.page.split("{n}")
    between, after = rest.split("{of}")
    paragraph.add_run(f"{content.footer} · {before}")
    _field(paragraph, "PAGE")
    paragraph.add_run(between)
    _field(paragraph, "NUMPAGES")
    paragraph.add_run(after)


def _field(paragraph: Any, name: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    field.append(paragraph.add_run("1")._r)
    paragraph._p.append(field)


def add_picture(document: Any, picture: bytes, alt: str) -> None:
    """A chart as wide as it was drawn, but not wider than the page, with the same in words for who does not see it."""
    from docx.image.image import Image
    from docx.shared import Cm

    drawn = Image.from_blob(picture)
    width = min(WIDEST, drawn.px_width / DOTS_PER_CM)
    shape = document.add_picture(io.BytesIO(picture), width=Cm(width))
    named = shape._inline.docPr
    named.set("descr", alt)
    named.set("name", f"{named.get('id')}")


def add_table(document: Any, rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
    """Rows with columns of these widths, in cm; no row is cut by the end of a page, and all stay together."""
    from docx.oxml import OxmlElement
    from docx.shared import Cm, Pt

    table = document.add_table(rows=0, cols=len(widths))
    table.style, table.autofit = "Table Grid", False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for number, row in enumerate(rows, start=1):
        made = table.add_row()
        made._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, words, width in zip(made.cells, row, widths, strict=True):
            cell.text, cell.width = words, Cm(width)
            paragraph = cell.paragraphs[0].paragraph_format
            paragraph.space_after = Pt(1)
            paragraph.keep_with_next = number < len(rows)
