"""PU-05 Purpose clarity."""

from metrics.evidence.forms import forms_that
from metrics.evidence.gates import ENOUGH_FORMS
from metrics.indicator import Better, Dimension, Indicator, Role, Share, Unit

PURPOSE_CLARITY = Indicator(
    id="purpose_clarity",
    code="PU-05",
    dimension=Dimension.PURPOSE,
    role=Role.SUPPORT,
    title="Purpose clarity",
    question="Can members say what it is for?",
    objective="To decide whether the purpose has to be said again, or written anew.",
    description="Of the forms that say whether the purpose is clear to the person, the share that agree.",
    formula="forms that agree ÷ forms that answer",
    filters=(
        "Forms since the first of the last meetings that answer whether the purpose is clear. Blank answers "
        "and answers off the scale are left out."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("evaluations",),
    estimate=Share(overdispersed=True),
    gates=ENOUGH_FORMS,
    evidence=forms_that("agree", "purpose_clear"),
    source="own definition; guide 1.1; band by judgement",
    caveats=(
        "That it is clear to each does not mean that all understand the same: ask for it in words now and then.",
    ),
    ethics="Pooled over meetings; nothing is shown of fewer than five forms.",
    remedy="Redefine the purpose with members; the facilitator clarifies and reinforces it (guide 2.1, 3.2, 6).",
)
