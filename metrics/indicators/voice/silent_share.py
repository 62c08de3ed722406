"""VO-01 Silent share."""

from metrics.evidence.gates import ENOUGH_NAMED, enough
from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Share, Unit

SILENT_SHARE = Indicator(
    id="silent_share",
    code="VO-01",
    dimension=Dimension.VOICE,
    role=Role.LEAD_OUTCOME,
    title="Not yet heard",
    question="How many regulars never contribute?",
    objective="To find out whether regulars get a chance to take part, and to make room for them.",
    description=(
        "Of the active people, the share without a single recorded contribution at the last meetings: presenting, "
        "facilitating, keeping the knowledge, an agenda item, an action, a product, or speaking."
    ),
    formula="active people with no contribution ÷ active people",
    filters=(
        "People who come to most of the last meetings with names. Left out: those who come now and then, and "
        "convenors, facilitators and speakers."
    ),
    unit=Unit.SHARE,
    better=Better.LOWER,
    needs=("attendance", "contributions"),
    estimate=Share(),
    gates=(
        ENOUGH_NAMED,
        Gate(
            "contributions_in_window > 0",
            "No contributions have been recorded for the last meetings; owning an action alone is not a voice.",
        ),
        enough("active people", "minimum_members"),
    ),
    evidence="""
        select p.community, p.person, 1 as denominator,
            case when c.person is null then 1 else 0 end as numerator
        from person_window p
        left join contributed c on c.person = p.person
        where p.active
    """,
    source="own definition (Wenger, McDermott and Snyder on levels of taking part); band by judgement",
    caveats=("Learning from the side is legitimate, so only active people are looked at.",),
    ethics="Worded as “not yet heard”, never as “passive”; names are for the facilitator only.",
    remedy=(
        "Use rounds, small groups and check-in questions, let speaking roles move around, and see that those who "
        "talk much leave room for those who talk little (guide 3.1, 3.2, 3.3)."
    ),
)
