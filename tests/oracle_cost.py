"""Cost by line, by funder, by hour and by action (indicators.md 1, CO; R14)."""

from collections import defaultdict
from datetime import date, timedelta

from oracle_facts import Money, Planned
from oracle_purpose import shared_out
from oracle_reading import UNKNOWN, Expected
from oracle_stewardship import currency_of, inside, touches
from oracle_time import plus_months
from oracle_view import View
from oracle_work import actions, due_on, is_cancelled, is_done


def year(view: View) -> tuple[date, date]:
    return plus_months(view.as_of, -12) + timedelta(1), view.as_of


def coming(view: View) -> tuple[date, date]:
    return view.as_of + timedelta(1), plus_months(view.as_of, 12)


def actual(view: View) -> list[Money]:
    return [r for r in view.facts.budget if r.type == "actual" and touches(r, *year(view))]


def cost_per_meeting(view: View) -> Expected:
    """CO-03: all held meetings, with a register or without."""
    return shared_out(view, sum(meeting.date >= year(view)[0] for meeting in view.held))


def in_kind_share(view: View) -> Expected:
    """CO-05, in the currency of which most cash was spent."""
    rows, first = actual(view), year(view)
    if not any(r.nature == "in_kind" for r in rows) or sum(inside(r, *first) for r in rows) <= 0:
        return UNKNOWN
    cash, given = defaultdict(float), defaultdict(float)
    for row in rows:
        cash[currency_of(row)] += inside(row, *first) if row.nature == "cash" else 0.0
        given[currency_of(row)] += inside(row, *first) if row.nature == "in_kind" else 0.0
    chosen = min(cash, key=lambda name: (-cash[name], name))
    whole = cash[chosen] + given[chosen]
    if whole <= 0 or not 0 <= given[chosen] / whole <= 1:
        return UNKNOWN
    return Expected(given[chosen] / whole)


def funding_concentration(view: View) -> Expected:
    """CO-06: who gave in the last twelve months, else who promised for the next."""
    rows, days = [r for r in actual(view) if r.funder], year(view)
    if not rows:
        days = coming(view)
        rows = [r for r in view.facts.budget if r.funder and r.type != "actual" and touches(r, *days)]
    by: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for row in rows:
        by[currency_of(row)][(row.funder or "").strip().lower()] += inside(row, *days)
    by = {name: {f: a for f, a in funders.items() if a > 0} for name, funders in by.items()}  # type: ignore[assignment]
    sums = {name: sum(funders.values()) for name, funders in by.items() if funders}
    if not sums:
        return UNKNOWN
    chosen = min(sums, key=lambda name: (-sums[name], name))
    return Expected(max(by[chosen].values()) / sums[chosen])


def length(row: Planned) -> float:
    """Its length in minutes, else its parts added up; 0 where neither is known."""
    parts = (row.presentation_minutes, row.group_minutes, row.discussion_minutes, row.checkin_minutes)
    return row.minutes or sum(part or 0.0 for part in parts)


def member_time(view: View) -> Expected:
    """CO-07: people times hours of named meetings whose length is known."""
    lengths = [
        (len(view.people_at(m)), length(m.row))
        for m in view.named
        if m.date >= year(view)[0] and m.row is not None
    ]
    timed = [(people, minutes) for people, minutes in lengths if minutes]
    if not timed:
        return UNKNOWN
    hours = sum(people * minutes for people, minutes in timed) / 60
    return Expected(hours, None, None, sum(people for people, _ in timed))


def allocation_rules(view: View) -> Expected:
    """CO-08: lines of the last and the next twelve months that say their rule."""
    rows = [r for r in view.facts.budget if touches(r, year(view)[0], coming(view)[1])]
    rows = [r for r in rows if r.type != "actual" or r.period_from <= view.as_of]
    if not rows:
        return UNKNOWN
    return Expected(
        sum(bool((r.allocation_rule or "").strip()) for r in rows) / len(rows), None, None, len(rows)
    )


def cost_per_completed_action(view: View) -> Expected:
    """CO-09: actions due in the twelve months and completed."""
    due = [due_on(view, a) for a in actions(view) if is_done(view, a) and not is_cancelled(view, a)]
    return shared_out(view, sum(day is not None and year(view)[0] <= day <= view.as_of for day in due))


READINGS = {
    "CO-03": cost_per_meeting,
    "CO-05": in_kind_share,
    "CO-06": funding_concentration,
    "CO-07": member_time,
    "CO-08": allocation_rules,
    "CO-09": cost_per_completed_action,
}
