"""VO-04 Member-set agenda."""

from metrics.evidence.gates import enough
from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Share, Unit

MEMBER_AGENDA = Indicator(
    id="member_agenda",
    code="VO-04",
    dimension=Dimension.VOICE,
    role=Role.LEAD_OUTCOME,
    title="Member-set agenda",
    question="Do members shape what is talked about?",
    objective="To decide whether members need a firm place on the agenda for their own topics.",
    description="The share of agenda items at the last meetings that members outside the steering group proposed.",
    formula="agenda items by members outside the steering group ÷ agenda items",
    filters=(
        "Agenda items of the last meetings of which it is known who proposed them. Items of steering members "
        "count as not from members; meetings that do not say whose items they were are left out."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("meetings or contributions and governance",),
    estimate=Share(),
    gates=(
        Gate(
            "denominator is not null",
            "Nobody has recorded who set the agenda: neither the calendar's agenda items, nor the steering group "
            "with agenda items by person.",
        ),
        enough("agenda items", "minimum_agenda_items"),
    ),
    evidence="""
        select community, meeting_id, agenda_items as denominator, member_agenda_items as numerator
        from meeting_window
        where agenda_items is not null and member_agenda_items between 0 and agenda_items
        union all
        select c.community, c.meeting_id, 1 as denominator, case when s.person is null then 1 else 0 end as numerator
        from contribution c
        left join steering_member s on s.person = c.person
        where c.kind = 'agenda_item'
            and c.community in (select community from steering_member)
            and c.community not in (select community from meeting_window where agenda_items is not null)
    """,
    source="own definition; guide 2.3; band by judgement",
    caveats=("Meetings that say how many items there were but not whose are left out.",),
    ethics="Members and steering group are told apart as groups; who proposed what is not shown.",
    remedy=(
        "Put a standing item on the agenda for members' topics and speakers, and leave room to build the next agenda "
        "together (guide 2.3)."
    ),
)
