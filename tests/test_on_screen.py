"""What was written for the command line is said for the page."""

import pytest

from dashboard.language.on_screen import on_screen


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Add the year, such as --year 2026.", "Add the year, such as “Year”: 2026."),
        ("Add --dates dmy for 3 April.", "Add “Dates such as 03/04/2026”: day first for 3 April."),
        ("Say which with --kind actions or --kind budget.",
         "Say which with “Kind of file”: Action list or “Kind of file”: Budget or expenses."),
        ("Name it with --community, or put it in.", "Name it with “Community”, or put it in."),
        ("Give it with --date.", "Give it with “Date of the meeting”."),
        ("x.duckdb: this is not a database. Files with facts go before --db; --db names the database",
         "x.duckdb: this is not a database."),
        ("Merge them with cop-health people.", "Merge them on the page “Who is who”."),
        ("Take it out first: cop-health undo 1a2b; then load it again.",
         "Take it out first with Undo under “Loaded so far”, then load it again."),
        ("Say it with --encoding cp1252.", "Say it with “Letters, where accents look wrong”: cp1252."),
        ("Give --delimiter or --decimal.", "Give “Sign between cells” or “Decimal sign of amounts”."),
        ("Name it so. Keep it with --mapping FILE.", "Name it so."),
        ('Say it with --mark "x=absent", or add a line.', "Say it under “What the marks mean”, or add a line."),
        ("Correct the date.", "Correct the date."),
    ],
)  # fmt: skip
def test_options_become_fields(typed: str, said: str) -> None:
    assert on_screen(typed) == said
