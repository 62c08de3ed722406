"""PA-04 Backbone."""

from metrics.evidence.gates import ENOUGH_NAMED
from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Share, Unit
from metrics.wording import IN_SEASON

BACKBONE = Indicator(
    id="backbone",
    code="PA-04",
    dimension=Dimension.PARTICIPATION,
    role=Role.LEAD_OUTCOME,
    title="Backbone",
    question="How regular is the room?",
    objective="To know how far a meeting can build on the last one, because the same people are there.",
    description=(
        "In a closed community, the share of meetings that its people come to of those they could come to. In an "
        "open one, the share of seats taken by people who come to most meetings."
    ),
    formula=(
        "closed: attendances ÷ opportunities of all who came; open: attendances by active people ÷ all attendances"
    ),
    filters=(
        "Everybody who came to one of the last meetings with names, from the day they joined until they left. "
        "Meetings at which a mark is unknown are left out for that person."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("attendance",),
    estimate=Share(overdispersed=True),
    gates=(
        ENOUGH_NAMED,
        Gate(
            "people >= $minimum_members",
            "{people} people came to the last meetings; {minimum_members} are needed.",
        ),
    ),
    evidence="""
        select p.community, o.person, o.meeting_id, o.meeting_id as cluster, r.shape as variant,
            case when r.shape = 'closed' or p.active then o.attended else 0 end as numerator,
            case when r.shape = 'closed' then 1 else o.attended end as denominator
        from opportunity o
        join person_window p on p.person = o.person
        join room r on r.community = p.community
        where r.shape = 'closed' or o.attended = 1
    """,
    source="own definition; guide 2.2; (Wenger, McDermott and Snyder on levels of taking part) as orientation",
    caveats=("Two forms are deliberate: never compare a closed community with an open one on it.", IN_SEASON),
    ethics="The committee sees the community's share, never a person's.",
    remedy=(
        "Say again what is expected of members, put a regular slot in diaries, and check that taking part is "
        "voluntary (guide 2.2, 2.3, 6)."
    ),
)
