"""FT-07 Interactive share."""

from metrics.evidence.follow_through import median_of
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

INTERACTIVE_SHARE = Indicator(
    id="interactive_share",
    code="FT-07",
    dimension=Dimension.FOLLOW_THROUGH,
    role=Role.SUPPORT,
    title="Interactive share",
    question="Do people work with one another, or mostly listen?",
    objective="To balance talks with time in which people work with one another.",
    description=(
        "Group work, discussion, check-in and check-out as a share of the time of a meeting; the middle one of the "
        "last meetings. Good up to a point: the guide asks for a balance with presentations."
    ),
    formula="median over meetings of (group work + discussion + check-in and check-out) ÷ these and presentations",
    filters=(
        "The last held meetings with group work, discussion or check-in timed. Breaks are not counted, and "
        "meetings without times are left out."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("meetings",),
    estimate=Computed(median_of),
    gates=(
        Gate(
            "units >= $minimum_noted_meetings",
            "Of {units} meetings it is known how the time was used; {minimum_noted_meetings} are needed.",
        ),
    ),
    evidence="""
        select community, meeting_id, together as numerator, whole as denominator from timed_agenda
    """,
    source="guide 2.3, 3.1; band by judgement",
    caveats=(
        "Minutes as the calendar gives them; breaks are not counted.",
        "Where presentations were not timed, the length of the whole meeting stands below the line.",
    ),
    ethics="About the plan of the meeting, not about how well anybody spoke.",
    remedy="Rebalance towards group work; lay the room out for circles and tables (guide 2.3, 3.1).",
)
