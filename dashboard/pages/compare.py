"""Several communities side by side: what is normal, and who is outside of it. By name, never ranked."""

from dashboard import bar, compared, frame

with frame.page("compare") as permit:
    as_of = bar.date_alone(permit)
    compared.heading()
    comparison = permit.comparisons(as_of)[compared.indicator()]
    compared.groups(comparison, as_of)
    compared.left_out(comparison)
