"""Apologies that stand under the list of one meeting: “Apologies: Anna Smit, Sipho Dube”, or names below that word."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from ingest.columns import is_blank
from ingest.ledger import Ledger
from ingest.lines import first_text, is_apologies, is_note, is_total
from ingest.sheet import text_of

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
            rest = [_HEADING.sub("", start, count=1), *_behind(row, start)]
            _take(found, number, [text for text in rest if text], ledger)
        elif within and any(not is_blank(row[k]) for k in marks):
            within = False
        elif within and start:
            if is_total(start) or is_note(start) or (not _person(row, people)):
                continue
            name = _person(row, people)
            if len(name.split()) == 1 or is_name(name) or names_in(name):
                _take(found, number, [name], ledger, block=True)
            else:
                within = False
    return found


def _behind(row: "pd.Series[object]", start: str) -> list[str]:
    texts = [
        str(cell).strip() if isinstance(cell, str) else text_of(cell) for cell in row if not is_blank(cell)
    ]
    return [text for text in texts[1:] if text != start]


def _person(row: "pd.Series[object]", people: Mapping[str, int]) -> str:
    """The name on a line, from the columns of names, else the first cell with letters."""
    columns = [people[name] for name in ("person", "first_name", "surname") if name in people]
    own = " ".join(text_of(row[k]) for k in columns).strip()
    letters = (text_of(cell) for cell in row if any(map(str.isalpha, text_of(cell))))
    return own or next(letters, "")


def _take(found: Excused, line: int, texts: list[str], ledger: Ledger, block: bool = False) -> None:
    found.lines.add(line)
    if block and texts[0].count(",") <= 1 and ";" not in texts[0]:
        found.names[line] = [texts[0]]  # “Nkosi, Thandiwe” on a line of its own is one person
        return
    read = [names_in(text) for text in texts]
    names = [name for some in read for name in some or []]
    if any(some is None for some in read):
        ledger.ignore(line, "apologies_unclear", "; ".join(texts))
    elif names:
        found.names[line] = names
    else:
        ledger.ignore(line, "note_row")
