"""Participation, from the register (indicators.md 1, PA)."""

from statistics import median

from oracle_reading import UNKNOWN, Edges, Expected, judged
from oracle_statistics import (
    dispersion,
    gini,
    jackknife_error,
    kaplan_meier,
    log_log,
    mann_kendall_p,
    ratio_interval,
    theil_sen,
    wilson,
    z,
)
from oracle_time import Clock, cluster_of, plus_months, quarter
from oracle_view import FULFILLED, Meeting, View


def attendance_held(view: View) -> Expected:
    """PA-01: mean attendance of the R-half ÷ that of the E-half."""
    early = [view.present(m) for m in view.early]
    recent = [view.present(m) for m in view.recent]
    if len(view.window) < 4 or sum(early) == 0:
        return UNKNOWN
    before = sum(early) / len(early)
    value = sum(recent) / len(recent) / before
    centre = (sum(recent) or 0.5) / len(recent) / before
    interval = ratio_interval(sum(recent), sum(early), centre, 2.0)
    return judged(value, interval, len(view.window), Edges(0.85, 0.60))


def half(view: View, meetings: list[Meeting]) -> list[Meeting]:
    return [meeting for meeting in meetings if meeting.named]


def active_in(view: View, meetings: list[Meeting]) -> list[str]:
    """At least max(2, half of the meetings) attendances in this half."""
    enough = max(2, -(-len(meetings) // 2))
    return [p for p in view.persons if sum(m.was_there(p) for m in meetings) >= enough]


def core_retention(view: View) -> Expected:
    """PA-02: of those active in the E-half, who came in the R-half."""
    if not view.enough_names:
        return UNKNOWN
    recent = half(view, view.recent)
    stayed, base = 0, 0
    for person in active_in(view, half(view, view.early)):
        left = view.left_on(person)
        if left is not None and (view.members[person].left_reason or "").lower() in FULFILLED:
            continue
        base += 1
        stayed += left is None and any(m.was_there(person) for m in recent)
    if base < 4:
        return UNKNOWN
    replaced = active_base(view).band == "healthy"
    return judged(stayed / base, wilson(stayed, base), base, Edges(0.75, 0.50), softened=replaced)


def active_base(view: View) -> Expected:
    """PA-03: number active in the R-half ÷ number active in the E-half."""
    if not view.enough_names:
        return UNKNOWN
    before = len(active_in(view, half(view, view.early)))
    now = len(active_in(view, half(view, view.recent)))
    if before < 3:
        return UNKNOWN
    interval = ratio_interval(now, before, (now or 0.5) / before, 1.0)
    return judged(now / before, interval, before, Edges(0.90, 0.60))


def backbone(view: View) -> Expected:
    """PA-04: person-meeting rate (closed), or share of attendances by active people (open)."""
    if not view.enough_names or len(view.persons) < 5:
        return UNKNOWN
    clusters = []
    for meeting in view.named_window:
        there = [p for p in view.persons if meeting.was_there(p)]
        if view.shape == "closed":
            clusters.append((len(there), sum(view.had_chance(p, meeting) for p in view.persons)))
        else:
            clusters.append((sum(p in view.active for p in there), len(there)))
    k, n = sum(x for x, _ in clusters), sum(n for _, n in clusters)
    edges = Edges(0.60, 0.40) if view.shape == "closed" else Edges(0.35, 0.20)
    return judged(k / n, wilson(k, n, phi=dispersion(clusters)), n, edges)


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
    reached = [row for row in kaplan_meier(rows) if row[0] <= 4]
    alive, greenwood = (reached[-1][3], reached[-1][4]) if reached else (1.0, 0.0)
    low, high = log_log(alive, greenwood, 0.90) or (None, None)
    return Expected(alive, low, high, len(rows))


def attendance_trend(view: View) -> Expected:
    """PA-11: Theil–Sen slope ÷ median over the registers of 36 months."""
    oldest = plus_months(view.as_of, -36)
    present = [view.present(m) for m in view.held if m.register and m.date >= oldest]
    if len(present) < 5 or median(present) == 0:
        return UNKNOWN
    return Expected(theil_sen(present) / median(present), None, None, len(present))


def trend_p(view: View) -> float:
    oldest = plus_months(view.as_of, -36)
    return mann_kendall_p([view.present(m) for m in view.held if m.register and m.date >= oldest])


def silence(view: View) -> float | None:
    """Term-days since the last meeting, in usual intervals (PA-14, R13)."""
    if not view.held:
        return None
    charter, last = view.facts.charter, view.held[-1].date
    cluster = cluster_of(charter.calendar, charter.province) if charter else None
    days = sorted({m.date for m in view.held if m.date >= plus_months(last, -36)})
    clock = Clock(cluster, [*days, view.as_of])
    intervals = [clock.days(a, b) for a, b in zip(days, days[1:], strict=False)]
    intervals = [interval for interval in intervals if interval > 0]
    fallback = 120 if clock.school is not None else 240
    usual = median(intervals) if len(intervals) >= 3 else fallback
    return clock.days(last, view.as_of) / usual


def planned_ahead(view: View) -> bool:
    """R8: a row of the calendar after as_of that is scheduled, or was invited to by then."""
    for row in view.facts.calendar:
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


def attendance_concentration(view: View) -> Expected:
    counts = list(view.persons.values())
    if not view.enough_names or len(counts) < 5:
        return UNKNOWN
    value, error = gini(counts), jackknife_error(counts)
    low, high = value - z(0.90) * error, value + z(0.90) * error
    return Expected(value, max(0.0, low), min(1.0, high), len(counts))


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
    "PA-01": attendance_held,
    "PA-02": core_retention,
    "PA-03": active_base,
    "PA-04": backbone,
    "PA-07": retention_curve,
    "PA-11": attendance_trend,
    "PA-14": dormancy,
    "PA-16": attendance_concentration,
    "PA-17": returning_share,
    "PA-18": lambda view: UNKNOWN,
}
