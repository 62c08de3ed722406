"""The eight numbered rules of `verdict.md` 3.3, in order, each with the sentence that says what it means."""

from collections.abc import Callable
from enum import IntEnum
from typing import NamedTuple

import numpy as np

from metrics.indicator import Band
from metrics.judging.dimension import some
from metrics.judging.grounds import Grounds
from metrics.policy import Truths


class Headline(IntEnum):
    """What the evidence points to; the last two are no verdicts. Numbers, to be counted at once."""

    SUSTAIN = 0
    INVIGORATE = 1
    RETIRE = 2
    TOO_EARLY = 3
    INSUFFICIENT_DATA = 4

    @property
    def word(self) -> str:
        return self.name.replace("_", " ")


class Qualifier(IntEnum):
    """The second word of a verdict; NONE has no word."""

    NONE = 0
    WATCH = 1
    COMPLETED = 2
    EXHAUSTED = 3
    NEW_PURPOSE = 4
    RESTART = 5
    DRIFT = 6

    @property
    def word(self) -> str | None:
        return self.name.lower().replace("_", "-") if self else None


class Rule(NamedTuple):
    """One case of a numbered rule: when it holds, what follows, and the sentence that says so.

    The names in braces are filled in by `metrics.because`.
    """

    number: int
    holds: Callable[[Grounds], Truths]
    headline: Headline
    qualifier: Qualifier
    sentence: str


RULES = (
    Rule(
        1,
        lambda g: g.achieved & (g.poll == Band.HEALTHY),
        Headline.INVIGORATE,
        Qualifier.NEW_PURPOSE,
        "The purpose is fulfilled, and most active members want to go on. "
        "The evidence points to finding a new purpose.",
    ),
    Rule(
        1,
        lambda g: g.achieved,
        Headline.RETIRE,
        Qualifier.COMPLETED,
        "The purpose is fulfilled{demand}. The evidence points to a good ending: "
        "celebrate, keep what was made, and hand it over.{ask}",
    ),
    Rule(
        2,
        lambda g: g.few & ~g.dormant & g.young,
        Headline.TOO_EARLY,
        Qualifier.NONE,
        "The community is {age} old. On record so far: {registers}. "
        "A verdict becomes possible with meeting number {enough}.",
    ),
    Rule(
        2,
        lambda g: g.few & ~g.dormant,
        Headline.INSUFFICIENT_DATA,
        Qualifier.NONE,
        "On record from the last {window}: {registers}. A verdict becomes possible with {enough} meetings. "
        "The cheapest next evidence: {evidence}.",
    ),
    Rule(
        3,
        lambda g: ~g.few & (g.poll <= Band.CRITICAL) & (g.collapsed | g.abandoned),
        Headline.RETIRE,
        Qualifier.EXHAUSTED,
        "{exhausted} The evidence points to an ending.{ask}",
    ),
    Rule(
        4,
        lambda g: g.dormant,
        Headline.INVIGORATE,
        Qualifier.RESTART,
        "The community has gone quiet, and no meeting is planned. The evidence points to starting it again: "
        "purpose, champion, core team, costs and members.",
    ),
    Rule(
        5,
        lambda g: g.thin,
        Headline.INSUFFICIENT_DATA,
        Qualifier.NONE,
        "Too little is known for a verdict. The cheapest next evidence: {evidence}.",
    ),
    Rule(
        6,
        lambda g: some(g.vetoes),
        Headline.INVIGORATE,
        Qualifier.NONE,
        "The evidence points to invigorating the community. What calls for it: {vetoes}.",
    ),
    Rule(
        7,
        lambda g: some(g.dimensions.red & g.dimensions.firm) | (g.dimensions.red.sum(axis=1) >= 2),
        Headline.INVIGORATE,
        Qualifier.NONE,
        "The evidence points to invigorating the community. Weak: {reds}.",
    ),
    Rule(
        8,
        lambda g: g.weak,
        Headline.INVIGORATE,
        Qualifier.DRIFT,
        "Nothing is clearly wrong, and little is strong: {green} of what counts is healthy, where {delta} "
        "is the least. The evidence points to invigorating the community before it drifts off.",
    ),
    Rule(
        8,
        lambda g: g.strong,
        Headline.SUSTAIN,
        Qualifier.NONE,
        "The evidence points to sustaining the community: {green} of what counts is healthy, "
        "and nothing speaks against it.",
    ),
    Rule(
        8,
        lambda g: np.ones_like(g.strong),
        Headline.SUSTAIN,
        Qualifier.WATCH,
        "The evidence points to sustaining the community, with an eye on: {watch}.",
    ),
)
