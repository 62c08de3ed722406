"""Meetings out of season (indicators.md 0): a participation band is not critical because of them alone."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from oracle_meetings import Meeting
from oracle_reading import Expected
from oracle_time import Clock, cluster_of, lines, plus_months
from oracle_view import View


def off_season(cluster: str, day: dt.date) -> bool:
    """Outside every term, or in the last two weeks of the fourth."""
    for row in lines("school_terms.csv"):
        first, last = dt.date.fromisoformat(row["first_day"]), dt.date.fromisoformat(row["last_day"])
        if row["cluster"] == cluster and first <= day <= last:
            return row["term"] == "4" and (last - day).days < 14
    return True


def taken_out(view: View) -> list[Meeting]:
    """The meetings of W out of season; none where no calendar knows all the years (R13)."""
    charter = view.facts.charter
    cluster = cluster_of(charter.calendar, charter.province) if charter else None
    if cluster is None or not view.window:
        return []
    recent = [m.date for m in view.held if m.date >= plus_months(view.held[-1].date, -36)]
    if Clock(cluster, [*recent, view.as_of]).school is None:
        return []
    return [m for m in view.window if off_season(cluster, m.date)]


class InSeason(View):
    """The same day, as if some meetings of the window had not counted; halves and shape stay."""

    def __init__(self, whole: View, out: list[Meeting]) -> None:
        self.facts, self.as_of, self.meetings = whole.facts, whole.as_of, whole.meetings
        keys = {meeting.key for meeting in out}
        for name in ("window", "early", "recent"):
            self.__dict__[name] = [m for m in getattr(whole, name) if m.key not in keys]
        self.whole_shape = whole.shape

    @property
    def shape(self) -> str | None:
        return self.whole_shape


def seasonal(measure: Callable[[View], Expected]) -> Callable[[View], Expected]:
    """The reading; where it is critical and better without meetings out of season, the better band."""

    def read(view: View) -> Expected:
        first = measure(view)
        out = taken_out(view) if first.band == "critical" else []
        if not out:
            return first
        again = measure(InSeason(view, out))
        if again.band in ("watch", "healthy"):
            return replace(first, band=again.band, firm=False, raised=True)
        return first

    return read
