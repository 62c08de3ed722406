"""The report as PDF/UA, set by typst, which gets it as JSON: nothing that stands in a file is read as markup."""

import json
from dataclasses import asdict
from functools import cache
from pathlib import Path

import typst

from dashboard.report.content import Content
from dashboard.report.letters import settable

TEMPLATE = Path(__file__).with_name("report.typ")
STANDARD = "ua-1"


def pdf(content: Content) -> bytes:
    """Two A4 pages. Fonts are typst's own, and the date is that of the content: the bytes are always the same.

    Raises typst.TypstError where the result would not be PDF/UA.
    """
    return typst.compile(_template(), format="pdf", pdf_standards=STANDARD, **_given(content))


def pages(content: Content, dots_per_inch: float = 110.0) -> list[bytes]:
    """The same as pictures, one a page, to be looked at."""
    drawn = typst.compile(_template(), format="png", ppi=dots_per_inch, **_given(content))
    return drawn if isinstance(drawn, list) else [drawn]


def picture(svg: str, dots_per_inch: float = 203.2) -> bytes:
    """A chart as a PNG, for a program that cannot show it as it was drawn."""
    page = b'#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg")'
    drawn = typst.compile(
        page, format="png", ppi=dots_per_inch, ignore_system_fonts=True, sys_inputs={"svg": svg}
    )
    return drawn[0] if isinstance(drawn, list) else drawn


def _given(content: Content) -> dict[str, object]:
    return {
        "ignore_system_fonts": True,
        "sys_inputs": {"content": json.dumps(settable(asdict(content)), ensure_ascii=False)},
    }


@cache
def _template() -> bytes:
    return TEMPLATE.read_bytes()
