"""Zoom's saved chat and its report of polls: known, so that they are refused by name. Neither is a register."""

import re

from ingest.kinds.kind import Options
from ingest.layouts.calls.parts import lines_of
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.problems import Refused
from ingest.sheet import Sheet, text_of

_FROM = re.compile(r"\d{1,2}:\d{2}:\d{2}\s+(?:From|Von|De|Van|Da|Vanaf)\s+\S.*:.*", re.DOTALL)
_TABBED = re.compile(r"\d{1,2}:\d{2}:\d{2}\s[^:]{1,80}:(?:\s.*)?", re.DOTALL)


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """None for all other files. Raises Refused for a chat or a report of polls."""
    texts = [" ".join(text_of(cell) for cell in row).strip() for _, row in lines_of(sheet, SEARCHED_LINES)]
    lines = [text for text in texts if text]
    if lines and re.fullmatch(r"poll(?:/quiz)? report\W*", lines[0], re.IGNORECASE):
        raise Refused(
            f"{sheet.place.at()} is the report of a Zoom meeting's polls, which is not read. For who was there, load "
            "the participants report (in Zoom under Reports, Usage, Participants); for the answers, a table with one "
            "column a question."
        )
    spoken = sum(bool(_FROM.fullmatch(line)) for line in lines)
    tabbed = sum(bool(_TABBED.fullmatch(line)) for line in lines)
    if lines and ((spoken and _FROM.fullmatch(lines[0])) or tabbed > len(lines) / 2):
        raise Refused(
            f"{sheet.place.at()} is the chat of a Zoom meeting: it has times but no date, and its messages are not "
            "read. Load the participants report of the meeting instead (in Zoom under Reports, Usage, Participants)."
        )
    return None
