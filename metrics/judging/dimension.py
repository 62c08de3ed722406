"""The 22 leads and the state of the six dimensions they vote in (`verdict.md` 3.2).

A dimension is never an average: two critical outcome leads make it red whatever the others say,
and no process lead can make it red or green, because paperwork is not health (R17).
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from metrics.indicator import VOTING, Band, Dimension, Role
from metrics.policy import Bands, Truths

OUTCOME, PROCESS = Role.LEAD_OUTCOME, Role.LEAD_PROCESS


class State(IntEnum):
    """State of a dimension. A number so that many can be judged at once."""

    UNKNOWN = 0
    RED = 1
    AMBER = 2
    GREEN = 3

    @property
    def word(self) -> str:
        """The word that people read: colours are for the rule."""
        return {"UNKNOWN": "not known", "RED": "critical", "AMBER": "mixed", "GREEN": "healthy"}[self.name]


class Lead(NamedTuple):
    """An indicator that votes: its id, where it votes, and how."""

    id: str
    dimension: Dimension
    role: Role


LEADS = (
    Lead("attendance_held", Dimension.PARTICIPATION, OUTCOME),
    Lead("core_retention", Dimension.PARTICIPATION, OUTCOME),
    Lead("active_base", Dimension.PARTICIPATION, OUTCOME),
    Lead("backbone", Dimension.PARTICIPATION, OUTCOME),
    Lead("useful", Dimension.VALUE, OUTCOME),
    Lead("dissatisfaction", Dimension.VALUE, OUTCOME),
    Lead("applied_value", Dimension.VALUE, OUTCOME),
    Lead("champion", Dimension.STEWARDSHIP, OUTCOME),
    Lead("core_team", Dimension.STEWARDSHIP, OUTCOME),
    Lead("funding_cover", Dimension.STEWARDSHIP, OUTCOME),
    Lead("rhythm_kept", Dimension.STEWARDSHIP, PROCESS),
    Lead("separate_roles", Dimension.STEWARDSHIP, PROCESS),
    Lead("action_completion", Dimension.FOLLOW_THROUGH, OUTCOME),
    Lead("overdue_actions", Dimension.FOLLOW_THROUGH, OUTCOME),
    Lead("follow_up_completeness", Dimension.FOLLOW_THROUGH, PROCESS),
    Lead("capture", Dimension.FOLLOW_THROUGH, PROCESS),
    Lead("silent_share", Dimension.VOICE, OUTCOME),
    Lead("member_agenda", Dimension.VOICE, OUTCOME),
    Lead("stakeholder_coverage", Dimension.VOICE, OUTCOME),
    Lead("milestone_position", Dimension.PURPOSE, OUTCOME),
    Lead("renewal_demand", Dimension.PURPOSE, OUTCOME),
    Lead("purpose_reviewed", Dimension.PURPOSE, PROCESS),
)
COLUMN = {lead.id: column for column, lead in enumerate(LEADS)}
OUTCOMES = np.array([lead.role is OUTCOME for lead in LEADS])
MEMBERS = np.array([[lead.dimension is dimension for dimension in VOTING] for lead in LEADS], np.float32)


@dataclass(frozen=True, slots=True)
class Dimensions:
    """States of the six dimensions, each array of shape (rows, 6) in the order of `VOTING`.

    `state` holds State numbers. `firm`: red by two firm critical leads, or green by a majority of
    firm healthy ones. `known`: some outcome lead has a band. `leads` counts all leads with a band.
    """

    state: npt.NDArray[np.int8]
    firm: Truths
    known: Truths
    leads: npt.NDArray[np.int8]

    @property
    def red(self) -> Truths:
        return np.equal(self.state, State.RED)

    @property
    def green(self) -> Truths:
        return np.equal(self.state, State.GREEN)


def raised(bands: Bands) -> Bands:
    """Bands of shape (rows, 22) with critical core retention read as watch where the active base is healthy.

    People who left were replaced: that is renewal, not decline (PA-02).
    """
    retention, base = COLUMN["core_retention"], COLUMN["active_base"]
    replaced = (bands[:, retention] == Band.CRITICAL) & (bands[:, base] == Band.HEALTHY)
    bands = bands.copy()
    bands[replaced, retention] = Band.WATCH
    return bands


def dimensions_of(bands: Bands, firm: Truths, red_criticals: int) -> Dimensions:
    """States from bands and firmness of shape (rows, 22), the bands already `raised`.

    `red_criticals` critical outcome leads make a dimension red: a constant, never a share of the
    known leads, so that more bad news cannot soften (`verdict.md` 3.2).
    """
    known, critical, healthy = bands != Band.UNKNOWN, bands == Band.CRITICAL, bands == Band.HEALTHY
    outcomes = _count(known & OUTCOMES)
    red = _count(critical & OUTCOMES) >= red_criticals
    spotless = (outcomes > 0) & (_count(critical) == 0)
    green = ~red & spotless & (_count(healthy & OUTCOMES) > outcomes / 2)
    unknown = (outcomes == 0) & (_count(critical & ~OUTCOMES) == 0)
    state = np.select([red, green, unknown], [State.RED, State.GREEN, State.UNKNOWN], State.AMBER)
    firm_red = _count(critical & firm & OUTCOMES) >= red_criticals
    firm_green = _count(healthy & firm & OUTCOMES) > outcomes / 2
    return Dimensions(
        state=state.astype(np.int8),
        firm=(red & firm_red) | (green & firm_green),
        known=outcomes > 0,
        leads=_count(known).astype(np.int8),
    )


def _count(leads: Truths) -> npt.NDArray[np.float32]:
    """How many leads of each dimension are marked: (rows, 22) → (rows, 6)."""
    return leads.astype(np.float32) @ MEMBERS


def some(truths: Truths) -> Truths:
    """Whether anything of each row holds: (rows, columns) → (rows,)."""
    return np.asarray(truths.any(axis=1), bool)
