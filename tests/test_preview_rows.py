"""Which rows of a sheet are shown before it is loaded."""

from dashboard.wizard.preview_rows import rows_to_show
from ingest import Problem
from ingest.preview import PreviewRow


def test_of_a_wide_sheet_the_first_three_rows_are_shown_and_those_with_a_problem() -> None:
    bad = Problem(7, "date", "31/02/2026", "not_a_date", "set_aside", "It is not a date.", "Write another.")
    rows = [PreviewRow(line, ("x",), "loaded") for line in range(2, 7)] + [
        PreviewRow(7, ("x",), "set_aside", (bad,))
    ]
    assert [row.line for row in rows_to_show(rows, 8)] == [2, 3, 4, 5, 6, 7]
    assert [row.line for row in rows_to_show(rows, 9)] == [2, 3, 4, 7]
