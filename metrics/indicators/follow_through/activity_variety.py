"""FT-12 Activity variety."""

from metrics.evidence.gates import enough
from metrics.evidence.knowledge import activity_variety
from metrics.indicator import Better, Computed, Dimension, Indicator, Role, Unit

ACTIVITY_VARIETY = Indicator(
    id="activity_variety",
    code="FT-12",
    dimension=Dimension.FOLLOW_THROUGH,
    role=Role.SUPPORT,
    title="Activity variety",
    question="Do people do different things together?",
    objective="To decide what to try next when meetings feel always the same.",
    description=(
        "Of the twelve kinds of activity in the guide, how many took place at the last meetings. Beside it, at how "
        "many meetings each did."
    ),
    formula="number of different kinds of activity at the last meetings, from 0 to 12",
    filters=(
        "The last held meetings of which the activities are recorded. Words that are none of the guide's "
        "twelve count as other, not as a kind."
    ),
    unit=Unit.INDEX,
    better=Better.NEITHER,
    needs=("meetings",),
    estimate=Computed(activity_variety),
    gates=(enough("meetings with their activities noted", "minimum_noted_meetings", column="units"),),
    evidence="""
        select community, meeting_id, activities, 1 as numerator, 1 as denominator
        from agenda
        where activities is not null
    """,
    source="guide 1.3, 6",
    caveats=(
        "The purpose decides which activities make sense; twelve of twelve is no aim.",
        "Words that are not among the guide's twelve are counted as other.",
    ),
    ethics="About what a meeting does; no person is in it.",
    remedy="Experiment with different things; ask members what they would like to try (guide 1.3, 6).",
)
