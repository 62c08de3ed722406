"""ST-02 Core team."""

from metrics.evidence.gates import ENOUGH_NAMED
from metrics.indicator import Better, Census, Dimension, Indicator, Role, Unit

CORE_TEAM = Indicator(
    id="core_team",
    code="ST-02",
    dimension=Dimension.STEWARDSHIP,
    role=Role.LEAD_OUTCOME,
    title="Core team",
    question="Do enough people carry it?",
    objective="To know whether it would live on if one person stopped, and whether to recruit more.",
    description=(
        "Active people who contribute, and steering members who are active, each counted once. Where contributions "
        "or governance are not recorded, people at three meetings in four count as well, and a critical value reads "
        "as watch."
    ),
    formula="number of core people or active steering members",
    filters=(
        "Active people at the last meetings with names who contribute, and steering members who are active. "
        "Steering members who do not come are left out, and so are convenors, facilitators and speakers."
    ),
    unit=Unit.PERSONS,
    better=Better.HIGHER,
    needs=("attendance", "contributions", "governance"),
    estimate=Census(),
    gates=(ENOUGH_NAMED,),
    evidence="""
        select s.community, null as person, 0 as numerator, 1 as denominator, 0 as counted,
            case when s.age_months <= $verdict_young_months then 'young' else 'established' end as variant,
            case when s.contributions = 0 or s.governance = 0 then 1 else 0 end as softened
        from community_state s
        union all
        select t.community, t.person, 1 as numerator, 0 as denominator, 1 as counted, null as variant, 0 as softened
        from (
            select community, person from core_person
            union
            select p.community, p.person
            from person_window p
            join steering_member m on m.person = p.person
            where p.active
        ) t
    """,
    source="Wenger-Trayner on leadership and core groups, (Probst and Borzillo 2008)",
    caveats=("Not scaled by size: three people can carry a large community.",),
    ethics="A count of people, without names.",
    remedy=(
        "Ask members who take things on by themselves to join the planning group, and write down who does what "
        "(guide 2.1, 6)."
    ),
)
