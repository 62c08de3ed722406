"""PU-02 Milestone position."""

from metrics.evidence.gates import recorded
from metrics.indicator import Better, Census, Dimension, Gate, Indicator, Role, Unit

MILESTONE_POSITION = Indicator(
    id="milestone_position",
    code="PU-02",
    dimension=Dimension.PURPOSE,
    role=Role.LEAD_OUTCOME,
    title="Milestone position",
    question="Is it getting where it wanted to go?",
    objective="To see whether it gets where it wanted to go, and whether it has arrived.",
    description="Essential milestones that are met, of those due by now; one met before its date counts already.",
    formula="essential milestones met ÷ essential milestones due or met",
    filters=(
        "Essential milestones that are due by the day of the reading or already met. Milestones not yet due, "
        "and those marked as not essential, are left out; one listed twice counts once."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("governance",),
    estimate=Census(),
    gates=(
        recorded("governance + milestones_due", "note of who leads and what was decided"),
        Gate("milestones_due > 0", "No essential milestone is due yet; an open-ended purpose is legitimate."),
    ),
    evidence="""
        select community, import_id, line, 1 as denominator, met as numerator
        from milestone
        where due_on <= $as_of or met = 1
    """,
    source="guide 7; band by judgement",
    caveats=(
        "All due milestones met is healthy; only when all essential ones are met is the purpose achieved.",
    ),
    ethics="About the community's own milestones, never about whoever was to reach them.",
    remedy="Look at which milestone is late and why; change it openly if the purpose has changed (guide 6, 7).",
)
