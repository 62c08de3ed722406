"""What the terminal says of a file's problems."""

from dashboard.commands.import_text import tell_problems


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
