"""A WhatsApp chat as text → who wrote when. What was written is dropped here and goes no further.

Each message becomes a line of three cells: its date, its sender, and what kind of line it is; all
other lines keep their number, so that the account of the file is whole.
"""

import re

import numpy as np
import pandas as pd

from ingest.readers.chat_notices import MARKS, is_notice
from ingest.sheet import Place, Sheet

MESSAGE, NOTICE, CONTINUED = "message", "notice", "continued"
_SEARCHED_LINES = 40
_ENOUGH = 3
_HEAD = 1 << 16

_TIME = r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?(?:[ap]\.?\s?m\.?|vm\.?|nm\.?))?"
_DATE = r"(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))\.?"
_AT = r"(?:(?:at|om|um|à|a las|às)\s)?"
_START = re.compile(
    rf"[{MARKS}\s]*(?:\[(?P<day1>{_DATE}),?\s+{_AT}{_TIME}\]\s?|(?P<day2>{_DATE}),?\s+{_AT}{_TIME}\s[-–—]\s)(?P<rest>.*)",
    re.IGNORECASE,
)
_SENDER = re.compile(rf"(?P<sender>[^:]{{1,100}}):(?:\s?(?P<text>(?:(?<=\s)|[{MARKS}]).*))?$")


def looks_like_a_chat(name: str) -> bool:
    """Whether a file is called what WhatsApp calls the chats that it gives out."""
    folded = name.casefold()
    named = "whatsapp" in folded and re.search(r"chat|gesprek|klets|unterhaltung|conversa|discussion", folded)
    return folded.endswith(".txt") and bool(named or re.fullmatch(r"_chat(?: ?\(?\d+\)?)?\.txt", folded))


def read_chat(text: str, encoding: str, place: Place) -> list[Sheet]:
    """The chat as a list of one sheet; an empty list if the text is none."""
    filled = [line for line in _lines(text[:_HEAD]) if line.strip()][:_SEARCHED_LINES]
    starts = [bool(_START.match(line)) for line in filled]
    if not starts or not (starts[0] or sum(starts) >= _ENOUGH):
        return []
    rows = _rows(_lines(text))
    cells = pd.DataFrame(
        {k: np.array(column, dtype=object) for k, column in enumerate(zip(*rows, strict=True))},
        index=pd.RangeIndex(1, len(rows) + 1),
        dtype=object,
    )
    return [Sheet(place, cells, reading={"reader": "chat", "encoding": encoding})]


def _lines(text: str) -> list[str]:
    lines = re.split(r"\r\n|\n|\r", text)
    return lines if lines[-1] else lines[:-1]


def _rows(lines: list[str]) -> list[tuple[str, str, str]]:
    """Date, sender and kind of each line."""
    rows = []
    begun = False
    for line in lines:
        start = _START.match(line)
        if not start:
            rows.append(("", "", CONTINUED if begun else NOTICE))
            continue
        day = (start["day1"] or start["day2"]).rstrip(".")
        sender = _sender(start["rest"])
        begun = sender is not None
        rows.append((day, sender or "", MESSAGE if begun else NOTICE))
    return rows


def _sender(rest: str) -> str | None:
    """Who wrote the message; None where nobody did, and the chat itself says what happened."""
    said = _SENDER.match(rest)
    if not said:
        return None
    sender = " ".join(said["sender"].translate(dict.fromkeys(map(ord, MARKS))).split())
    sender = sender.lstrip("~ ").strip()
    return None if not sender or is_notice(sender, said["text"] or "") else sender
