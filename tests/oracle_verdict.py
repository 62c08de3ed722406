"""The rule of verdict.md 3.3 and the stage of 3.8, for one community, from the oracle's own readings."""

from dataclasses import dataclass

import oracle
from oracle_reading import Expected
from oracle_time import plus_months
from oracle_view import View

WEIGHTS = dict(zip(oracle.DIMENSIONS, (3, 3, 3, 2, 2, 2), strict=True))


@dataclass(frozen=True)
class Ruled:
    headline: str
    qualifier: str | None
    rule: str
    ask_members_first: bool = False


def decide(view: View, found: dict[str, Expected]) -> Ruled:
    """First match wins."""
    flags, states = oracle.flags(view, found), oracle.states(found)
    band = {code: reading.band for code, reading in found.items()}
    poll = band["PU-03"]
    if flags["achieved"]:
        if poll == "healthy":
            return Ruled("INVIGORATE", "new-purpose", "1")
        return Ruled("RETIRE", "completed", "1", poll != "critical")
    few = len(view.window) < 4
    if few and not flags["dormant"]:
        return Ruled("TOO EARLY" if view.age < 12 else "INSUFFICIENT DATA", None, "2")
    if not few and poll in ("critical", "unknown") and exhausted(flags, states, band):
        return Ruled("RETIRE", "exhausted", "3", poll == "unknown")
    if flags["dormant"]:
        return Ruled("INVIGORATE", "restart", "4")
    if thin(band):
        return Ruled("INSUFFICIENT DATA", None, "5")
    return living(found, flags, states, band)


def exhausted(flags: dict[str, bool], states: dict[str, tuple[str, bool]], band: dict[str, str]) -> bool:
    value = [band[code] for code in ("VA-02", "VA-03", "VA-04")]
    worthless = states["value"][0] == "RED" or not {"healthy", "watch"} & set(value)
    unheld = states["stewardship"][0] == "RED" or flags["tried"]
    protected = band["PA-04"] == "healthy" and not flags["falling"]
    collapsed = states["participation"] == ("RED", True) and worthless and unheld and not protected
    abandoned = flags["dormant"] and flags["leaderless"] and states["value"][0] != "GREEN"
    return collapsed or abandoned


def thin(band: dict[str, str]) -> bool:
    known = {
        name: any(band[code] != "unknown" for code in outcome)
        for name, (outcome, _) in oracle.DIMENSIONS.items()
    }
    return (
        not known["participation"]
        or band["ST-01"] == band["ST-02"] == "unknown"
        or (not known["value"] and band["PU-03"] == "unknown")
        or sum(known.values()) < 4
    )


def living(
    found: dict[str, Expected],
    flags: dict[str, bool],
    states: dict[str, tuple[str, bool]],
    band: dict[str, str],
) -> Ruled:
    """Rules 6 to 8."""
    firm = {code for code, reading in found.items() if reading.band == "critical" and reading.firm}
    if (
        "critical" in (band["ST-01"], band["ST-02"], band["ST-03"])
        or flags["falling"]
        or firm & {"VA-03", "PU-03"}
    ):
        return Ruled("INVIGORATE", None, "6")
    red = [state for state in states.values() if state[0] == "RED"]
    if ("RED", True) in red or len(red) >= 2:
        return Ruled("INVIGORATE", None, "7")
    green = {name for name, (state, _) in states.items() if state == "GREEN"}
    known = sum(WEIGHTS[name] for name, (state, _) in states.items() if state != "UNKNOWN")
    g = sum(WEIGHTS[name] for name in green) / known
    if g < 0.30 - 1e-9:
        return Ruled("INVIGORATE", "drift", "8")
    outcomes = {code for outcome, _ in oracle.DIMENSIONS.values() for code in outcome}
    strong = g >= 0.60 - 1e-9 and not red and not firm & outcomes and band["PU-03"] != "critical"
    return Ruled("SUSTAIN", None if strong and green & {"participation", "value"} else "watch", "8")


def stage(view: View, found: dict[str, Expected]) -> str:
    """Declared wins; else the first that holds (R29)."""
    charter, flags = view.facts.charter, oracle.flags(view, found)
    if charter is not None and charter.stage is not None:
        return charter.stage
    end = charter.planned_end if charter is not None else None
    ending = end is not None and end < plus_months(view.as_of, 6)
    if flags["achieved"] or flags["falling"] or flags["dormant"] or ending:
        return "transformation"
    if len(view.held) < 3:
        return "potential"
    if len(view.held) <= 5 or view.age < 12:
        return "coalescing"
    if (found["PA-03"].value or 0) > 1.1 and view.age <= 36:
        return "maturing"
    return "stewardship" if found["PA-01"].band == found["PA-03"].band == "healthy" else "maturing"
