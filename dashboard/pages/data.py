"""Bring files, see what was loaded and what was not, take an import out again."""

from dashboard import frame, loaded

with frame.page("data") as permit:
    loaded.heading()
    loaded.bring_form(permit)
    loaded.problems_list(permit)
    loaded.imports_list(permit)
