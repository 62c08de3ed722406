"""FT-03 Time to completion."""

from metrics.evidence.follow_through import time_to_completion
from metrics.evidence.gates import recorded
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

TIME_TO_COMPLETION = Indicator(
    id="time_to_completion",
    code="FT-03",
    dimension=Dimension.FOLLOW_THROUGH,
    role=Role.SUPPORT,
    title="Time to completion",
    question="How long does it take until half of what was agreed is done?",
    objective="To agree on actions that fit between two meetings.",
    description=(
        "Of the actions agreed since the first of the last meetings, the days after which half are done. Open ones "
        "count as well, with the days they have waited so far. Beside it, the usual days between meetings."
    ),
    formula="median of the Kaplan–Meier curve of days from agreed to done; open ones end at the date of the reading",
    filters=(
        "Actions agreed since the first of the last meetings, open ones with their days so far. Actions done "
        "on a day that nobody wrote down are left out."
    ),
    unit=Unit.DAYS,
    better=Better.LOWER,
    needs=("actions",),
    estimate=Computed(time_to_completion),
    gates=(
        recorded("actions", "list of actions"),
        Gate("meetings > 0", "There is no held meeting with a register to count from."),
        Gate(
            "denominator >= $minimum_actions",
            "{denominator} actions with a known day were agreed; {minimum_actions} are needed.",
        ),
    ),
    evidence="""
        select t.community, t.import_id, t.line, t.state, p.median_days as median_days_between_meetings,
            case when t.state = 'done' and t.completed_on is not null then 1 else 0 end as numerator,
            case when t.state = 'done' and t.completed_on is null then 0 else 1 end as denominator,
            case when t.state = 'done' and t.completed_on is null then null
                when t.ended_on < t.agreed_on then 0
                else date_diff('day', t.agreed_on, t.ended_on) end as days
        from (
            select s.*, case when s.state = 'done' then s.completed_on
                when s.state = 'cancelled' and s.due_on < $as_of then s.due_on else $as_of end as ended_on
            from spanned_action s
        ) t
        join window_shape w on w.community = t.community
        left join plain_interval p on p.community = t.community
        where t.agreed_on >= w.first_on
    """,
    source="own definition; Kaplan and Meier 1958, interval of Brookmeyer and Crowley 1982",
    caveats=(
        "The mean of what is done would be too short: what takes long is still open.",
        "Of a cancelled action it is only known that it was not done by the day it was due. One done on a day that "
        "nobody wrote down is left out, and counted beside the number.",
    ),
    ethics="Days of actions, never of a person.",
    remedy="Agree on steps that can be done before the next meeting, and ask after them there (guide 3.2, 5.2).",
)
