"""CO-07 Member time."""

from metrics.evidence.cost import person_hours
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

MEMBER_TIME = Indicator(
    id="member_time",
    code="CO-07",
    dimension=Dimension.COST,
    role=Role.SUPPORT,
    title="Members' time",
    question="How much of their time did members give?",
    objective="To set members' hours beside the money, since time is what they give most of.",
    description="Hours at the meetings of the twelve months up to this date, of all counted people together.",
    formula="Σ over meetings of counted people present × length of the meeting",
    filters=(
        "Held meetings of the last twelve months with a length in the calendar, and counted people at them. "
        "Meetings of unknown length, travel and preparation are left out."
    ),
    unit=Unit.HOURS,
    better=Better.NEITHER,
    needs=("attendance", "meetings"),
    estimate=Computed(person_hours),
    gates=(
        Gate("units > 0", "No meeting with a register of names in the twelve months up to this date."),
        Gate("numerator is not null", "The calendar does not say how long any of these meetings was."),
    ),
    evidence="""
        select community, meeting_id, present, present * minutes as person_minutes,
            present * minutes / 60e0 as numerator, 1 as denominator,
            case when minutes is null and max(minutes) over (partition by community) > 0e0
                then 'Some meetings have no length in the calendar and are not in this sum.' end as caveat
        from meeting_time
    """,
    source="own definition; members' time is the main cost of a community (BMC 2023)",
    caveats=("Travel and preparation are not recorded, and come on top.",),
    ethics="Hours of everybody together; never of one person.",
    remedy="Look at it beside the cash, and ask whether it was worth the time (guide 2.3).",
)
