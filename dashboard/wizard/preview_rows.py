"""The first rows of a sheet before it is loaded: as they would be loaded, or as they stand in the file."""

from collections.abc import Sequence

from dashboard.language import file_words
from dashboard.language.beside import beside
from dashboard.language.on_screen import on_screen
from dashboard.language.words import catalogue, say
from dashboard.markup import Html, fill, join, table
from ingest import Problem, SheetPreview
from ingest.preview import PreviewRow
from ingest.sheet import Place

_WIDE, _WIDE_ROWS = 8, 3


def first_rows(sheet: SheetPreview) -> Html:
    """The rows as they would be loaded, each with what becomes of it and what is wrong."""
    place = Place(sheet.entry.file, sheet.entry.sheet)
    headings = [say("data.row"), *map(_column, sheet.columns), say("wizard.becomes")]
    shown = rows_to_show(sheet.rows, len(sheet.columns))
    said: dict[str, int] = {}
    rows = ([row.line, *_cells(row, sheet), _becomes(row, place, said)] for row in shown)
    return table(headings, rows, caption=say("wizard.first_rows"), kind="ch-preview")


def rows_to_show(rows: Sequence[PreviewRow], columns: int) -> list[PreviewRow]:
    """All of them; of a wide sheet, whose rows are long lists on a phone, the first few and those with a problem."""
    if columns <= _WIDE:
        return list(rows)
    return [row for number, row in enumerate(rows) if number < _WIDE_ROWS or row.problems]


def as_it_stands(sheet: SheetPreview) -> Html:
    """The first lines of a sheet that is not read, as they stand in the file."""
    width = max((len(line) for line in sheet.head), default=0)
    if not width:
        return Html("")
    headings = [say("data.row"), *(say("wizard.nth_column", n=k + 1) for k in range(width))]
    rows = ([k, *line] for k, line in enumerate(sheet.head, 1))
    return table(headings, rows, caption=say("wizard.as_it_stands"), kind="ch-preview")


def _column(name: str) -> str:
    known = f"column.{name}" in catalogue()
    return say(f"column.{name}") if known else file_words.column(name)


def _cells(row: PreviewRow, sheet: SheetPreview) -> list[object]:
    """The cells as they were read; one that a problem is about is marked, and bears a word for who sees no colour."""
    faulty = {p.value for p in row.problems if p.value and p.outcome in ("set_aside", "cell")}
    return [
        fill('<mark class="ch-fault">{cell}</mark>', cell=cell)
        if cell in faulty
        else _read(cell.removesuffix(".0"), column, row, sheet)
        for cell, column in zip(row.cells, sheet.columns, strict=True)
    ]


def _read(cell: str, column: str, row: PreviewRow, sheet: SheetPreview) -> str:
    """What was read, in words; in a row that is not loaded the cell stands as in the file."""
    return file_words.value(sheet.entry.kind or "", column, cell) if row.outcome == "loaded" else cell


def _becomes(row: PreviewRow, place: Place, said: dict[str, int]) -> Html:
    """What becomes of it, and what is wrong: each thing once a row, and in full only in the first row that has it.

    One mark that is not understood may stand in every cell of a register. `said` has what was said, by the row.
    """
    problems = dict.fromkeys(_problem(problem, place) for problem in row.problems)
    before = sorted({said[each] for each in problems if each in said})
    told = [each for each in problems if said.setdefault(each, row.line) == row.line]
    again = [
        fill('<span class="ch-said">{words}</span>', words=say("wizard.as_in_row", row=line))
        for line in before
        if line != row.line
    ]
    return fill(
        '<span class="ch-becomes ch-becomes-{outcome}">{words}</span>{said}',
        outcome=row.outcome, said=join([*told, *again]),
        words=say("wizard.joined") if row.joined else say(f"wizard.becomes_{row.outcome}"),
    )  # fmt: skip


def _problem(problem: Problem, place: Place) -> Html:
    """A problem beside its row: the place, which is plain to see here, is left out."""
    message = file_words.message_of(problem.code, problem.message)
    words = beside(message, place, problem.line, problem.column)
    fix = "" if problem.outcome == "ignored" else on_screen(file_words.fix_of(problem.code, problem.fix))
    return fill('<span class="ch-said">{words} {fix}</span>', words=words, fix=fix)
