"""A table of results, as `cop-health export` writes them: it is no record of anything, whatever it looks like."""

from ingest.kinds.kind import Options
from ingest.layouts.layout import Found
from ingest.problems import Refused
from ingest.sheet import Sheet

_BEGINS = ("community", "as_of")
"""Every table of results begins with these two headings, and hardly anything that people write does."""


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Refused where it is one."""
    if sheet.head and sheet.head[0][: len(_BEGINS)] == _BEGINS:
        raise Refused(
            f"{sheet.place.at()} holds results that cop-health export wrote, and no records. Load the files that they "
            "were made from, or the folder with-names of an export with names."
        )
    return None
