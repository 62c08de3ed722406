"""FT-11 Owner spread."""

from metrics.evidence.follow_through import owners_beside, share_beside
from metrics.evidence.gates import recorded
from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Unit

OWNER_SPREAD = Indicator(
    id="owner_spread",
    code="FT-11",
    dimension=Dimension.FOLLOW_THROUGH,
    role=Role.SUPPORT,
    title="Unowned actions",
    question="Does every action have somebody who owns it and a day?",
    objective="To make sure that each action has somebody who will do it, and a day.",
    description=(
        "Of the actions agreed or due since the first of the last meetings, the share without an owner or without a "
        "due date. Beside it, how many people own one, and how many of the active people."
    ),
    formula="actions without owner or without due date ÷ actions",
    filters=(
        "Actions agreed or due since the first of the last meetings, and those without any date. A due date "
        "that only follows from the next meeting does not count as given."
    ),
    unit=Unit.SHARE,
    better=Better.LOWER,
    needs=("actions",),
    estimate=share_beside(owners_beside),
    gates=(
        recorded("actions", "list of actions"),
        Gate("meetings > 0", "There is no held meeting with a register to count from."),
        Gate(
            "units >= $minimum_actions",
            "{units} actions were agreed or due; {minimum_actions} are needed.",
        ),
    ),
    evidence="""
        select s.community, s.import_id, s.line, 1 as denominator,
            case when o.owners is null or s.own_due_on is null then 1 else 0 end as numerator,
            case when o.owners is null then 1 else 0 end as without_owner,
            case when s.own_due_on is null then 1 else 0 end as without_due_date,
            coalesce(p.owners, 0) as owners, coalesce(p.active_owners, 0) as active_owners, a.active
        from spanned_action s
        left join (
            select n.import_id, n.line, count(*) as owners
            from action_owners n
            join who w on w.mention_id = n.mention_id
            group by n.import_id, n.line
        ) o on o.import_id = s.import_id and o.line = s.line
        left join (
            select s.community, count(distinct w.person) as owners,
                count(distinct case when x.active then w.person end) as active_owners
            from spanned_action s
            join action_owners n on n.import_id = s.import_id and n.line = s.line
            join who w on w.mention_id = n.mention_id
            left join person_window x on x.person = w.person
            group by s.community
        ) p on p.community = s.community
        left join (
            select community, count(*) as active from person_window where active group by community
        ) a on a.community = s.community
    """,
    source="guide 5.2; band by judgement",
    caveats=("A due date that only follows from the next meeting is not one that was agreed.",),
    ethics="How many people own actions, never who owns few.",
    remedy="Record each action with a name and a day before people leave (guide 5.2).",
)
