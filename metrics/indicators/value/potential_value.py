"""VA-05 Potential value."""

from metrics.evidence.forms import forms_that
from metrics.evidence.gates import ENOUGH_FORMS
from metrics.indicator import Better, Dimension, Indicator, Role, Share, Unit

POTENTIAL_VALUE = Indicator(
    id="potential_value",
    code="VA-05",
    dimension=Dimension.VALUE,
    role=Role.SUPPORT,
    title="Potential value",
    question="Do people go home with something to use?",
    objective="To see whether meetings give people something to take home, before it shows in their work.",
    description="Of the forms that say whether they found a new contact, idea or resource, the share that say yes.",
    formula="forms that found a contact, idea or resource ÷ forms that answer",
    filters=(
        "Forms since the first of the last meetings that answer the question on a new contact, idea or "
        "resource. Blank answers are left out."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("evaluations",),
    estimate=Share(overdispersed=True),
    gates=ENOUGH_FORMS,
    evidence=forms_that("agree", "new_contact_or_idea"),
    source="own definition; band by judgement",
    caveats=(
        "What people expect to use is not yet used: read it beside applied value.",
        "Where the answer is a number, the upper answers of its scale count as yes.",
    ),
    ethics="Pooled over meetings; nothing is shown of fewer than five forms.",
    remedy="Leave time for introductions and for sharing practice, tools and contacts (guide 2.3, 3.2).",
)
