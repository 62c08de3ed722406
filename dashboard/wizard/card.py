"""One sheet before it is loaded: what it is taken for, how many rows are ready, and how it was read."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.language import file_words, formats
from dashboard.language.beside import beside
from dashboard.language.formats import count
from dashboard.language.on_screen import on_screen
from dashboard.language.words import catalogue, say
from dashboard.markup import Html, fill, join
from ingest import Imported, Problem, SheetPreview
from ingest.sheet import Place

_LONGEST_LIST = 3
_SIGNS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", ".": "point"}
_ORDINARY = ("comma", "utf-8")
_STATES = ("asked", "refused", "partly", "ready", "loaded")


def heading(sheet: SheetPreview) -> Html:
    """The file and its sheet, and how it stands: ready, ready but for some rows, asked about, refused."""
    entry = sheet.entry
    state = _state(entry)
    return fill(
        '<h2 class="ch-sheet"><span class="ch-file">{place}</span> '
        '<span class="ch-stand ch-stand-{state}">{words}</span></h2>',
        place=_place(entry),
        state=state,
        words=say(f"wizard.stand_{state}"),
    )


def account(sheet: SheetPreview) -> Html:
    """What it is taken for, whose it is, the rows ready, set aside and passed over, and how many people they name."""
    entry = sheet.entry
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
        '<p>{source}<strong>{kind}</strong> {rows} {counted}</p><p class="ch-small">{how}</p>',
        source=_source(entry), kind=kind, rows=rows, counted=_counted(sheet), how=_how(entry),
    )  # fmt: skip


def _source(entry: Imported) -> str:
    """The program that the file comes from, or what people call such a sheet; nothing where that says no more."""
    layout, tool = str(entry.layout or ""), entry.reading.get("form_tool")
    named = catalogue().get(f"source.{layout}", layout if layout[:1].isupper() else "")
    return say("wizard.source", source=tool or file_words.said(named)) if tool or named else ""


def _counted(sheet: SheetPreview) -> str:
    """What people count in such a record: people and meetings, or in what money its amounts are."""
    kind = sheet.entry.kind
    if kind == "attendance":
        return say(
            "wizard.counted", people=count("person", sheet.people), meetings=count("meeting", sheet.days)
        )
    if kind == "members":
        return say("wizard.counted_people", people=count("person", sheet.people))
    if kind != "budget":
        return ""
    if sheet.currencies:
        return say("wizard.money_of", currencies=", ".join(sheet.currencies))
    return say("wizard.money")


def summary(sheets: Sequence[SheetPreview]) -> Html:
    """How many sheets stand how: what the eye sees first where there are many."""
    states = Counter(_state(sheet.entry) for sheet in sheets)
    stands = (
        fill('<span class="ch-stand ch-stand-{state}">{words}</span>',
             state=state, words=say(f"wizard.summary_{state}", n=states[state]))
        for state in _STATES if states[state]
    )  # fmt: skip
    words = say("wizard.summary", sheets=count("sheet", len(sheets)))
    return fill('<p class="ch-summary">{words} {stands}</p>', words=words, stands=join(stands, " "))


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
    delimiter, encoding = reading.get("delimiter"), reading.get("encoding")
    if delimiter and (delimiter, encoding) != _ORDINARY:
        said.append(say("wizard.read_text", delimiter=_sign(delimiter), encoding=encoding))
    for heading, sign in dict(reading.get("decimal_sign", {})).items():
        said.append(say("wizard.read_decimal", heading=heading, sign=_sign(sign)))
    if "mapping" in reading:
        said.append(say("wizard.read_mapping"))
    if entry.kept_out:
        more = len(entry.kept_out) - _LONGEST_LIST
        names = ", ".join(f"“{name}”" for name in entry.kept_out[:_LONGEST_LIST])
        said.append(say("wizard.read_kept_out", names=names + (f" +{more}" if more > 0 else "")))
    return " ".join(said)


def _sign(sign: str) -> str:
    """A sign by its name, for a lone comma is easily overlooked."""
    name = _SIGNS.get(sign, sign)
    return say(f"data.sign_{name}") if name in _SIGNS.values() else sign


def remarks(sheet: SheetPreview) -> Html:
    """What is to be said of the sheet as a whole, rather than of one row."""
    place = Place(sheet.entry.file, sheet.entry.sheet)
    said = [_remark(problem, place) for problem in sheet.entry.problems if not problem.line]
    if not said:
        return Html("")
    return fill(
        '<p class="ch-remarks-title">{title}</p><ul class="ch-remarks">{said}</ul>',
        title=say("wizard.remarks"), said=join(said),
    )  # fmt: skip


def _remark(problem: Problem, place: Place) -> Html:
    """A remark on the sheet; the column is named, as no row stands beside it."""
    words = beside(file_words.message_of(problem.code, problem.message), place)
    fix = on_screen(file_words.fix_of(problem.code, problem.fix))
    return fill("<li>{words} {fix}</li>", words=words, fix=fix)
