"""Bring files, see what was loaded and what was not, take an import out again."""

from dashboard import frame, loaded
from dashboard.wizard import steps

with frame.page("data") as permit:
    steps.heading()
    steps.wizard(permit)
    loaded.problems_list(permit)
    loaded.imports_list(permit)
