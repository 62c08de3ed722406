"""DQ-06 Forms without a meeting."""

from metrics.evidence.gates import recorded
from metrics.indicator import Better, Described, Dimension, Gate, Indicator, Role, Unit

FORMS_WITHOUT_MEETING = Indicator(
    id="forms_without_meeting",
    code="DQ-06",
    dimension=Dimension.DATA_QUALITY,
    role=Role.SUPPORT,
    title="Forms without a meeting",
    question="How many forms belong to no meeting?",
    objective="To find forms that nobody can place, before the share of people who answered looks too low.",
    description=(
        "Evaluation forms that name no held meeting, and were not filled in on the day of one or in the two weeks "
        "after, of all forms."
    ),
    formula="forms that belong to no held meeting ÷ forms",
    filters=(
        "All evaluation forms that were brought and dated by the day of the reading. Copies of one file count "
        "once; forms filled in up to two weeks after a meeting belong to it."
    ),
    unit=Unit.SHARE,
    better=Better.NEITHER,
    needs=("evaluations",),
    estimate=Described(),
    gates=(
        recorded("answers", "evaluation form"),
        Gate("denominator > 0", "No form answers a question that is known."),
    ),
    evidence="""
        select community,
            case when meeting_id is null then 'forms without a meeting' else 'forms of a meeting' end as about,
            sum(case when meeting_id is null then forms else 0 end) as numerator, sum(forms) as denominator,
            sum(forms) as counted
        from forms_of_cluster
        group by community, case when meeting_id is null then 'forms without a meeting' else 'forms of a meeting' end
    """,
    source="own definition",
    caveats=("Such forms still count among all answers, but not towards the response rate.",),
    ethics="Forms are counted, never linked to people.",
    remedy="Write the date of the meeting on the form, or give it a column (guide 4).",
)
