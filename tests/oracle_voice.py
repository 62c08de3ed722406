"""Voice beyond the leads: who carries it, who is in the room, who has the floor (indicators.md 1, VO)."""

from collections import defaultdict

from oracle_reading import UNKNOWN, Edges, Expected, judged
from oracle_statistics import absence_factor, dispersion, wilson
from oracle_view import View

ROLES = ("presented", "facilitated", "knowledge_manager")


def logged(view: View) -> bool:
    return any(meeting in view.window for meeting, _ in view.recorded)


def contributor_absence(view: View) -> Expected:
    """VO-03, over active people; other edges below eight of them."""
    counts = [view.contributions(p) for p in view.active]
    if not view.enough_names or not logged(view) or len(counts) < 5 or sum(counts) < 10:
        return UNKNOWN
    edges = Edges(3, 2) if len(counts) < 8 else Edges(4, 2)
    value = absence_factor(counts)
    return Expected(float(value), None, None, len(counts), edges.band(value))


def frontline_share(view: View) -> Expected:
    """VO-06: attendances by practitioners, of those whose category is known; below its target watch."""
    charter = view.facts.charter
    named = charter.practitioner_categories if charter else None
    wanted = {word.strip().lower() for word in (named or "").split(";")} - {""}
    kinds = {p: m.stakeholder for p, m in view.members.items() if m.stakeholder}
    if not view.enough_names or not kinds or not wanted or charter is None:
        return UNKNOWN
    there = [view.people_at(meeting) for meeting in view.named_window]
    known = [[kinds[p].lower() for p in people if p in kinds] for people in there]
    n, everybody = sum(map(len, known)), sum(map(len, there))
    if n == 0 or 2 * n < everybody:
        return UNKNOWN
    clusters = [(float(sum(kind in wanted for kind in at)), float(len(at))) for at in known]
    k = sum(x for x, _ in clusters)
    found = judged(k / n, wilson(k, n, phi=dispersion(clusters)), n, Edges(0.001, 0))
    if found.band == "healthy" and charter.frontline_target and k / n < charter.frontline_target - 1e-9:
        return Expected(found.value, found.low, found.high, n, "watch")
    return found


def role_breadth(view: View) -> Expected:
    """VO-09: active people who held a role or presented."""
    if not view.enough_names or not logged(view) or len(view.active) < 5:
        return UNKNOWN
    held = {row.person for meeting, row in view.recorded if meeting in view.window and row.kind in ROLES}
    for meeting in view.window:
        if meeting.row is not None:
            held |= {meeting.row.facilitator or "", meeting.row.knowledge_manager or ""}
    k, n = sum(p in held for p in view.active), len(view.active)
    return judged(k / n, wilson(k, n), n, None)


def speaking_time(view: View) -> Expected:
    """VO-10: effective speakers of those there; without any minutes, whoever spoke."""
    minutes: dict[object, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for meeting, row in view.recorded:
        if meeting in view.named_window and row.kind == "spoke" and row.person in view.people_at(meeting):
            minutes[meeting.key][row.person] += row.minutes or 0.0
    timed = any(sum(by.values()) > 0 for by in minutes.values())
    k, n = 0.0, 0
    for meeting in view.named_window:
        by = minutes.get(meeting.key)
        if by is None or (timed and sum(by.values()) == 0):
            continue
        shares = [value / sum(by.values()) for value in by.values()] if timed else []
        k += 1 / sum(share**2 for share in shares) if timed else len(by)
        n += len(view.people_at(meeting))
    return Expected(k / n, None, None, n) if view.enough_names and n >= 5 else UNKNOWN


def presenter_balance(view: View) -> Expected:
    """VO-11: presentations by members; who is in no list and no register is a guest."""
    given = {(m.key, row.person) for m, row in view.recorded if m in view.window and row.kind == "presented"}
    if len(given) < 3:
        return UNKNOWN
    known = {*view.members, *view.roles}
    k = sum(person in known and view.counted(person) for _, person in given)
    return judged(k / len(given), wilson(k, len(given)), len(given), None)


READINGS = {
    "VO-03": contributor_absence,
    "VO-06": frontline_share,
    "VO-09": role_breadth,
    "VO-10": speaking_time,
    "VO-11": presenter_balance,
}
