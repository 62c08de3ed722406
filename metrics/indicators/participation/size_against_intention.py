"""PA-10 Size against intention."""

from metrics.evidence.gates import ENOUGH_MEETINGS
from metrics.evidence.intention import beyond_range
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

SIZE_AGAINST_INTENTION = Indicator(
    id="size_against_intention",
    code="PA-10",
    dimension=Dimension.PARTICIPATION,
    role=Role.SUPPORT,
    title="Size against intention",
    question="Do as many people come as the community wants in the room?",
    objective=(
        "To decide whether to invite more people, to split, or to change what the charter says of size."
    ),
    description=(
        "Mean attendance of the last meetings against the smallest and the greatest number in the charter: 0 inside "
        "that range, 0.25 when a quarter more than the greatest number come, −0.25 when a quarter fewer than the "
        "smallest do."
    ),
    formula="(mean attendance − nearest end of the range) ÷ that end; 0 inside the range",
    filters=(
        "The last held meetings with a register or a headcount. Convenors, facilitators and speakers are not "
        "counted where there are names."
    ),
    unit=Unit.RATIO,
    better=Better.NEAR_ZERO,
    needs=("attendance", "communities"),
    estimate=Computed(beyond_range),
    gates=(
        ENOUGH_MEETINGS,
        Gate(
            "size_low is not null or size_high is not null",
            "The description of the community does not say how many people are wanted. On average "
            "{usual_present} came, from {least_present} to {most_present}.",
        ),
    ),
    evidence="""
        select m.community, m.meeting_id, m.present as numerator, 1 as denominator, f.size_low, f.size_high
        from meeting_window m
        join profile f on f.community = m.community
    """,
    source="guide 2.2; band by judgement",
    caveats=("Size itself is never scored: small communities can thrive, and so can large ones.",),
    ethics="Heads are counted, not people: a small community is not a worse one.",
    remedy="Ask whether the size still suits the purpose, and change one of the two (guide 2.2).",
)
