"""A blank → the bytes of a workbook."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ingest.blanks.blank import Blank
from ingest.blanks.marked_sheets import DIRECTIONS, EXAMPLE, HANDOUT, MARK

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_ROWS_TO_FILL = 1000
_DATE = "yyyy-mm-dd"
_LONGEST_LIST = 255
"""Characters of a list to choose from that a spreadsheet program takes."""

_DIRECTIONS = ("Column", "What it means", "Needed?", "How to fill it in")


def workbook(blank: Blank) -> bytes:
    """The workbook: the sheet to fill in, an example, directions, and the form where there is one."""
    # Half a second of imports that only this needs.
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    _table(book, blank, blank.sheet, ())
    mark = (
        f"{MARK}: these rows show what a filled sheet looks like. Type yours into the sheet “{blank.sheet}”."
    )
    _table(book, blank, EXAMPLE, blank.examples, mark)
    _directions(book, blank)
    if blank.handout:
        _handout(book, blank.handout)
    data = BytesIO()
    book.save(data)
    return data.getvalue()


def _table(
    book: "Workbook", blank: Blank, title: str, rows: Sequence[Sequence[object]], mark: str = ""
) -> None:
    """A sheet of headings, and of rows under them; `mark` stands in the first line of one that is not read."""
    sheet = book.create_sheet(title)
    above = [[mark], *blank.above] if mark else list(blank.above)
    for line in above:
        sheet.append(list(line))
    sheet.append([head.heading for head in blank.heads])
    top = len(above) + 1
    _headings(sheet, top)
    for number, row in enumerate(rows, start=top + 1):
        for k, value in enumerate(row, start=1):
            if value != "":
                _put(sheet, number, k, value)
    if not mark:
        _choices(sheet, blank, top + 1)
    for k, head in enumerate(blank.heads, start=1):
        column = sheet.column_dimensions[_letter(k)]
        column.width = head.width
        if head.is_date:
            column.number_format = _DATE
    sheet.freeze_panes = sheet.cell(row=top + 1, column=1)


def _headings(sheet: "Worksheet", line: int) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    for cell in sheet[line]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDE7F0")
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _put(sheet: "Worksheet", line: int, column: int, value: object) -> None:
    cell: Any = sheet.cell(row=line, column=column, value=value)
    if isinstance(value, date):
        cell.number_format = _DATE


def _choices(sheet: "Worksheet", blank: Blank, first: int) -> None:
    """A list to choose from in each column that takes one of a few words; other words may be typed all the same."""
    from openpyxl.worksheet.datavalidation import DataValidation

    for k, head in enumerate(blank.heads, start=1):
        listed = ",".join(head.words)
        if listed and len(listed) <= _LONGEST_LIST:
            rule = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True, errorStyle="warning")
            rule.error = f"Usually one of: {listed}"[:_LONGEST_LIST]
            rule.errorTitle = head.heading[:30]
            rule.showErrorMessage = True
            rule.add(f"{_letter(k)}{first}:{_letter(k)}{first + _ROWS_TO_FILL - 1}")
            sheet.add_data_validation(rule)


def _directions(book: "Workbook", blank: Blank) -> None:
    """The sheet that tells of each column what it means, whether it is needed, and what may stand in it."""
    sheet = book.create_sheet(DIRECTIONS)
    sheet.append([f"{MARK}: this sheet tells how to fill in the sheet “{blank.sheet}”."])
    for sentence in (
        blank.about,
        "Columns that are not needed may stay empty or be taken out. You may add columns of your own: they are "
        "kept out, and listed.",
        "The rows that you type begin under the headings. Leave the headings as they are.",
        *blank.advice,
    ):
        sheet.append([sentence])
    sheet.append([])
    sheet.append(list(_DIRECTIONS))
    _headings(sheet, sheet.max_row)
    told = [head for head in blank.heads if head.means]
    for head in told:
        sheet.append([head.heading, head.means, head.needed, head.write])
    _wrapped(sheet, (28, 60, 30, 70), below=sheet.max_row - len(told))


def _handout(book: "Workbook", lines: Sequence[Sequence[object]]) -> None:
    """The form, to be printed on one page."""
    from openpyxl.styles import Font

    sheet = book.create_sheet(HANDOUT)
    sheet.append([f"{MARK}: print this page and hand it out."])
    sheet["A1"].font = Font(color="999999", size=8)
    for line in lines:
        sheet.append(list(line))
    sheet["A2"].font = Font(bold=True, size=14)
    _wrapped(sheet, (5, 62, 44), below=4)
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 1
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_area = f"A2:C{sheet.max_row}"


def _wrapped(sheet: "Worksheet", widths: Sequence[int], below: int) -> None:
    """Columns of these widths, whose text goes on in the next line of its cell."""
    from openpyxl.styles import Alignment

    for k, width in enumerate(widths, start=1):
        sheet.column_dimensions[_letter(k)].width = width
    for row in sheet.iter_rows(min_row=below + 1):
        for cell in row:
            if len(row) > 1 and row[1].value:
                cell.alignment = Alignment(wrap_text=True, vertical="top")


def _letter(position: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(position))
