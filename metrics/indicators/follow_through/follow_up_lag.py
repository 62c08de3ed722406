"""FT-05 Follow-up lag."""

from metrics.evidence.follow_through import median_of
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

FOLLOW_UP_LAG = Indicator(
    id="follow_up_lag",
    code="FT-05",
    dimension=Dimension.FOLLOW_THROUGH,
    role=Role.SUPPORT,
    title="Follow-up lag",
    question="How soon after a meeting do people get something written?",
    objective="To get something written to people while they still remember the meeting.",
    description=(
        "Days from each of the last meetings until its minutes or a summary went out. Minutes that have not gone out "
        "count with the days so far."
    ),
    formula="median days from meeting to minutes or summary sent",
    filters=(
        "The last held meetings with minutes ticked off or a summary shared, and late ones with the days so "
        "far. Meetings of which nothing was noted are left out."
    ),
    unit=Unit.DAYS,
    better=Better.LOWER,
    needs=("followups or products",),
    estimate=Computed(median_of),
    gates=(
        Gate(
            "followups + products > 0",
            "Neither a follow-up checklist nor knowledge products have been brought.",
        ),
        Gate(
            "denominator >= $minimum_noted_meetings",
            "For {denominator} of the last meetings it is known when minutes went out; {minimum_noted_meetings} "
            "are needed.",
        ),
    ),
    evidence="""
        select community, meeting_id, days as numerator, 1 as denominator from minutes_lag
    """,
    source="guide 4; band by judgement, near the week of Wikibooks",
    caveats=("A meeting of which nobody wrote down whether minutes went out is left out.",),
    ethics="Days of meetings, never of whoever writes the minutes.",
    remedy="Use the follow-up tasks as a checklist, and share the load; send the main points first (guide 4).",
)
