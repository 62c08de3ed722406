"""What the terminal says of a file's problems."""

from dashboard.commands.import_text import tell_problems
from dashboard.language.beside import rows_said


def test_rows_passed_over_for_one_reason_are_told_together() -> None:
    rows = [("padding_row", row) for row in range(8, 44)] + [("total_row", 44), ("padding_row", 50)]
    found = [
        {"file": "r.csv", "sheet": None, "row": row, "code": code, "outcome": "ignored",
         "message": f"r.csv, row {row}: {code}.", "fix": "Nothing to do."}
        for code, row in rows
    ]  # fmt: skip
    said: list[str] = []
    tell_problems(found, lambda text, **_: said.append(text))
    assert said[1] == "r.csv, row 8: padding_row. So are 35 more rows, to row 43."
    assert said[3::2] == ["r.csv, row 44: total_row.", "r.csv, row 50: padding_row."]


def test_a_fault_of_several_rows_is_told_once_with_its_rows() -> None:
    found = [
        {"file": "r.csv", "sheet": None, "row": row, "column": "Date", "value": value, "outcome": "set_aside",
         "message": f"r.csv, row {row}, column “Date”: “{value}” is no date.", "fix": "Write the date."}
        for row, value in ((3, "soon"), (5, "soon"), (6, "later"), (9, "soon"))
    ]  # fmt: skip
    said: list[str] = []
    tell_problems(found, lambda text, **_: said.append(text))
    assert said == [
        "Rows not loaded:",
        "r.csv, row 3, column “Date”: “soon” is no date. The same in 2 rows more: 5, 9.", "Write the date.",
        "r.csv, row 6, column “Date”: “later” is no date.", "Write the date.",
    ]  # fmt: skip


def test_the_first_rows_of_a_long_list_are_named() -> None:
    assert rows_said((2, 3, 4, 5, 6, 7)) == "2, 3, 4, 5, 6, 7"
    assert rows_said((2, 3, 4, 5, 6, 7, 9, 12)) == "2, 3, 4, 5, 6, 7 and 2 more"
