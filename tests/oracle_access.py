"""Who said they would come, how many were wanted, who can come and be reached (indicators.md 1: PA-09, PA-10,
PA-15, ST-10; R12, R19, R23)."""

from collections.abc import Callable
from dataclasses import replace

from oracle_reading import UNKNOWN, Edges, Expected, judged
from oracle_season import seasonal
from oracle_statistics import dispersion, wilson
from oracle_view import Meeting, View

Group = tuple[set[str], int, int]
"""Who could come, attendances, opportunities."""


def replied_yes(view: View, meeting: Meeting) -> set[str]:
    return {person for person, reply in view.replies[meeting.key].items() if reply == "yes"}


def show_up(view: View) -> Expected:
    """PA-09: came and had said yes ÷ said yes, over the named meetings of W; beside it walk-ins ÷ attendances."""
    clusters, walked_in, there = [], 0, 0
    for meeting in view.named_window:
        yes = {person for person in replied_yes(view, meeting) if view.counted(person)}
        came = set(view.people_at(meeting))
        clusters.append((float(len(yes & came)), float(len(yes))))
        replies = view.replies[meeting.key]
        if any(reply in ("yes", "no") and view.counted(person) for person, reply in replies.items()):
            walked_in, there = walked_in + len(came - yes), there + len(came)
    k, n = sum(x for x, _ in clusters), sum(n for _, n in clusters)
    if n < 5:
        return UNKNOWN
    reading = judged(k / n, wilson(k, n, phi=dispersion(clusters)), int(n), Edges(0.75, 0.55))
    beside = {"walk_ins": walked_in, "walk_in_share": walked_in / there if there else None}
    return replace(reading, numerator=k, denominator=n, detail=beside)


def size_against_intention(view: View) -> Expected:
    """PA-10: how far the mean attendance lies outside the range of the charter."""
    charter = view.facts.charter
    low, high = (charter.size_low, charter.size_high) if charter else (None, None)
    if len(view.window) < 4 or (low is None and high is None):
        return UNKNOWN
    mean = sum(view.present(m) for m in view.window) / len(view.window)
    value = 0.0
    if low is not None and mean < low:
        value = (mean - low) / low
    elif high is not None and mean > high:
        value = (mean - high) / high
    return Expected(value, None, None, len(view.window), Edges(0, 0.25, higher=False).band(abs(value)))


def groups(view: View, name: Callable[[str, Meeting], str | None]) -> dict[str, Group]:
    """Person-meetings of W by group, guests left out."""
    found: dict[str, Group] = {}
    for meeting in view.named_window:
        for person in view.persons:
            row = view.members.get(person)
            group = (name(person, meeting) or "").strip().lower()
            if group and not (row and row.kind == "guest") and view.had_chance(person, meeting):
                people, came, chances = found.get(group, (set(), 0, 0))
                found[group] = people | {person}, came + meeting.was_there(person), chances + 1
    return found


def shown(found: dict[str, Group]) -> list[str]:
    """Groups of five; where those hidden are fewer than five together, the next smallest is hidden too (R23)."""
    big = [name for name, (people, _, _) in found.items() if len(people) >= 5]
    hidden = set().union(*(people for people, _, _ in found.values() if len(people) < 5))
    if not 0 < len(hidden) < 5 or not big:
        return big
    least = min(len(found[name][0]) for name in big)
    return [name for name in big if len(found[name][0]) > least]


def access_gap(view: View) -> Expected:
    """PA-15: the lowest rate of a group ÷ that of all groups of its kind; by province, district and mode."""
    if not view.enough_names:
        return UNKNOWN

    def place(column: str) -> Callable[[str, Meeting], str | None]:
        return lambda person, _: getattr(view.members.get(person), column, None)

    def mode(_: str, meeting: Meeting) -> str | None:
        return meeting.row.mode if meeting.row else None

    ways = {"province": place("province"), "district": place("district"), "mode": mode}
    found = {kind: _ratios(groups(view, way)) for kind, way in ways.items()}
    ratios = [ratio for group in found.values() for ratio in group.values()]
    if not ratios:
        return UNKNOWN
    detail = {kind: group for kind, group in found.items() if group}
    band = Edges(0.80, 0.60).band(min(ratios))
    return Expected(min(ratios), None, None, len(ratios), band, detail=detail)


def _ratios(found: dict[str, Group]) -> dict[str, float]:
    came, chances = sum(group[1] for group in found.values()), sum(group[2] for group in found.values())
    big = shown(found)
    if len(big) < 2 or not came:
        return {}
    return {name: found[name][1] / found[name][2] / (came / chances) for name in big}


def directory_health(view: View) -> Expected:
    """ST-10: members of now with an e-mail and consent ÷ members of now."""
    rows = [row for row in view.members.values() if row.person not in view.facts.placeholders]
    agreed = [row for row in view.facts.members if row.consent_on and row.consent_on <= view.as_of]
    given = {row.person for row in agreed}
    now = [
        row
        for row in rows
        if view.counted(row.person)
        and (row.joined_on is None or row.joined_on <= view.as_of)
        and view.left_on(row.person) is None
    ]
    recorded = any(row.person in given for row in now) and any(row.email for row in now)
    if len(now) < 5 or not recorded:  # of those there now: what is missing is not critical (R4)
        return UNKNOWN
    k = sum(row.email and row.person in given for row in now)
    reading = judged(k / len(now), wilson(k, len(now)), len(now), Edges(0.90, 0.70))
    return replace(reading, numerator=k, denominator=len(now))


READINGS = {
    "PA-09": seasonal(show_up),
    "PA-10": seasonal(size_against_intention),
    "PA-15": seasonal(access_gap),
    "ST-10": directory_health,
}
