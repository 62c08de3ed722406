"""Sheets of our own blank workbooks that hold no facts: the example, the directions, the form to hand out."""

from ingest.sheet import Sheet, fold, text_of

EXAMPLE = "Example"
DIRECTIONS = "How to fill this in"
HANDOUT = "Form to hand out"
MARK = "Not read by cop-health"
"""What the first cell of such a sheet begins with; a sheet of that name alone may be somebody's own."""


def is_marked(sheet: Sheet) -> bool:
    """Whether the sheet is one of these, by its name and its mark; saved as CSV, it has no name."""
    name = sheet.place.sheet
    ours = name is None or fold(name) in {fold(known) for known in (EXAMPLE, DIRECTIONS, HANDOUT)}
    return ours and len(sheet.cells) > 0 and text_of(sheet.cells.iat[0, 0]).startswith(MARK)
