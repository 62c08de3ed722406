"""Participation, from the register (indicators.md 1, PA)."""

from dataclasses import replace

from oracle_reading import UNKNOWN, Edges, Expected, judged
from oracle_season import seasonal
from oracle_statistics import (
    dispersion,
    gini,
    jackknife_error,
    ratio_interval,
    wilson,
    z,
)
from oracle_view import FULFILLED, Meeting, View


def attendance_held(view: View) -> Expected:
    """PA-01: mean attendance of the R-half ÷ that of the E-half."""
    early = [view.present(m) for m in view.early]
    recent = [view.present(m) for m in view.recent]
    if len(view.window) < 4 or sum(early) == 0 or not recent:
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
    """PA-02: a critical reads as watch while PA-03 is healthy."""
    first = seasonal(retention)(view)
    if first.band == "critical" and seasonal(active_base)(view).band == "healthy":
        return replace(first, band="watch", firm=False, raised=True)
    return first


def retention(view: View) -> Expected:
    """Of those active in the E-half, who came in the R-half."""
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
    return judged(stayed / base, wilson(stayed, base), base, Edges(0.75, 0.50))


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


def attendance_concentration(view: View) -> Expected:
    counts = list(view.persons.values())
    if not view.enough_names or len(counts) < 5:
        return UNKNOWN
    value, error = gini(counts), jackknife_error(counts)
    low, high = value - z(0.90) * error, value + z(0.90) * error
    return Expected(value, max(0.0, low), min(1.0, high), len(counts))


READINGS = {
    "PA-01": seasonal(attendance_held),
    "PA-02": core_retention,
    "PA-03": seasonal(active_base),
    "PA-04": seasonal(backbone),
    "PA-16": attendance_concentration,
}
