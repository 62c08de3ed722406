"""The stage of life: context beside the verdict, never a score (verdict.md 3.8, R29)."""

import numpy as np

from metrics.indicator import Band
from metrics.judge import Judged
from metrics.policy import Policy


def stages_of(judged: Judged, ending_before: object, policy: Policy) -> list[str]:
    """The declared stage of each community, else the first suggested one that fits.

    `ending_before` is the date before which a planned end counts as near.
    """
    state, grounds = judged.state, judged.outcome.grounds
    held, age = state["held"].to_numpy(int), state["age_months"].to_numpy(int)
    base, kept = judged.columns["active_base"], judged.columns["attendance_held"]
    growth = base.measured.value if base.measured is not None else np.full(len(state), np.nan)
    ends = state["planned_end"].notna() & (state["planned_end"] < np.datetime64(str(ending_before)))
    achieved = state["achieved"].to_numpy(bool)
    dormant = judged.columns["dormancy"].band == Band.CRITICAL
    suggested = np.select(
        [
            achieved | grounds.falling | dormant | ends.to_numpy(bool),
            held < policy.number("stage_potential_meetings"),
            (held <= policy.number("stage_coalescing_meetings"))
            | (age < policy.number("stage_coalescing_months")),
            (growth > policy.number("stage_maturing_active_base"))
            & (age <= policy.number("stage_maturing_months")),
            (kept.band == Band.HEALTHY) & (base.band == Band.HEALTHY),
        ],
        ["transformation", "potential", "coalescing", "maturing", "stewardship"],
        "maturing",
    )
    declared = state["declared_stage"]
    return [
        said.strip().lower() if isinstance(said, str) else str(guess)
        for said, guess in zip(declared, suggested, strict=True)
    ]
