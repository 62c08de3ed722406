"""What is made and done together, of what kinds (indicators.md 1: FT-10, FT-12, FT-13; guide 1.3, 5.1)."""

from collections import Counter

from oracle_reading import UNKNOWN, Expected
from oracle_view import View
from oracle_work import actions, due_on, is_cancelled, is_done

TYPES = {
    "tool": "tool", "resource": "resource", "summary": "summary", "practice example": "practice example",
    "method": "method", "song": "other", "not said": "not said",
}  # fmt: skip
KNOWLEDGE = ("explicit", "tacit", "theoretical", "embedded")
ACTIVITIES = (
    "problem solving", "requesting information", "explaining and sharing tools and methodologies",
    "seeking experience", "reusing assets", "coordinating and strategising", "building an argument",
    "growing confidence", "discussing developments",
    "documenting ideas or developments in the field", "working on projects",
    "mapping knowledge and identifying gaps",
)  # fmt: skip
"""The words as the draw writes them: those of the guide."""


def product_mix(view: View) -> Expected:
    """FT-10: how many of the guide's five types, of the products since the first meeting of W."""
    made = [product for product in view.facts.products if view.in_span(product.date)]
    types = Counter(TYPES[(product.type or "not said").strip().lower()] for product in made)
    said = types.keys() - {"not said"}
    if not said:
        return UNKNOWN
    kinds = Counter((product.knowledge_type or "not said").strip().lower() for product in made)
    detail = {"types": dict(types), "knowledge_types": dict(kinds)}
    return Expected(float(len(said - {"other"})), detail=detail)


def activity_variety(view: View) -> Expected:
    """FT-12: how many of the guide's twelve activities, at the meetings of W."""
    noted = [m.row.activities for m in view.window if m.row is not None and m.row.activities]
    if len(noted) < 3:
        return UNKNOWN
    times = Counter(word for said in noted for word in {w.strip().lower() for w in said.split(";")} - {""})
    return Expected(float(sum(word in ACTIVITIES for word in times)), None, None, len(noted))


def subgroup_outputs(view: View) -> Expected:
    """FT-13: sub-groups with a product made, or an action done, since the first meeting of W."""
    named, live = set(), set()
    for product in view.facts.products:
        if view.in_span(product.date) and product.subgroup:
            named.add(product.subgroup.strip().lower())
            live.add(product.subgroup.strip().lower())
    for action in actions(view):
        due = due_on(view, action)
        undated = action.agreed_on is None and due is None
        dates = (action.agreed_on, due, action.completed_on)
        if not action.subgroup or is_cancelled(view, action):
            continue
        if undated or any(view.in_span(day) for day in dates):
            named.add(action.subgroup.strip().lower())
            when = action.completed_on
            if is_done(view, action) and (when is None or view.in_span(when)):
                live.add(action.subgroup.strip().lower())
    return Expected(float(len(live)), detail={"subgroups": len(named)}) if named else UNKNOWN


READINGS = {"FT-10": product_mix, "FT-12": activity_variety, "FT-13": subgroup_outputs}
