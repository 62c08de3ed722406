"""ST-12 Conflict process."""

from metrics.evidence.gates import recorded
from metrics.indicator import Better, Census, Dimension, Gate, Indicator, Role, Unit

CONFLICT_PROCESS = Indicator(
    id="conflict_process",
    code="ST-12",
    dimension=Dimension.STEWARDSHIP,
    role=Role.SUPPORT,
    title="Conflict process",
    question="Is there a way to settle where the community should go?",
    objective="To agree on how to settle a conflict about direction before one tears the community apart.",
    description=(
        "1: a process for conflict over direction is written down. 0.5: none is, and no conflict is open. 0: a "
        "conflict is open and there is no process."
    ),
    formula="state of the records: process written down, conflict over direction open",
    filters=(
        "Entries of the note of who leads on a process and on open conflicts over direction. Quarrels about "
        "other things are not recorded here, and settled conflicts are left out."
    ),
    unit=Unit.STATE,
    better=Better.HIGHER,
    needs=("governance",),
    estimate=Census(),
    gates=(
        recorded("governance", "note of who leads and what was decided"),
        Gate("denominator > 0", "No record speaks of a conflict, or of a process for one."),
    ),
    evidence="""
        select community, null as import_id, null as line, 0 as counted, 1 as denominator,
            case when process = 1 then 1e0 when conflict = 0 then 5e-1 else 0e0 end as numerator,
            case when conflict = 1 then 'A conflict over direction is open.' end as caveat
        from (
            select community, max(case when item = 'conflict_process' then standing else 0 end) as process,
                max(case when item = 'direction_conflict' then standing else 0 end) as conflict
            from conflict_row group by community
        ) said
        union all
        select community, import_id, line, 1 as counted, 0 as denominator, 0e0 as numerator, null as caveat
        from conflict_row
    """,
    source="guide 6; band by judgement",
    caveats=(
        "Differences are healthy: an open conflict alone is nothing to worry about, one without a way to settle it is.",
    ),
    ethics="Whether there is a conflict, never between whom.",
    remedy="Agree with the members on how such a conflict is settled, before it is needed (guide 6).",
)
