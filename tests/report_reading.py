"""Every number that an assessment holds, in every way that the report may write it; and the numbers of a text."""

import re
from collections.abc import Iterator
from datetime import date
from statistics import median
from typing import Any

from dashboard.language import formats
from metrics import Assessment

_NUMBER = re.compile(r"(?<![\w.])\d[\d\u00a0]*(?:,\d+)?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def numbers(text: str) -> set[str]:
    """The numbers of a text, without their units."""
    bare = re.sub(r"\bR(?=\d)", " ", text.replace("2,000", ""))
    return {found.replace("\u00a0", "") for found in _NUMBER.findall(bare)}


def texts(content: Any) -> Iterator[str]:
    """Every text of a report's content, also those of its charts."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for each in content.values():
            yield from texts(each)
    elif isinstance(content, (list, tuple)):
        for each in content:
            yield from texts(each)


def known(assessment: Assessment) -> set[str]:
    """The numbers of the JSON as people write them, with those of its sentences, and its dates in words."""
    document = assessment.to_dict()
    written: set[str] = set()
    for value in _leaves(document):
        if isinstance(value, str):
            written |= numbers(value) | {part.lstrip("0") for part in re.findall(r"\d+", value)}
            for day in _DATE.findall(value):
                written |= numbers(formats.day(date.fromisoformat(day)))
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            written |= _ways(float(value))
    for community in document["communities"]:
        counted = [m["present"] for m in community["series"]["meetings"] if m["present"] is not None]
        written |= _ways(median(counted)) if counted else set()
        written |= _ways(len(counted))
        readings = {reading["id"]: reading for reading in community["readings"]}
        above, below = (readings["budget_variance"][name] for name in ("numerator", "denominator"))
        written |= _ways(above + below) if above is not None and below is not None else set()
        written |= _ways(abs((community["series"]["trend"] or {}).get("slope_per_meeting") or 0) * 10)
    return written


def _ways(value: float) -> set[str]:
    written = [formats.whole(value), formats.trimmed(value), formats.decimal(value), formats.decimal(value, 3),
               formats.money(value), formats.percent(value), formats.trimmed(round(value, 1)),
               formats.whole(round(value))]  # fmt: skip
    return {number for each in written for number in numbers(each)}


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for each in value.values():
            yield from _leaves(each)
    elif isinstance(value, list):
        for each in value:
            yield from _leaves(each)
    else:
        yield value
