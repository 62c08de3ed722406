"""CO-06 Funding concentration and months of cover."""

from metrics.evidence.cost import funders
from metrics.evidence.gates import recorded
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

FUNDING_CONCENTRATION = Indicator(
    id="funding_concentration",
    code="CO-06",
    dimension=Dimension.COST,
    role=Role.SUPPORT,
    title="Largest funder",
    question="Would it stop if one funder stopped?",
    objective="To look for a second source before the only one ends.",
    description=(
        "Of what named funders gave in the last twelve months, in cash and in kind, the share of the largest; where "
        "no funder is named there, of what is promised for the next twelve. Beside it stands how many months the "
        "money promised will last."
    ),
    formula="largest funder ÷ all named funders; months = promised ÷ planned (or last year's) cost of a month",
    filters=(
        "Lines of the budget that name a funder: of the last twelve months, else promised for the next. Money "
        "without a named funder is left out."
    ),
    unit=Unit.SHARE,
    better=Better.NEITHER,
    needs=("budget",),
    estimate=Computed(funders),
    gates=(
        recorded("budget", "budget"),
        Gate("denominator > 0", "The budget names no funder for the last or the next twelve months."),
    ),
    evidence="""
        select r.community, r.import_id, r.line, r.currency, r.funder, m.months, r.amount as denominator,
            r.amount as spent, case when t.place = 1 then r.amount else 0e0 end as numerator
        from funder_row r
        join (
            select community, currency, funder, sum(amount) as amount,
                row_number() over (partition by community, currency
                    order by sum(amount) desc, funder, currency) as place
            from funder_row
            group by community, currency, funder
        ) t on t.community = r.community and t.currency = r.currency and t.funder = r.funder
        left join months_covered m on m.community = r.community and m.currency = r.currency
        where t.amount > 0e0
    """,
    source="own definition; several funders are recommended by NORC for ASPE 2012",
    caveats=(
        "Money without a named funder is left out.",
        "One faithful funder can be better than three uncertain ones: it is a question to ask, not a fault.",
    ),
    ethics="No funder is named here.",
    remedy="Talk with members about who else could fund, share or host (guide 2.3, 6).",
)
