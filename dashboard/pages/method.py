"""How it works: the handbook, written from the declarations that compute the numbers."""

from dashboard import frame, method

with frame.page("method") as permit:
    policy = permit.policy()
    method.heading(policy)
    method.section(policy)
