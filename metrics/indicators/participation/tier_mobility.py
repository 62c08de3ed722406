"""PA-13 Mobility between tiers."""

from metrics.evidence.gates import ENOUGH_NAMED, enough
from metrics.evidence.tallies import share_by
from metrics.indicator import Better, Dimension, Indicator, Role, Unit

TIER_MOBILITY = Indicator(
    id="tier_mobility",
    code="PA-13",
    dimension=Dimension.PARTICIPATION,
    role=Role.SUPPORT,
    title="Mobility between tiers",
    question="Do people move inwards or outwards?",
    objective=(
        "To see whether people grow into the community or slip out of it, and so where to offer a role."
    ),
    description=(
        "People who could come in both halves of the last meetings, by what they were in each: not seen, occasional, "
        "active, or core (active and contributing). Of those whose tier changed, the share who moved up."
    ),
    formula="people whose tier rose ÷ people whose tier rose or fell, from the earlier to the recent half",
    filters=(
        "People who could come in both halves of the last meetings with names. Left out: whoever joined after "
        "the earlier half, and those who stayed where they were."
    ),
    unit=Unit.SHARE,
    better=Better.NEITHER,
    needs=("attendance", "contributions"),
    estimate=share_by("moved", "people"),
    gates=(ENOUGH_NAMED, enough("people changed tier", "minimum_members")),
    evidence="""
        select community, person,
            case when tier_recent > tier_early then 1 else 0 end as numerator,
            case when tier_recent <> tier_early then 1 else 0 end as denominator,
            case when tier_recent > tier_early then 'rose' when tier_recent < tier_early then 'fell'
                else 'stayed' end as moved
        from (
            select a.community, a.person,
                case when a.attended_early = 0 then 0
                    when a.attended_early < greatest($tier_half_attendances, ceil($tier_half_share * w.named_early))
                        then 1
                    when coalesce(c.early, 0) = 0 then 2 else 3 end as tier_early,
                case when a.attended_recent = 0 then 0
                    when a.attended_recent < greatest($tier_half_attendances, ceil($tier_half_share * w.named_recent))
                        then 1
                    when coalesce(c.recent, 0) = 0 then 2 else 3 end as tier_recent
            from attended_window a
            join window_shape w on w.community = a.community
            join (
                select person from opportunity group by person having min(recent) < max(recent)
            ) o on o.person = a.person
            left join (
                select b.person, sum(case when m.half = 'E' then 1 else 0 end) as early,
                    sum(case when m.half = 'R' then 1 else 0 end) as recent
                from contribution b
                join meeting_window m on m.meeting_id = b.meeting_id
                group by b.person
            ) c on c.person = a.person
        ) tiers
    """,
    source="own definition; (Wenger-Trayner on levels of taking part)",
    caveats=(
        "In a healthy community there is usually a flow in both directions.",
        "Who joined after the earlier half is not counted: joining is not moving.",
        "Without recorded contributions nobody is core, and only attendance moves people.",
    ),
    ethics="Counts of the community; nobody's movement is shown.",
    remedy="Offer small roles to people who come often, and ask those who step back why (guide 6).",
)
