"""Bring files, see what was loaded and what was not, take an import out again."""

from dashboard import bring_form, frame, loaded

with frame.page("data") as permit:
    bring_form.heading()
    bring_form.bring_form(permit)
    loaded.problems_list(permit)
    loaded.imports_list(permit)
