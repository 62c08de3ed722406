"""One sheet before it is loaded: what it is taken for, how many rows are ready, and the first of them."""

from collections.abc import Mapping
from typing import Any

from dashboard import formats
from dashboard.markup import Html, fill, join, table
from dashboard.on_screen import on_screen
from dashboard.words import catalogue, count, say
from ingest import Imported, Problem, SheetPreview
from ingest.preview import PreviewRow
from ingest.sheet import Place

_LONGEST_LIST = 3


def heading(sheet: SheetPreview) -> Html:
    """The file and its sheet, and how it stands: ready, ready but for some rows, asked about, refused."""
    entry = sheet.entry
    state = _state(entry)
    return fill(
        '<h3 class="ch-sheet"><span class="ch-file">{place}</span> '
        '<span class="ch-stand ch-stand-{state}">{words}</span></h3>',
        place=_place(entry),
        state=state,
        words=say(f"wizard.stand_{state}"),
    )


def account(entry: Imported) -> Html:
    """What it is taken for, whose it is, and the rows ready, set aside and passed over."""
    kind = say(
        "wizard.taken_for", kind=say(f"kind.{entry.kind}"), community=entry.community or say("wizard.several")
    )
    rows = say(
        "wizard.rows",
        ready=count("row", entry.rows_loaded),
        aside=formats.whole(entry.rows_set_aside),
        ignored=formats.whole(entry.rows_ignored),
    )
    return fill(
        '<p><strong>{kind}</strong> {rows}</p><p class="ch-small">{how}</p>',
        kind=kind, rows=rows, how=_how(entry),
    )  # fmt: skip


def _state(entry: Imported) -> str:
    if entry.refused:
        return "asked" if entry.asked else "refused"
    if entry.already_loaded:
        return "loaded"
    return "partly" if entry.rows_set_aside else "ready"


def _place(entry: Imported) -> str:
    return say("wizard.sheet", file=entry.file, sheet=entry.sheet) if entry.sheet else entry.file


def _how(entry: Imported) -> str:
    """What was decided on the way, in words: date order, blanks, separator, encoding, columns left out."""
    reading: Mapping[str, Any] = entry.reading
    orders = sorted({str(order) for order in reading.get("date_order", {}).values()})
    said = [say(f"wizard.read_{order}") for order in orders]
    if blank := reading.get("blank"):
        said.append(say(f"wizard.read_blank_{blank}"))
    if delimiter := reading.get("delimiter"):
        said.append(say("wizard.read_text", delimiter=delimiter, encoding=reading.get("encoding")))
    for heading, sign in dict(reading.get("decimal_sign", {})).items():
        said.append(say("wizard.read_decimal", heading=heading, sign=sign))
    if "mapping" in reading:
        said.append(say("wizard.read_mapping"))
    if entry.kept_out:
        more = len(entry.kept_out) - _LONGEST_LIST
        names = ", ".join(f"“{name}”" for name in entry.kept_out[:_LONGEST_LIST])
        said.append(say("wizard.read_kept_out", names=names + (f" +{more}" if more > 0 else "")))
    return " ".join(said)


def first_rows(sheet: SheetPreview) -> Html:
    """The rows as they would be loaded, each with what becomes of it and what is wrong."""
    place = Place(sheet.entry.file, sheet.entry.sheet)
    headings = [say("data.row"), *map(_column, sheet.columns), say("wizard.becomes")]
    rows = ([row.line, *_cells(row), _becomes(row, place)] for row in sheet.rows)
    return table(headings, rows, caption=say("wizard.first_rows"), kind="ch-preview")


def remarks(sheet: SheetPreview) -> Html:
    """What is to be said of the sheet as a whole, rather than of one row."""
    place = Place(sheet.entry.file, sheet.entry.sheet)
    said = (_problem(problem, place) for problem in sheet.entry.problems if not problem.line)
    return fill('<div class="ch-remarks">{said}</div>', said=join(said))


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
    return say(f"column.{name}") if known else name.replace("_", " ")


def _cells(row: PreviewRow) -> list[object]:
    """The cells; one that a problem is about is marked, and bears a word for those who see no colour."""
    faulty = {p.value for p in row.problems if p.value and p.outcome in ("set_aside", "cell")}
    return [
        fill('<mark class="ch-fault">{cell}</mark>', cell=cell) if cell in faulty else cell
        for cell in row.cells
    ]


def _becomes(row: PreviewRow, place: Place) -> Html:
    said = [_problem(problem, place) for problem in row.problems]
    return fill(
        '<span class="ch-becomes ch-becomes-{outcome}">{words}</span>{said}',
        outcome=row.outcome, words=say(f"wizard.becomes_{row.outcome}"), said=join(said),
    )  # fmt: skip


def _problem(problem: Problem, place: Place) -> Html:
    """A problem beside its row: the place, which is plain to see here, is left out."""
    words = problem.message.removeprefix(f"{place.at(problem.line, problem.column)}: ")
    fix = "" if problem.outcome == "ignored" else on_screen(problem.fix)
    return fill('<span class="ch-said">{words} {fix}</span>', words=words[:1].upper() + words[1:], fix=fix)
