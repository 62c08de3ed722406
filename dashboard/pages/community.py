"""One community: what the evidence points to and why, and every number behind it."""

from dashboard import bar, frame
from dashboard.community import cards, charted, dimensions, histories, leading, on_paper, parts, reviewed

with frame.page("community") as permit:
    community, as_of = bar.chosen(permit)
    policy = permit.policy()
    cards.verdict(community)
    with parts.opened() as part:
        if part == "now":
            cards.reasons(community)
            on_paper.offer(permit, community, as_of)
            leading.numbers(community, as_of)
            histories.attendance(community, policy, as_of)
            reviewed.official(community, as_of)
            reviewed.annotations(community)
            reviewed.record(permit, community, as_of)
        elif part == "numbers":
            dimensions.dimensions(community, policy, as_of)
        elif part == "people":
            charted.people(permit, community, policy, as_of)
        else:
            charted.forms(permit, community, as_of)
