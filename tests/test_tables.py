"""What can be taken away beside a chart: the same numbers, every digit, and nothing that a spreadsheet would run."""

import csv
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest
from screen import AS_OF, Screen, part

from dashboard.community import histories
from dashboard.convener import compared, costs
from dashboard.export import spreadsheets
from dashboard.language.history_words import of_enough
from ingest import store
from metrics import COMPARABLE, Assessment, Policy, assess, compare, portfolio

POLICY = Policy.load()
DAY = date.fromisoformat(AS_OF)
RISKY = ["=1+1", "+27 82 555", "-5", "@SUM(A1)", "\tx", "\rx"]


def rows_of_csv(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


def rows_of_xlsx(data: bytes) -> list[list[object]]:
    (sheet,) = openpyxl.load_workbook(BytesIO(data)).worksheets
    return [list(row) for row in sheet.iter_rows(values_only=True)]


@pytest.fixture(scope="module")
def assessment(sample_database: Path) -> Assessment:
    with store.read(sample_database) as cursor:
        return assess(cursor, as_of=DAY, policy=POLICY, series=True)


@pytest.mark.parametrize("text", RISKY)
def test_text_that_would_run_is_plain_text_in_both_files(text: str) -> None:
    assert spreadsheets.defused(text) == f"'{text}"
    assert rows_of_csv(spreadsheets.csv_of([text], [["a"]]))[0] == [f"'{text}"]
    book = openpyxl.load_workbook(BytesIO(spreadsheets.xlsx_of([text], [[text]])))
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(str(cell.value).startswith("'") for cell in cells)


def test_a_number_below_zero_and_a_date_stay_what_they_are() -> None:
    row = [-0.1, 1 / 3, date(2026, 10, 31), "a, b", None, 5]
    data = spreadsheets.xlsx_of(list("abcdef"), [row])
    assert rows_of_csv(spreadsheets.csv_of(list("abcdef"), [row]))[1] == [
        "-0.1", "0.3333333333333333", "2026-10-31", "a, b", "", "5",
    ]  # fmt: skip
    back = rows_of_xlsx(data)[1]
    assert back[:2] == [-0.1, 1 / 3]
    assert back[2].date() == date(2026, 10, 31)
    assert back[3:] == ["a, b", None, 5]


def test_a_sign_that_no_workbook_can_hold_is_left_out() -> None:
    assert rows_of_xlsx(spreadsheets.xlsx_of(["a"], [["b\x07c"]]))[1] == ["bc"]


def test_a_file_has_a_name_that_every_system_takes() -> None:
    assert spreadsheets.file_name("ECD/Oos: 1", "attendance", AS_OF) == "ECD-Oos-1-attendance-2026-10-31"


def test_the_attendance_file_holds_every_held_meeting_of_the_series(assessment: Assessment) -> None:
    for community in assessment.communities:
        table = histories.attendance_table(community.series)
        held = [m for m in community.series["meetings"] if m["status"] == "held"][::-1]
        assert [row[0].isoformat() for row in table.cells] == [m["date"] for m in held]
        assert [row[2] for row in table.cells] == [
            "held, no register" if m["present"] is None else m["present"] for m in held
        ]
        taken = rows_of_csv(spreadsheets.csv_of(table.columns, table.cells))
        assert [row[2] for row in taken[1:]] == [str(row[2]) for row in table.cells]


def test_the_file_of_who_came_back_holds_the_series_to_the_last_digit(assessment: Assessment) -> None:
    k = POLICY.number("privacy_k")
    for community in assessment.communities:
        series = {"returning": of_enough(community.series["returning"], k)}
        table = histories.returning_table(series)
        read = [row for row in rows_of_csv(spreadsheets.csv_of(table.columns, table.cells))[1:] if row[3]]
        known = [q for q in community.series["returning"] if q["share"] is not None and q["base"] >= k][::-1]
        numbers = [[float(cell) for cell in row[1:]] for row in read]
        assert numbers == [[q[n] for n in ("base", "returned", "share", "low", "high")] for q in known]


def test_a_quarter_of_fewer_than_k_is_not_shown() -> None:
    small = {"quarter": "2026Q1", "base": 4, "returned": 3, "share": 0.75, "low": 0.3, "high": 0.95}
    (hidden,) = of_enough([small], 5)
    assert hidden["base"] is hidden["returned"] is hidden["share"] is None
    table = histories.returning_table({"returning": [hidden]})
    assert table.rows == [["1st quarter of 2026", "", "", "too few to show"]]
    assert table.cells == [["1st quarter of 2026", "too few to show", "", "", "", ""]]
    assert histories.returning_sentence({"returning": [hidden]}).startswith("Too few people")


def test_the_file_of_a_comparison_holds_its_numbers(assessment: Assessment) -> None:
    seen = 0
    for indicator in COMPARABLE:
        for group in compare(assessment, indicator, POLICY).groups:
            table = compared.table_of(group)
            taken = rows_of_csv(spreadsheets.csv_of(*_file(table)))[1:]
            in_book = rows_of_xlsx(spreadsheets.xlsx_of(*_file(table)))[1:]
            for row, held, one in zip(taken, in_book, group.communities, strict=True):
                numbers = [one.value, one.numerator, one.denominator, one.flag_low, one.flag_high]
                assert (row[0], [float(cell) for cell in row[1:6]]) == (one.name, numbers)
                # A workbook holds 16 digits.
                assert held[1:6] == pytest.approx(numbers, rel=1e-15)
                seen += 1
    assert seen


def test_the_files_of_what_meetings_cost_hold_the_numbers(sample_database: Path) -> None:
    with store.read(sample_database) as cursor:
        found = portfolio(cursor, as_of=DAY, policy=POLICY).costs
    assert found.spent
    taken = rows_of_csv(spreadsheets.csv_of(*_file(costs.each_table(found))))[1:]
    assert [float(row[3]) for row in taken] == [one.amount for one in found.spent]
    assert [row[4] for row in taken] == [
        "too few people to show" if one.each is None else str(one.each) for one in found.spent
    ]
    usual = costs.usual_table("ZAR", found.usual)
    assert [row[-1] for row in usual.cells] == [line.communities for line in found.usual]


def test_the_page_offers_each_table_in_both_forms(sample_database: Path, screen: Screen) -> None:
    opened = screen.open("community", sample_database, community="ecd")
    for within, table in (("now", "attendance"), ("people", "coming-back")):
        app = part(opened, within, unfold=(f"table_{table}",))
        names = [button.proto.id for button in app.get("download_button")]
        for form in ("csv", "xlsx"):
            assert [name for name in names if name.endswith(f"take_{table}_{form}")], (table, form)


def _file(table: histories.Table) -> tuple[object, object]:
    return table.columns, table.cells
