"""The indicators of the handbook once more, slowly: plain loops over plain facts, one community at a time.

Nothing here is shared with the product but the table of school terms. Where the two differ, one of them
does not do what the handbook says.
"""

import oracle_access
import oracle_cost
import oracle_follow_through
import oracle_forms
import oracle_history
import oracle_levels
import oracle_making
import oracle_organising
import oracle_participation
import oracle_purpose
import oracle_records
import oracle_stewardship
import oracle_value
import oracle_voice
import oracle_work
from oracle_reading import Expected
from oracle_view import View

DIMENSIONS = {
    "participation": (("PA-01", "PA-02", "PA-03", "PA-04"), ()),
    "value": (("VA-02", "VA-03", "VA-04"), ()),
    "stewardship": (("ST-01", "ST-02", "ST-03"), ("ST-04", "ST-05")),
    "follow_through": (("FT-01", "FT-02"), ("FT-04", "FT-08")),
    "voice": (("VO-01", "VO-04", "VO-05"), ()),
    "purpose": (("PU-02", "PU-03"), ("PU-01",)),
}
LEADS = tuple(code for outcome, process in DIMENSIONS.values() for code in outcome + process)
ALL = (
    oracle_participation.READINGS
    | oracle_history.READINGS
    | oracle_value.READINGS
    | oracle_forms.READINGS
    | oracle_stewardship.READINGS
    | oracle_work.READINGS
    | oracle_follow_through.READINGS
    | oracle_purpose.READINGS
    | oracle_organising.READINGS
    | oracle_voice.READINGS
    | oracle_cost.READINGS
    | oracle_levels.READINGS
    | oracle_access.READINGS
    | oracle_making.READINGS
    | oracle_records.READINGS
)


def readings(view: View) -> dict[str, Expected]:
    """Every indicator by code."""
    found = {code: measure(view) for code, measure in ALL.items()}
    known = sum(found[code].band != "unknown" for code in LEADS)
    return found | {"DQ-03": Expected(known / len(LEADS), None, None, len(LEADS))}


def states(found: dict[str, Expected]) -> dict[str, tuple[str, bool]]:
    """State and firmness of the six dimensions (verdict.md 3.2)."""
    return {name: _state(found, *leads) for name, leads in DIMENSIONS.items()}


def _state(
    found: dict[str, Expected], outcome: tuple[str, ...], process: tuple[str, ...]
) -> tuple[str, bool]:
    out = [found[code] for code in outcome if found[code].band != "unknown"]
    critical = [lead for lead in out if lead.band == "critical"]
    paperwork = any(found[code].band == "critical" for code in process)
    if len(critical) >= 2:
        return "RED", sum(lead.firm for lead in critical) >= 2
    if not out and not paperwork:
        return "UNKNOWN", False
    healthy = sum(lead.band == "healthy" for lead in out)
    if out and not critical and not paperwork and 2 * healthy > len(out):
        return "GREEN", False
    return "AMBER", False


def flags(view: View, found: dict[str, Expected]) -> dict[str, bool]:
    """The flags of verdict.md 3.2 (`tried` by R16)."""
    critical = {code for code, reading in found.items() if reading.band == "critical"}
    return {
        "achieved": oracle_purpose.achieved(view),
        "dormant": oracle_history.dormant(view),
        "falling": "PA-01" in critical and found["PA-01"].firm,
        "tried": tried(view, found),
        "leaderless": {"ST-01", "ST-02"} <= critical,
    }


def tried(view: View, found: dict[str, Expected]) -> bool:
    """R16: the newest plan with four meetings since; all it names RED then and now."""
    plans = [
        row
        for row in view.facts.governance
        if row.item == "invigoration_plan" and row.date is not None and row.date <= view.as_of
    ]
    old = [
        row for row in plans if row.date is not None and oracle_purpose.meetings_since(view, row.date) >= 4
    ]
    if not old:
        return False
    newest = max(enumerate(old), key=lambda pair: (pair[1].date or view.as_of, -pair[0]))[1]
    named = [name.strip().lower() for name in (newest.note or "").split(";") if name.strip()]
    assert newest.date is not None
    before = states(readings(View(view.facts, newest.date)))
    return bool(named) and all(before[name][0] == states(found)[name][0] == "RED" for name in named)
