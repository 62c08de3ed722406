"""Purpose, cost and data quality (indicators.md 1, PU, CO and DQ; R14, R15, R38)."""

import datetime as dt
from datetime import timedelta

from oracle_facts import Decided
from oracle_reading import UNKNOWN, Edges, Expected, counted, judged
from oracle_statistics import wilson
from oracle_stewardship import currency_of, inside, touches, visible
from oracle_time import months_between, plus_months
from oracle_view import View

MET = ("met", "done", "yes")


def is_met(view: View, row: Decided) -> bool:
    return row.status in MET and (row.date is None or row.date <= view.as_of)


def milestones(view: View) -> list[Decided]:
    """Essential ones; a blank counts as essential (R15)."""
    return [r for r in view.facts.governance if r.item == "milestone" and r.essential is not False]


def achieved(view: View) -> bool:
    fulfilled = any(r.status == "yes" for r in visible(view, "purpose_fulfilled"))
    essential = milestones(view)
    return fulfilled or (bool(essential) and all(is_met(view, r) for r in essential))


def meetings_since(view: View, day: dt.date) -> int:
    """Meetings after a plan, held or cancelled though planned (R16)."""
    cancelled = [m for m in view.meetings if m.row is not None and m.row.status == "cancelled" and not m.held]
    later = [m for m in (*view.held, *cancelled) if day < m.date <= view.as_of]
    return len(later)


def purpose_reviewed(view: View) -> Expected:
    """PU-01: months since the last review; never, with a governance log, is critical."""
    if not any(r.date is None or r.date <= view.as_of for r in view.facts.governance):
        return UNKNOWN
    days = [r.date for r in visible(view, "purpose_review") if r.date is not None]
    if not days:
        return Expected(band="critical", firm=True)
    return counted(float(months_between(max(days), view.as_of)), None, Edges(12, 24, higher=False))


def milestone_position(view: View) -> Expected:
    """PU-02: met ÷ due, and a milestone met before it is due counts as both (R15)."""
    due = [r for r in milestones(view) if r.due_on is not None and r.due_on <= view.as_of]
    if not due:
        return UNKNOWN
    early = [r for r in milestones(view) if r not in due and is_met(view, r)]
    met = sum(is_met(view, r) for r in due) + len(early)
    return counted(met / (len(due) + len(early)), len(due) + len(early), Edges(0.70, 0.40))


def renewal_demand(view: View) -> Expected:
    """PU-03: of active members answering the newest poll, who want to go on (R38)."""
    rows = [row for row in view.facts.polls if row.date <= view.as_of]
    newest = max((row.date for row in rows), default=None)
    if newest is None or newest < plus_months(view.as_of, -18):
        return UNKNOWN
    rows = [r for r in rows if newest - r.date <= timedelta(90) and r.active is not False]
    if len(rows) < 5:
        return UNKNOWN
    k = sum(row.answer != "stop" for row in rows)
    return judged(k / len(rows), wilson(k, len(rows)), len(rows), Edges(0.60, 0.40))


def spent(view: View) -> tuple[str, float] | None:
    """Cash spent in the twelve months up to as_of, in the currency of which most was spent."""
    first = plus_months(view.as_of, -12) + timedelta(1)
    by_currency: dict[str, float] = {}
    for row in view.facts.budget:
        if row.type == "actual" and row.nature == "cash" and touches(row, first, view.as_of):
            amount = inside(row, first, view.as_of)
            by_currency[currency_of(row)] = by_currency.get(currency_of(row), 0.0) + amount
    if not by_currency:
        return None
    return max(by_currency.items(), key=lambda pair: pair[1])


def came(view: View) -> list[str]:
    """Counted persons present in the period, once for each meeting."""
    first = plus_months(view.as_of, -12) + timedelta(1)
    return [p for m in view.named if m.date >= first for p in view.people_at(m)]


def shared_out(view: View, among: int) -> Expected:
    money = spent(view)
    if money is None or among == 0:
        return UNKNOWN
    return Expected(money[1] / among, None, None, among)


def cost_per_attendance(view: View) -> Expected:
    return shared_out(view, len(came(view)))


def cost_per_active_member(view: View) -> Expected:
    return shared_out(view, len(view.active) if view.enough_names else 0)


def cost_per_member(view: View) -> Expected:
    return shared_out(view, len(set(came(view))))


def budget_variance(view: View) -> Expected:
    """CO-04: (actual − planned) ÷ planned cash of the same period."""
    money, first = spent(view), plus_months(view.as_of, -12) + timedelta(1)
    if money is None:
        return UNKNOWN
    planned = sum(
        inside(row, first, view.as_of)
        for row in view.facts.budget
        if row.type == "planned" and row.nature == "cash" and currency_of(row) == money[0]
    )
    if planned <= 0:
        return UNKNOWN
    value = (money[1] - planned) / planned
    return Expected(value, None, None, None, Edges(0.10, 0.25, higher=False).band(abs(value)))


def missing_registers(view: View) -> Expected:
    if not view.held:
        return UNKNOWN
    k, n = sum(not m.register for m in view.held), len(view.held)
    return Expected(k / n, None, None, n)


READINGS = {
    "PU-01": purpose_reviewed,
    "PU-02": milestone_position,
    "PU-03": renewal_demand,
    "CO-01": cost_per_attendance,
    "CO-02": cost_per_active_member,
    "CO-04": budget_variance,
    "CO-10": cost_per_member,
    "DQ-02": missing_registers,
}
