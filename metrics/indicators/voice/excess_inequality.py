"""VO-02 Excess inequality of contributions."""

from metrics.evidence.concentration import excess_gini
from metrics.evidence.gates import ENOUGH_NAMED, enough
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

EXCESS_INEQUALITY = Indicator(
    id="excess_inequality",
    code="VO-02",
    dimension=Dimension.VOICE,
    role=Role.SUPPORT,
    title="Participation equity",
    question="Do a few do it all, more than chance would have it?",
    objective="To decide whether to share out speaking and tasks on purpose.",
    description=(
        "Gini coefficient of contributions over active people, less what chance alone would give for so many "
        "contributions and such opportunities. 0 is even, 1 is one person."
    ),
    formula="max(0, (G − G₀) ÷ (1 − G₀)); G = Gini · n/(n−1), G₀ its exact expectation by chance",
    filters=(
        "People who come to most of the last meetings with names, and all that they contributed. Left out: "
        "occasional people, convenors, facilitators and speakers."
    ),
    unit=Unit.INDEX,
    better=Better.LOWER,
    needs=("attendance", "contributions"),
    estimate=Computed(excess_gini),
    gates=(
        ENOUGH_NAMED,
        enough("active people", "minimum_members", column="units"),
        Gate("numerator > 0", "No contributions have been recorded for the last meetings."),
        Gate(
            "numerator >= $contributions_per_person * units",
            "{numerator} contributions of {units} active people are too few to tell a pattern from chance.",
        ),
    ),
    evidence="""
        select p.community, p.person, p.opportunities, coalesce(c.contributions, 0) as numerator, 1 as denominator
        from person_window p
        left join contributed c on c.person = p.person
        where p.active
    """,
    source="own definition; band by judgement, calibrated by computation",
    caveats=(
        "The plain Gini misleads: with one contribution each on average, chance alone gives about 0.54.",
    ),
    ethics="One number for the room; never a ranking of people.",
    remedy="Rotate speaking roles; ask those not yet heard what they would like to bring (guide 3.1, 3.2).",
)
