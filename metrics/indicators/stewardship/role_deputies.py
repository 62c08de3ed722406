"""ST-07 Deputy for each role."""

from metrics.indicator import Better, Census, Dimension, Gate, Indicator, Role, Unit

ROLE_DEPUTIES = Indicator(
    id="role_deputies",
    code="ST-07",
    dimension=Dimension.STEWARDSHIP,
    role=Role.SUPPORT,
    title="A deputy for each role",
    question="Is there a second person who has done it?",
    objective="To make sure that a meeting can go on when the usual person cannot come.",
    description=(
        "Of the roles held at the last meetings (facilitator, knowledge manager), the share that a second person has "
        "held at least once. A role recorded at one meeting only is left out: nobody else could have held it."
    ),
    formula="roles with two or more holders ÷ roles recorded at two or more of the last meetings",
    filters=(
        "The roles of facilitator and knowledge manager at the last held meetings. A role recorded at one "
        "meeting only is left out."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("meetings or contributions",),
    estimate=Census(),
    gates=(
        Gate(
            "denominator > 0",
            "No role is recorded at {roles_recorded_meetings} or more of the last meetings.",
        ),
    ),
    evidence="""
        select community, 1 as denominator, case when holders >= 2 then 1 else 0 end as numerator,
            concat(case when role = 'facilitated' then 'facilitator' else 'knowledge manager' end, ' at ',
                cast(meetings as varchar), ' meetings, held by ', cast(holders as varchar)) as about
        from window_role
        where meetings >= $roles_recorded_meetings
    """,
    source="guide 2.1, 3.2; band by judgement",
    caveats=("There are two roles at most, so this is nothing, half or all.",),
    ethics="How many have held a role, without names.",
    remedy="Let somebody else do it once, with the usual person beside them (guide 2.1, 6).",
)
