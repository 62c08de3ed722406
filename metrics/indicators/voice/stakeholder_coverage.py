"""VO-05 Stakeholder coverage."""

from metrics.evidence.gates import ENOUGH_NAMED
from metrics.indicator import Better, Census, Dimension, Gate, Indicator, Role, Unit

STAKEHOLDER_COVERAGE = Indicator(
    id="stakeholder_coverage",
    code="VO-05",
    dimension=Dimension.VOICE,
    role=Role.LEAD_OUTCOME,
    title="Stakeholder coverage",
    question="Are the roles that the charter wants in the room?",
    objective="To decide whom to invite so that the right people are in the room.",
    description="Of the stakeholder categories in the charter, the share seen at least twice at the last meetings.",
    formula="wanted categories with at least two attendances ÷ wanted categories",
    filters=(
        "Categories that the charter wants, and people at the last meetings with names whose category is "
        "known. Categories that the charter does not name are left out."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("attendance", "members", "communities"),
    estimate=Census(),
    gates=(
        ENOUGH_NAMED,
        Gate(
            "stakeholder_targets is not null",
            "The description of the community does not say which groups of people it wants in the room.",
        ),
        Gate(
            "categories_recorded > 0",
            "The directory does not say which stakeholder category anybody stands for.",
        ),
    ),
    evidence="""
        select s.community, 0 as numerator,
            length(t.targets) - length(replace(t.targets, ';', '')) + 1 as counted,
            length(t.targets) - length(replace(t.targets, ';', '')) + 1 as denominator
        from community_state s
        join wanted_stakeholders t on t.community = s.community
        union all
        select a.community, 1 as numerator, 0 as counted, 0 as denominator
        from attended_window a
        join wanted_stakeholders t on t.community = a.community
        where concat(';', t.targets, ';') like concat('%;', lower(trim(a.stakeholder)), ';%')
        group by a.community, lower(trim(a.stakeholder))
        having sum(a.attended) >= $stakeholders_attendances
    """,
    source="own definition; guide 2.2; band by judgement",
    caveats=(
        "Measured against the community's own list: a specific purpose has a short one.",
        "The number of sectors did not predict the survival of 165 coalitions (NORC for ASPE 2012, 165 coalitions).",
    ),
    ethics="A category is the role of an organisation, never a person's union membership, race or health.",
    remedy=(
        "List who works in the field, see who is missing, and invite frontline practitioners and people at other "
        "levels (guide 2.2)."
    ),
)
