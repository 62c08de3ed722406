"""A table of how many messages each person of a chat wrote a day: read only if asked for, and never as a register."""

from ingest.headings import map_headings
from ingest.kinds.kind import Options
from ingest.kinds.messages import MESSAGES
from ingest.layouts.layout import Found
from ingest.problems import OptIn
from ingest.sheet import Sheet, text_of

_TOLD_BY = {"date", "person", "messages"}


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """OptIn where nobody said what it is; where somebody did, it is a table like others."""
    if options.kind is None and sheet.head:
        mapped = map_headings([text_of(cell) for cell in sheet.head[0]], MESSAGES)
        if mapped.columns.keys() >= _TOLD_BY:
            raise OptIn(
                f"{sheet.place.at()} holds how many messages people wrote in a chat, and is read only if you ask for "
                "it; the members should know of it. If they do, add --kind messages.",
                "kind",
                ((MESSAGES.name, "count each person's messages a day"),),
            )
    return None
