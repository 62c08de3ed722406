"""Totals that stand under a register, held against its marks: so lost rows are found."""

import re
from collections.abc import Mapping

from ingest.cells import whole
from ingest.layouts.register_blocks import Block
from ingest.ledger import Ledger
from ingest.lines import first_text, is_total
from ingest.sheet import Sheet, text_of

_OF_OTHERS = re.compile(
    r"%|percent|persent|absent|afwesig|apolog|verskoning|average|gemiddeld|mean|late|laat|guest|gaste|visitor"
    r"|besoeker|walk|roll|enrol|member|lede|rate",
    re.IGNORECASE,
)
_MUCH = 2
"""One more or less is a guest who was counted, or somebody who came late."""


def warn(
    sheet: Sheet, block: Block, present: Mapping[int, int], other: Mapping[int, int], ledger: Ledger
) -> None:
    """A warning for each row of totals that says otherwise than the marks, at the meeting where most is missing.

    `present` and `other` count, by column, those read as present and the rest; a row without a word that
    counts the rest, or all, is no total of those present.
    """
    for line, row in sheet.cells.loc[block.header_line + 1 : block.last_line].iterrows():
        label = first_text([cell for k, cell in row.items() if k in block.header])
        if not is_total(label) or _OF_OTHERS.search(label):
            continue
        said = {k: n for k in present if (n := whole(row[k])) is not None}
        if any(all(said[k] == count[k] for k in said) for count in (other, _sum(present, other))):
            continue
        differing = {k: abs(n - present[k]) for k, n in said.items() if abs(n - present[k]) >= _MUCH}
        if differing:
            worst = max(differing, key=lambda k: differing[k])
            ledger.warn(
                "total_differs",
                block.header[worst],
                text_of(row[worst]),
                int(str(line)),
                marks=present[worst],
                columns=len(differing),
            )


def _sum(one: Mapping[int, int], two: Mapping[int, int]) -> dict[int, int]:
    return {k: one[k] + two[k] for k in one}
