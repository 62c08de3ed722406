"""DQ-02 Missing registers."""

from metrics.indicator import Better, Described, Dimension, Gate, Indicator, Role, Unit

MISSING_REGISTERS = Indicator(
    id="missing_registers",
    code="DQ-02",
    dimension=Dimension.DATA_QUALITY,
    role=Role.SUPPORT,
    title="Missing registers",
    question="At how many meetings did nobody write down who came?",
    objective="To decide whether a list has to be passed round at every meeting.",
    description="Held meetings without a register and without a headcount, of all held meetings.",
    formula="held meetings without a register ÷ held meetings",
    filters=(
        "All held meetings ever recorded. Cancelled and planned meetings are left out; a headcount counts as "
        "a register here."
    ),
    unit=Unit.SHARE,
    better=Better.NEITHER,
    needs=("meetings",),
    estimate=Described(),
    gates=(Gate("held > 0", "No meeting has been held."),),
    evidence="""
        select community, meeting_id, 1 as denominator, case when has_register then 0 else 1 end as numerator
        from held_meeting
    """,
    source="own definition",
    caveats=("A meeting without a register is not a meeting with nobody: it enters no other number.",),
    ethics=(
        "About meetings. A register is voluntary, and a headcount is enough where people do not wish to sign."
    ),
    remedy="Pass a list round, or count heads (guide 2.3).",
)
