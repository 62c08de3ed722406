"""How it is organised and where it heads: the rest of ST and PU (indicators.md 1; R13, R26, R35)."""

from collections import Counter
from itertools import pairwise
from statistics import mean, median, stdev

from oracle_facts import Decided, Planned
from oracle_reading import UNKNOWN, Edges, Expected, counted
from oracle_stewardship import ROLES, visible
from oracle_time import Clock, cluster_of, plus_months
from oracle_view import View
from oracle_work import actions, due_on

NO_PROCESS = ("no", "none", "nee", "not yet", "planned", "draft", "missing")
SETTLED = ("resolved", "solved", "settled", "closed", "done", "no", "none", "nee", "opgelos", "afgehandel")
WORDS = {
    "leader": ("leader", "champion", "chair"),
    "co-ordinator": ("ordinator", "organis", "conven"),
    "facilitator": ("facilitator",),
    "knowledge manager": ("knowledge",),
    "members": ("member",),
}


def held_by(view: View, role: str) -> list[set[str]]:
    """The holders of a role at each meeting of W that records it."""
    meetings = []
    for meeting in view.window:
        names = {row.person for m, row in view.recorded if m is meeting and row.kind == role}
        if meeting.row is not None:
            names |= {getattr(meeting.row, "facilitator" if role == "facilitated" else role)} - {None}
        if names:
            meetings.append(names)
    return meetings


def role_rotation(view: View) -> Expected:
    """ST-06: 1 ÷ Σ p², the mean over roles."""
    effective = []
    for role in ROLES:
        times = Counter(person for names in held_by(view, role) for person in names)
        if times:
            effective.append(1 / sum((k / times.total()) ** 2 for k in times.values()))
    return Expected(mean(effective)) if effective else UNKNOWN


def role_deputies(view: View) -> Expected:
    roles = [held_by(view, role) for role in ROLES]
    roles = [meetings for meetings in roles if len(meetings) >= 2]
    if not roles:
        return UNKNOWN
    shared = sum(len(set.union(*meetings)) >= 2 for meetings in roles)
    return counted(shared / len(roles), len(roles), Edges(0.6666, 0.3333))


def notice_given(view: View) -> Expected:
    """ST-08: healthy only if three meetings in four were reminded too, where any reminder is recorded."""
    rows = [m.row for m in view.window if m.row is not None]
    rows = [row for row in rows if row.invited_on is not None and row.invited_on <= row.date]
    if len(rows) < 3:
        return UNKNOWN
    days = float(median((row.date - row.invited_on).days for row in rows if row.invited_on))
    reminders = [(row.date - row.reminded_on).days for row in rows if row.reminded_on is not None]
    band = Edges(28, 14).band(days)
    if band == "healthy" and reminders and sum(5 <= r <= 9 for r in reminders) < 0.75 * len(rows):
        band = "watch"
    return Expected(days, None, None, len(rows), band)


def regularity(view: View) -> Expected:
    """ST-09: standard deviation ÷ mean of the term-days between held meetings since the first of W."""
    if view.span is None:
        return UNKNOWN
    charter, last = view.facts.charter, view.held[-1].date
    cluster = cluster_of(charter.calendar, charter.province) if charter else None
    recent = [m.date for m in view.held if m.date >= plus_months(last, -36)]
    clock = Clock(cluster, [*recent, view.as_of])
    held = [m.date for m in view.held if m.date >= view.span[0]]
    gaps = [days for days in (clock.days(a, b) for a, b in pairwise(held)) if days > 0]
    if len(gaps) < 3:
        return UNKNOWN
    value = stdev(gaps) / mean(gaps)
    return Expected(value, None, None, len(held), Edges(0.35, 0.70, higher=False).band(value))


def venue_fit(view: View) -> Expected:
    fits = []
    for row in (m.row for m in view.window if m.row is not None):
        online = "online" in (row.mode or "").lower() or "hybrid" in (row.mode or "").lower()
        if row.seating is not None:
            fits.append("mov" in row.seating.lower())
        elif online:
            fits.append(True)
    return Expected(sum(fits) / len(fits), None, None, len(fits)) if fits else UNKNOWN


def conflict_process(view: View) -> Expected:
    """ST-12: watch where a conflict over direction is open and no process is written down."""
    processes, conflicts = visible(view, "conflict_process"), visible(view, "direction_conflict")
    if not processes and not conflicts:
        return UNKNOWN
    by_words: dict[str | None, list[Decided]] = {}
    for row in conflicts:
        by_words.setdefault((row.note or "").lower() or None, []).append(row)
    standing = any(newest(rows).status not in SETTLED for rows in by_words.values())
    if processes and newest(processes).status not in NO_PROCESS:
        return counted(1.0, None, Edges(0.5, 0))
    return counted(0.0 if standing else 0.5, None, Edges(0.5, 0))


def newest(rows: list[Decided]) -> Decided:
    """The latest row, a blank date being the earliest; of one date the later line."""
    return max(enumerate(rows), key=lambda row: (row[1].date is not None, row[1].date, row[0]))[1]


def role_clarity(view: View) -> Expected:
    rows = visible(view, "role_defined")
    if not rows:
        return UNKNOWN
    notes = [(row.note or "").lower() for row in rows]
    roles = sum(any(word in note for note in notes for word in words) for words in WORDS.values())
    return counted(roles / 5, roles, Edges(0.80, 0.50))


def leader_load(view: View) -> Expected:
    """ST-15: contributions, roles and actions of the busiest ÷ those of all; ten at least."""
    load: Counter[str] = Counter()
    for meeting in view.window:
        for (key, person), times in view.done.items():
            load[person] += times if key == meeting.key else 0
    if load.total() < 10:
        return UNKNOWN
    return Expected(max(load.values()) / load.total())


def planned_ending(view: View) -> Expected:
    end = view.facts.charter.planned_end if view.facts.charter else None
    return UNKNOWN if end is None else Expected(float((end - view.as_of).days))


def _length(row: Planned) -> float:
    """How long the meeting was: as it is said, else all parts together."""
    if row.minutes is not None:
        return row.minutes
    parts = (row.presentation_minutes, row.group_minutes, row.discussion_minutes, row.checkin_minutes)
    return sum(part for part in parts if part is not None)


def drift(view: View) -> Expected:
    """PU-06: minutes outside the purpose ÷ minutes; where none are marked, actions."""
    rows = [m.row for m in view.window if m.row is not None]
    minutes = [(r.outside_purpose_minutes, length) for r in rows if (length := _length(r))]
    marked = [(outside, max(outside, whole)) for outside, whole in minutes if outside is not None]
    if marked:
        return Expected(sum(outside for outside, _ in marked) / sum(whole for _, whole in marked))
    logged = actions(view)
    span = [a for a in logged if view.in_span(a.agreed_on) or view.in_span(due_on(view, a))]
    if len(span) < 5 or all(a.off_purpose is None for a in logged):
        return UNKNOWN
    return Expected(sum(a.off_purpose is True for a in span) / len(span))


READINGS = {
    "ST-06": role_rotation,
    "ST-07": role_deputies,
    "ST-08": notice_given,
    "ST-09": regularity,
    "ST-11": venue_fit,
    "ST-12": conflict_process,
    "ST-13": role_clarity,
    "ST-15": leader_load,
    "PU-04": planned_ending,
    "PU-06": drift,
}
