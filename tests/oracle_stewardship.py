"""Stewardship (indicators.md 1, ST; R1, R4, R11, R31)."""

import datetime as dt
from datetime import timedelta

from oracle_facts import Decided, Money
from oracle_reading import UNKNOWN, Edges, Expected, counted, judged
from oracle_statistics import wilson
from oracle_time import plus_months
from oracle_view import View

GONE = ("left", "vacant", "no")
ROLES = ("facilitated", "knowledge_manager")


def visible(view: View, item: str) -> list[Decided]:
    return [
        row
        for row in view.facts.governance
        if row.item == item and (row.date is None or row.date <= view.as_of)
    ]


def seen_lately(view: View, person: str) -> bool:
    """R11: present at, or something done for, one of the last two meetings with names."""
    return any(m.was_there(person) or view.done[m.key, person] for m in view.named[-2:])


def champion(view: View) -> Expected:
    rows = visible(view, "champion")
    if not rows:
        return UNKNOWN
    latest = max(enumerate(rows), key=lambda row: (row[1].date or dt.date.min, row[0]))[1]
    edges = Edges(1.0, 0.5)
    if latest.person is None or latest.status in ("vacant", "left"):
        return counted(0.0, None, edges)
    well = latest.status != "leaving" and seen_lately(view, latest.person)
    return counted(1.0 if well else 0.5, None, edges)


def steering(view: View) -> set[str]:
    return {row.person for row in visible(view, "steering_member") if row.person and row.status not in GONE}


def core_team(view: View) -> Expected:
    """ST-02: core persons, or steering members who are active, each once."""
    if not view.enough_names:
        return UNKNOWN
    logged = any(row.date <= view.as_of for row in view.facts.contributions)
    governed = any(row.date is None or row.date <= view.as_of for row in view.facts.governance)
    by_proxy = not (logged and governed)
    core = {p for p in view.active if view.contributions(p) or p in steering(view)}
    if by_proxy:
        core |= {
            p
            for p, attended in view.persons.items()
            if view.opportunities[p] >= 4 and attended >= 0.75 * view.opportunities[p]
        }
    edges = Edges(2, 1) if view.age <= 12 else Edges(3, 2)
    return counted(float(len(core)), None, edges, softened=by_proxy)


def currency_of(row: Money) -> str:
    return row.currency or "ZAR"


def inside(row: Money, first: dt.date, last: dt.date) -> float:
    """The part of an amount that falls in these days, spread evenly (R14)."""
    days = min(row.period_to, last) - max(row.period_from, first)
    return row.amount * max(0, days.days + 1) / ((row.period_to - row.period_from).days + 1)


def touches(row: Money, first: dt.date, last: dt.date) -> bool:
    return row.period_from <= last and row.period_to >= first


def funding_cover(view: View) -> Expected:
    """ST-03: promised ÷ planned cost of the next 12 months (R1)."""
    rows = [r for r in view.facts.budget if r.type != "actual" or r.period_from <= view.as_of]
    first, last = view.as_of + timedelta(1), plus_months(view.as_of, 12)
    if not any(r.type == "committed" or r.funder for r in rows):
        return UNKNOWN
    ahead = [r for r in rows if r.type != "actual" and touches(r, first, last)]
    planned = [r for r in ahead if r.type == "planned"]
    venue = any(
        r.type == "committed" and r.nature == "in_kind" and r.category.lower() == "venue" for r in ahead
    )
    edges = Edges(0.80, 0.50)
    if not any(r.nature == "cash" for r in planned) and venue:
        return counted(1.0, None, edges)
    if not planned:
        return UNKNOWN
    sums = []
    for currency in {currency_of(r) for r in ahead}:
        own = [r for r in ahead if currency_of(r) == currency]
        cost = sum(inside(r, first, last) for r in own if r.type == "planned")
        sums.append((cost, sum(inside(r, first, last) for r in own if r.type == "committed" or r.funder)))
    cost, promised = max(sums)
    return counted(promised / cost, None, edges)


def rhythm_kept(view: View) -> Expected:
    """ST-04: held within 14 days of the day it was scheduled for ÷ scheduled (R31)."""
    kept, rows, said = 0, 0, False
    for meeting in view.meetings:
        row = meeting.row
        if row is None:
            continue
        due = row.scheduled_for or row.date
        if view.in_span(due):
            rows += 1
            said |= row.scheduled_for is not None or row.status in ("cancelled", "scheduled")
            kept += meeting.held and abs((meeting.date - due).days) <= 14
    if not said or rows < 3:
        return UNKNOWN
    return judged(kept / rows, wilson(kept, rows), rows, Edges(0.75, 0.50))


def separate_roles(view: View) -> Expected:
    both = []
    for meeting in view.window:
        holders = {
            role: {r.person for m, r in view.recorded if m is meeting and r.kind == role} for role in ROLES
        }
        if meeting.row is not None:
            holders["facilitated"] |= {meeting.row.facilitator} - {None}
            holders["knowledge_manager"] |= {meeting.row.knowledge_manager} - {None}
        if all(holders.values()):
            both.append(not holders["facilitated"] & holders["knowledge_manager"])
    if not both:
        return UNKNOWN
    return judged(sum(both) / len(both), wilson(sum(both), len(both)), len(both), Edges(0.90, 0.70))


READINGS = {
    "ST-01": champion,
    "ST-02": core_team,
    "ST-03": funding_cover,
    "ST-04": rhythm_kept,
    "ST-05": separate_roles,
}
