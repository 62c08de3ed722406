"""VO-11 Presenter–peer balance."""

from metrics.evidence.gates import enough
from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Share, Unit

PRESENTER_BALANCE = Indicator(
    id="presenter_balance",
    code="VO-11",
    dimension=Dimension.VOICE,
    role=Role.SUPPORT,
    title="Members presenting",
    question="Do members learn from each other, or mostly from guests?",
    objective="To decide whether to ask more members to show their own work.",
    description="Of the presentations at the last meetings, the share that members gave.",
    formula="presentations by members ÷ presentations",
    filters=(
        "Presentations recorded at the last held meetings, each person once a meeting. Convenors, "
        "facilitators and invited speakers count as guests, not as members."
    ),
    unit=Unit.SHARE,
    better=Better.NEITHER,
    needs=("contributions",),
    estimate=Share(),
    gates=(
        Gate("denominator is not null", "No presentation has been recorded for the last meetings."),
        enough("presentations", "minimum_presentations"),
    ),
    evidence="""
        select distinct c.community, c.meeting_id, c.person, 1 as denominator,
            case when p.counted and (d.person is not null or p.first_on is not null) then 1 else 0 end as numerator
        from contribution c
        join person p on p.person = c.person
        left join directory d on d.person = c.person
        where c.kind = 'presented'
    """,
    source="own definition; guide 7",
    caveats=(
        "Neither all nor none is a fault: a guest can open a new subject.",
        "Who stands neither in the directory nor in a register is taken for a guest.",
    ),
    ethics="Members and guests are told apart as groups; no speaker is named or rated.",
    remedy="Ask members to show something from their own practice at each meeting (guide 2.3, 7).",
)
