"""What knowledge products, kinds of activity and sub-groups there were, for all communities at once."""

import numpy as np
import pandas as pd

from metrics.policy import Policy

PRODUCT_TYPES = {
    "tool": ("tool", "tools", "template", "checklist"),
    "resource": ("resource", "resources", "material", "materials"),
    "summary": ("summary", "summaries", "highlights", "minutes", "policy summary"),
    "practice example": ("practice example", "practice examples", "example of practice", "examples of practice",
                         "example", "case study"),
    "method": ("method", "methods", "methodology", "methodologies"),
}  # fmt: skip
"""The five of guide 5.2, and how people write them."""

KNOWLEDGE_TYPES = {
    "explicit": ("explicit", "explicit knowledge", "know-what"),
    "tacit": ("tacit", "experiential", "tacit or experiential", "tacit knowledge", "know-how"),
    "theoretical": ("theoretical", "theoretical knowledge", "know-why"),
    "embedded": ("embedded", "embedded knowledge"),
}
"""The four of guide 5.1."""

ACTIVITIES = {
    "problem solving": ("problem solving", "solving problems", "solving a problem"),
    "requesting information": ("requesting information", "request for information", "asking for information"),
    "sharing tools and methods": (
        "explaining and sharing tools and methodologies", "sharing tools and methodologies", "sharing tools",
        "sharing methods", "demonstration", "tools", "methods",
    ),
    "seeking experience": ("seeking experience", "asking for experience", "peer advice"),
    "reusing assets": ("reusing assets", "re using assets", "reuse", "sharing resources"),
    "coordinating and strategising": (
        "coordinating and strategising", "co ordinating and strategising", "coordination", "coordinating",
        "strategising", "planning",
    ),
    "building an argument": ("building an argument", "argument", "advocacy"),
    "growing confidence": ("growing confidence", "confidence", "building confidence"),
    "discussing developments": ("discussing developments", "discussion of developments", "discussion"),
    "documenting": (
        "documenting ideas or developments in the field", "documenting ideas", "documenting", "documentation",
    ),
    "working on projects": ("working on projects", "project", "projects", "project work"),
    "mapping knowledge": (
        "mapping knowledge and identifying gaps", "mapping knowledge", "identifying gaps", "mapping",
    ),
}  # fmt: skip
"""The twelve of guide 1.3."""

OTHER, NOT_SAID = "other", "not said"


def _kinds(words: pd.Series, kinds: dict[str, tuple[str, ...]]) -> pd.Series:
    """What kind each word names, whatever its case and hyphens: one of `kinds`, other, or not said."""
    places = {word.replace("-", " "): kind for kind, ways in kinds.items() for word in ways}
    plain = words.astype(object).where(words.notna(), "").astype(str).str.casefold().str.replace("-", " ")
    plain = plain.str.strip()
    return plain.map(places).where(plain.isin(list(places)), OTHER).where(plain != "", NOT_SAID)


def _counts(group: pd.Series, kind: pd.Series, groups: int) -> list[dict[str, int]]:
    """How often each kind occurs in each group, most frequent first."""
    counts: list[dict[str, int]] = [{} for _ in range(groups)]
    table = (
        pd.DataFrame({"group": group.to_numpy(), "kind": kind.to_numpy()}).groupby(["group", "kind"]).size()
    )
    for (place, name), number in table.sort_values(ascending=False, kind="stable").items():
        counts[place][str(name)] = int(number)
    return counts


def _distinct(group: pd.Series, kind: pd.Series, groups: int) -> pd.Series:
    return kind.groupby(group.to_numpy()).nunique().reindex(range(groups), fill_value=0).astype(float)


def products_per_meeting(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """FT-09: products ÷ meetings; how many went out of the room, and how often others used one."""
    parts = ("numerator", "denominator", "shared", "reused", "reuses")
    sums = units.groupby("group")[list(parts)].sum().reindex(range(groups), fill_value=0).astype(float)
    products, meetings = sums["numerator"], sums["denominator"]
    detail = [
        {
            "products": int(made),
            "shared": int(shared),
            "shared_share": shared / made if made else None,
            "reused": int(reused),
            "reuses": int(reuses),
        }
        for made, shared, reused, reuses in sums[["numerator", "shared", "reused", "reuses"]].itertuples(
            index=False
        )
    ]
    value = (products / meetings.where(meetings > 0)).astype(float)
    return sums[["numerator", "denominator"]].assign(value=value, n=products, detail=detail)


def product_mix(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """FT-10: how many of the five types there are; how many products of each type and kind of knowledge."""
    types, knowledge = _kinds(units["type"], PRODUCT_TYPES), _kinds(units["knowledge_type"], KNOWLEDGE_TYPES)
    named = types.isin(list(PRODUCT_TYPES))
    pairs = zip(
        _counts(units["group"], types, groups), _counts(units["group"], knowledge, groups), strict=True
    )
    detail = [{"types": by_type, "knowledge_types": by_knowledge} for by_type, by_knowledge in pairs]
    value = _distinct(units.loc[named, "group"], types[named], groups)
    return pd.DataFrame({"value": value, "n": _sizes(units, groups), "detail": detail})


def activity_variety(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """FT-12: how many of the twelve kinds of activity took place; at how many meetings each."""
    listed = units.assign(word=units["activities"].str.split(";")).explode("word", ignore_index=True)
    listed = listed.assign(kind=_kinds(listed["word"], ACTIVITIES))
    listed = listed[listed["kind"] != NOT_SAID].drop_duplicates(["group", "meeting_id", "kind"])
    known = listed[listed["kind"] != OTHER]
    detail = [{"meetings_by_kind": kinds} for kinds in _counts(listed["group"], listed["kind"], groups)]
    return pd.DataFrame(
        {
            "value": _distinct(known["group"], known["kind"], groups),
            "n": _sizes(units, groups),
            "detail": detail,
        }
    )


def subgroups_with_output(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """FT-13: how many sub-groups finished something, of how many that have taken something on."""
    with_output = units[units["numerator"] == 1]
    live = _distinct(units["group"], units["subgroup"], groups)
    value = _distinct(with_output["group"], with_output["subgroup"], groups)
    return pd.DataFrame(
        {"value": value, "n": live, "detail": [{"subgroups": int(number)} for number in live]}
    )


def _sizes(units: pd.DataFrame, groups: int) -> np.ndarray:
    return np.bincount(units["group"], minlength=groups).astype(float)
