"""PA-07 Retention curve."""

from metrics.evidence.gates import ENOUGH_NAMED, enough
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit
from metrics.statistics.survival import MEETINGS_AHEAD, retention_at

FIRST = MEETINGS_AHEAD[0]

RETENTION_CURVE = Indicator(
    id="retention_curve",
    code="PA-07",
    dimension=Dimension.PARTICIPATION,
    role=Role.SUPPORT,
    title="Retention curve",
    question="How long do people stay?",
    objective="To know after how many meetings people tend to be lost, and so when to ring them.",
    description=(
        "Kaplan–Meier over held meetings: the chance that somebody who came once has not missed three meetings in "
        "a row by the fourth and by the eighth meeting after."
    ),
    formula="product over meetings of 1 − people who lapse ÷ people still followed; lapse = third miss in a row",
    filters=(
        "Everybody ever seen at a meeting with names. Left out: those who had joined before the first "
        "register, and convenors, facilitators and speakers."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("attendance",),
    estimate=Computed(retention_at),
    whole_history=True,
    gates=(
        ENOUGH_NAMED,
        enough("people can be followed", "minimum_members", column="units"),
        Gate("numerator > 0", f"Nobody could yet be followed for {FIRST} meetings."),
    ),
    evidence=f"""
        select community, person, case when meetings >= {FIRST} then 1 else 0 end as numerator,
            1 as denominator, meetings, lapsed
        from stay
    """,
    source="own definition; Kaplan and Meier 1958; interval of Fay, Brittain and Proschan 2013, mid-p",
    caveats=(
        "Coming back after a lapse counts in the active base, not here.",
        "People who had joined before the first register are left out: nobody saw them come.",
    ),
    ethics="A curve of the community. No chance is ever computed for a person.",
    remedy="Welcome newcomers, and ask after the second miss rather than the third (guide 3.1, 6).",
)
