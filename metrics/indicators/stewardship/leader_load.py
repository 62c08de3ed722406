"""ST-15 Leader load."""

from metrics.evidence.gates import enough
from metrics.indicator import Better, Described, Dimension, Indicator, Role, Unit

LEADER_LOAD = Indicator(
    id="leader_load",
    code="ST-15",
    dimension=Dimension.STEWARDSHIP,
    role=Role.SUPPORT,
    title="Leader load",
    question="How much of the work rests on one person?",
    objective="To offer help to whoever carries most, before they are worn out.",
    description=(
        "What the busiest person did at the last meetings (contributions, roles and actions taken on), of all that "
        "was done. Everybody counts, paid or not."
    ),
    formula="contributions, roles and actions of the busiest person ÷ those of all",
    filters=(
        "Contributions, roles and actions recorded at the last meetings, by anybody, paid or not. Work that "
        "nobody wrote down is left out."
    ),
    unit=Unit.SHARE,
    better=Better.LOWER,
    needs=("contributions, meetings or actions",),
    estimate=Described(),
    gates=(enough("contributions, roles and actions recorded", "minimum_load"),),
    evidence="""
        select c.community, c.person, c.contributions as denominator,
            case when b.person is not null then c.contributions else 0 end as numerator
        from contributed c
        left join (
            select a.community, min(a.person) as person
            from contributed a
            join (select community, max(contributions) as most from contributed group by community) m
                on m.community = a.community and m.most = a.contributions
            group by a.community
        ) b on b.person = c.person and b.community = c.community
    """,
    source="guide 6, 2.1; CHAOSS on burnout",
    caveats=(
        "One person doing much is often how a community lives; it is a reason to offer help, not a fault.",
        "What is not written down, such as telephone calls, is not in it.",
    ),
    ethics="A share, without a name; never a measure of anybody's work.",
    remedy="Ask whoever it is what could be taken over; give members roles, co-leads and deputies (guide 6, 2.1).",
)
