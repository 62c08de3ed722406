"""Meetings with how many came of each group, such as men and women, and no column that is called attendance."""

from dataclasses import replace

import pandas as pd

from ingest.cells import whole
from ingest.columns import are_counts, is_blank
from ingest.headings import map_headings
from ingest.kinds.kind import Options
from ingest.kinds.meetings import MEETINGS
from ingest.layouts import long
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.problems import Refused
from ingest.sheet import Sheet, fold, text_of

_PAIRS = (
    "male, female; males, females; men, women; man, woman; mans, vroue; m, f; boys, girls; seuns, meisies; "
    "in person, online; in the room, online; members, visitors; members, guests; lede, gaste; lede, besoekers"
)
_EVERYBODY = tuple((fold(one), fold(other)) for one, other in (pair.split(",") for pair in _PAIRS.split(";")))
"""Two groups that are everybody together."""

_GROUPS = frozenset(group for pair in _EVERYBODY for group in pair)
_TOTALS = frozenset(map(fold, ("total", "all", "everybody", "together", "totaal", "almal", "sum", "som")))
_COUNTED = "Number present"


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Dates beside counts of groups. Refused where neither a total nor two groups that are everybody are there."""
    if options.kind not in (None, "meetings"):
        return None
    for line, row in sheet.first_lines(SEARCHED_LINES):
        mapped = map_headings([text_of(cell) for cell in row], MEETINGS)
        left = {fold(text_of(row[k])): k for k in mapped.left_over}
        groups = [k for heading, k in left.items() if heading in _GROUPS]
        totals = [k for heading, k in left.items() if heading in _TOTALS]
        told = len(groups) > 1 and "date" in mapped.columns and "headcount" not in mapped.columns
        if not told or not are_counts(sheet.cells.loc[line + 1 :, [*groups, *totals]].to_numpy().ravel()):
            continue
        counted = _summed(sheet, line, left) if not totals else sheet.cells.copy()
        counted.at[line, totals[0] if totals else min(_both(sheet, left))] = _COUNTED
        return long.recognise(replace(sheet, cells=counted), replace(options, kind="meetings"))
    return None


def _both(sheet: Sheet, left: dict[str, int]) -> tuple[int, int]:
    for one, other in _EVERYBODY:
        if one in left and other in left:
            return left[one], left[other]
    raise Refused(
        f"{sheet.place.at()} counts several groups at each meeting, but not how many came in all, and who is in more "
        "than one of them would count twice. Add a column Number present."
    )


def _summed(sheet: Sheet, header_line: int, left: dict[str, int]) -> pd.DataFrame:
    """The cells with both numbers together in the place of one, and nothing where one of them is missing."""
    first, second = sorted(_both(sheet, left))
    cells = sheet.cells.copy()
    for line, counts in cells.loc[header_line + 1 :, [first, second]].iterrows():
        read = [whole(cell) for cell in counts if not is_blank(cell)]
        cells.at[line, first] = sum(n for n in read if n is not None) if len(read) == len(counts) else ""
    cells.loc[header_line:, second] = ""
    return cells
