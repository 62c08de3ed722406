"""Bank statements: what went out was spent, what came in is no cost, and which is which is said."""

from pathlib import Path

import pytest
from filing import codes, load, only, rows, table

SHAPES = Path(__file__).parent / "shapes"
MONEY = "select category, amount::double, period_from::varchar from budget order by line, source_column"


def said(entry: object) -> list[str]:
    """How the signs were read."""
    return [p.message for p in entry.problems if p.code == "signs_read"]  # type: ignore[attr-defined]


def test_three_columns_with_both_signs(db: Path) -> None:
    entry = only(load(SHAPES / "statement_sage_three.csv", db))
    assert (entry.layout, entry.rows_read, entry.rows_loaded, entry.rows_ignored) == (
        "bank statement",
        3,
        2,
        1,
    )
    assert codes(entry) == {"income_row": 1, "signs_read": 1}
    assert "those with a minus were read as spending" in said(entry)[0]
    assert rows(db, MONEY) == [
        ("Hall hire March", 1200.0, "2026-03-14"),
        ("Tea and cake", 310.5, "2026-03-16"),
    ]
    assert rows(db, "select distinct type, nature, source_column from budget") == [
        ("actual", "cash", "Amount")
    ]


def test_four_columns(db: Path) -> None:
    entry = only(load(SHAPES / "statement_sage_four.csv", db))
    assert (entry.rows_loaded, codes(entry)) == (1, {"income_row": 1})
    assert entry.reading["date_order"] == {"Date": "dmy"}
    assert rows(db, MONEY) == [("Hall hire March", 1200.0, "2026-03-14")]


def test_a_list_of_expenses_has_money_back_with_a_minus(db: Path) -> None:
    entry = only(load(SHAPES / "expenses_three.csv", db))
    assert codes(entry) == {"signs_read": 1, "refund_read": 1}
    assert "list of expenses" in said(entry)[0]
    assert [amount for _, amount, _ in rows(db, MONEY)] == [1200.0, 310.5, -200.0]


def test_account_above_and_balance_in_another_order(db: Path) -> None:
    entry = only(load(SHAPES / "statement_balance.csv", db))
    assert (entry.rows_read, entry.rows_loaded, entry.kept_out) == (2, 2, ("Balance",))
    assert "all its amounts have a minus" in said(entry)[0]
    assert rows(db, MONEY) == [("HALL HIRE", 1200.0, "2026-03-14"), ("TEA & CAKE", 310.5, "2026-03-16")]


def test_debit_and_credit_with_a_reversal_and_balances(db: Path) -> None:
    entry = only(load(SHAPES / "statement_debit_credit.csv", db))
    assert (entry.rows_read, entry.rows_loaded, entry.rows_ignored) == (6, 2, 4)
    assert codes(entry) == {"total_row": 3, "income_row": 1, "refund_read": 1}
    assert entry.reading["decimal_sign"]["Debit Amount"] == ","
    assert rows(db, MONEY) == [
        ("Hall hire", 1200.0, "2026-03-14"),
        ("Reversal hall hire", -1200.0, "2026-03-16"),
    ]


def test_a_fee_is_spent_where_the_balance_shows_it(db: Path) -> None:
    entry = only(load(SHAPES / "statement_fees.csv", db))
    assert (entry.rows_loaded, codes(entry)) == (2, {"income_row": 1})
    assert rows(db, MONEY) == [
        ("Rent", 1200.0, "2026-03-14"), ("Fee", 1.5, "2026-03-15"), ("Groceries", 98.5, "2026-03-15")
    ]  # fmt: skip
    assert rows(db, "select note from budget where category = 'Rent'") == [("Hall hire",)]


def test_noughts_are_no_movement_and_text_goes_on(db: Path) -> None:
    entry = only(load(SHAPES / "statement_zeroes.csv", db))
    assert (entry.rows_loaded, codes(entry)) == (1, {"income_row": 1, "note_row": 1})
    assert rows(db, MONEY) == [("HALL HIRE MARCH", 1200.0, "2026-03-14")]


def test_credits_marked_cr_are_money_in(db: Path) -> None:
    entry = only(load(SHAPES / "statement_credits.csv", db))
    assert (codes(entry), rows(db, MONEY)) == (
        {"income_row": 1, "signs_read": 1},
        [("Hall hire", 1200.0, "2026-03-14")],
    )


