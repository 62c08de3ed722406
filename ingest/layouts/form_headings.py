"""What the columns of a form tool's export are: when, which meeting, who, and the questions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from ingest.columns import blanks
from ingest.layouts import surveymonkey
from ingest.layouts.form_columns import Asked
from ingest.layouts.form_grids import asked_in
from ingest.layouts.form_meeting import said_in
from ingest.layouts.form_tool import Tool, names_of
from ingest.layouts.form_tools import TOOLS
from ingest.layouts.layout import SAMPLED_LINES, SEARCHED_LINES
from ingest.questions import is_administrative
from ingest.questions.personal import holds_addresses
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
    for line, row in sheet.first_lines(SEARCHED_LINES):
        header = {k: text_of(cell) for k, cell in enumerate(row)}
        tool = next((tool for tool in TOOLS if tool.tells(list(header.values()))), None)
        if tool:
            return _form(sheet, tool, line, header)
    return None


def _form(sheet: Sheet, tool: Tool, line: int, header: dict[int, str]) -> Form:
    own = tuple(k for k, heading in header.items() if heading and tool.adds(heading))
    more = _more_headers(sheet, tool, line, own)
    body = sheet.cells.loc[line + 1 :].drop(index=list(more))
    free = [k for k in header if k not in own]
    if more and tool.words_below:
        header |= {k: text_of(sheet.cells.at[more[0], k]) or header[k] for k in free}
    if more and tool.two_headers:
        labels = {k: text_of(sheet.cells.at[more[0], k]) for k in free}
        asked, who = surveymonkey.asked_under({k: header[k] for k in free}, labels, body)
        said = said_in({one.position: one.wording for one in asked if not one.choices}, body)
        header |= who
        typed = tuple(who)
    else:
        said = said_in({k: header[k] for k in free}, body)
        free = [k for k in free if k not in said.values()]
        typed = tuple(k for k in free if header[k] and _is_about_somebody(header[k], body[k]))
        asked = asked_in({k: header[k] for k in free if header[k] and k not in typed}, body, tool.path)
    dated = tuple(_dated(tool, header))
    answered = [a for a in asked if a.position not in said.values() and _is_answered(a, body)]
    kept_out = tuple(header[k] for k in (*own, *typed) if k not in dated)
    return Form(tool, line, header, more, dated, own, said, typed, tuple(answered), kept_out)


def _is_answered(asked: Asked, body: pd.DataFrame) -> bool:
    """Whether anybody answered; of forms that nobody has filled in yet, every question stands."""
    columns = asked.choices or (asked.position,)
    return body.empty or any(not blanks(body[k].to_numpy()).all() for k in columns)


def _dated(tool: Tool, header: Mapping[int, str]) -> list[int]:
    """The columns of the time of filling in, the best first."""
    named = {name: k for k, heading in reversed(list(header.items())) for name in names_of(heading)}
    return list(dict.fromkeys(named[name] for name in tool.dated_by if name in named))


def _more_headers(sheet: Sheet, tool: Tool, line: int, own: tuple[int, ...]) -> tuple[int, ...]:
    """The lines below the header that belong to it: of options, of HXL tags, or of words and marks of the tool."""
    more: list[int] = []
    for number, row in sheet.cells.loc[line + 1 : line + 2].iterrows():
        below = {int(str(k)): text_of(cell) for k, cell in row.items()}
        theirs = [below[k] for k in own if below[k]]
        bare = tool.two_headers and not theirs and any(below.values()) and not more
        words = tool.words_below and theirs and not any(text[0].isdigit() for text in theirs)
        if not (words or ((bare or _is_hxl(below)) and not more)):
            break
        more.append(int(str(number)))
    return tuple(more)


def _is_hxl(cells: Mapping[int, str]) -> bool:
    filled = [text for text in cells.values() if text]
    return bool(filled) and all(re.match(r"#[a-zA-Z+]", text) for text in filled)


def _is_about_somebody(heading: str, cells: pd.Series) -> bool:
    written = cells.to_numpy()
    filled = written[~blanks(written)][:SAMPLED_LINES]
    return is_administrative(heading) or holds_addresses(list(filled))
