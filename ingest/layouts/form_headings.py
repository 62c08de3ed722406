"""What the columns of a form tool's export are: when, which meeting, who, and the questions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from ingest.columns import is_blank
from ingest.layouts import surveymonkey
from ingest.layouts.form_columns import Asked
from ingest.layouts.form_grids import asked_in
from ingest.layouts.form_meeting import said_in
from ingest.layouts.form_tool import Tool, names_of
from ingest.layouts.form_tools import TOOLS
from ingest.layouts.layout import SEARCHED_LINES
from ingest.personal import holds_addresses
from ingest.questions import is_administrative
from ingest.sheet import Sheet, text_of


@dataclass(frozen=True)
class Form:
    """An export of a form tool: its header, the lines that repeat or explain it, and what each column is.

    `dated`: the columns of the time of filling in, the best first. `said`: community, date, meeting and
    active, by position. `typed`: the columns in which people wrote who they are.
    """

    tool: Tool
    header_line: int
    header: Mapping[int, str]
    more_headers: tuple[int, ...]
    dated: tuple[int, ...]
    own: tuple[int, ...]
    said: Mapping[str, int]
    typed: tuple[int, ...]
    asked: tuple[Asked, ...]
    kept_out: tuple[str, ...]

    def body(self, sheet: Sheet) -> pd.DataFrame:
        """The lines below the headings."""
        return sheet.cells.loc[self.header_line + 1 :].drop(index=list(self.more_headers))


def find_form(sheet: Sheet) -> Form | None:
    """The form of which the sheet is an export; None if no tool's headings stand on it."""
    for line, row in sheet.cells.head(SEARCHED_LINES).iterrows():
        header = {int(k): text_of(cell) for k, cell in row.items()}
        tool = next((tool for tool in TOOLS if tool.tells(list(header.values()))), None)
        if tool:
            return _form(sheet, tool, int(str(line)), header)
    return None


def _form(sheet: Sheet, tool: Tool, line: int, header: dict[int, str]) -> Form:
    own = tuple(k for k, heading in header.items() if heading and tool.adds(heading))
    second = _second_header(sheet, tool, line, own)
    labels = {k: text_of(c) for k, c in sheet.cells.loc[second].items()} if second else {}
    body = sheet.cells.loc[line + 1 + bool(second) :]
    free = [k for k in header if k not in own]
    said = said_in({k: header[k] for k in free}, body)
    free = [k for k in free if k not in said.values()]
    typed = tuple(k for k in free if header[k] and _is_about_somebody(header[k], body[k]))
    free = [k for k in free if k not in typed]
    filled = [k for k in free if body.empty or any(not is_blank(cell) for cell in body[k])]
    asked, personal = _asked(tool, header, labels, free, filled, body)
    kept_out = [header[k] for k in (*own, *typed) if k not in _dated(tool, header)] + personal
    return Form(
        tool,
        line,
        header,
        (second,) if second else (),
        tuple(_dated(tool, header)),
        own,
        said,
        typed,
        tuple(asked),
        tuple(heading for heading in kept_out if heading),
    )


def _asked(
    tool: Tool,
    header: Mapping[int, str],
    labels: Mapping[int, str],
    free: list[int],
    filled: list[int],
    body: pd.DataFrame,
) -> tuple[list[Asked], list[str]]:
    if labels and not _is_hxl(labels):
        return surveymonkey.asked_under({k: header[k] for k in free}, {k: labels[k] for k in free}, body)
    return asked_in({k: header[k] for k in filled if header[k]}, body, tool.path), []


def _dated(tool: Tool, header: Mapping[int, str]) -> list[int]:
    """The columns of the time of filling in, the best first."""
    named = {name: k for k, heading in reversed(list(header.items())) for name in names_of(heading)}
    return list(dict.fromkeys(named[name] for name in tool.dated_by if name in named))


def _second_header(sheet: Sheet, tool: Tool, line: int, own: tuple[int, ...]) -> int | None:
    """The line below the header, if it is a second one: of labels or HXL tags, and nothing under the tool's own."""
    if line + 1 not in sheet.cells.index:
        return None
    below = {int(k): text_of(cell) for k, cell in sheet.cells.loc[line + 1].items()}
    if not any(below.values()):
        return None
    bare = not any(below[k] for k in own)
    second = bare and own and tool.two_headers
    return line + 1 if _is_hxl(below) or second else None


def _is_hxl(cells: Mapping[int, str]) -> bool:
    filled = [text for text in cells.values() if text]
    return bool(filled) and all(re.match(r"#[a-zA-Z+]", text) for text in filled)


def _is_about_somebody(heading: str, cells: pd.Series) -> bool:
    return is_administrative(heading) or holds_addresses(list(cells))
