"""What of an assessment may be seen by others than the owner of the files: no group of fewer than k (R23).

A number is not given, only how it is read, where fewer than k forms or people would be told apart by it: because no
more stand behind it, because they are what another number of the same breakdown leaves over, or because they are what
lies between this day and another on which it is given. What is withheld is the same for everybody who may not see the
files, and it is withheld before a word is made of it, so that no sentence tells it either.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from metrics.community_readings import known
from metrics.engine import Engine
from metrics.indicator import Reading
from metrics.policy import Policy
from metrics.withheld.outside import OF_PEOPLE, PEOPLE, as_outside, kept_listed, kept_outside
from metrics.withheld.released import Released, released, released_polls, released_sides
from metrics.withheld.small_meetings import small_meetings


class SeenBy(StrEnum):
    """Whom an assessment is for: whoever holds the files, the community's own committee, or anybody outside of it.

    `LISTED` is what the first two see of it where several communities stand side by side, on a screen that others see.
    `POOLED` is for nobody's eyes: from outside, with shares of which few stand on one side, for `compare` to pool.
    """

    OWNER = "owner"
    COMMITTEE = "committee"
    LISTED = "listed"
    OUTSIDE = "outside"
    POOLED = "pooled"

    @property
    def from_outside(self) -> bool:
        """Whether only what may be seen from outside of a community is told."""
        return self in (SeenBy.OUTSIDE, SeenBy.POOLED)


ASKED: Mapping[str, tuple[str, ...]] = {
    "useful": ("useful",),
    "dissatisfaction": ("useful",),
    "applied_value": ("used_something",),
    "potential_value": ("new_contact_or_idea",),
    "value_for_time": ("worth_time",),
    "net_promoter": ("recommend",),
    "voluntariness": ("attend_by_choice",),
    "purpose_clarity": ("purpose_clear",),
    "trust": ("can_share_failures", "voice_heard", "views_welcome"),
    "facilitation_quality": (
        "facilitation_welcoming",
        "facilitation_neutral",
        "facilitation_everyone_heard",
        "facilitation_linked_to_last",
    ),
}
"""The questions of the evaluation form behind each indicator that counts their answers."""

MAY_BE_KEPT = frozenset({*ASKED, *OF_PEOPLE, *PEOPLE, "renewal_demand", "response_rate", "frontline_share"})
"""Numbers that may be known and yet not be given."""

FEW = "Fewer than {k} forms: too few to show."
SO_FEW = "Fewer than {k} of the {n} forms: too few to show."
TOLD = "Not shown: with it one could work out what fewer than {k} of the {n} forms say."
SIDES = "Fewer than {k} people stand on one side of it, here or at one of the meetings: too few to show."
CAUGHT = (
    "Kept back for now, so that nobody can work out what one person said: fewer than {k} {what} came in or fell away "
    "since {since}. It is shown again once enough have."
)
BEFORE = "{since}, when it was last shown"
NEVER = "the first of them"

Rows = Sequence[Mapping[str, Reading]]


def disclosed(
    engine: Engine, communities: Sequence[str], rows: Rows, policy: Policy, seen_by: SeenBy
) -> Rows:
    """The readings of each community by id, those that may not be given without their numbers."""
    if seen_by is SeenBy.OWNER:
        return rows
    k = int(policy.number("privacy_k"))
    forms = released(engine, ASKED, policy) if any(_known(rows, name) for name in ASKED) else {}
    polls = released_polls(engine, policy) if _known(rows, "renewal_demand") else {}
    sides = released_sides(engine, policy) if _known(rows, "frontline_share") else {}
    outside, pooled = seen_by.from_outside, seen_by is SeenBy.POOLED
    small = small_meetings(engine) if outside else None
    nothing = Released(True, None)
    found: list[Mapping[str, Reading]] = []
    for community, readings in zip(communities, rows, strict=True):
        caught = {name: forms.get((community, name), nothing) for name in ASKED}
        kept = _of_forms(readings, caught, k)
        if small is not None:
            kept |= kept_outside(community, readings, small, k, shares=pooled)
        elif seen_by is SeenBy.LISTED:
            kept |= kept_listed(readings, k)
        kept |= _caught("renewal_demand", readings, polls.get(community, nothing), k, "answers")
        if not sides.get(community, True):
            kept["frontline_share"] = SIDES.format(k=k)
        found.append(Given(readings, kept, k if outside else None))
    return found


class Given(Mapping[str, Reading]):
    """`readings` as they may be given: those that `kept` names, with the reason, without their numbers.

    With `outside`, the fewest people that may be told of there, nothing beside a number tells of fewer either.
    """

    def __init__(
        self, readings: Mapping[str, Reading], kept: Mapping[str, str], outside: int | None = None
    ) -> None:
        self._readings, self._kept, self._outside = readings, kept, outside

    @property
    def kept(self) -> Mapping[str, str]:
        """Why each number that is known is not given."""
        return {name: why for name, why in self._kept.items() if self._readings[name].value is not None}

    def __getitem__(self, indicator: str) -> Reading:
        reading, why = self._readings[indicator], self._kept.get(indicator)
        if self._outside is not None:
            reading = as_outside(reading, self._outside)
        return reading if why is None or reading.value is None else _without(reading, why)

    def __iter__(self) -> Iterator[str]:
        return iter(self._readings)

    def __len__(self) -> int:
        return len(self._readings)


def withheld(given: Mapping[str, Reading]) -> frozenset[str]:
    """The indicators whose number is known and not given."""
    return frozenset(given.kept) if isinstance(given, Given) else frozenset()


def _known(rows: Rows, name: str) -> bool:
    return any(known(readings, name) for readings in rows)


def _of_forms(readings: Mapping[str, Reading], caught: Mapping[str, Released], k: int) -> dict[str, str]:
    said: dict[str, str] = {}
    for name in ("response_rate", "forms_without_meeting"):
        reading = known(readings, name)
        if reading is not None:
            forms = reading.numerator if name == "response_rate" else reading.denominator
            if 0 < (forms or 0) < k:
                said[name] = FEW.format(k=k)
    useful, little = known(readings, "useful"), known(readings, "dissatisfaction")
    if useful is not None and little is not None:
        n, good, bad = useful.denominator or 0, useful.numerator or 0, little.numerator or 0
        if 0 < bad < k:
            said["dissatisfaction"] = SO_FEW.format(n=f"{n:g}", k=k)
        elif bad and 0 < n - good - bad < k:
            said["dissatisfaction"] = TOLD.format(n=f"{n:g}", k=k)
    for name in ASKED:
        said |= _caught(name, readings, caught[name], k, "forms")
    return said


def _caught(name: str, readings: Mapping[str, Reading], at: Released, k: int, what: str) -> dict[str, str]:
    """Why a reading is not given on a day that fewer than k forms lie away from one on which it is."""
    if at.now or known(readings, name) is None:
        return {}
    since = BEFORE.format(since=f"{at.last.day} {at.last:%B %Y}") if at.last else NEVER
    return {name: CAUGHT.format(k=k, what=what, since=since)}


def _without(reading: Reading, why: str) -> Reading:
    """The reading with its band, and no number."""
    return replace(
        reading, value=None, numerator=None, denominator=None, n=None, low=None, high=None, detail={},
        why_unknown=why,
    )  # fmt: skip
