"""FT-13 Sub-group outputs."""

from metrics.evidence.knowledge import subgroups_with_output
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

SUBGROUP_OUTPUTS = Indicator(
    id="subgroup_outputs",
    code="FT-13",
    dimension=Dimension.FOLLOW_THROUGH,
    role=Role.SUPPORT,
    title="Sub-group outputs",
    question="Do small groups finish things between meetings?",
    objective="To see whether small groups get things done, and whether to set up more of them.",
    description=(
        "Sub-groups that made a knowledge product or finished an action since the first of the last meetings. Beside "
        "it, how many sub-groups are named at all."
    ),
    formula="number of sub-groups with at least one product or finished action",
    filters=(
        "Products and actions since the first of the last meetings that name a sub-group. Cancelled actions "
        "are left out, and open ones count only towards the sub-groups named."
    ),
    unit=Unit.INDEX,
    better=Better.NEITHER,
    needs=("actions or products",),
    estimate=Computed(subgroups_with_output),
    gates=(
        Gate("actions + products > 0", "Neither a list of actions nor knowledge products have been brought."),
        Gate("units > 0", "No action and no product of these meetings names a sub-group."),
    ),
    evidence="""
        select community, import_id, line, lower(trim(subgroup)) as subgroup, 1 as numerator, 1 as denominator
        from recent_product
        where length(trim(subgroup)) > 0
        union all
        select t.community, t.import_id, t.line, lower(trim(a.subgroup)) as subgroup,
            case when t.state = 'done' and (a.completed_on is null or a.completed_on >= w.first_on) then 1
                else 0 end as numerator,
            1 as denominator
        from taken_action t
        join window_shape w on w.community = t.community
        join actions a on a.import_id = t.import_id and a.line = t.line and a.community = t.community
        where length(trim(a.subgroup)) > 0 and t.state <> 'cancelled'
            and (t.agreed_on >= w.first_on or (t.due_on >= w.first_on and t.due_on <= $as_of)
                or (t.state = 'done' and a.completed_on >= w.first_on)
                or (t.agreed_on is null and t.due_on is null))
    """,
    source="guide 3.1, 7",
    caveats=("Many communities have no sub-groups, and need none.",),
    ethics="Sub-groups are counted, not compared: small ones of two or three are as good as named.",
    remedy="Let small groups take on projects with an output, and report back (guide 3.1, 7).",
)
