"""VA-08 High value for time."""

from metrics.evidence.forms import forms_that
from metrics.evidence.gates import ENOUGH_FORMS
from metrics.indicator import Better, Dimension, Indicator, Role, Share, Unit

VALUE_FOR_TIME = Indicator(
    id="value_for_time",
    code="VA-08",
    dimension=Dimension.VALUE,
    role=Role.SUPPORT,
    title="High value for time",
    question="Is it worth the time it takes?",
    objective="To decide whether to meet less often, for a shorter time, or in another way.",
    description="Of the forms that say whether the meeting was worth the time it took, the share that agree.",
    formula="forms that agree ÷ forms that answer",
    filters=(
        "Forms since the first of the last meetings that answer whether it was worth the time. Blank answers "
        "and answers off the scale are left out."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("evaluations",),
    estimate=Share(overdispersed=True),
    gates=ENOUGH_FORMS,
    evidence=forms_that("agree", "worth_time"),
    source="Wenger-Trayner on high value for time; band by judgement",
    caveats=("Only those who came are asked: whoever found it not worth the time may have stayed away.",),
    ethics="Pooled over meetings; nothing is shown of fewer than five forms.",
    remedy="Ask what to leave out, keep to time, and customise the plan of the meeting (guide 2.3, 3.2).",
)
