"""ST-11 Venue fit."""

from metrics.indicator import Better, Described, Dimension, Gate, Indicator, Role, Unit

VENUE_FIT = Indicator(
    id="venue_fit",
    code="ST-11",
    dimension=Dimension.STEWARDSHIP,
    role=Role.SUPPORT,
    title="Venue fit",
    question="Does the room let people work together?",
    objective="To decide whether to look for another room.",
    description=(
        "Of the last meetings of which it is recorded, the share in a room with seats that can be moved, or online."
    ),
    formula="meetings with movable seating, or on a platform ÷ meetings with seating or mode recorded",
    filters=(
        "The last held meetings of which seating or an online platform is recorded. Meetings in person "
        "without a note of the seating are left out."
    ),
    unit=Unit.SHARE,
    better=Better.NEITHER,
    needs=("meetings",),
    estimate=Described(),
    gates=(
        Gate(
            "denominator > 0",
            "The calendar says of no recent meeting whether seats could be moved or whether it was online.",
        ),
    ),
    evidence="""
        select community, meeting_id, 1 as denominator,
            case when movable or (seating is null and online) then 1 else 0 end as numerator
        from (
            select community, meeting_id, seating,
                coalesce(seating like '%mov%' or seating like '%flex%' or seating like '%circle%'
                    or seating like '%los%' or seating in ('yes', 'ja'), false) as movable,
                coalesce(mode like '%online%' or mode like '%virtual%' or mode like '%zoom%' or mode like '%teams%'
                    or mode like '%hybrid%' or mode like '%both%' or mode like '%aanlyn%', false) as online
            from meeting_detail
        ) said
        where seating is not null or online
    """,
    source="guide 2.3",
    caveats=(
        "A meeting in person of which nobody wrote down the seating is left out, not counted as unfit.",
        "Whether a venue is neutral ground is not recorded, and whether the platform served is not known.",
    ),
    ethics="About rooms. A poor community may have no other: it is a wish, not a charge.",
    remedy="Book a venue away from work early, with seats that can be moved; try out the technology (guide 2.3).",
)
