"""Readings to judgement: the 22 leads of every community, judged at once."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from metrics.catalogue import CATALOGUE
from metrics.column import Column
from metrics.engine import Engine
from metrics.indicator import VOTING, Band, Indicator
from metrics.judging.dimension import COLUMN, LEADS, dimensions_of
from metrics.judging.grounds import Cases, Criteria
from metrics.judging.verdict import Outcome, decide
from metrics.policy import Bands, Policy, Truths
from metrics.readings import read_all

NO_PLANS = np.zeros(len(VOTING), bool)
DECIDING = tuple(indicator for indicator in CATALOGUE if indicator.id in COLUMN or indicator.id == "dormancy")
"""All that a verdict is made of, and so all that a verdict on the past or on a copy needs."""


@dataclass(frozen=True)
class Judged:
    """State, readings and outcome of the communities in scope, all in order of id."""

    state: pd.DataFrame
    columns: dict[str, Column]
    outcome: Outcome

    def as_if(self, row: int, bands: Bands, firm: Truths, dormant: npt.ArrayLike) -> Cases:
        """One community with other `bands` and `firm`, shape (cases, 22), and `dormant`; all else as it is."""
        facts, planned = self.state.iloc[row], self.outcome.cases.planned[row]
        return Cases(
            bands=bands,
            firm=firm,
            meetings=int(facts["meetings"]),
            age_months=int(facts["age_months"]),
            achieved=bool(facts["achieved"]),
            dormant=dormant,
            planned=np.broadcast_to(planned, (len(bands), len(planned))),
        )


def judge(
    engine: Engine,
    policy: Policy,
    *,
    catalogue: tuple[Indicator, ...] = CATALOGUE,
    planned: Truths | None = None,
) -> Judged:
    """Read and judge every community of the engine's scope.

    `catalogue` has at least the leads and dormancy. `planned` are the failed plans of each, shape (communities, 6)
    or (6,), where they are known; they are found by judging the past.
    """
    state = engine.frame("select * from community_state order by community")
    columns = read_all(engine, catalogue, state, policy)
    bands = np.stack([columns[lead.id].band for lead in LEADS], axis=1)
    firm = np.stack([columns[lead.id].firm for lead in LEADS], axis=1)
    red = dimensions_of(bands, firm, int(policy.number("verdict_red_criticals"))).red
    cases = Cases(
        bands=bands,
        firm=firm,
        meetings=state["meetings"].to_numpy(int),
        age_months=state["age_months"].to_numpy(int),
        achieved=state["achieved"].to_numpy(bool),
        dormant=columns["dormancy"].band == Band.CRITICAL,
        planned=_planned(engine, state, policy, red)
        if planned is None
        else np.broadcast_to(planned, red.shape),
    )
    return Judged(state, columns, decide(cases, Criteria.of(policy)))


def _planned(engine: Engine, state: pd.DataFrame, policy: Policy, red: Truths) -> Truths:
    """The dimensions that a plan was for, where all of them were red on the day it was adopted (R16).

    Only plans for what is all red now as well (`red`, communities × dimensions) can have failed; the past is
    judged again for these alone, once for each day on which some were adopted.
    """
    planned = np.zeros((len(state), len(VOTING)), bool)
    place = {community: row for row, community in enumerate(state["community"])}
    by_day: dict[date, dict[str, Truths]] = {}
    for community, day, note in engine.rows("select community, date, note from tried_plan"):
        named = _dimensions_of(note)
        if named.any() and red[place[community]][named].all():
            by_day.setdefault(day, {})[community] = named
    for day, plans in by_day.items():
        past = engine.at(day, policy, list(plans))
        then = judge(past, policy, catalogue=DECIDING, planned=NO_PLANS)
        for row, community in enumerate(then.state["community"]):
            named = plans[community]
            if then.outcome.grounds.dimensions.red[row][named].all():
                planned[place[community]] = named
    return planned


def _dimensions_of(note: str | None) -> Truths:
    """Which of the six dimensions a plan's note names: "participation; value"."""
    words = {word.strip().lower().replace("-", "_").replace(" ", "_") for word in (note or "").split(";")}
    return np.array([dimension.value in words for dimension in VOTING])
