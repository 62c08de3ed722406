"""VA-02 Useful."""

from metrics.evidence.forms import forms_that
from metrics.evidence.gates import ENOUGH_FORMS
from metrics.indicator import Better, Dimension, Indicator, Role, Share, Unit

USEFUL = Indicator(
    id="useful",
    code="VA-02",
    dimension=Dimension.VALUE,
    role=Role.LEAD_OUTCOME,
    title="Useful",
    question="Is it worth coming?",
    objective="To decide whether to go on with the plan of the meetings, or to change it.",
    description="Of the forms that rate usefulness, the share in the two best boxes: immediate value.",
    formula="forms that rate it useful ÷ forms that answer",
    filters=(
        "Forms since the first of the last meetings that rate usefulness. Blank answers and answers off the "
        "scale are left out; a middle answer counts as no agreement."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("evaluations",),
    estimate=Share(overdispersed=True),
    gates=ENOUGH_FORMS,
    evidence=forms_that("agree", "useful"),
    source="own definition; band by judgement",
    caveats=("Means hide splits: look at the distribution of answers too.",),
    ethics="Pooled over meetings; nothing is shown of fewer than five forms.",
    remedy="Focus on what members say they need; review purpose and expectations (guide 3.2, 6).",
)
