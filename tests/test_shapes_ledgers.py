"""Ledgers: the account says what was paid for, the description is a note; a bank's own account says neither."""

from pathlib import Path

import pytest
from filing import codes, load, only, rows, table

COSTS = "select category, amount::double, note from budget order by line"


def test_debits_by_account(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "ledger.csv",
        """
        Date,Account,Description,Debit,Credit
        2026-01-14,5010 Travel,Taxi for the speaker,450.00,
        2026-01-20,5020 Catering,Lunch,1200.00,
        2026-02-28,4000 Grants,Grant of a foundation,,20000.00
        """,
    )
    entry = only(load(file, db))
    assert (entry.rows_loaded, codes(entry), entry.kept_out) == (2, {"income_row": 1}, ())
    assert rows(db, COSTS) == [
        ("5010 Travel", 450.0, "Taxi for the speaker"),
        ("5020 Catering", 1200.0, "Lunch"),
    ]


def test_a_list_of_payments_with_the_account_behind_the_description(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "payments.csv",
        """
        Date,Description,Account,Amount spent
        2026-01-14,Taxi for the speaker,Travel,450.00
        2026-01-20,Lunch,Catering,1200.00
        """,
    )
    assert codes(only(load(file, db))) == {}
    assert rows(db, COSTS) == [("Travel", 450.0, "Taxi for the speaker"), ("Catering", 1200.0, "Lunch")]


@pytest.mark.parametrize(
    "own", [("62123456789", "62987654321"), ("Cheque account", "Savings"), ("Main", "Main")]
)
def test_the_accounts_of_a_bank_are_no_categories(tmp_path: Path, db: Path, own: tuple[str, str]) -> None:
    file = table(
        tmp_path / "statement.csv",
        f"""
        Date,Account,Description,Debit,Credit,Balance
        2026-01-14,{own[0]},Taxi,450.00,,900.00
        2026-01-20,{own[1]},Lunch,100.00,,800.00
        """,
    )
    entry = only(load(file, db))
    assert (entry.layout, entry.kept_out) == ("bank statement", ("Account", "Balance"))
    assert rows(db, COSTS) == [("Taxi", 450.0, None), ("Lunch", 100.0, None)]
