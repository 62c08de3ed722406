"""How far people are in, and whether they move (indicators.md 0 and 1: PA-05, PA-06, PA-12, PA-13; R2, R3, R12)."""

from collections import Counter
from dataclasses import replace

from oracle_reading import UNKNOWN, Edges, Expected, judged
from oracle_season import seasonal
from oracle_statistics import wilson
from oracle_view import Meeting, View

QUARTERS = ("0-25%", "25-50%", "50-75%", "75-100%")


def share(k: int, n: int, detail: dict[str, object], edges: Edges | None = None) -> Expected:
    """A share of persons, of five at least."""
    if n < 5:
        return UNKNOWN
    return replace(judged(k / n, wilson(k, n), n, edges), numerator=k, denominator=n, detail=detail)


def member_regularity(view: View) -> Expected:
    """PA-05: persons at half or more of their opportunities ÷ persons with three of them."""
    if not view.enough_names:
        return UNKNOWN
    rates = [(a, view.opportunities[p]) for p, a in view.persons.items() if view.opportunities[p] >= 3]
    quarters = Counter(QUARTERS[min(3, 4 * a // n)] for a, n in rates)
    return share(sum(2 * a >= n for a, n in rates), len(rates), {"people": dict(quarters)})


def newcomer_return(view: View) -> Expected:
    """PA-06: first there at a meeting of W, and at one of the next two of which anything is known; no guests.

    Who left after the first is one who did not come back. Who had joined before the first register was not
    seen to come first (as the card says; the pages are silent).
    """
    if not view.enough_names:
        return UNKNOWN
    stayed, newcomers = 0, 0
    for person in view.persons:
        directory = view.members.get(person)
        joined = directory.joined_on if directory else None
        if directory is not None and directory.kind == "guest":
            continue
        first = next(meeting for meeting in view.named_window if meeting.was_there(person))
        new = view.seen[person][0].date == first.date
        if not new or (joined is not None and joined < view.named[0].date):
            continue
        later = view.named_window[view.named_window.index(first) + 1 :]
        left = view.left_on(person) or view.as_of
        chances = [m for m in later if m.marks.get(person) != "unknown" or m.date > left][:2]
        if len(chances) == 2:
            newcomers += 1
            stayed += any(meeting.was_there(person) for meeting in chances)
    return share(stayed, newcomers, {}, Edges(0.50, 0.25) if view.shape == "closed" else None)


def nothing_else_recorded(view: View) -> bool:
    """C, L and V all absent: then regular attendance stands in for being core."""
    logged = any(row.date <= view.as_of for row in view.facts.contributions)
    acted = any(a.agreed_on is None or a.agreed_on <= view.as_of for a in view.facts.actions)
    governed = any(row.date is None or row.date <= view.as_of for row in view.facts.governance)
    return not (logged or acted or governed)


def tier(view: View, person: str) -> str:
    attended, chances = view.persons[person], view.opportunities[person]
    if person in view.active and view.contributions(person) > 0:
        return "core"
    if nothing_else_recorded(view) and chances >= 4 and attended >= 0.75 * chances:
        return "core (attendance proxy)"
    if person in view.active:
        return "active"
    return "new" if chances < 3 else "occasional"


def listed_only(view: View) -> int:
    """In the directory now, counted, and not at any meeting of W."""
    listed = 0
    for person, row in view.members.items():
        begun = row.joined_on is None or row.joined_on <= view.as_of
        gone = view.left_on(person) is not None
        absent = person not in view.persons and person not in view.facts.placeholders
        listed += view.counted(person) and begun and not gone and absent
    return listed


def tier_mix(view: View) -> Expected:
    """PA-12: core persons ÷ persons of W."""
    if not view.enough_names:
        return UNKNOWN
    tiers = Counter(tier(view, person) for person in view.persons)
    core = tiers["core"] + tiers["core (attendance proxy)"]
    tiers["listed only"] = listed_only(view)
    people = {name: number for name, number in tiers.items() if number}
    return share(core, len(view.persons), {"people": people})


def level(view: View, person: str, meetings: list[Meeting]) -> int:
    """Where a person stood in one half: active as in PA-03; core where something was contributed as well."""
    names = [meeting for meeting in meetings if meeting.named]
    attended = sum(meeting.was_there(person) for meeting in names)
    if attended < max(2, -(-len(names) // 2)):
        return min(attended, 1)
    return 3 if any(view.done[meeting.key, person] for meeting in meetings) else 2


def tier_mobility(view: View) -> Expected:
    """PA-13: up ÷ (up + down), of those who could come in both halves."""
    if not view.enough_names:
        return UNKNOWN
    moves: Counter[str] = Counter()
    for person in view.persons:
        if all(
            any(meeting.named and view.had_chance(person, meeting) for meeting in half)
            for half in (view.early, view.recent)
        ):
            before, now = level(view, person, view.early), level(view, person, view.recent)
            moves["rose" if now > before else "fell" if now < before else "stayed"] += 1
    return share(moves["rose"], moves["rose"] + moves["fell"], {"people": dict(moves)})


READINGS = {
    "PA-05": member_regularity,
    "PA-06": seasonal(newcomer_return),
    "PA-12": tier_mix,
    "PA-13": tier_mobility,
}
