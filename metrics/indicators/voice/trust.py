"""VO-07 Trust and voice."""

from metrics.evidence.gates import ENOUGH_FORMS_WITH_ITEMS
from metrics.indicator import Better, Dimension, Indicator, Role, Share, Unit

TRUST = Indicator(
    id="trust",
    code="VO-07",
    dimension=Dimension.VOICE,
    role=Role.SUPPORT,
    title="Trust and voice",
    question="Is it safe to speak, and is one heard?",
    objective="To know whether it is safe to speak of what does not work, which learning depends on.",
    description=(
        "Of the answers to “I can share what is not working”, “my voice is heard” and “different views are welcome”, "
        "the share that agree. At least eight forms have to answer."
    ),
    formula="answers that agree ÷ answers, all items together",
    filters=(
        "Answers to three questions of the forms since the first of the last meetings. Blank answers and "
        "answers off the scale are left out."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("evaluations",),
    estimate=Share(overdispersed=True),
    gates=ENOUGH_FORMS_WITH_ITEMS,
    evidence="""
        select community, import_id, line, meeting_id, cluster, counted, 1 as denominator,
            case when stance = 'agree' then 1 else 0 end as numerator,
            case question when 'can_share_failures' then 'can share what is not working'
                when 'voice_heard' then 'voice is heard' else 'different views are welcome' end as about
        from item_answer
        where items = 'trust'
    """,
    source="wording close to the CHAOSS items on inclusive experience; band by judgement",
    caveats=(
        "A form gives up to three answers, which go together: the interval is rather too narrow.",
        "Whoever does not feel safe may not say so on a form handed in at the meeting.",
    ),
    ethics="Pooled over meetings; nothing is shown of fewer than five forms.",
    remedy=(
        "Model openness, agree norms of collaboration, acknowledge feelings, and follow through on agreements "
        "(guide 3.1)."
    ),
)
