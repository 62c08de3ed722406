"""VA-01 Response rate."""

from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Share, Unit

RESPONSE_RATE = Indicator(
    id="response_rate",
    code="VA-01",
    dimension=Dimension.VALUE,
    role=Role.SUPPORT,
    title="Response rate",
    question="Can we believe the forms?",
    objective="To know how far the forms speak for all who came, before anybody decides by them.",
    description="Evaluation forms handed in, of the people who were there, at the last meetings that have forms.",
    formula="forms ÷ counted people present, over meetings with at least one form",
    filters=(
        "The last held meetings that have at least one form. Meetings without any form are left out, and so "
        "are forms that belong to no meeting."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("evaluations", "attendance"),
    estimate=Share(overdispersed=True),
    gates=(
        Gate("answers > 0", "No evaluation forms have been brought."),
        Gate("denominator > 0", "No form belongs to one of the last meetings with a register."),
        Gate(
            "numerator <= denominator",
            "{numerator} forms for {denominator} people at these meetings: either some forms belong to another "
            "meeting, or the register is not complete.",
        ),
    ),
    evidence="""
        select m.community, m.meeting_id, m.meeting_id as cluster, f.forms as numerator, m.present as denominator,
            case when a.mean_present < 5 then null when a.mean_present < 9.5e0 then '5-9'
                when a.mean_present < 20.5e0 then '10-20' when a.mean_present < 30.5e0 then '21-30'
                when a.mean_present < 40.5e0 then '31-40' when a.mean_present < 60.5e0 then '41-60'
                else 'over-60' end as variant
        from meeting_window m
        join forms_of_cluster f on f.meeting_id = m.meeting_id
        join (
            select w.community, avg(w.present) as mean_present
            from meeting_window w
            join forms_of_cluster g on g.meeting_id = w.meeting_id
            group by w.community
        ) a on a.community = m.community
    """,
    source="Memorial University, response rates of course questionnaires: the only sourced band of its kind",
    caveats=(
        "Below the band the forms are “not representative”: regulars are likely to be over-represented.",
    ),
    ethics="Forms are counted, never linked to people.",
    remedy="Hand out a short form at check-out, and report back what changed because of it (guide 4).",
)
