"""VO-08 Voluntariness."""

from metrics.evidence.forms import forms_that
from metrics.evidence.gates import ENOUGH_FORMS
from metrics.indicator import Better, Dimension, Indicator, Role, Share, Unit

VOLUNTARINESS = Indicator(
    id="voluntariness",
    code="VO-08",
    dimension=Dimension.VOICE,
    role=Role.SUPPORT,
    title="Voluntariness",
    question="Do people come because they want to?",
    objective="To learn whether people are sent, and so how much attendance says at all.",
    description=(
        "Of the forms that say whether somebody comes because it is useful, and not because of an order, the share "
        "that agree. Where it is critical, every reading of participation says so."
    ),
    formula="forms that agree ÷ forms that answer",
    filters=(
        "Forms since the first of the last meetings that answer whether the person comes by choice. Blank "
        "answers and answers off the scale are left out."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("evaluations",),
    estimate=Share(overdispersed=True),
    gates=ENOUGH_FORMS,
    evidence=forms_that("agree", "attend_by_choice"),
    source="guide 2.2; band by judgement",
    caveats=(
        "Where people are sent, attendance says little about the community.",
        "Asked once a year, so the newest answer may be many months old.",
    ),
    ethics="Pooled over meetings; nothing is shown of fewer than five forms. Never a question about who sent whom.",
    remedy="Talk to the organisations that send people, and restate that taking part is voluntary (guide 2.2).",
)
