"""Funders across the columns of a budget: “DBE | Isibani Trust | Own | Total”, where they add up to the total."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from ingest.columns import is_blank
from ingest.headings import map_headings
from ingest.kinds.budget import BUDGET
from ingest.layouts.money_header import Header
from ingest.layouts.money_headings import Heading
from ingest.layouts.money_sums import LEAST_SUMMED, add_up

_UNDECIDED = "undecided"
"""Beside a plan and what was spent, a total may be of either."""

_SAYS_FUNDER = re.compile(
    r"\b(?:funders?|funding|donors?|sponsors?|sponsorships?|foundation|trust|lotto|lottery|\w+ grant|befondsers?"
    r"|befondsing|skenkers?|donateurs?|borge?|stigting)\b"
    r"|\b(?:own|self|co|local|partner|applicant|members?|eie|lede|plaaslike)[- ]?"
    r"(?:contributions?|funds?|funded|funding|income|resources|bydraes?|fondse|geld|inkomste)\b"
    r"|^(?:own|eie|self|grant)$",
    re.IGNORECASE,
)
"""One of the names has to say that it is a funder: classes or workshops across add up to a total as well."""


_WANTED = re.compile(
    r"\b(?:shortfall|unfunded|not (?:yet )?funded|gap|to be (?:raised|found)|still (?:needed|to find)|tekort|onbefonds"
    r"|nog nodig)\b",
    re.IGNORECASE,
)
"""What nobody has promised yet: a cost without a funder."""


def with_funders(body: pd.DataFrame, header: Header) -> Header:
    """The headings with the funders among them, whose columns then take the place of their total.

    They are promised towards a cost that stands in a column of its own; else they are what the total is.
    """
    for total in header.said:
        for beside in (_beside(body, header, total, -1), _beside(body, header, total, 1)):
            for size in range(len(beside), LEAST_SUMMED - 1, -1):
                found = beside[:size]
                kind = _type_of(header, found, total)
                if kind != _UNDECIDED and _are_named(header, found) and add_up(body, found, total):
                    return _told(header, found, total, kind)
    return header


def _beside(body: pd.DataFrame, header: Header, total: int, step: int) -> list[int]:
    """The columns on one side of a total, the nearest first, over which nothing but a funder's name may stand."""
    known = {k for name, k in header.mapped.columns.items() if name != "funder"} | set(header.mapped.twice)
    found: list[int] = []
    k = total + step
    while 0 <= k < len(header.texts) and k not in known:
        said, text = header.said.get(k), header.texts[k]
        if said and not (said.funder or said.nature):
            break
        if not all(is_blank(cell) for cell in body[k]):
            if not any(letter.isalpha() for letter in text):
                break
            found.append(k)
        k += step
    return found


def _are_named(header: Header, found: Sequence[int]) -> bool:
    """Whether there are at least two names, and one of them says that it is a funder's."""
    named = [k for k in found if k not in header.said or header.said[k].funder]
    return len(named) >= LEAST_SUMMED and any(_SAYS_FUNDER.search(header.texts[k]) for k in named)


def _type_of(header: Header, found: Sequence[int], total: int) -> str | None:
    """What the funders' amounts are: promised beside a plan, the plan beside what was spent, else as the total is."""
    types = {h.type for k, h in header.said.items() if k not in (*found, total) and not h.derived}
    if header.said[total].type or not types & {"planned", "actual"}:
        return header.said[total].type
    return _UNDECIDED if types >= {"planned", "actual"} else "committed" if "planned" in types else "planned"


def _told(header: Header, found: Sequence[int], total: int, kind: str | None) -> Header:
    own, said = header.said[total], dict(header.said)
    for k in found:
        wanted = bool(_WANTED.search(header.texts[k]))
        if wanted and kind == "committed":
            continue
        before = said.get(k) or Heading(funder=None if wanted else header.texts[k])
        currency = before.currency or own.currency
        said[k] = replace(before, type=before.type or kind, period=own.period, currency=currency)
    said[total] = replace(own, type=None, period=None, total=True)
    said = dict(sorted(said.items()))
    texts = ["" if k in said else text for k, text in enumerate(header.texts)]
    return replace(header, said=said, mapped=map_headings(texts, BUDGET))
