"""FT-06 Carry-over."""

from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Share, Unit

CARRY_OVER = Indicator(
    id="carry_over",
    code="FT-06",
    dimension=Dimension.FOLLOW_THROUGH,
    role=Role.SUPPORT,
    title="Carry-over",
    question="Does each meeting go back to what was agreed at the one before?",
    objective="To make it a habit that each meeting begins with what was promised at the last.",
    description="Of the last meetings but the first of them, the share at which the earlier actions were reviewed.",
    formula="meetings that reviewed the previous actions ÷ meetings of which this was noted, the first left out",
    filters=(
        "The last held meetings of which somebody noted whether actions were reviewed. The first of them is "
        "left out, and so are meetings without a note."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("meetings",),
    estimate=Share(),
    gates=(
        Gate(
            "denominator >= $minimum_noted_meetings",
            "Of {denominator} meetings it was noted whether they reviewed earlier actions; {minimum_noted_meetings} "
            "are needed.",
        ),
    ),
    evidence="""
        select community, meeting_id, reviewed as numerator, 1 as denominator
        from agenda
        where number > 1 and reviewed is not null
    """,
    source="guide 3.2; band by judgement",
    caveats=("A meeting of which nothing was noted either way is left out.",),
    ethics="About what meetings do; nobody is named as having done or not done something.",
    remedy="Begin each meeting with a link to the last one and its action steps (guide 3.2).",
)
