"""ST-01 Champion in post."""

from metrics.indicator import Better, Census, Dimension, Gate, Indicator, Role, Unit

CHAMPION = Indicator(
    id="champion",
    code="ST-01",
    dimension=Dimension.STEWARDSHIP,
    role=Role.LEAD_OUTCOME,
    title="Champion in post",
    question="Is somebody leading, and here?",
    objective="To know whether somebody holds the community together, and to look for somebody if not.",
    description=(
        "1: a champion is named and took part in one of the last two meetings. 0.5: named, but not seen there, or "
        "leaving. 0: nobody is named."
    ),
    formula="state of the latest champion entry in the note of who leads",
    filters=(
        "The newest champion entry of the note of who leads, and the last two meetings with names. Older entries "
        "and entries dated later are left out."
    ),
    unit=Unit.STATE,
    better=Better.HIGHER,
    needs=("governance", "attendance"),
    estimate=Census(),
    gates=(Gate("numerator is not null", "No record says whether there is a champion."),),
    evidence="""
        select c.community, c.import_id, c.line, 1 as denominator,
            case when c.state = 'none' then 0e0
                when c.state = 'named' and a.person is not null then 1e0
                else 5e-1 end as numerator
        from champion_row c
        left join acted_lately a on a.person = c.person
    """,
    source="guide 2.1, 6",
    caveats=(
        "In the first year one or two leaders are acceptable (Wenger-Trayner on leadership and core groups).",
    ),
    ethics="The committee sees whether there is a champion, not how often the champion came.",
    remedy=(
        "Find a champion among members who already give much to it, and write down what the champion does; a "
        "facilitator cannot stand in for leadership (guide 2.1, 6)."
    ),
)
