"""FT-02 Overdue share."""

from metrics.evidence.follow_through import overdue_beside, share_beside
from metrics.evidence.gates import enough, recorded
from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Unit

OVERDUE_ACTIONS = Indicator(
    id="overdue_actions",
    code="FT-02",
    dimension=Dimension.FOLLOW_THROUGH,
    role=Role.LEAD_OUTCOME,
    title="Long overdue actions",
    question="Are open actions left to grow old?",
    objective="To find promises that lie about, and to finish them or let them go.",
    description="Of the actions that fell due, the share still open more than thirty days after.",
    formula="actions open more than 30 days past due ÷ due actions that were not cancelled",
    filters=(
        "Actions that fell due between the first of the last meetings and the day of the reading. Cancelled "
        "actions and those not yet due are left out."
    ),
    unit=Unit.SHARE,
    better=Better.LOWER,
    needs=("actions",),
    estimate=share_beside(overdue_beside),
    gates=(
        recorded("actions", "list of actions"),
        Gate("meetings > 0", "There is no held meeting with a register to count from."),
        enough("actions were due", "minimum_actions"),
    ),
    evidence="""
        select community, import_id, line, 1 as denominator, days_past_due,
            case when state = 'open' then 1 else 0 end as open,
            case when state = 'open' and days_past_due > $overdue_days then 1 else 0 end as numerator
        from due_action
    """,
    source="own definition (CHAOSS, issue age); band by judgement",
    caveats=("The honest companion of completion: an action may be late and still be done.",),
    ethics=(
        "A share of the community. Owners agreed to their names in the meeting; lists of open actions are for "
        "asking, not for blaming."
    ),
    remedy="Go through the open actions at the start of each meeting; drop what nobody will do (guide 3.2, 4).",
)
