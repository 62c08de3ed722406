"""PU-01 Purpose reviewed."""

from metrics.evidence.gates import recorded
from metrics.indicator import Band, Better, Census, Dimension, Gate, Indicator, Role, Unit

PURPOSE_REVIEWED = Indicator(
    id="purpose_reviewed",
    code="PU-01",
    dimension=Dimension.PURPOSE,
    role=Role.LEAD_PROCESS,
    title="Purpose reviewed",
    question="When did members last look at the purpose?",
    objective="To decide whether the purpose belongs on the next agenda.",
    description="Months since the purpose was last reviewed, or adopted.",
    formula="whole months from the latest purpose review to the date of the reading",
    filters=(
        "The newest review of the purpose in the note of who leads. Older ones, entries without a date, and "
        "those dated after the day of the reading are left out."
    ),
    unit=Unit.MONTHS,
    better=Better.LOWER,
    needs=("governance",),
    estimate=Census(),
    gates=(
        recorded("governance", "note of who leads and what was decided"),
        Gate("purpose_reviews > 0", "No review of the purpose has ever been recorded.", band=Band.CRITICAL),
    ),
    evidence="""
        select community, import_id, line, 1 as denominator,
            12 * (extract(year from $as_of) - extract(year from date))
                + extract(month from $as_of) - extract(month from date)
                - case when extract(day from $as_of) < extract(day from date) then 1 else 0 end as numerator
        from (
            select g.*, row_number() over (partition by g.community
                order by g.date desc, g.import_id, g.line) as preference
            from governance g
            where g.community in (select community from scope) and g.item = 'purpose_review' and g.date <= $as_of
        ) ranked
        where preference = 1
    """,
    source="guide 6 (“regularly review”); band by judgement",
    caveats=("A date in a log says that it was done, not how well.",),
    ethics="A date only; who agreed and who did not is not recorded.",
    remedy=(
        "Talk with the members about what it is for, and write that down anew; the facilitator repeats it at each"
        " meeting (guide 2.1, 3.2, 6)."
    ),
)
