"""Communities side by side, for a convener: what is normal, and who is outside of it. Never a ranking.

Only shares are compared, only between communities of one shape and one type of purpose, and only
where at least k people, forms or actions stand behind each (R23). Everything is in the order of the
alphabet (indicators.md 1.8).
"""

from dataclasses import dataclass

from metrics.statistics.funnel import Funnel

# Shares whose people, forms, actions and meetings are counted alike everywhere. PA-17 is of another
# quarter in each community, and ST-05 is a rule that holds or not: neither has a common rate.
COMPARABLE = (
    "core_retention",
    "backbone",
    "response_rate",
    "useful",
    "dissatisfaction",
    "applied_value",
    "rhythm_kept",
    "action_completion",
    "overdue_actions",
    "follow_up_completeness",
    "capture",
    "silent_share",
    "member_agenda",
    "renewal_demand",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One community in a group: its share, and where the limits lie for its `denominator`.

    `outside` is "above" or "below" where the share is beyond `flag_low` or `flag_high` (R20), else None.
    `shrunk` is None where the group is too small for it. `known` of its `of` leads have a value.
    """

    id: str
    name: str
    numerator: float
    denominator: float
    value: float
    shrunk: float | None
    low: float
    high: float
    flag_low: float
    flag_high: float
    outside: str | None
    known: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The four limits at one denominator, for drawing."""

    denominator: float
    flag_low: float
    low: float
    high: float
    flag_high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Communities of one shape and type of purpose, by name, and the common rate of them all.

    `numerator` of `denominator` is that rate, over `pooled` communities: those of `communities`, and any of which too
    few stand on one side to be shown by themselves; where none is shown there is no `curve`. `assumed` of them do not
    say their type; `few` is whether they are too few to tell how much usually differs between them.
    """

    shape: str
    purpose_type: str
    pooled: int
    numerator: float
    denominator: float
    assumed: int
    few: bool
    funnel: Funnel
    communities: tuple[Compared, ...]
    curve: tuple[Limits, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A community that is not compared. `why` is not_known, few, no_shape, alone or pooled."""

    id: str
    name: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One indicator of all communities: the groups that can be compared, and who is left out of them."""

    indicator: str
    groups: tuple[Group, ...]
    left_out: tuple[LeftOut, ...]
