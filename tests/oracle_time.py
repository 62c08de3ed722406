"""Months, quarters and school terms of the oracle, day by day."""

import csv
import datetime as dt
from calendar import monthrange
from collections.abc import Iterable
from datetime import timedelta
from functools import cache
from pathlib import Path

CALENDAR = Path(__file__).resolve().parent.parent / "metrics" / "calendar"


def months_between(earlier: dt.date, later: dt.date) -> int:
    """12·Δyear + Δmonth, less one if the day is earlier (R39)."""
    whole = 12 * (later.year - earlier.year) + later.month - earlier.month
    return whole - (later.day < earlier.day)


def plus_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months on, or the last of that month."""
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def quarter(day: dt.date) -> int:
    return 4 * day.year + (day.month - 1) // 3


def quarter_name(number: int) -> str:
    return f"{number // 4}Q{number % 4 + 1}"


def lines(name: str) -> list[dict[str, str]]:
    text = (CALENDAR / name).read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


@cache
def term_days(cluster: str) -> frozenset[dt.date]:
    """Monday to Friday inside a term (R13)."""
    days = set()
    for row in lines("school_terms.csv"):
        if row["cluster"] == cluster:
            day = dt.date.fromisoformat(row["first_day"])
            while day <= dt.date.fromisoformat(row["last_day"]):
                if day.weekday() < 5:
                    days.add(day)
                day += timedelta(days=1)
    return frozenset(days)


@cache
def years(cluster: str) -> frozenset[int]:
    return frozenset(day.year for day in term_days(cluster))


def cluster_of(calendar: str | None, province: str | None) -> str | None:
    """Which school calendar holds: the declared one, else that of the province; None for neither."""
    if calendar is not None:
        return None if calendar == "none" else calendar
    wanted = _plain(province or "")
    for row in lines("provinces.csv"):
        if wanted in {_plain(name) for name in (row["province"], *row["aliases"].split(";"))}:
            return row["cluster"]
    return None


def _plain(text: str) -> str:
    return text.lower().replace(" ", "").replace("-", "")


class Clock:
    """Counts days between two dates: term-days where a calendar knows all its years, else all days."""

    def __init__(self, cluster: str | None, dates: Iterable[dt.date]) -> None:
        touched = [day.year for day in dates]
        known = (
            cluster is not None and touched and set(range(min(touched), max(touched) + 1)) <= years(cluster)
        )
        self.school = term_days(cluster) if known and cluster is not None else None

    def days(self, after: dt.date, up_to: dt.date) -> int:
        if self.school is None:
            return (up_to - after).days
        return sum(after < day <= up_to for day in self.school)
