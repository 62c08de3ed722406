"""Several communities side by side: what is normal, and who is outside of it. By name, never ranked."""

from dashboard import bar, frame
from dashboard.convener import compared

with frame.page("compare") as permit:
    as_of = bar.date_alone(permit)
    compared.heading()
    found = permit.comparisons(as_of)
    comparison = found[compared.indicator(found)]
    compared.groups(comparison, found, as_of)
    compared.left_out(comparison)
