"""Apologies that stand under the list of one meeting: “Apologies: Anna Smit, Sipho Dube”, or names below that word."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from ingest import cells
from ingest.columns import is_blank
from ingest.layouts.register_lines import MOST_WORDS_OF_A_NAME, SECTION
from ingest.ledger import Ledger
from ingest.lines import first_text, is_apologies, is_note, is_total
from ingest.people import clean_name
from ingest.sheet import Cell, text_of

_HEADING = re.compile(
    r"(?:sent |with )?(?:apolog(?:y|ies)|verskonings?)(?: (?:received|tendered|sent|from|for absence|ontvang|van))*"
    r"\s*[:;.–—-]*\s*",
    re.IGNORECASE,
)
_NONE = re.compile(r"(?:none|nil|no|geen|n/?a|nvt|-+|0)\.?", re.IGNORECASE)
_BEHIND = re.compile(r"\s*(?:\([^)]*\)|\s[–—-]\s.*)$")
_PARTICLES = frozenset(
    (
        "van",
        "der",
        "den",
        "de",
        "du",
        "da",
        "di",
        "la",
        "le",
        "von",
        "ten",
        "ter",
        "bin",
        "ibn",
        "al",
        "el",
        "y",
    )
)
_MOST_WORDS = 5
_LEAST_NAMES = 0.8
_LEAST_FULL = 0.5
_NAMES = ("person", "first_name", "surname")


@dataclass
class Excused:
    """Line → the names of those who sent apologies there; `lines` are all lines that belong to the apologies."""

    names: dict[int, list[str]] = field(default_factory=dict)
    lines: set[int] = field(default_factory=set)

    def rows(self) -> pd.DataFrame:
        """One row a person: line, person, status."""
        listed = [
            {"line": line, "person": name, "status": "apology"}
            for line, names in self.names.items()
            for name in names
        ]
        return pd.DataFrame(listed, columns=["line", "person", "status"], dtype=object).astype({"line": int})


def names_in(text: str) -> list[str] | None:
    """The names of a list in one cell; none where it says “none”; None if it holds anything but names."""
    parts = re.split(r"[;\n]" if ";" in text or "\n" in text else r"[,]", text)
    parts = [name for part in parts for name in re.split(r"\s+(?:and|en|&)\s+|\s*/\s*", part.strip(" .,"))]
    names = [_BEHIND.sub("", part).strip() for part in parts if part.strip()]
    if len(names) == 1 and _NONE.fullmatch(names[0]):
        return []
    return names if all(map(is_name, names)) else None


def mostly_names(filled: Sequence[Cell], names_of: Callable[[Cell], list[str] | None]) -> bool:
    """Whether most of those cells list names by `names_of`, most with a surname, and no marks of a register."""
    named = [names for cell in filled if cells.mark(cell) is None and (names := names_of(cell))]
    every = [name for names in named for name in names]
    full = sum(" " in name for name in every)
    return bool(every) and len(named) >= _LEAST_NAMES * len(filled) and full >= _LEAST_FULL * len(every)


def is_name(text: str) -> bool:
    """Whether a text is written like a person's name: a few words in capitals, no figures."""
    words = re.split(r"[\s,]+", text.strip())
    named = [word for word in words if word.casefold() not in _PARTICLES]
    return (
        bool(named)
        and len(words) <= _MOST_WORDS
        and not any(map(str.isdigit, text))
        and all(word[:1].isupper() for word in named)
    )


def excused(
    body: pd.DataFrame, people: Mapping[str, int], ledger: Ledger, marks: Sequence[int] = ()
) -> Excused:
    """The apologies under a list; what holds no names is ignored with its reason.

    `people`: the columns of names; `marks`: those of marks, with which the list of people goes on.
    """
    found, within = Excused(), False
    for line, row in body.iterrows():
        number, start = int(str(line)), first_text(row)
        if is_apologies(start):
            within = True
            _take(found, number, _texts(row, start, people), ledger)
        elif SECTION.fullmatch(start) or any(not is_blank(row[k]) for k in marks):
            within = False
        elif within and not is_total(start) and not is_note(start):
            name = clean_name(_person(row, people))
            if len(name.split()) > MOST_WORDS_OF_A_NAME:
                _take(found, number, [name], ledger)
            elif name:
                found.lines.add(number)
                alone = name.count(",") <= 1 and ";" not in name  # “Nkosi, Thandiwe” on a line of its own
                found.names[number] = [name] if alone else names_in(name) or [name]
    return found


def _texts(row: "pd.Series[object]", start: str, people: Mapping[str, int]) -> list[str]:
    """What stands behind the word itself, or, where nothing does, in the other cells, but for schools and addresses."""
    if own := _HEADING.sub("", start, count=1):
        return [own]
    other = {k for name, k in people.items() if name not in _NAMES}
    texts = [cell if isinstance(cell, str) else text_of(cell) for k, cell in row.items() if k not in other]
    return [text for text in texts if text.strip() and text_of(text) != start]


def _person(row: "pd.Series[object]", people: Mapping[str, int]) -> str:
    """The name on a line, from the columns of names, else the first cell with letters."""
    columns = [people[name] for name in _NAMES if name in people]
    own = " ".join(text_of(row[k]) for k in columns).strip()
    letters = (text_of(cell) for cell in row if any(map(str.isalpha, text_of(cell))))
    return own or next(letters, "")


def _take(found: Excused, line: int, texts: list[str], ledger: Ledger) -> None:
    """Names listed in one cell or several; a line with anything else is ignored as a whole."""
    found.lines.add(line)
    read = [names_in(text) for text in texts]
    if any(names is None for names in read):
        ledger.ignore(line, "apologies_unclear", "; ".join(texts))
    elif listed := [name for names in read for name in names or []]:
        found.names[line] = listed
    else:
        ledger.ignore(line, "note_row")


def with_rows(cells: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """The statements, and others below them; a cell that either lacks is blank."""
    columns = [*cells.columns, *(name for name in rows.columns if name not in cells)]
    parts = [part.reindex(columns=columns, fill_value="") for part in (cells, rows)]
    return pd.concat(parts, ignore_index=True)
