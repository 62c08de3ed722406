"""PU-04 Planned end."""

from metrics.indicator import Better, Described, Dimension, Gate, Indicator, Role, Unit

PLANNED_ENDING = Indicator(
    id="planned_ending",
    code="PU-04",
    dimension=Dimension.PURPOSE,
    role=Role.SUPPORT,
    title="Planned end",
    question="How long until it means to end?",
    objective="To begin the talk about ending or going on some months before the day comes.",
    description="Days from the date of the reading to the end that the community planned; below 0 it has passed.",
    formula="planned end − date of the reading",
    filters=(
        "The planned end in the newest description of the community. Earlier descriptions are left out; where "
        "no end is planned, there is nothing to count."
    ),
    unit=Unit.DAYS,
    better=Better.NEITHER,
    needs=("communities",),
    estimate=Described(),
    gates=(
        Gate(
            "denominator > 0", "No planned end is recorded; a community with an open-ended purpose has none."
        ),
    ),
    evidence="""
        select community, import_id, line, 1 as denominator, date_diff('day', $as_of, planned_end) as numerator,
            case when planned_end < $as_of then 'The planned end has passed.' end as caveat
        from (
            select c.community, c.import_id, c.line, c.planned_end,
                row_number() over (partition by c.community order by i.sequence desc, c.line desc) as preference
            from communities c
            join import i on i.import_id = c.import_id
            where c.community in (select community from scope) and c.planned_end is not null
        ) ranked
        where preference = 1
    """,
    source="guide 7 (“specific lifespan”)",
    caveats=("A plan, not a limit: members may decide to go on, or to stop sooner.",),
    ethics="A date only. Members should hear of it before anybody outside does.",
    remedy="Some months ahead, ask the members whether to end, to go on, or to take a new direction (guide 6, 7).",
)
