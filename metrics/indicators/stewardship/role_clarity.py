"""ST-13 Role clarity."""

from metrics.evidence.gates import recorded
from metrics.indicator import Better, Census, Dimension, Gate, Indicator, Role, Unit

ROLE_CLARITY = Indicator(
    id="role_clarity",
    code="ST-13",
    dimension=Dimension.STEWARDSHIP,
    role=Role.SUPPORT,
    title="Role clarity",
    question="Is it written down what each role is for?",
    objective="To find roles that nobody has described, before two people do one job or nobody does.",
    description=(
        "Of the five roles that the guide wants explicit (leader, co-ordinator, facilitator, knowledge manager, "
        "members), how many the note of who leads defines."
    ),
    formula="roles defined in the note of who leads ÷ 5",
    filters=(
        "Entries of the note of who leads that define a role and name one of the five. Entries dated after the "
        "day of the reading, and other roles, are left out."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("governance",),
    estimate=Census(),
    gates=(
        recorded("governance", "note of who leads and what was decided"),
        Gate("denominator > 0", "No record says which roles are defined."),
    ),
    evidence="""
        select g.community, null as import_id, null as line, 0 as counted, 0 as numerator, 5 as denominator,
            'the five roles of guide 6' as about
        from (
            select distinct community from governance
            where item = 'role_defined' and (date is null or date <= $as_of)
                and community in (select community from scope)
        ) g
        union all
        select community, import_id, line, 1 as counted, 1 as numerator, 0 as denominator, role as about
        from defined_role
    """,
    source="guide 6; band by judgement",
    caveats=(
        "A role counts when the note of a role_defined entry names it, in English or Afrikaans.",
        "A role on paper need not be clear to those who hold it: the evaluation form can ask.",
    ),
    ethics="About roles on paper; who holds them is not read.",
    remedy="Write down with the members who leads, co-ordinates, facilitates and keeps the knowledge (guide 6).",
)
