"""The rows of a report's table → stays: who, from when to when, before it is known what the dates mean."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.columns import is_blank
from ingest.layouts.calls import words
from ingest.layouts.calls.headings import Headings, listed
from ingest.layouts.calls.moments import Moment, minutes_of, moment_of
from ingest.layouts.calls.names import address
from ingest.layouts.calls.parts import Meeting, Part
from ingest.ledger import Ledger
from ingest.people import clean_email
from ingest.sheet import Cell, fold, text_of

JOINS = ("first_join", "join", "seen", "arrival")
LEAVES = ("last_leave", "leave", "gone")
_LENGTHS = ("total", "duration")
_SAMPLE = 50


@dataclass(frozen=True)
class Stay:
    """One row: a person's stay in a meeting as written. The rest as in `Visit`."""

    line: int
    headings: Headings
    meeting: Meeting
    name: str
    email: str
    join: Moment | None
    leave: Moment | None
    minutes: float | None
    whole: bool
    role: str = ""
    status: str = "online"
    rsvp: str = ""
    day: Moment | None = None
    echo: bool = False


def stays_of(part: Part, name_of: Callable[[str], str], ledger: Ledger) -> Iterator[Stay]:
    """The stays of one table. What cannot be read in a cell is told, and left out."""
    headings = completed(part.headings, part.rows)
    own = "start" in headings
    for line, row in part.rows:
        length = next((name for name in _LENGTHS if not is_blank(headings.cell(row, name))), "")
        email = address(headings.text(row, "email"))
        yield Stay(
            line,
            headings,
            Meeting.of(headings, row) if own else part.meeting,
            name_of(_name(headings, row)),
            email if clean_email(email) else address(headings.text(row, "upn")),
            *_from_and_to(headings, row, line, ledger),
            _length(headings, row, length, line, ledger),
            whole="first_join" in headings or length == "total",
            role=headings.text(row, "role"),
            day=moment_of(headings.cell(row, "day")) if "day" in headings else None,
            echo=not set(headings.fields) & {*JOINS, *LEAVES, *_LENGTHS, "zoom_name", "attended", "approval"},
        )


def _name(headings: Headings, row: Sequence[Cell]) -> str:
    """First and last name where both are given, as people write them into a form; else the name shown."""
    both = [headings.text(row, name) for name in ("first_name", "last_name")]
    shown = headings.text(row, "zoom_name") or headings.text(row, "name")
    if "last_name" in headings and "first_name" not in headings and shown:
        return f"{shown} {both[1]}".strip()
    return " ".join(both) if all(both) else shown or " ".join(both).strip()


def _from_and_to(
    headings: Headings, row: Sequence[Cell], line: int, ledger: Ledger
) -> tuple[Moment | None, Moment | None]:
    found: list[Moment | None] = []
    for names in (JOINS, LEAVES):
        name = next((name for name in names if not is_blank(headings.cell(row, name))), names[0])
        cell = headings.cell(row, name)
        moment = None if is_blank(cell) else moment_of(cell)
        # “Still in the meeting” is no moment, and no mistake either.
        if moment is None and any(c.isdigit() for c in text_of(cell)):
            ledger.fault(line, "not_a_date", headings.heading(name), text_of(cell))
        found.append(moment)
    return found[0], found[1]


def _length(headings: Headings, row: Sequence[Cell], name: str, line: int, ledger: Ledger) -> float | None:
    cell = headings.cell(row, name) if name else ""
    if is_blank(cell):
        return None
    minutes = minutes_of(cell, headings.heading(name))
    if minutes is None:
        ledger.fault(line, "not_minutes", headings.heading(name), text_of(cell))
    return minutes


def completed(headings: Headings, rows: Sequence[tuple[int, Sequence[Cell]]]) -> Headings:
    """The headings with what their language hid, found by what stands under them.

    Moments are joining and leaving, in that order; lengths of time the stay; addresses the e-mail, then
    the account; the first column of words the name.
    """
    found = dict(headings.fields)
    lacking = [
        *([] if set(found) & set(JOINS) else [("join", _is_moment)]),
        *([] if set(found) & set(LEAVES) else [("leave", _is_moment)]),
        *([] if set(found) & set(_LENGTHS) else [("duration", _is_length)]),
        *([] if "email" in found else [("email", _is_address)]),
        *([] if "upn" in found else [("upn", _is_address)]),
        *([] if headings.names else [("name", _is_word)]),
    ]
    used = set(found.values())
    for name, fits in lacking:
        for position in range(len(headings.texts)):
            column = [row[position] for _, row in rows[:_SAMPLE] if not is_blank(row[position])]
            if position not in used and headings.texts[position] and column and all(map(fits, column)):
                found[name] = position
                used.add(position)
                break
    return replace(headings, fields=found)


def _is_moment(cell: Cell) -> bool:
    moment = moment_of(cell)
    return moment is not None and moment.seconds is not None


def _is_length(cell: Cell) -> bool:
    return not text_of(cell).isdigit() and minutes_of(cell) is not None


def _is_address(cell: Cell) -> bool:
    return clean_email(text_of(cell)) is not None


def _is_word(cell: Cell) -> bool:
    return any(c.isalpha() for c in text_of(cell)) and not _is_address(cell)


_YES = frozenset(fold(word) for word in listed(words.YES))
_NO = frozenset(fold(word) for word in listed(words.NO))


def says_yes(text: str) -> bool | None:
    """Yes or no in the languages of the reports; None if neither."""
    word = fold(text)
    return True if word in _YES else False if word in _NO else None
