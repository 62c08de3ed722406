"""What a facilitator needs between two meetings: whom to ring, what is open, how it felt. The only page with names."""

from dashboard import bar, frame
from dashboard.facilitator import call_sheet, calls, circle, left_over, preparing

with frame.page("facilitator") as permit:
    community, as_of = bar.chosen(permit)
    found, names = permit.preparation(community.id, as_of), permit.names(community.id)
    preparing.heading(community, found, as_of)
    if found.people:
        groups = calls.groups(circle.ordered(found.people, names, "least"))
        calls.worth_a_call(groups, names)
        calls.newcomers(groups, names)
        calls.not_heard(groups, names, found.contributions_recorded)
        call_sheet.offer(community, groups, preparing.coming_on_paper(found.next, as_of), names, as_of)
    else:
        circle.nobody()
    preparing.roles(found, names)
    left_over.actions(found, names)
    left_over.checklist(found)
    left_over.items(found)
    if found.people:
        circle.heading()
        without = circle.unknown_columns(found.people, recorded=found.contributions_recorded)
        circle.everybody(found, names, circle.order_input(without), without)
