"""PA-11 Attendance trend."""

from metrics.evidence.gates import enough
from metrics.indicator import Better, Computed, Dimension, Indicator, Role, Unit
from metrics.statistics.trend import attendance_trend

ATTENDANCE_TREND = Indicator(
    id="attendance_trend",
    code="PA-11",
    dimension=Dimension.PARTICIPATION,
    role=Role.SUPPORT,
    title="Attendance trend",
    question="Is attendance drifting up or down over three years?",
    objective="To tell a slow drift from the ups and downs that every community has, before acting on it.",
    description=(
        "Median change from one meeting to another, as a share of the usual attendance, with a test of whether "
        "there is a trend at all. All held meetings with a register of the last three years. Firm is a trend that "
        "chance would seldom give, or, from ten meetings off the median on, a run of them on one side of it that is "
        "longer than chance gives and still goes on."
    ),
    formula=(
        "Theil–Sen slope a meeting ÷ median attendance; two-sided Mann–Kendall p; longest run on one side of the "
        "median above round(log₂ n + 3), crossings of it below the 5 % point of n − 1 throws of a coin"
    ),
    filters=(
        "All held meetings with a register or a headcount in the last three years. Meetings without a "
        "register are left out, not counted as empty."
    ),
    unit=Unit.SHARE_PER_MEETING,
    better=Better.NEITHER,
    needs=("attendance",),
    estimate=Computed(attendance_trend),
    gates=(enough("held meetings with a register in three years", "minimum_trend_meetings", column="units"),),
    evidence="""
        select community, meeting_id, position, present as numerator, 1 as denominator
        from held_meeting
        where has_register and date >= $window_from
    """,
    source="Theil 1950; Sen 1968; Mann 1945; Kendall 1975; Anhøj and Olesen 2014",
    caveats=("Five points in a row are no trend: a simulation study found that rule virtually useless.",),
    ethics="Heads are counted, not people; a fall says nothing about who led or facilitated.",
    remedy="Look at the run chart by school term before believing a drift (guide 6).",
)
