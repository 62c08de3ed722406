"""Promises about work and the calendar, carried out on plain facts by the oracle's own counting."""

from dataclasses import replace

from oracle_facts import Facts, Planned, Product
from oracle_purpose import milestones
from oracle_time import plus_months
from oracle_view import View
from oracle_work import actions, due_actions, is_done


def planned(facts: Facts, view: View) -> None:
    facts.calendar.append(Planned(plus_months(view.as_of, 1), status="scheduled"))


def actions_done(facts: Facts, view: View, number: str, _: str) -> None:
    late = sorted((day, actions(view).index(a)) for day, a in due_actions(view) if not is_done(view, a))
    for _day, place in late[: int(number)]:
        action = actions(view)[place]
        facts.actions[facts.actions.index(action)] = replace(action, status="done", completed_on=None)


def actions_undone(facts: Facts, view: View, number: str, _: str) -> None:
    done = sorted((day, actions(view).index(a)) for day, a in due_actions(view) if is_done(view, a))
    for _day, place in done[::-1][: int(number)]:
        action = actions(view)[place]
        facts.actions[facts.actions.index(action)] = replace(action, status="open", completed_on=None)


def written_down(facts: Facts, view: View, number: str, _: str) -> None:
    captured = {m.key for m in view.window if any(p.date == m.date for p in facts.products)}
    captured |= {m.key for m in view.window if any(a.agreed_on == m.date for a in facts.actions)}
    bare = [m for m in reversed(view.window) if m.key not in captured]
    facts.products += [Product(meeting.date) for meeting in bare[: int(number)]]


def milestones_met(facts: Facts, view: View, number: str, which: str, _: str) -> None:
    wanted = which == "more"
    due = [r for r in milestones(view) if r.due_on is not None and r.due_on <= view.as_of]
    changed = [r for r in due if (r.status not in ("met", "done", "yes")) == wanted]
    for row in sorted(changed, key=lambda r: r.due_on or view.as_of)[: int(number)]:
        then = replace(row, status="met" if wanted else "open", date=None)
        facts.governance[facts.governance.index(row)] = then
