"""PA-03 Active base."""

from metrics.evidence.gates import ENOUGH_NAMED, enough
from metrics.indicator import Better, Dimension, Indicator, RatioOfCounts, Role, Unit
from metrics.wording import IN_SEASON

ACTIVE_BASE = Indicator(
    id="active_base",
    code="PA-03",
    dimension=Dimension.PARTICIPATION,
    role=Role.LEAD_OUTCOME,
    title="Active base",
    question="Are lapsed active people replaced?",
    objective="To tell whether a community renews itself, or lives on fewer and fewer people.",
    description="How many people come to most meetings now, against how many did before.",
    formula="active people of the recent half ÷ active people of the earlier half",
    filters=(
        "People who come to most meetings with names of either half. Convenors, facilitators and speakers are "
        "left out; whoever came only now and then is in neither count."
    ),
    unit=Unit.RATIO,
    better=Better.HIGHER,
    needs=("attendance",),
    estimate=RatioOfCounts(),
    gates=(ENOUGH_NAMED, enough("people were active in the earlier half", "minimum_active_early")),
    evidence="""
        select a.community, a.person,
            case when a.attended_recent >= greatest($tier_half_attendances,
                ceil($tier_half_share * w.named_recent)) then 1 else 0 end as numerator,
            case when a.attended_early >= greatest($tier_half_attendances,
                ceil($tier_half_share * w.named_early)) then 1 else 0 end as denominator,
            case when a.attended_early >= greatest($tier_half_attendances,
                ceil($tier_half_share * w.named_early)) then 1 else 0 end as counted
        from attended_window a
        join window_shape w on w.community = a.community
        where a.attended_recent >= greatest($tier_half_attendances, ceil($tier_half_share * w.named_recent))
            or a.attended_early >= greatest($tier_half_attendances, ceil($tier_half_share * w.named_early))
    """,
    source="own definition (NORC for ASPE 2012, 165 coalitions); band by judgement",
    caveats=(
        "The share of active members went with the survival of 165 coalitions in one model, and not in a plain "
        "comparison: moderate evidence.",
        IN_SEASON,
    ),
    ethics=(
        "A count of people, without names; who comes less is for the facilitator alone, as a reason to ring."
    ),
    remedy=(
        "Ask why first; then invite newcomers and groups that are missing, and let members set topics "
        "(guide 6, 2.2, 2.3)."
    ),
)
