"""ST-14 Facilitation quality."""

from metrics.evidence.gates import ENOUGH_FORMS_WITH_ITEMS
from metrics.indicator import Better, Dimension, Indicator, Role, Share, Unit

FACILITATION_QUALITY = Indicator(
    id="facilitation_quality",
    code="ST-14",
    dimension=Dimension.STEWARDSHIP,
    role=Role.SUPPORT,
    title="Facilitation quality",
    question="Do the meetings feel well held?",
    objective="To decide with the facilitators what to train or to try, never to grade one of them.",
    description=(
        "Of the answers on whether the facilitation was welcoming and neutral, gave everyone a chance and linked to "
        "the last meeting, the share that agree. At least eight forms have to answer."
    ),
    formula="answers that agree ÷ answers, all items together",
    filters=(
        "Answers to the four questions on facilitation since the first of the last meetings. Blanks are left "
        "out, and the question of the link to last time at the first meeting."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("evaluations",),
    estimate=Share(overdispersed=True),
    gates=ENOUGH_FORMS_WITH_ITEMS,
    evidence="""
        select community, import_id, line, meeting_id, cluster, counted, 1 as denominator,
            case when stance = 'agree' then 1 else 0 end as numerator,
            case question when 'facilitation_welcoming' then 'welcoming'
                when 'facilitation_neutral' then 'neutral'
                when 'facilitation_everyone_heard' then 'everyone had a chance'
                else 'linked to the last meeting' end as about
        from item_answer
        where items = 'facilitation'
    """,
    source="guide 3.1, 3.2; band by judgement",
    caveats=(
        "About the role, over at least two meetings: never about one evening or one person.",
        "A form gives up to four answers, which go together: the interval is rather too narrow.",
        "At the first meeting there is no last one, so nothing is asked of that link there.",
    ),
    ethics="Show it to the facilitator first. Pooled over meetings; nothing is shown of fewer than five forms.",
    remedy=(
        "Choose the right person, train those who rotate in the same approach, and look at each item with the "
        "facilitator (guide 3.1, 3.2)."
    ),
)
