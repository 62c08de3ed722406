"""A WhatsApp chat: one message a line, of which only the day and the sender are left. Read only if asked for."""

from itertools import pairwise

import pandas as pd

from ingest.dates import Evidence, Order, evidence, parts_of
from ingest.kinds.kind import Options, Table
from ingest.layouts.layout import Found
from ingest.ledger import Ledger
from ingest.problems import OptIn, Refused
from ingest.readers.chat import CONTINUED, MESSAGE, NOTICE
from ingest.sheet import Cell, Sheet

_KIND = "messages"


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Certain of a chat, where the user asked for `--kind messages`; OptIn where not."""
    if sheet.reading.get("reader") != "chat":
        return None
    if options.kind is None:
        raise OptIn(
            f"{sheet.place.at()} is a WhatsApp chat, and is read only if you ask for it. Then the messages of each "
            "person are counted day by day, and nothing of what was written is kept; the members should know of it. "
            "If they do, add --kind messages.",
            "kind",
            ((_KIND, "count each person's messages a day"),),
        )
    if options.kind != _KIND:
        raise Refused(
            f"{sheet.place.at()} is a WhatsApp chat, which cannot be read as {options.kind}. To count each person's "
            "messages a day, with the members' knowledge, say --kind messages."
        )
    return Found(1.0, lambda ledger: _read(sheet, ledger))


def _read(sheet: Sheet, ledger: Ledger) -> Table:
    """A row for each message. Its further lines, and the chat's own notices, are told in a sentence each."""
    kinds = sheet.cells[2]
    for kind, code in ((CONTINUED, "chat_continued"), (NOTICE, "chat_notice")):
        if lines := sheet.cells.index[kinds == kind].tolist():
            ledger.ignore_all(lines, code)
    messages = sheet.cells[kinds == MESSAGE]
    if messages.empty:
        ledger.warn("no_rows", row=1)
    days, reading = _by_order(messages[0].tolist())
    cells = pd.DataFrame(
        {"line": messages.index.to_numpy(), "date": days, "person": messages[1].to_numpy()},
        index=messages.index,
    )
    return Table(
        place=sheet.place,
        kind=_KIND,
        layout="chat",
        cells=cells.astype({"date": object, "person": object}),
        header_line=0,
        headings={},
        reading=reading,
    )


def _by_order(days: list[Cell]) -> tuple[list[Cell], dict[str, object]]:
    """The days, as dates where the order of the messages decides between day first and month first.

    A chat is written down in the order in which it happened. Where the numbers do not decide, and
    only one of the two readings never goes back in time, it is that one. Else they stay as they are.
    """
    parts = {day: parts_of(day) for day in dict.fromkeys(days)}
    if evidence(parts.values()) is not Evidence.UNDECIDED:
        return days, {}
    forward = []
    for order in Order:
        read = {day: part.on(order) if part else None for day, part in parts.items()}
        dates = [on for day in days if (on := read[day])]
        if all(one <= next_one for one, next_one in pairwise(dates)):
            forward.append((order, read))
    if len(forward) != 1:
        return days, {}
    ((order, read),) = forward
    return [read[day] or day for day in days], {"date_order": {"date": order.value}}
