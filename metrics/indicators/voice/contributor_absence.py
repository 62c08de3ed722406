"""VO-03 Contributor absence factor."""

from metrics.evidence.gates import ENOUGH_NAMED, enough
from metrics.evidence.voices import contributor_absence
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

CONTRIBUTOR_ABSENCE = Indicator(
    id="contributor_absence",
    code="VO-03",
    dimension=Dimension.VOICE,
    role=Role.SUPPORT,
    title="People behind half of it",
    question="How many people would have to stay away before half of the contributions are gone?",
    objective=(
        "To know how many people would have to be missing before work stops, and to widen the circle in time."
    ),
    description=(
        "The contributor absence factor: the smallest number of active people who together made half of the "
        "contributions at the last meetings. Beside it stands the share of the busiest two together."
    ),
    formula="smallest number of active people with at least half of the contributions",
    filters=(
        "Contributions of people who come to most of the last meetings with names. What occasional people and "
        "outside facilitators did is left out."
    ),
    unit=Unit.PERSONS,
    better=Better.HIGHER,
    needs=("attendance", "contributions"),
    estimate=Computed(contributor_absence),
    gates=(
        ENOUGH_NAMED,
        Gate(
            "contributions_in_window > 0",
            "No contributions have been recorded for the last meetings.",
        ),
        enough("active people", "minimum_members", column="units"),
        enough("contributions by active people", "minimum_contributions", column="numerator"),
    ),
    evidence="""
        select p.community, p.person, coalesce(c.contributions, 0) as numerator, 1 as denominator,
            case when count(*) over (partition by p.community) < 8 then 'below-8' else 'from-8' end as variant
        from person_window p
        left join contributed c on c.person = p.person
        where p.active
    """,
    source="CHAOSS, contributor absence factor; band by judgement",
    caveats=(
        "A founder who still does much is no fault; what counts is whether others could go on.",
        "Only what was recorded counts, and quiet help often is not.",
    ),
    ethics="It is about how many, never about who; nobody is named.",
    remedy="Let speaking roles move around, use small groups, and share tasks out (guide 3.1, 3.2).",
)