def test_a_balance_that_falls_shows_spending_without_a_minus(tmp_path: Path, db: Path) -> None:
    text = "Date,Description,Amount,Balance\n2026-03-01,Venue,100,900\n2026-03-02,Tea,20,880\n2026-03-03,Taxi,5,875"
    entry = only(load(table(tmp_path / "f.csv", text), db))
    assert "its balance falls" in said(entry)[0]
    assert [amount for _, amount, _ in rows(db, MONEY)] == [100.0, 20.0, 5.0]


def test_one_row_repeated_blank_and_bad_ones(tmp_path: Path, db: Path) -> None:
    text = (
        "\ufeffDate,Description,Debit,Credit,Balance,\n01 Mar 2026,Venue,100.00,,900.00,\n"
        "01 Mar 2026,Venue,100.00,,900.00,\n02 Mar 2026,Bad,x,,900.00,\n,,,,,\n,Someone,50.00,,850.00,\n"
    )
    entry = only(load(table(tmp_path / "f.csv", text), db))
    assert (entry.rows_read, entry.rows_loaded, entry.rows_set_aside, entry.rows_ignored) == (5, 1, 2, 2)
    assert codes(entry) == {"duplicate": 1, "not_an_amount": 1, "blank_row": 1, "missing_value": 1}


def test_a_bank_that_sorts_into_categories_spends_below_zero(tmp_path: Path, db: Path) -> None:
    text = "Date,Category,Description,Amount\n2026-03-01,Venue,Hall,-100\n2026-03-02,Food,Tea,-20\n"
    text += "2026-03-03,Gift,Uncle,50"
    entry = only(load(table(tmp_path / "f.csv", text), db))
    assert (entry.layout, codes(entry)) == ("bank statement", {"income_row": 1, "signs_read": 1})
    assert rows(db, "select category, note, amount::double from budget order by line") == [
        ("Venue", "Hall", 100.0), ("Food", "Tea", 20.0)
    ]  # fmt: skip


def test_a_column_may_say_which_is_income(tmp_path: Path, db: Path) -> None:
    text = "Date,Description,Type,Amount\n2026-03-01,Venue,Expense,100\n2026-03-02,Grant,Income,1000\n"
    text += "2026-03-03,Fee,Debit,5"
    assert codes(only(load(table(tmp_path / "f.csv", text), db))) == {"income_row": 1}
    assert [amount for _, amount, _ in rows(db, MONEY)] == [100.0, 5.0]


def test_costs_that_all_have_a_minus_are_costs_and_said(tmp_path: Path, db: Path) -> None:
    text = "Date,Item,Amount spent\n2026-03-01,Venue,-100\n2026-03-02,Tea,-20"
    entry = only(load(table(tmp_path / "f.csv", text), db))
    assert "all its amounts have a minus" in said(entry)[0]
    assert [amount for _, amount, _ in rows(db, MONEY)] == [100.0, 20.0]


@pytest.mark.parametrize(
    ("file", "header", "costs"),
    [
        ("statement_without_headings.csv", 2, ["POS PURCHASE TOWN HALL", "MONTHLY FEE"]),
        ("statement_history.csv", 0, ["IB PAYMENT TO", "FIXED MONTHLY FEE"]),
    ],
)
def test_statements_without_headings(db: Path, file: str, header: int, costs: list[str]) -> None:
    entry = only(load(SHAPES / file, db))
    assert (entry.layout, entry.reading["header_row"], entry.rows_loaded) == ("bank statement", header, 2)
    assert codes(entry, "warning") == {"signs_read": 1}
    assert rows(db, MONEY) == [(costs[0], 500.0, "2026-03-02"), (costs[1], 60.0, "2026-03-04")]


def test_days_that_may_be_months_are_asked_about(db: Path) -> None:
    refused = only(load(SHAPES / "statement_undecided_dates.csv", db)).refused or ""
    assert "3 April 2026 or 4 March 2026" in refused and "--dates" in refused


@pytest.mark.parametrize(("file", "name"), [("statement.ofx", "OFX"), ("statement.qif", "QIF")])
def test_other_forms_of_statements_are_refused_by_name(db: Path, file: str, name: str) -> None:
    refused = only(load(SHAPES / file, db)).refused or ""
    assert f"in the format {name}" in refused and "as CSV" in refused


def test_other_lists_with_date_and_description_are_no_statements(tmp_path: Path, db: Path) -> None:
    text = (
        "Action,Date,Description,Status\nBook hall,2026-03-14,for May,open\nBuy tea,2026-03-15,rooibos,done"
    )
    assert only(load(table(tmp_path / "actions.csv", text), db)).kind == "actions"
