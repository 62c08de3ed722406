"""VO-10 Speaking-time equity and its split between stakeholder categories."""

from metrics.evidence.gates import ENOUGH_NAMED, enough
from metrics.evidence.voices import speaking_time
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

SPEAKING_TIME = Indicator(
    id="speaking_time",
    code="VO-10",
    dimension=Dimension.VOICE,
    role=Role.SUPPORT,
    title="Sharing the floor",
    question="Is the floor shared among those who are there?",
    objective="To notice that a few do the talking, and to use rounds or small groups.",
    description=(
        "How many people in effect shared the speaking time of a meeting, of those who were there; 1 means that all "
        "spoke equally long. Where nobody kept the time, everybody who spoke counts as one. Beside it stands how "
        "much of the unevenness lies between stakeholder categories and not within them."
    ),
    formula="Σ over meetings of 1 ÷ Σs² (s: share of the time) ÷ Σ people there; Theil T between ÷ Theil T",
    filters=(
        "The last held meetings of which somebody kept speaking time or noted who spoke, with consent. "
        "Presentations are not speaking time, and other meetings are left out."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("attendance", "contributions"),
    estimate=Computed(speaking_time),
    gates=(
        ENOUGH_NAMED,
        Gate(
            "denominator is not null",
            "Nobody has recorded who spoke at the last meetings. That is optional, and only with everybody's consent.",
        ),
        enough("attendances at such meetings", "minimum_members"),
    ),
    evidence="""
        select community, meeting_id, person as speaker, stakeholder, minutes, 1 as denominator,
            minutes * meeting_minutes / nullif(squares, 0e0) as numerator
        from floor_time
        union all
        select community, meeting_id, null as speaker, null as stakeholder, 0e0 as minutes, people as denominator,
            cast(speakers as double) as numerator
        from floor
        where all_minutes = 0e0 and speakers > 0
    """,
    source="own definition; effective number by Simpson's index; Theil's T; Woolley on taking turns",
    caveats=(
        "No number says how even is even enough; that as many as possible spoke once is enough to know.",
        "Where only some of those who spoke are written down, it looks more uneven than it was.",
        "Speaking time is optional and needs everybody's consent; presenting is not counted as speaking.",
    ),
    ethics="Whole meetings only: how long one person spoke is shown to nobody.",
    remedy="Use rounds and small groups; manage the dominant and the shy (guide 3.1).",
)
