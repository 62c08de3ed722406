"""VA-06 Realised and reframing stories."""

from metrics.evidence.gates import recorded
from metrics.evidence.told import stories_told
from metrics.indicator import Better, Computed, Dimension, Indicator, Role, Unit

VALUE_STORIES = Indicator(
    id="value_stories",
    code="VA-06",
    dimension=Dimension.VALUE,
    role=Role.SUPPORT,
    title="Realised and reframing stories",
    question="What came of it, in members' own words?",
    objective="To show funders and members what came of it, in words that no number can replace.",
    description=(
        "Value stories of the last meetings whose teller agreed to their use and that say how far the value went. "
        "Beside it: how many by the deepest cycle that they tell of (immediate, potential, applied, realised, "
        "reframing), and the deepest that enough stories reach."
    ),
    formula="number of stories with consent and a value cycle",
    filters=(
        "Stories told since the first of the last meetings. Stories without consent, or without how far the "
        "value went, are listed and not counted."
    ),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    needs=("stories",),
    estimate=Computed(stories_told),
    gates=(recorded("stories", "value story"),),
    evidence="""
        select community, null as import_id, null as line, 'stories are collected' as about, null as cycle,
            0 as numerator, 1 as denominator
        from community_state
        where stories > 0
        union all
        select community, import_id, line,
            case when cycle is null then 'story without a value cycle'
                when consent then concat('story, ', cycle) else 'story without consent' end as about,
            cycle, case when consent and cycle is not null then 1 else 0 end as numerator, 0 as denominator
        from told_story
    """,
    source="Wenger-Trayner, value-creation framework; own count",
    caveats=(
        "Counts alone invite gaming: read the stories.",
        "A story that reaches a cycle tells of those before it too, so it counts for them as well.",
        "Who told it is not kept, so nobody can tell from here how many people the stories come from.",
    ),
    ethics="Only stories whose teller agreed; counted here, never quoted, and never tied to a person.",
    remedy="Ask at check-out for one thing done differently and what came of it; publish with consent (guide 3.1, 6).",
)
