"""PA-12 Tier mix."""

from metrics.evidence.gates import ENOUGH_NAMED, enough
from metrics.evidence.tallies import share_by
from metrics.indicator import Better, Dimension, Indicator, Role, Unit

TIER_MIX = Indicator(
    id="tier_mix",
    code="PA-12",
    dimension=Dimension.PARTICIPATION,
    role=Role.SUPPORT,
    title="Tier mix",
    question="How many people are core, active, occasional, new, or only listed?",
    objective="To see whether there are people who could step up when those in the middle step back.",
    description=(
        "The share of core people among those who came to the last meetings, and beside it how many people are in "
        "each tier. Who stands in the directory but did not come is listed only, and is in no share."
    ),
    formula="core people ÷ people who came to the last meetings; people by tier",
    filters=(
        "Counted people who came to the last meetings with names; members on the list who never came stand "
        "beside it and in no share. Those who left are not listed."
    ),
    unit=Unit.SHARE,
    better=Better.NEITHER,
    needs=("attendance", "contributions", "members"),
    estimate=share_by("tier", "people"),
    gates=(ENOUGH_NAMED, enough("people came to the last meetings", "minimum_members")),
    evidence="""
        select p.community, p.person, 1 as denominator, case when c.person is null then 0 else 1 end as numerator,
            case when c.because = 'contributes' then 'core'
                when c.person is not null then 'core (attendance proxy)'
                when p.active then 'active'
                when p.opportunities < $tier_active_opportunities then 'new'
                else 'occasional' end as tier
        from person_window p
        join recorded r on r.community = p.community
        left join core_person c on c.person = p.person
            and (c.because = 'contributes' or r.contributions + r.actions + r.governance = 0)
        union all
        select p.community, p.person, 0 as denominator, 0 as numerator, 'listed only' as tier
        from person p
        join directory d on d.person = p.person
        left join attended_window a on a.person = p.person
        where p.counted and a.person is null and p.left_on is null
            and (p.joined_on is null or p.joined_on <= $as_of)
    """,
    source="own definition; (Wenger, McDermott and Snyder on levels of taking part) as orientation",
    caveats=(
        "In open communities about 10–15 % core and 15–20 % active were observed; a closed one may be nearly all core.",
        "Where neither contributions nor actions nor offices are recorded, coming to three meetings in four stands in "
        "for being core.",
    ),
    ethics="Counts of the community; nobody's tier is shown. On shared pages tiers below five people are merged.",
    remedy="Offer people different roles, so that some can move inwards (guide 6).",
)
