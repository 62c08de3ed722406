"""ST-03 Funding and venue cover."""

from metrics.evidence.gates import recorded
from metrics.indicator import Better, Census, Dimension, Gate, Indicator, Role, Unit

# Decimals, for the order of loading must not show in the last digit of a sum.
FUNDING_COVER = Indicator(
    id="funding_cover",
    code="ST-03",
    dimension=Dimension.STEWARDSHIP,
    role=Role.LEAD_OUTCOME,
    title="Funding and venue cover",
    question="Is the coming year paid for?",
    objective="To act before the money or the room is gone, not after.",
    description=(
        "Money and in-kind help promised for the next twelve months, against what they are planned to cost. A "
        "community that plans no cash cost and has its venue promised is covered."
    ),
    formula="committed cash and in-kind ÷ planned cost of the next twelve months",
    filters=(
        "Planned and promised lines of the coming twelve months, in money and in kind, in the currency of "
        "most spending. What was already spent is left out, and copies of one file count once."
    ),
    unit=Unit.RATIO,
    better=Better.HIGHER,
    needs=("budget",),
    estimate=Census(),
    gates=(
        recorded("budget", "budget"),
        Gate("promises = 1", "The budget names no funder and no committed money or help."),
        Gate(
            "planned_costs = 1 or (planned_cash = 0 and venue_promised = 1)",
            "The budget plans no cost for the next twelve months.",
        ),
    ),
    evidence="""
        select c.community, c.import_id, c.line,
            cast(case when c.type = 'committed' or c.funder is not null then c.coming_amount else 0e0 end
                as decimal(28, 12)) as numerator,
            cast(case when c.type = 'planned' then c.coming_amount else 0e0 end as decimal(28, 12)) as denominator
        from cost_line c
        join funding f on f.community = c.community and f.currency = c.currency and f.rank_of_currency = 1
        join community_state s on s.community = c.community
        where c.in_coming and c.type in ('planned', 'committed')
            and not (s.planned_cash = 0 and s.venue_promised = 1)
        union all
        select s.community, null as import_id, null as line, cast(1 as decimal(28, 12)) as numerator,
            cast(1 as decimal(28, 12)) as denominator
        from community_state s
        where s.planned_cash = 0 and s.venue_promised = 1
    """,
    source="guide 6, 2.3; (writers on winding communities down); band by judgement",
    caveats=("A planned cost with a funder named counts as promised.",),
    ethics="About sums and sources, never about what anybody earns.",
    remedy="Decide how it is funded or shared, use members' premises and in-kind help, show the costs (guide 2.3, 6).",
)
