"""PA-17 Returning share."""

from metrics.gates import ENOUGH_NAMED
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
        select r.community, r.person, r.returned as numerator, 1 as denominator
        from returning_person r
        join (
            select community, max(quarter) as quarter from returning_person
            where quarter < extract(year from $as_of) * 4 + floor((extract(month from $as_of) - 1) / 3e0)
            group by community
        ) newest on newest.community = r.community and newest.quarter = r.quarter
    """,
    source="own definition",
    caveats=("For communities that meet at least once a quarter.",),
    ethics="A share of everybody; who did not come back is shown on no shared page.",
    remedy="See core retention.",
)
