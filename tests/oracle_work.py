"""Follow-through and voice (indicators.md 1, FT and VO; R9, R10, R22, R35, R36)."""

import datetime as dt

from oracle_facts import Action
from oracle_reading import UNKNOWN, Edges, Expected, counted, judged
from oracle_statistics import excess, wilson
from oracle_stewardship import steering
from oracle_view import View

TASKS = ("evaluation", "thank_you", "contacts", "presentations", "actions", "reminder", "products")


def actions(view: View) -> list[Action]:
    return [a for a in view.facts.actions if a.agreed_on is None or a.agreed_on <= view.as_of]


def due_on(view: View, action: Action) -> dt.date | None:
    """No due date: that of the first held meeting after it was agreed."""
    if action.due_on is not None or action.agreed_on is None:
        return action.due_on
    return next((m.date for m in view.held if m.date > action.agreed_on), None)


def is_done(view: View, action: Action) -> bool:
    """A completion up to as_of makes it done, whatever its status; `done` without a date counts."""
    if action.completed_on is not None:
        return action.completed_on <= view.as_of
    return action.status == "done"


def is_cancelled(view: View, action: Action) -> bool:
    return action.status == "cancelled" and not is_done(view, action)


def due_actions(view: View) -> list[tuple[dt.date, Action]]:
    """Due in [first meeting of W, as_of], and not cancelled."""
    due = [(due_on(view, a), a) for a in actions(view) if not is_cancelled(view, a)]
    return [(day, a) for day, a in due if day is not None and view.in_span(day)]


def action_completion(view: View) -> Expected:
    recorded, due = actions(view), due_actions(view)
    if len(due) >= 5:
        done = sum(is_done(view, a) for _, a in due)
        return judged(done / len(due), wilson(done, len(due)), len(due), Edges(0.70, 0.50))
    lately = any(view.in_span(a.agreed_on) or view.in_span(due_on(view, a)) for a in recorded)
    if recorded and not lately and len(view.window) >= 4:
        return Expected(band="watch")
    return UNKNOWN


def overdue_actions(view: View) -> Expected:
    due = due_actions(view)
    if len(due) < 5:
        return UNKNOWN
    late = sum(not is_done(view, a) and (view.as_of - day).days > 30 for day, a in due)
    return judged(late / len(due), wilson(late, len(due)), len(due), Edges(0.20, 0.40, higher=False))


def follow_up_completeness(view: View) -> Expected:
    """FT-04: of seven tasks, done, averaged over the meetings of W with a checklist."""
    lists: dict[object, set[str]] = {}
    for row in view.facts.followups:
        meeting = view.meeting_on(row.date, row.label) if row.date <= view.as_of else None
        if meeting in view.window and row.task in TASKS:
            done = lists.setdefault(meeting.key, set())
            if row.done_on is not None and row.done_on <= view.as_of:
                done.add(row.task)
    if not lists:
        return UNKNOWN
    k, n = sum(len(done) for done in lists.values()), 7 * len(lists)
    return judged(k / n, wilson(k, n), n, Edges(0.70, 0.50))


def capture(view: View) -> Expected:
    """FT-08: meetings of W with something captured: a product, an action, or minutes sent.

    Where one of the two logs is missing it is not critical: a missing register is never bad news.
    """
    captured: set[object] = set()
    days = [(p.date, None) for p in view.facts.products]
    days += [(a.agreed_on, None) for a in view.facts.actions if a.agreed_on is not None]
    days += [
        (f.date, f.label)
        for f in view.facts.followups
        if f.task == "minutes" and f.done_on is not None and f.done_on <= view.as_of
    ]
    for day, label in days:
        meeting = view.meeting_on(day, label) if day <= view.as_of else None
        if meeting is not None:
            captured.add(meeting.key)
    n = len(view.window)
    logs = (bool(actions(view)), any(p.date <= view.as_of for p in view.facts.products))
    if not any(logs) or n < 4:
        return UNKNOWN
    k = sum(meeting.key in captured for meeting in view.window)
    return judged(k / n, wilson(k, n), n, Edges(0.75, 0.50), softened=not all(logs))


def silent_share(view: View) -> Expected:
    logged = any(meeting in view.window for meeting, _ in view.recorded)
    if not view.enough_names or not logged or len(view.active) < 5:
        return UNKNOWN
    silent, n = sum(not view.contributions(p) for p in view.active), len(view.active)
    return judged(silent / n, wilson(silent, n), n, Edges(0.30, 0.60, higher=False))


def excess_inequality(view: View) -> Expected:
    counts = [view.contributions(p) for p in view.active]
    if not view.enough_names or len(counts) < 5 or sum(counts) < 2 * len(counts):
        return UNKNOWN
    value = excess(counts, [view.opportunities[p] for p in view.active])
    return Expected(value, None, None, len(counts), Edges(0.15, 0.40, higher=False).band(value))


def member_agenda(view: View) -> Expected:
    """VO-04: items by members ÷ items; from the calendar, else from the contribution log (R36)."""
    rows = [m.row for m in view.window if m.row is not None and m.row.agenda_items is not None]
    if rows:
        rows = [row for row in rows if 0 <= (row.member_agenda_items or 0) <= (row.agenda_items or 0)]
        rows = [row for row in rows if row.member_agenda_items is not None]
        k = sum(row.member_agenda_items or 0 for row in rows)
        n = sum(row.agenda_items or 0 for row in rows)
    elif steering(view):
        by = {(m.key, r.person) for m, r in view.recorded if r.kind == "agenda_item" and m in view.window}
        k, n = sum(person not in steering(view) for _, person in by), len(by)
    else:
        return UNKNOWN
    if n < 6:
        return UNKNOWN
    return judged(k / n, wilson(k, n), n, Edges(0.30, 0.10))


def stakeholder_coverage(view: View) -> Expected:
    """VO-05: wanted categories with two attendances in W ÷ wanted categories."""
    charter = view.facts.charter
    wanted = {t.strip().lower() for t in (charter.targets if charter and charter.targets else "").split(";")}
    wanted.discard("")
    known = {p: (m.stakeholder or "").strip().lower() for p, m in view.members.items()}
    if not view.enough_names or not wanted or not any(known.values()):
        return UNKNOWN
    there = {w: sum(a for p, a in view.persons.items() if known.get(p) == w) for w in wanted}
    return counted(sum(a >= 2 for a in there.values()) / len(wanted), len(wanted), Edges(0.75, 0.50))


READINGS = {
    "FT-01": action_completion,
    "FT-02": overdue_actions,
    "FT-04": follow_up_completeness,
    "FT-08": capture,
    "VO-01": silent_share,
    "VO-02": excess_inequality,
    "VO-04": member_agenda,
    "VO-05": stakeholder_coverage,
}
