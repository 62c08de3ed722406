"""Follow-through beside its leads (indicators.md 1, FT-03 to FT-13): how long, how soon, by whom, of what kind."""

from statistics import median

from oracle_facts import Action
from oracle_reading import UNKNOWN, Edges, Expected, judged
from oracle_statistics import Lives, beta_product, kaplan_meier, wilson
from oracle_view import View
from oracle_work import actions, due_on, is_cancelled, is_done


def waits(view: View) -> Lives:
    """FT-03: days from agreed to done; open until as_of; cancelled until due, and never beyond as_of."""
    rows = []
    for action in actions(view):
        if action.agreed_on is None or not view.in_span(action.agreed_on):
            continue
        if is_done(view, action):
            if action.completed_on is None:
                continue
            end = action.completed_on
        else:
            due = due_on(view, action)
            end = due if is_cancelled(view, action) and due is not None and due < view.as_of else view.as_of
        rows.append((max(0, (end - action.agreed_on).days), is_done(view, action)))
    return rows


def time_to_completion(view: View) -> Expected:
    rows = waits(view)
    if len(rows) < 5:
        return UNKNOWN
    reached = [time for time, _, _, alive in kaplan_meier(rows) if alive <= 0.5 + 1e-12]
    if not reached:
        return UNKNOWN
    limits = {time: beta_product(rows, time, 0.90) for time in sorted({time for time, _ in rows})}
    low = [time for time, (lower, _) in limits.items() if lower <= 0.5 + 1e-12]
    high = [time for time, (_, upper) in limits.items() if upper <= 0.5 + 1e-12]
    if not low or not high:
        return Expected(float(reached[0]), None, None, len(rows))
    return Expected(float(reached[0]), float(low[0]), float(high[0]), len(rows))


def follow_up_lag(view: View) -> Expected:
    """FT-05: days to minutes or a shared summary; not yet out counts from a week on, with the days so far."""
    sent: dict[object, list[int | None]] = {}
    for row in view.facts.followups:
        meeting = view.meeting_on(row.date, row.label) if row.date <= view.as_of else None
        if meeting in view.window and row.task == "minutes":
            out = row.done_on is not None and row.done_on <= view.as_of
            sent.setdefault(meeting.key, []).append((row.done_on - meeting.date).days if out else None)
    for product in view.facts.products:
        meeting = view.meeting_on(product.date) if view.in_span(product.date) else None
        shared = product.shared_on is not None and product.shared_on <= view.as_of
        if meeting in view.window and shared and (product.type or "").lower() == "summary":
            sent.setdefault(meeting.key, []).append((product.shared_on - meeting.date).days)
    lags = []
    for meeting in view.window:
        days = [lag for lag in sent.get(meeting.key, []) if lag is not None]
        so_far = (view.as_of - meeting.date).days
        if days:
            lags.append(max(0, min(days)))
        elif meeting.key in sent and so_far >= 7:
            lags.append(so_far)
    if len(lags) < 3:
        return UNKNOWN
    return Expected(float(median(lags)), None, None, len(lags), Edges(7, 21, higher=False).band(median(lags)))


def carry_over(view: View) -> Expected:
    rows = [m.row.previous_actions_reviewed for m in view.window[1:] if m.row is not None]
    noted = [reviewed for reviewed in rows if reviewed is not None]
    if len(noted) < 3:
        return UNKNOWN
    k, n = sum(noted), len(noted)
    return judged(k / n, wilson(k, n), n, Edges(0.80, 0.50))


def interactive_share(view: View) -> Expected:
    """FT-07: time together ÷ all timed parts, or ÷ the length where talks were not timed; the middle meeting.
    Healthy up to three quarters, above that watch."""
    shares = []
    for row in (m.row for m in view.window if m.row is not None):
        parts = (row.group_minutes, row.discussion_minutes, row.checkin_minutes)
        together = sum(part or 0 for part in parts)
        whole = together + (row.presentation_minutes or 0)
        if row.presentation_minutes is None:
            whole = max(whole, row.minutes) if row.minutes is not None else 0
        if whole > 0 and any(part is not None for part in parts):
            shares.append(together / whole)
    if len(shares) < 3:
        return UNKNOWN
    value = median(shares)
    band = Edges(0.40, 0.25).band(value) if value <= 0.75 + 1e-12 else "watch"
    return Expected(value, None, None, len(shares), band)


def product_output(view: View) -> Expected:
    """FT-09: products of W's span ÷ meetings of W."""
    recorded = [p for p in view.facts.products if p.date <= view.as_of]
    if not recorded or not view.window:
        return UNKNOWN
    made = sum(view.in_span(p.date) for p in recorded)
    return Expected(made / len(view.window), None, None, made)


def spanned(view: View) -> list[Action]:
    """Agreed or due in W's span, or with neither date."""
    rows = []
    for action in actions(view):
        due = due_on(view, action)
        undated = action.agreed_on is None and due is None
        if undated or view.in_span(action.agreed_on) or view.in_span(due):
            rows.append(action)
    return rows


def owner_spread(view: View) -> Expected:
    """FT-11: actions with nobody, or with no due date of their own ÷ actions."""
    rows = spanned(view) if view.window else []
    if len(rows) < 5:
        return UNKNOWN
    owned = [[person for person in a.owners if person not in view.facts.placeholders] for a in rows]
    k = sum(not owners or a.due_on is None for a, owners in zip(rows, owned, strict=True))
    return judged(k / len(rows), wilson(k, len(rows)), len(rows), Edges(0.10, 0.30, higher=False))


READINGS = {
    "FT-03": time_to_completion,
    "FT-05": follow_up_lag,
    "FT-06": carry_over,
    "FT-07": interactive_share,
    "FT-09": product_output,
    "FT-11": owner_spread,
}
