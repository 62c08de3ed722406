"""VA-03 Dissatisfaction."""

from metrics.evidence.forms import forms_that
from metrics.evidence.gates import ENOUGH_FORMS
from metrics.indicator import Better, Dimension, Indicator, Role, Share, Unit

DISSATISFACTION = Indicator(
    id="dissatisfaction",
    code="VA-03",
    dimension=Dimension.VALUE,
    role=Role.LEAD_OUTCOME,
    title="Dissatisfaction",
    question="Where is there dissatisfaction?",
    objective="To find out early that something disappoints people, and to ask what.",
    description="Of the forms that rate usefulness, the share in the two worst boxes.",
    formula="forms that rate it not useful ÷ forms that answer",
    filters=(
        "Forms since the first of the last meetings that rate usefulness. Blank answers and answers off the "
        "scale are left out; a middle answer is no complaint."
    ),
    unit=Unit.SHARE,
    better=Better.LOWER,
    needs=("evaluations",),
    estimate=Share(overdispersed=True),
    gates=ENOUGH_FORMS,
    evidence=forms_that("disagree", "useful"),
    source="own definition; band by judgement",
    caveats=("Break it down by question, never by person.",),
    ethics="Pooled over meetings; nothing is shown of fewer than five forms.",
    remedy="Read the forms by question, adjust the meeting plan, review purpose and expectations (guide 3.2, 6).",
)
