"""PA-18 Cohort retention."""

from metrics.indicator import Better, Described, Dimension, Gate, Indicator, Role, Unit

COHORT_RETENTION = Indicator(
    id="cohort_retention",
    code="PA-18",
    dimension=Dimension.PARTICIPATION,
    role=Role.SUPPORT,
    title="Cohort retention",
    question="Do people of one intake stay?",
    objective="To see whether those who came in at one time stay, and so which intake or topic held people.",
    description=(
        "For those who first came in one quarter, the share who came in each quarter after. A table, given with the "
        "histories."
    ),
    formula="people of the intake who came in the quarter ÷ people of the intake",
    filters=(
        "Everybody ever seen at a meeting with names, by the quarter of the first time. Convenors, "
        "facilitators and speakers are left out, and quarters without a meeting."
    ),
    unit=Unit.TABLE,
    better=Better.HIGHER,
    needs=("attendance",),
    estimate=Described(),
    whole_history=True,
    gates=(Gate("1 = 0", "It is a table: see the histories."),),
    evidence="""
        select p.community, p.person, 1 as numerator, 1 as denominator
        from person p
        where p.counted and p.first_on is not null
    """,
    source="own definition",
    caveats=("A first attendance in the first quarter of the records need not be somebody's first.",),
    ethics="On shared screens intakes of fewer than five are not shown, nor what would tell of them.",
    remedy="See core retention.",
)
