"""DQ-03 Evidence coverage."""

from metrics.indicator import Better, Described, Dimension, Indicator, Role, Unit

EVIDENCE_COVERAGE = Indicator(
    id="evidence_coverage",
    code="DQ-03",
    dimension=Dimension.DATA_QUALITY,
    role=Role.SUPPORT,
    title="Evidence coverage",
    question="How much of the evidence is there?",
    objective="To know how much a verdict rests on, and which record would add most.",
    description="Of the numbers that may decide a verdict, the share that is known.",
    formula="numbers that may decide and are known ÷ numbers that may decide",
    filters=(
        "The 22 numbers that may decide a verdict. All other numbers are left out, because no verdict waits "
        "for them."
    ),
    unit=Unit.SHARE,
    better=Better.NEITHER,
    needs=(),
    estimate=Described(),
    gates=(),
    evidence="""
        select community, id as about, known as numerator, 1 as denominator from lead_reading
    """,
    source="own definition",
    caveats=("Compare communities only beside their coverage.",),
    ethics="About records. Little evidence is no sign of a bad community.",
    remedy="Bring the register that would add most; the Data page says which.",
)
