"""ST-06 Role rotation."""

from metrics.evidence.rotation import effective_holders
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

ROLE_ROTATION = Indicator(
    id="role_rotation",
    code="ST-06",
    dimension=Dimension.STEWARDSHIP,
    role=Role.SUPPORT,
    title="Role rotation",
    question="Among how many people do the roles at meetings go round?",
    objective="To talk about whether roles should go round, where members would like that.",
    description=(
        "For facilitating and for keeping the knowledge, how many people share the role at the last meetings, each "
        "counted by how often; the mean of the two where both are recorded. 1: always the same person."
    ),
    formula="1 ÷ Σ p² for each role, with p a person's share of the times that the role was held; mean over roles",
    filters=(
        "Everybody recorded as facilitator or knowledge manager at the last held meetings, convenors and "
        "outside facilitators too. Meetings without a recorded role are left out."
    ),
    unit=Unit.INDEX,
    better=Better.NEITHER,
    needs=("meetings or contributions",),
    estimate=Computed(effective_holders),
    gates=(Gate("units > 0", "No facilitator and no knowledge manager of the last meetings is recorded."),),
    evidence="""
        select r.community, r.meeting_id, r.person, r.role, 1 as numerator, 1 as denominator
        from role_holder r
    """,
    source="guide 2.1, 3.2; (Simpson 1949) for the effective number",
    caveats=(
        "Descriptive: rotation is optional, and both communities of the guide have had one facilitator since they "
        "began. It never counts against a community.",
    ),
    ethics="A number of people, without names.",
    remedy="Where one person always does it, a deputy gives continuity without forced rotation (guide 2.1, 3.2).",
)
