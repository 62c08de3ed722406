"""VO-06 Frontline share; effective categories."""

from metrics.evidence.gates import ENOUGH_NAMED
from metrics.evidence.voices import variety_of_the_room
from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Share, Unit

FRONTLINE_SHARE = Indicator(
    id="frontline_share",
    code="VO-06",
    dimension=Dimension.VOICE,
    role=Role.SUPPORT,
    title="Frontline share",
    question="Are the people who do the daily work in the room?",
    objective="To make sure that those who do the daily work are heard, and not only spoken about.",
    description=(
        "Of the attendances at the last meetings by people whose category is known, the share by frontline "
        "practitioners. Beside it: how many categories, and how many organisations, share the room in effect "
        "(as many equally large ones would be as varied)."
    ),
    formula="attendances by practitioners ÷ attendances with a known category; effective number = 1 ÷ Σp²",
    filters=(
        "Attendances at the last meetings with names of people whose category the directory gives. Others are "
        "left out, and so are convenors, facilitators and speakers."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("attendance", "members", "communities"),
    estimate=Share(overdispersed=True, beside=variety_of_the_room),
    gates=(
        ENOUGH_NAMED,
        Gate(
            "categories_recorded > 0",
            "The directory does not say which stakeholder category anybody stands for.",
        ),
        Gate(
            "numerator is not null",
            "The description of the community does not say which stakeholder categories are frontline practitioners.",
        ),
        Gate(
            "denominator > 0 and denominator >= $frontline_known_share * units",
            "The category is known for {denominator} of {units} attendances only.",
        ),
    ),
    evidence="""
        select s.community, s.person, s.meeting_id, s.meeting_id as cluster, s.category, s.organisation,
            s.numerator, s.denominator, s.target,
            case when sum(s.numerator) over (partition by s.community) + 1e-9
                < s.target * sum(s.denominator) over (partition by s.community) then 1 else 0 end as capped
        from (
            select a.community, o.person, o.meeting_id, lower(trim(a.stakeholder)) as category,
                lower(trim(p.organisation)) as organisation, f.target,
                case when a.stakeholder is null then 0 else 1 end as denominator,
                case when concat(';', f.categories, ';') like concat('%;', lower(trim(a.stakeholder)), ';%') then 1
                    else 0 end as numerator
            from opportunity o
            join attended_window a on a.person = o.person
            join person p on p.person = o.person
            join frontline_charter f on f.community = a.community
            where o.attended = 1
        ) s
    """,
    source="guide 2.2; effective number by Simpson's index; band by judgement",
    caveats=(
        "Healthy means that there are some, and as many as the charter wants; below its target it reads as watch.",
        "People whose category the directory does not give are left out.",
    ),
    ethics="A category is the role of an organisation, never a person's union membership, race or health.",
    remedy="Invite frontline practitioners, and meet when and where they can come (guide 2.2).",
)
