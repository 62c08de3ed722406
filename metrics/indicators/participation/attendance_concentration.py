"""PA-16 Attendance concentration."""

from metrics.evidence.concentration import attendance_gini
from metrics.evidence.gates import ENOUGH_NAMED, enough
from metrics.indicator import Better, Computed, Dimension, Indicator, Role, Unit

ATTENDANCE_CONCENTRATION = Indicator(
    id="attendance_concentration",
    code="PA-16",
    dimension=Dimension.PARTICIPATION,
    role=Role.SUPPORT,
    title="Attendance concentration",
    question="How unevenly is the room shared?",
    objective="To see how much the room rests on a few people where nothing is known of who contributes.",
    description="Gini coefficient of attendances a person over the last meetings: 0 all alike, towards 1 a few only.",
    formula="Σ|xᵢ − xⱼ| ÷ (2 n² mean) over people with at least one attendance; jackknife standard error",
    filters=(
        "Counted people with at least one attendance at the last meetings with names. Members who never came "
        "are left out."
    ),
    unit=Unit.INDEX,
    better=Better.NEITHER,
    needs=("attendance",),
    estimate=Computed(attendance_gini),
    gates=(ENOUGH_NAMED, enough("people came to the last meetings", "minimum_members", column="units")),
    evidence="""
        select community, person, attended as numerator, 1 as denominator from attended_window
    """,
    source="own definition; Gini 1912, population form",
    caveats=(
        "Regulars beside people who come for a topic make it high in a healthy open community (guide 7).",
        "Where fewer than about twenty people came, the interval is rather too narrow, and the number a little low.",
    ),
    ethics="One number for the room; no person's attendance is shown with it.",
    remedy="Nothing by itself: read it beside the backbone.",
)
