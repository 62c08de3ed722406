"""Funders across a budget with one line of headings: “Line | Department of Education | Own funds | Total”."""

import re
from dataclasses import replace

from ingest.columns import is_blank
from ingest.layouts.layout import SAMPLED_LINES
from ingest.layouts.money_header import Header
from ingest.money import amount, decimal_sign
from ingest.sheet import Cell, Sheet

_FUNDERS = re.compile(
    r"\b(?:funds?|funding|funders?|fondse|befonds\w*|foundation|stigting|trust|grants?|toekenning|donors?|donations?"
    r"|skenkers?|sponsors?|borge?|contributions?|bydraes?|lottery|lotto|embassy|ambassade|unicef|usaid)\b",
    re.IGNORECASE,
)
_MAY_FUND = re.compile(
    r"\b(?:department|departement|dept|ministry|government|municipality|munisipaliteit|seta|own|eie|ngo|npo|university"
    r"|universiteit|school|skool|members|lede|fees|fooie)\b",
    re.IGNORECASE,
)
"""Who funds, or is one of several that share a cost: only beside a heading that is surely a funder's."""

_WANTED = re.compile(
    r"\b(?:shortfall|short|unfunded|not (?:yet )?funded|gap|to be (?:raised|found)|still (?:needed|to find)|needed"
    r"|tekort|kort|onbefonds|nog nodig)\b",
    re.IGNORECASE,
)
"""What nobody has promised yet: a cost without a funder."""

_CENT = 0.01
_LEAST_LINES = 2
_LEAST_COLUMNS = 2
_LEAST_NAMED = 0.5


def with_funders(sheet: Sheet, header: Header) -> Header:
    """The header with the columns of funders, where these add up to the total; as it is where they do not.

    Half of the headings must sound like funders. Such columns are never told by their sums alone: two schools that
    share a cost add up as well. What a funder gives towards a cost is promised where the cost itself stands beside it,
    else it is a part of the cost (R1).
    """
    totals = [k for k, said in header.said.items() if said.total and not said.period]
    taken = {*header.said, *header.mapped.columns.values()}
    free = [k for k, text in enumerate(header.texts) if k not in taken and any(map(str.isalpha, text))]
    sounding = (_FUNDERS, _MAY_FUND, _WANTED)
    named = [k for k in free if any(words.search(header.texts[k]) for words in sounding)]
    if len(totals) != 1 or len(free) < _LEAST_COLUMNS or len(named) < _LEAST_NAMED * len(free):
        return header
    if not any(_FUNDERS.search(header.texts[k]) for k in named) or not _add_up(
        sheet, header, free, totals[0]
    ):
        return header
    whole = header.said[totals[0]]
    beside_the_cost = any(said.type == "planned" for said in header.said.values())
    given = {
        k: replace(
            whole,
            total=False,
            type="committed" if beside_the_cost else None,
            funder=None if _WANTED.search(header.texts[k]) else header.texts[k],
        )
        for k in free
        if not (beside_the_cost and _WANTED.search(header.texts[k]))
    }
    return replace(header, said=dict(sorted((header.said | given).items())))


def _add_up(sheet: Sheet, header: Header, parts: list[int], total: int) -> bool:
    """Whether the parts of every line that has a total come to it, on two lines or more."""
    body = sheet.cells.loc[header.last + 1 :].head(SAMPLED_LINES)
    sums = _amounts(list(body[total]))
    columns = [_amounts(list(body[k])) for k in parts]
    lines = [k for k, value in enumerate(sums) if value is not None]
    if len(lines) < _LEAST_LINES or any(not any(column) for column in columns):
        return False
    return all(abs(sum(column[k] or 0 for column in columns) - (sums[k] or 0)) < _CENT for k in lines)


def _amounts(cells: list[Cell]) -> list[float | None]:
    sign = decimal_sign(cells)
    read = [None if is_blank(cell) else amount(cell, sign) for cell in cells]
    return [None if value is None else float(value) for value in read]
