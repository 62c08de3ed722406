"""Who takes part least, least first: facts for a friendly call. The only page with names."""

from dashboard import bar, circle, frame

with frame.page("facilitator") as permit:
    community, as_of = bar.chosen(permit)
    circle.heading(community)
    people = permit.participants(community.id, as_of)
    if people:
        order = circle.order_input()
        circle.people_table(people, permit.names(community.id), order)
    else:
        circle.nobody()
