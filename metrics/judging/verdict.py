"""The verdict: the first rule that holds decides, for every row at once (`verdict.md` 3.3)."""

from dataclasses import dataclass

import numpy as np

from metrics.indicator import VOTING, Band
from metrics.judging.dimension import LEADS as LEADS
from metrics.judging.grounds import Cases as Cases
from metrics.judging.grounds import Criteria as Criteria
from metrics.judging.grounds import Grounds, grounds_of
from metrics.judging.rules import RULES, Headline, Qualifier
from metrics.policy import Bands, Truths

VETOES = ("leadership", "resources", "dissatisfaction", "attendance", "demand")

LEVERS_OF_VETOES = ("leadership", "resources", "interest", "interest", "purpose")
LEVERS_OF_REDS = ("interest", "interest", "leadership", "practice", "voice", "purpose")
LEVERS_OF_QUALIFIERS = (Qualifier.RESTART, Qualifier.NEW_PURPOSE, Qualifier.DRIFT)
LEVERS = (
    "leadership",
    "resources",
    "interest",
    "practice",
    "voice",
    "purpose",
    "restart",
    "new-purpose",
    "drift",
)
NUMBERS, HEADLINES, QUALIFIERS = (
    np.array(column, np.int8)
    for column in zip(*((rule.number, rule.headline, rule.qualifier) for rule in RULES), strict=True)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was decided, by row, with what it rests on.

    `case` is the place in `RULES` that decided; `headline`, `qualifier` and `rule` are its numbers,
    all of shape (rows,). `levers` has shape (rows, 9), in the order of `LEVERS`.
    """

    case: Bands
    headline: Bands
    qualifier: Bands
    rule: Bands
    levers: Truths
    ask_members_first: Truths
    grounds: Grounds
    cases: Cases
    criteria: Criteria


def decide(cases: Cases, criteria: Criteria) -> Outcome:
    """Judge every row by the first rule that holds."""
    grounds = grounds_of(cases, criteria)
    case = np.stack([rule.holds(grounds) for rule in RULES], axis=1).argmax(axis=1).astype(np.int8)
    split = (NUMBERS[case] == 1) & (grounds.poll == Band.WATCH)
    return Outcome(
        case=case,
        headline=HEADLINES[case],
        qualifier=QUALIFIERS[case],
        rule=NUMBERS[case],
        levers=_levers(grounds, case),
        ask_members_first=(HEADLINES[case] == Headline.RETIRE) & ((grounds.poll == Band.UNKNOWN) | split),
        grounds=grounds,
        cases=cases,
        criteria=criteria,
    )


def _levers(grounds: Grounds, case: Bands) -> Truths:
    """What to work on: what the vetoes of rule 6 ask for, the reds of rule 7, or the qualifier itself."""
    levers = np.zeros((len(case), len(LEVERS)), bool)
    for veto, lever in enumerate(LEVERS_OF_VETOES):
        levers[:, LEVERS.index(lever)] |= grounds.vetoes[:, veto] & (NUMBERS[case] == 6)
    for dimension, lever in zip(range(len(VOTING)), LEVERS_OF_REDS, strict=True):
        levers[:, LEVERS.index(lever)] |= grounds.dimensions.red[:, dimension] & (NUMBERS[case] == 7)
    for qualifier in LEVERS_OF_QUALIFIERS:
        levers[:, LEVERS.index(str(qualifier.word))] |= QUALIFIERS[case] == qualifier
    return levers
