"""The official word: a fresh reading held against the last review, so that chance turns nothing (`verdict.md` 3.3).

A change from one headline to another stands at once where the evidence is firm, and else when two reviews in a row
read the same with enough new meetings between. Until then the word of before is kept, with where it is moving.
"""

from dataclasses import dataclass

import numpy as np

from metrics.indicator import VOTING, Band
from metrics.judging.dimension import LEADS, OUTCOMES
from metrics.judging.reasons import VETO_LEADS
from metrics.judging.rules import Headline
from metrics.judging.verdict import Outcome

VERDICTS = (Headline.SUSTAIN.word, Headline.INVIGORATE.word, Headline.RETIRE.word)
ENDINGS = ("1", "3")
"""Rules that point to an ending; RETIRE is kept only while one of them decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """What the evidence points to on one day, by which rule, and whether that is beyond chance."""

    headline: str
    qualifier: str | None
    rule: str
    firm: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """The word of a review. `moving_towards` is the headline that the evidence points to, where it is not this one."""

    headline: str
    qualifier: str | None
    moving_towards: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The last review: its word, the headline that was read that day, and the meetings held since."""

    word: Official
    read: str
    meetings_since: int


def official(fresh: Fresh, before: Before | None, meetings_between: int) -> Official:
    """The word of a review that reads `fresh`.

    Two readings confirm one another where at least `meetings_between` meetings were held between them.
    """
    new = Official(headline=fresh.headline, qualifier=fresh.qualifier)
    if before is None or before.word.headline == fresh.headline:
        return new
    if before.word.headline not in VERDICTS or fresh.headline not in VERDICTS:
        return new
    confirmed = before.read == fresh.headline and before.meetings_since >= meetings_between
    ended = before.word.headline == Headline.RETIRE.word and fresh.rule not in ENDINGS
    if fresh.firm or confirmed or ended:
        return new
    return Official(
        headline=before.word.headline,
        qualifier=before.word.qualifier,
        moving_towards=fresh.headline,
    )


def firmly(outcome: Outcome, row: int) -> bool:
    """Whether what decided is beyond chance: rules 1 to 4, or 6 and 7 on something firm.

    Firm is a red dimension that is firm, or a firm critical lead of those that decided: of a veto that fired, or in a
    red dimension.
    """
    grounds, rule = outcome.grounds, int(outcome.rule[row])
    if rule not in (6, 7):
        return rule <= 4
    red, vetoes = grounds.dimensions.red[row], grounds.vetoes[row]
    critical = (grounds.bands[row] == Band.CRITICAL) & outcome.cases.firm[row]
    if rule == 6:
        vetoed = {lead for fired, leads in zip(vetoes, VETO_LEADS, strict=True) if fired for lead in leads}
        decided = np.array([lead.id in vetoed for lead in LEADS])
    else:
        decided = OUTCOMES & np.array([red[VOTING.index(lead.dimension)] for lead in LEADS])
    return bool((critical & decided).any() or (red & grounds.dimensions.firm[row]).any())
