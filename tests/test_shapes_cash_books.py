"""Cash books with analysis columns: what was paid stands again under the kind of cost it was."""

from pathlib import Path

import pytest
from filing import codes, load, only, rows, table, workbook

PAID = "select category, note, amount::double, type, period_from::varchar from budget order by line, category"


def test_a_payments_journal_is_no_list_of_meetings(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "april.csv",
        """
        Cash payments journal April 2026,,,,,,
        Date,Cheque no,Payee,Bank,Venue,Catering,Sundries
        02/04/2026,101,Town hall,1200.00,1200.00,,
        16/04/2026,102,Corner shop,400.00,,300.00,100.00
        ,,,1600.00,1200.00,300.00,100.00
        """,
    )
    entry = only(load(file, db))
    assert (entry.layout, entry.kept_out, codes(entry)) == (
        "analysed cash book",
        ("Cheque no",),
        {"total_row": 1},
    )
    assert rows(db, PAID) == [
        ("Venue", "Town hall", 1200.0, "actual", "2026-04-02"),
        ("Catering", "Corner shop", 300.0, "actual", "2026-04-16"),
        ("Sundries", "Corner shop", 100.0, "actual", "2026-04-16"),
    ]


def test_petty_cash_with_its_balance_between(tmp_path: Path, db: Path) -> None:
    head = ["Date", "Details", "Received", "Paid", "Balance", "Refreshments", "Transport"]
    lines = [
        ["2026-03-01", "Balance b/f", 500, None, 500],
        ["2026-03-03", "Tea and milk", None, 45.5, 454.5, 45.5],
        ["2026-03-14", "Taxi", None, 60, 394.5, None, 60],
        ["2026-03-15", "Top-up", 100, None, 494.5],
        ["2026-03-31", "Total", 100, 105.5, None, 45.5, 60],
    ]
    file = workbook(tmp_path / "b.xlsx", March=[["Petty cash book"], head, *lines])
    entry = only(load(file, db))
    assert codes(entry) == {"total_row": 2, "income_row": 1}
    assert rows(db, PAID) == [
        ("Refreshments", "Tea and milk", 45.5, "actual", "2026-03-03"),
        ("Transport", "Taxi", 60.0, "actual", "2026-03-14"),
    ]


def test_what_each_meeting_cost(tmp_path: Path, db: Path) -> None:
    text = "Date,Meeting,Venue,Catering,Total\n2026-03-14,Phonics,1200,500,1700\n2026-04-16,Reading,,600,600"
    only(load(table(tmp_path / "Budget for meetings.csv", text), db))
    assert rows(db, "select category, amount::double, type from budget order by line, category") == [
        ("Catering", 500.0, "planned"), ("Venue", 1200.0, "planned"), ("Catering", 600.0, "planned")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Cash receipts,,,,\nDate,Received from,Bank,Fees,Catering sales\n2026-03-14,A,9,9,\n2026-03-15,B,5,,5",
        "Date,Topic,Boys,Girls,Total\n2026-03-14,Phonics,12,10,22\n2026-04-16,Food,8,9,17",
        "Date,Supplier,Description,Excl,VAT,Total\n2026-03-14,A,Venue,10.00,1.50,11.50\n2026-03-15,B,Tea,2.00,.30,2.30",
        "Date,Payee,Bank,Venue,Catering\n2026-03-14,A,9.00,9.00,\n2026-03-15,B,5.00,,4.00",
    ],
    ids=["receipts", "heads", "tax", "does not add up"],
)
def test_other_columns_that_add_up_are_no_costs(text: str, tmp_path: Path, db: Path) -> None:
    assert only(load(table(tmp_path / "f.csv", text), db)).layout != "analysed cash book"


@pytest.mark.parametrize("last", ["4.00", ""], ids=["does not add up", "no total"])
def test_places_that_are_amounts_make_no_meetings(last: str, tmp_path: Path, db: Path) -> None:
    text = f"Date,Payee,Venue,Catering,Bank\n2026-03-14,A,9.00,,9.00\n2026-03-15,B,,5.00,{last}"
    entry = only(load(table(tmp_path / "f.csv", text), db))
    assert (entry.kind, bool(entry.refused)) == (None, True)
    rooms = "Date,Topic,Venue\n2026-03-14,Phonics,12\n2026-04-16,Reading,14"
    assert only(load(table(tmp_path / "rooms.csv", rooms), db)).facts_loaded == {"meetings": 2}
