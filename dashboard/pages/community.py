"""One community: what the evidence points to and why, and every number behind it."""

from dashboard import bar, cards, charted, dimensions, frame, histories, leading, on_paper, reviewed

with frame.page("community") as permit:
    community, as_of = bar.chosen(permit)
    policy = permit.policy()
    cards.heading(community)
    cards.verdict(community)
    cards.steps(community)
    cards.certainty(community.verdict)
    cards.trace(community.verdict)
    on_paper.offer(permit, community, as_of)
    reviewed.official(community, as_of)
    reviewed.annotations(community)
    reviewed.record(permit, community, as_of)
    leading.numbers(community, as_of)
    histories.attendance(community, policy, as_of)
    dimensions.dimensions(community, policy, as_of)
    charted.charts(permit, community, policy, as_of)
