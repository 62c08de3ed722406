"""PU-03 Renewal demand (VA-10)."""

from metrics.evidence.gates import enough, recorded
from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Share, Unit

RENEWAL_DEMAND = Indicator(
    id="renewal_demand",
    code="PU-03",
    dimension=Dimension.PURPOSE,
    role=Role.LEAD_OUTCOME,
    title="Renewal demand",
    question="Do members want it to go on?",
    objective="To let members decide whether the community goes on, changes or ends.",
    description="Of the active members who answered the newest poll, the share who want to go on, changed or not.",
    formula="answers “continue” or “continue, changed” ÷ answers of active members",
    filters=(
        "Votes of active members within ninety days before the newest vote. Older votes are left out, and so "
        "are those of members marked as not active."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("polls",),
    estimate=Share(),
    gates=(
        recorded("polls", "renewal poll"),
        Gate("denominator > 0", "The newest renewal poll is older than {renewal_stale_months} months."),
        enough("active members answered", "minimum_poll"),
    ),
    evidence="""
        select community, import_id, line, 1 as denominator, case when answer = 'stop' then 0 else 1 end as numerator
        from poll_answer
    """,
    source="own definition (writers on letting communities go); band by judgement",
    caveats=("Invite all active members, not only those at the meeting.",),
    ethics="Answers are anonymous; nothing is shown of fewer than five.",
    remedy="Review the purpose; offer a new purpose, merging, a sub-group, or ending with dignity (guide 6, 7).",
)
