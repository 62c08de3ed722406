"""Participation read once more without the meetings out of season (indicators.md 0, R13).

A meeting in the holidays, or at the end of the year, may be half empty for no fault of the community. So
what is critical is read again without such meetings, and where it then reads better, that counts.
"""

from collections.abc import Callable, Mapping

import numpy as np
import pandas as pd

from metrics.column import Column
from metrics.concept import concepts
from metrics.engine import Engine
from metrics.indicator import Band, Indicator
from metrics.policy import Policy
from metrics.wording import season_caveat

REREAD = (
    "attendance_held", "core_retention", "active_base", "backbone", "newcomer_return", "show_up",
    "size_against_intention", "access_gap",
)  # fmt: skip
"""What has a band and depends on which meetings of the window count."""

BUILT_ON = (
    "meeting_window",
    "window_shape",
    "attended_window",
    "opportunity",
    "person_window",
    "room",
    "reply",
)
MEANINGS = {name: f"season_{name}" for name in (*BUILT_ON, "community_state")}

Read = Callable[[Engine, Indicator, pd.DataFrame, Policy], Column]


def read_again_in_season(
    engine: Engine, columns: Mapping[str, Column], state: pd.DataFrame, policy: Policy, read: Read
) -> None:
    """Raise the critical bands of `columns` that `read` finds better without meetings out of season."""
    leads = [columns[name] for name in REREAD if name in columns and columns[name].measured]
    critical = np.zeros(len(state), bool)
    for lead in leads:
        critical |= lead.band == Band.CRITICAL
    if not critical.any():
        return
    seasonal = engine.where(MEANINGS)
    again_state = _prepare(engine, seasonal, state.loc[critical, ["community"]])
    if again_state.empty:
        return
    rows = pd.Index(state["community"]).get_indexer(again_state["community"])
    for lead in leads:
        if (lead.band[rows] == Band.CRITICAL).any():
            _raise(lead, read(seasonal, lead.indicator, again_state, policy), rows, again_state)


def season_reads() -> list[str]:
    """The queries that the re-reading may come to."""
    return [*concepts(("season",)).values(), *(concepts()[name] for name in BUILT_ON)]


def _prepare(engine: Engine, seasonal: Engine, critical: pd.DataFrame) -> pd.DataFrame:
    """Work out the concepts of the season; its `community_state`, empty where every meeting is in season."""
    engine.define_table("reread_perhaps", critical)
    engine.define("reread", _REREAD)
    state = engine.frame("select * from reread")
    if state.empty:
        return state
    ours, shared = concepts(("season",)), concepts()
    for name, season_name in MEANINGS.items():
        if season_name in ours:
            engine.define(season_name, ours[season_name])
        else:
            seasonal.define(name, shared[name])
    return seasonal.frame("select * from community_state order by community")


def _raise(lead: Column, again: Column, rows: np.ndarray, state: pd.DataFrame) -> None:
    better = (lead.band[rows] == Band.CRITICAL) & (again.band > Band.CRITICAL)
    raised = rows[better]
    lead.raised_from[raised], lead.firm[raised] = Band.CRITICAL, False
    lead.band[raised] = again.band[better]
    if lead.measured is None or again.measured is None:
        return
    for place in np.flatnonzero(better):
        row = rows[place]
        said = season_caveat(
            int(state["off_season"].iloc[place]),
            float(again.measured.value[place]),
            Band(again.band[place]),
        )
        own = lead.measured.caveat[row]
        lead.measured.caveat[row] = f"{own} {said}" if own else said


_REREAD = """
    select w.community, count(*) as off_season
    from meeting_window w
    join reread_perhaps p on p.community = w.community
    join meeting_day d on d.meeting_id = w.meeting_id
    where d.off_season
    group by w.community"""
