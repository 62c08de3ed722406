"""Quarters and school terms as people say them: metrics and JSON have codes, such as 2026Q3 and 2026 T1."""

from collections.abc import Sequence

from dashboard.language.words import catalogue, say

QUARTERS, MOST_QUARTERS = 4, 13
MOST_TERMS, MOST_YEARS = 4, 3
"""How many school terms have a name over a chart, and how many years the first of theirs: more would not fit."""


def quarter(code: str) -> str:
    """2026Q3 → 3rd quarter of 2026."""
    year, number = code.split("Q")
    return str(catalogue()["quarter.full"][int(number) - 1]).format(year=year)


def in_quarter(code: str) -> str:
    """The same within a sentence: the 3rd quarter of 2026."""
    return say("quarter.in", quarter=quarter(code))


def on_axis(codes: Sequence[str], between: str) -> list[str]:
    """A short name for each quarter, Q3, with its year after `between` at the first of each; of many, years alone."""
    if len(codes) > MOST_QUARTERS:
        years = [code.split("Q")[0] if code.endswith("Q1") else "" for code in codes]
        apart = QUARTERS * (1 + len(codes) // (QUARTERS * MOST_QUARTERS))
        first = next((place for place, year in enumerate(years) if year), 0)
        return [year if (place - first) % apart == 0 else "" for place, year in enumerate(years)]
    named, before = [], ""
    for code in codes:
        year, number = code.split("Q")
        named.append(say("quarter.short", n=number) + (between + year if year != before else ""))
        before = year
    return named


def term(code: str | None) -> str:
    """2026 T1 → term 1 of 2026; nothing out of term."""
    if not code:
        return ""
    year, number = code.split(" T")
    return say("school_term.full", n=number, year=year)


def over_chart(codes: Sequence[str]) -> list[str]:
    """A name for each school term over a chart, empty where there is no room: with its year at the first of each."""
    years = [code.split(" T")[0] for code in codes]
    firsts = [place == 0 or years[place - 1] != year for place, year in enumerate(years)]
    if len(set(years)) > MOST_YEARS:
        return [year if first else "" for year, first in zip(years, firsts, strict=True)]
    rest = "school_term.on_chart_short" if len(codes) <= MOST_TERMS else ""
    named = []
    for code, first in zip(codes, firsts, strict=True):
        year, number = code.split(" T")
        words = "school_term.on_chart" if first else rest
        named.append(say(words, n=number, year=year) if words else "")
    return named
