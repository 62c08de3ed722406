"""Bring files, see what was loaded and what was not, take an import out again."""

from dashboard import frame, loaded
from dashboard.wizard import blanks, steps

with frame.page("data") as permit:
    steps.heading()
    steps.wizard(permit)
    blanks.offer()
    loaded.problems_list(permit)
    loaded.imports_list(permit)
