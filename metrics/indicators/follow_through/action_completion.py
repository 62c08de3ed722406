"""FT-01 Completion of due actions."""

from metrics.evidence.follow_through import cancelled_beside, share_beside
from metrics.evidence.gates import enough, recorded
from metrics.indicator import Band, Better, Dimension, Gate, Indicator, Role, Unit

ACTION_COMPLETION = Indicator(
    id="action_completion",
    code="FT-01",
    dimension=Dimension.FOLLOW_THROUGH,
    role=Role.LEAD_OUTCOME,
    title="Action completion",
    question="Is what was agreed also done?",
    objective="To decide whether to agree on fewer actions, or to follow them up better.",
    description="Of the actions that fell due since the first of the last meetings, the share that is done.",
    formula="due actions completed ÷ due actions that were not cancelled",
    filters=(
        "Actions that fell due between the first of the last meetings and the day of the reading. Cancelled "
        "actions and those not yet due are left out; one listed twice counts once."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("actions",),
    estimate=share_beside(cancelled_beside),
    gates=(
        recorded("actions", "list of actions"),
        Gate("meetings > 0", "There is no held meeting with a register to count from."),
        Gate(
            "actions_in_span > 0 or meetings < $minimum_meetings",
            "No actions recorded at the last {meetings} meetings.",
            band=Band.WATCH,
        ),
        enough("actions were due", "minimum_actions"),
    ),
    evidence="""
        select d.community, d.import_id, d.line, 1 as denominator, s.cancelled, s.agreed_or_due,
            case when d.state = 'done' then 1 else 0 end as numerator,
            case when s.cancelled > $actions_cancelled_share * s.agreed_or_due then
                concat(s.cancelled, ' of ', s.agreed_or_due, ' actions of these meetings were cancelled.')
                end as caveat
        from due_action d
        join action_span s on s.community = d.community
    """,
    source="own definition; band by judgement, near figures of vendors (weak sources)",
    caveats=("Cancelled actions are left out; where there are many, the reading says so.",),
    ethics=(
        "A share of the community: whose actions are open is not shown beside it, and it is no measure of "
        "anybody's work."
    ),
    remedy=(
        "Write down each action at the meeting with a name beside it, follow up, and look at it at the start of "
        "the next meeting; agree on fewer and smaller actions (guide 4, 5.2, 3.2)."
    ),
)
