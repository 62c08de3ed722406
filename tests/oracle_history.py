"""Participation over the whole history: how long people stay, where attendance goes, who comes back."""

from itertools import pairwise
from statistics import median

from oracle_reading import UNKNOWN, Edges, Expected, judged
from oracle_statistics import beta_product, kaplan_meier, theil_sen, wilson
from oracle_time import Clock, cluster_of, plus_months, quarter
from oracle_view import View


def lives(view: View) -> list[tuple[int, bool]]:
    """PA-07: meetings from the first attendance to the third miss running, or to the last meeting.

    A meeting of which nothing is known of a person ends a run of misses.
    """
    if not view.named:
        return []
    rows = []
    for person, seen in view.seen.items():
        joined = view.members[person].joined_on if person in view.members else None
        if joined is not None and joined < view.named[0].date:
            continue
        start = view.named.index(seen[0])
        misses, ended = 0, None
        for place in range(start, len(view.named)):
            known = view.named[place].marks.get(person) != "unknown"
            misses = misses + 1 if known and not view.named[place].was_there(person) else 0
            if misses == 3:
                ended = place
                break
        rows.append(((ended if ended is not None else len(view.named) - 1) - start, ended is not None))
    return rows


def retention_curve(view: View) -> Expected:
    rows = lives(view)
    if not view.enough_names or len(rows) < 5 or max(time for time, _ in rows) < 4:
        return UNKNOWN
    alive = next((row[3] for row in reversed(kaplan_meier(rows)) if row[0] <= 4), 1.0)
    low, high = beta_product(rows, 4, 0.90)
    return Expected(alive, low, high, len(rows))


def attendance_trend(view: View) -> Expected:
    """PA-11: Theil–Sen slope ÷ median over the registers of 36 months."""
    oldest = plus_months(view.as_of, -36)
    present = [view.present(m) for m in view.held if m.register and m.date >= oldest]
    if len(present) < 5 or median(present) == 0:
        return UNKNOWN
    return Expected(theil_sen(present) / median(present), None, None, len(present))


def usual_gap(view: View) -> tuple[Clock, float]:
    """How days are counted (R13), and the usual ones between meetings (PA-14)."""
    charter, last = view.facts.charter, view.held[-1].date
    cluster = cluster_of(charter.calendar, charter.province) if charter else None
    days = sorted({m.date for m in view.held if m.date >= plus_months(last, -36)})
    clock = Clock(cluster, [*days, view.as_of])
    intervals = [clock.days(a, b) for a, b in pairwise(days)]
    intervals = [interval for interval in intervals if interval > 0]
    fallback = 120 if clock.school is not None else 240
    return clock, median(intervals) if len(intervals) >= 3 else fallback


def silence(view: View) -> float | None:
    """Term-days since the last meeting, in usual intervals."""
    if not view.held:
        return None
    clock, usual = usual_gap(view)
    return clock.days(view.held[-1].date, view.as_of) / usual


def planned_ahead(view: View) -> bool:
    """R8: a row of the calendar after as_of that is scheduled, or was invited to by then."""
    for row in (meeting.row for meeting in view.meetings if meeting.row is not None):
        invited = row.invited_on is not None and row.invited_on <= view.as_of
        if row.date > view.as_of and (
            row.status in (None, "scheduled") or (invited and row.status != "cancelled")
        ):
            return True
    return False


def dormant(view: View) -> bool:
    ratio = silence(view)
    return (
        ratio is not None
        and Edges(1.5, 2.5, higher=False).band(ratio) == "critical"
        and not planned_ahead(view)
    )


def dormancy(view: View) -> Expected:
    ratio = silence(view)
    if ratio is None:
        return UNKNOWN
    band = Edges(1.5, 2.5, higher=False).band(ratio)
    if band == "critical" and planned_ahead(view):
        return Expected(ratio, None, None, None, "watch", raised=True)
    return Expected(ratio, None, None, None, band)


def returned(view: View, q: int) -> tuple[int, int] | None:
    """Of those who came in quarter q − 1, how many came in q; None where one had no register with names."""
    before = [m for m in view.named if quarter(m.date) == q - 1]
    now = [m for m in view.named if quarter(m.date) == q]
    if not before or not now:
        return None
    base = {p for m in before for p in view.people_at(m)}
    return len(base), len(base & {p for m in now for p in view.people_at(m)})


def returning_share(view: View) -> Expected:
    if not view.enough_names:
        return UNKNOWN
    for q in range(quarter(view.as_of) - 1, quarter(view.named[0].date), -1):
        counts = returned(view, q)
        if counts is not None and counts[0] > 0:
            base, back = counts
            return judged(back / base, wilson(back, base), base, None)
    return UNKNOWN


READINGS = {
    "PA-07": retention_curve,
    "PA-11": attendance_trend,
    "PA-14": dormancy,
    "PA-17": returning_share,
    "PA-18": lambda view: UNKNOWN,
}
