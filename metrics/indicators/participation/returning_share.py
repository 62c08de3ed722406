"""PA-17 Returning share."""

from metrics.evidence.gates import ENOUGH_NAMED
from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Share, Unit

RETURNING_SHARE = Indicator(
    id="returning_share",
    code="PA-17",
    dimension=Dimension.PARTICIPATION,
    role=Role.SUPPORT,
    title="Returning share",
    question="Of those who came last quarter, who came again?",
    objective="To see from quarter to quarter whether people come back, in words that everybody understands.",
    description="The newest full quarter that had a meeting after a quarter that had one.",
    formula="people who came in both quarters ÷ people who came in the earlier one",
    filters=(
        "People at meetings with names in the newest full quarter and the one before. The quarter still "
        "running is left out, and so are quarters without a meeting."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("attendance",),
    estimate=Share(),
    whole_history=True,
    gates=(
        ENOUGH_NAMED,
        Gate("denominator > 0", "No two full quarters in a row had a meeting with a register of names."),
    ),
    evidence="""
        select p.community, c.person, c.came_again as numerator, 1 as denominator
        from (
            select s.person, max(h.quarter - q.quarter) + 1 as came_again
            from presence s
            join (
                select community, meeting_id, cast(extract(year from date) * 4
                    + floor((extract(month from date) - 1) / 3e0) as integer) as quarter
                from held_meeting where named
            ) h on h.meeting_id = s.meeting_id
            join newest_quarter q on q.community = h.community and h.quarter - q.quarter in (-1, 0)
            where s.mark = 3
            group by s.person
            having min(h.quarter - q.quarter) = -1
        ) c
        join person p on p.person = c.person
        where p.counted
    """,
    source="own definition",
    caveats=("For communities that meet at least once a quarter.",),
    ethics="A share of everybody; who did not come back is shown on no shared page.",
    remedy="See core retention.",
)
