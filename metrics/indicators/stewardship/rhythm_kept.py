"""ST-04 Rhythm kept."""

from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Share, Unit

RHYTHM_KEPT = Indicator(
    id="rhythm_kept",
    code="ST-04",
    dimension=Dimension.STEWARDSHIP,
    role=Role.LEAD_PROCESS,
    title="Rhythm kept",
    question="Do meetings take place when they were planned?",
    objective="To decide whether the calendar promises more than can be kept.",
    description="Meetings held within fourteen days of their planned date, of all planned since the first of the last.",
    formula="meetings held as planned ± 14 days ÷ meetings planned, cancelled ones included",
    filters=(
        "Meetings of the calendar with a planned date, or cancelled or scheduled, since the first of the last "
        "meetings. Meetings planned for later are left out."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("meetings",),
    estimate=Share(),
    gates=(
        Gate("planned_meetings > 0", "The calendar does not say what was planned, only what took place."),
        Gate(
            "denominator >= $minimum_schedule_rows",
            "{denominator} meetings in the calendar; {minimum_schedule_rows} are needed.",
        ),
    ),
    evidence="""
        select community, meeting_id, 1 as denominator, kept as numerator from schedule_row
    """,
    source="guide 2.3; band by judgement",
    caveats=("What conveners do, hence a process: it can pull Stewardship down, never make it red.",),
    ethics="About dates. A cancelled meeting is nobody's failing: the reason is not recorded.",
    remedy="Draw up a calendar of the year and book the venue early (guide 2.1, 2.3).",
)
