"""PA-05 Member regularity."""

from metrics.evidence.gates import ENOUGH_NAMED, enough
from metrics.evidence.tallies import share_by
from metrics.indicator import Better, Dimension, Indicator, Role, Unit

MEMBER_REGULARITY = Indicator(
    id="member_regularity",
    code="PA-05",
    dimension=Dimension.PARTICIPATION,
    role=Role.SUPPORT,
    title="Member regularity",
    question="How many people come to most meetings that they could come to?",
    objective="To set expectations that fit how people really come, before asking for more.",
    description=(
        "Everybody who came at least once and could come to three meetings or more, by how much of these they came "
        "to: the share of people at half of them or more, and the number of people in each quarter of the scale."
    ),
    formula="people who came to half or more of the meetings they could come to ÷ people with three such meetings",
    filters=(
        "People who came at least once and could come to three of the last meetings with names. Those who are "
        "only on the list, and newer people, are left out."
    ),
    unit=Unit.SHARE,
    better=Better.NEITHER,
    needs=("attendance",),
    estimate=share_by("regularity", "people"),
    gates=(ENOUGH_NAMED, enough("people could come to three meetings or more", "minimum_members")),
    evidence="""
        select community, person, 1 as denominator,
            case when attended >= $tier_active_share * opportunities then 1 else 0 end as numerator,
            case when 4 * attended < opportunities then '0-25%'
                when 2 * attended < opportunities then '25-50%'
                when 4 * attended < 3 * opportunities then '50-75%'
                else '75-100%' end as regularity
        from person_window
        where opportunities >= $tier_active_opportunities
    """,
    source="own definition; guide 2.2",
    caveats=("Where people come for one topic, few regulars are by design (guide 7).",),
    ethics="Shown as a histogram without names; on shared pages bars of fewer than five people are merged.",
    remedy="Read it beside the backbone, and restate what people commit to (guide 2.2).",
)
