"""VO-09 Role breadth and h-index of contributions."""

from metrics.evidence.gates import ENOUGH_NAMED, enough
from metrics.evidence.voices import h_index_of_contributions
from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Share, Unit

ROLE_BREADTH = Indicator(
    id="role_breadth",
    code="VO-09",
    dimension=Dimension.VOICE,
    role=Role.SUPPORT,
    title="Role breadth",
    question="Do many people get to play a part?",
    objective="To see whether many people get to play a part, and to offer roles to others.",
    description=(
        "Of the active people, the share who presented, facilitated or kept the knowledge at one of the last "
        "meetings. Beside it stands the h-index: h people have each made at least h contributions."
    ),
    formula="active people who held a role or presented ÷ active people; h = largest h with h people at ≥ h",
    filters=(
        "People who come to most of the last meetings with names. Left out: occasional people, convenors, "
        "facilitators and speakers; only presenting and the two roles count."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("attendance", "contributions"),
    estimate=Share(beside=h_index_of_contributions),
    gates=(
        ENOUGH_NAMED,
        Gate(
            "contributions_in_window > 0",
            "No contributions have been recorded for the last meetings.",
        ),
        enough("active people", "minimum_members"),
    ),
    evidence="""
        select p.community, p.person, 1 as denominator, coalesce(c.contributions, 0) as contributions,
            case when r.person is null then 0 else 1 end as numerator
        from person_window p
        left join contributed c on c.person = p.person
        left join role_taken r on r.person = p.person
        where p.active
    """,
    source="own definition; guide 6; h-index by Hirsch",
    caveats=("A small closed community reaches everybody sooner than a large open one.",),
    ethics="One number for the room; never a list of who did not.",
    remedy="Give members different roles, and try new ones out (guide 6).",
)
