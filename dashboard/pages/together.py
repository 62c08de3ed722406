"""All communities together: what would help many, when they meet, what meetings cost, where members are shared."""

from dashboard import bar, frame
from dashboard.convener import costs, together

with frame.page("together") as permit:
    as_of = bar.date_alone(permit)
    together.heading()
    recurrence, found = permit.together(as_of)
    together.support(recurrence, as_of)
    together.meetings(found.months, found.coming, as_of)
    costs.cost_lines(found.costs, as_of)
    together.shared(found.shared)
