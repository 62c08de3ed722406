"""Budgets as lists: totals that are totals, funders, gifts in kind, currencies and spellings."""

from pathlib import Path

from filing import codes, load, only, rows, table, workbook

SHAPES = Path(__file__).parent / "shapes"
MONEY = "select category, type, amount::double from budget order by line, type"


def test_category_item_budget_actual_variance_funder(db: Path) -> None:
    entry = only(load(SHAPES / "budget_list_excel.xlsx", db))
    assert (entry.rows_read, entry.rows_loaded, codes(entry)) == (4, 3, {"total_row": 1})
    assert entry.kept_out == ("Unit", "Qty", "Unit cost", "Variance")
    assert (entry.reading["period"], entry.reading["period_from"]) == ("2026-01-01/2026-12-31", "sheet name")
    assert rows(
        db, "select category, note, type, amount::double, funder from budget order by line, type"
    ) == [
        ("Venue", "Hall hire", "actual", 1900.0, "DBE"),
        ("Venue", "Hall hire", "planned", 2000.0, "DBE"),
        ("Venue", "Chairs", "planned", 1000.0, "DBE"),
        ("Catering", "Tea and cake", "actual", 1105.5, None),
        ("Catering", "Tea and cake", "planned", 1000.0, None),
    ]


def test_a_parent_whose_parts_follow_is_counted_once(db: Path) -> None:
    entry = only(load(SHAPES / "budget_list_parents.csv", db))
    assert (entry.rows_read, entry.rows_loaded, entry.rows_ignored) == (8, 5, 3)
    assert codes(entry) == {"total_row": 3, "maybe_total": 1}
    assert next(p.value for p in entry.problems if p.code == "maybe_total") == "Total Sports workshop"
    assert rows(db, MONEY) == [
        ("Hall hire", "planned", 2000.0), ("Chairs", "planned", 1000.0), ("Catering", "planned", 1500.0),
        ("Total Sports workshop", "planned", 800.0), ("Contingency", "planned", 200.0),
    ]  # fmt: skip


def test_numbered_parts_and_parts_that_do_not_add_up(db: Path) -> None:
    entry = only(load(SHAPES / "budget_list_numbered.csv", db))
    assert codes(entry) == {"total_row": 2, "parts_differ": 1}
    assert rows(db, "select category from budget order by line") == [
        ("Hall hire",), ("Chairs",), ("Promotion",), ("Posters",), ("Radio",)
    ]  # fmt: skip


def test_a_list_of_payments_keeps_what_only_sounds_like_a_total(tmp_path: Path, db: Path) -> None:
    text = "Date,Item,Amount spent\n2026-03-01,Venue,100\n2026-03-02,Total Sports workshop,75\n,Total,175\n"
    text += ",Total venue,100"
    entry = only(load(table(tmp_path / "f.csv", text), db))
    assert codes(entry) == {"maybe_total": 1, "total_row": 2}
    assert rows(db, MONEY) == [("Venue", "actual", 100.0), ("Total Sports workshop", "actual", 75.0)]


def test_a_category_goes_before_a_description_which_is_its_note(tmp_path: Path, db: Path) -> None:
    text = "Date,Description,Amount spent,Category,Receipt no\n2026-03-01,Hall,100,Venue,1"
    assert codes(only(load(table(tmp_path / "f.csv", text), db))) == {}
    assert rows(db, "select category, note, amount::double from budget") == [("Venue", "Hall", 100.0)]


def test_what_adds_up_by_chance_is_kept_and_said(tmp_path: Path, db: Path) -> None:
    entry = only(
        load(table(tmp_path / "budget 2026.csv", "Item,Amount\nVenue,1000\nHall,600\nChairs,400"), db)
    )
    assert (entry.rows_loaded, codes(entry)) == (3, {"maybe_total": 1})


def test_a_total_tells_whether_lines_or_their_parts_count(tmp_path: Path, db: Path) -> None:
    items = "Item,Amount\nVenue,3000\nHall,2000\nChairs,1000\nCatering,1500\nTotal,"
    parts = only(load(table(tmp_path / "budget 2026.csv", f"{items}4500"), db))
    assert (parts.rows_loaded, codes(parts)) == (3, {"total_row": 2})
    whole = only(load(table(tmp_path / "budget 2027.csv", f"{items}7500"), db))
    assert (whole.rows_loaded, codes(whole)) == (4, {"total_row": 1})
    neither = only(load(table(tmp_path / "budget 2028.csv", f"{items}9999"), db))
    assert (neither.rows_loaded, codes(neither)) == (4, {"total_row": 1, "maybe_total": 1})


def test_a_day_in_a_title_or_name_is_not_the_period(tmp_path: Path, db: Path) -> None:
    for name, title in (("budget 2026-03-14.csv", ""), ("b.csv", "Budget as at 14 March 2026,\n")):
        file = table(tmp_path / name, f"{title}Item,Amount\nVenue,3000\nTea,200")
        assert "--year" in (only(load(file, db)).refused or "")


def test_income_above_the_costs_is_no_cost(db: Path) -> None:
    entry = only(load(SHAPES / "budget_list_income.csv", db))
    assert codes(entry) == {"note_row": 2, "income_row": 2, "total_row": 3}
    assert rows(db, MONEY) == [("Venue", "planned", 2000.0), ("Facilitator fee", "planned", 3500.0)]


def test_gifts_in_kind_in_a_column_and_as_yes_and_no(db: Path) -> None:
    nature = "select category, nature, amount::double from budget order by line, nature"
    assert only(load(SHAPES / "budget_in_kind.csv", db)).kept_out == ("Total",)
    assert rows(db, nature) == [
        ("Venue", "cash", 0.0),
        ("Venue", "in_kind", 2500.0),
        ("Catering", "cash", 1200.0),
    ]
    only(load(SHAPES / "budget_donated_yes_no.csv", db))
    assert ("Venue", "in_kind", 2500.0) in rows(db, nature) and ("Catering", "cash", 1200.0) in rows(
        db, nature
    )


def test_funders_across_promise_what_stands_under_them(db: Path) -> None:
    funded = "select category, type, funder, amount::double from budget order by line, type, funder"
    assert only(load(SHAPES / "budget_funders.csv", db)).kept_out == ("Total",)
    assert rows(db, funded) == [
        ("Venue", "committed", "DBE", 2000.0),
        ("Venue", "committed", "Isibani Trust", 500.0),
        ("Venue", "planned", None, 2500.0),
        ("Catering", "committed", "Isibani Trust", 600.0),
        ("Catering", "planned", None, 1200.0),
    ]


def test_only_columns_that_say_who_funds_are_funders(db: Path) -> None:
    entry = only(load(SHAPES / "budget_funded_by.csv", db))
    assert entry.kept_out == ("School",)
    assert rows(db, "select type, funder, amount::double, period_from::varchar from budget order by all") == [
        ("committed", "DBE", 2000.0, "2026-01-01"),
        ("committed", "Isibani Trust", 500.0, "2026-01-01"),
        ("planned", None, 2500.0, "2026-01-01"),
    ]


def test_every_currency_stays_its_own(db: Path) -> None:
    entry = only(load(SHAPES / "money_currencies.csv", db))
    assert codes(entry) == {"several_currencies": 1}
    assert "EUR, USD, ZAR, no sign" in entry.problems[0].message
    assert rows(db, "select currency, amount::double from budget order by line") == [
        (None, 1200.5), ("USD", 14.99), ("EUR", 20.0), (None, 100.0), ("ZAR", 50.0)
    ]  # fmt: skip


def test_a_sign_that_contradicts_its_row_is_set_aside(db: Path) -> None:
    entry = only(load(SHAPES / "money_two_currencies.csv", db))
    assert codes(entry, "set_aside") == {"two_currencies": 1}
    assert rows(db, "select currency, amount::double from budget order by line") == [
        ("USD", 14.99),
        (None, 100.0),
    ]


def test_a_currency_in_the_heading_is_that_of_its_amounts(tmp_path: Path, db: Path) -> None:
    only(load(table(tmp_path / "a.csv", "Date,Category,Amount (USD)\n2026-03-14,Venue,50.25"), db))
    only(load(table(tmp_path / "b.csv", "Item,Budget (€),Actual (€)\nTea,10,9"), db, year=2026))
    assert rows(db, "select distinct category, currency from budget order by all") == [
        ("Tea", "EUR"),
        ("Venue", "USD"),
    ]


def test_money_as_people_write_it(db: Path) -> None:
    entry = only(load(SHAPES / "money_spellings.csv", db))
    assert (entry.rows_loaded, codes(entry, "set_aside")) == (9, {"not_an_amount": 1})
    assert entry.reading["decimal_sign"] == {"Bedrag": ","}
    assert [amount for (amount,) in rows(db, "select amount::double from budget order by line")] == [
        1234.5, 3200.0, 1250.0, -1250.0, -50.0, -50.0, 450.0, 3200.0, 1200.0
    ]  # fmt: skip
    assert rows(db, "select note from budget where note is not null") == [("BTW ingesl",)]


def test_the_sign_of_each_column_is_decided_apart(tmp_path: Path, db: Path) -> None:
    text = "Item;Budget;Actual\nVenue;1.234,50;1,234.50\nTea;1,5;2,000"
    entry = only(load(table(tmp_path / "f.csv", text), db, year=2026))
    assert entry.reading["decimal_sign"] == {"Budget": ",", "Actual": "."}
    assert rows(db, MONEY) == [
        ("Venue", "actual", 1234.5), ("Venue", "planned", 1234.5), ("Tea", "actual", 2000.0), ("Tea", "planned", 1.5)
    ]  # fmt: skip


def test_a_column_that_nothing_decides_groups_thousands_and_says_so(tmp_path: Path, db: Path) -> None:
    entry = only(load(table(tmp_path / "f.csv", "Date;Item;Amount spent\n2026-03-01;Venue;1,234"), db))
    assert entry.reading["decimal_sign"] == {"Amount spent": "undecided"}
    assert rows(db, MONEY) == [("Venue", "actual", 1234.0)]


def test_a_list_of_which_nothing_says_the_year_asks(tmp_path: Path, db: Path) -> None:
    file = workbook(tmp_path / "items.xlsx", Sheet1=[["Item", "Cost"], ["Venue", 1000], ["Tea", 200]])
    assert "--year" in (only(load(file, db)).refused or "")
    assert only(load(file, db, year=2026)).facts_loaded == {"budget": 2}
    both = table(tmp_path / "f.csv", "Budget 2025 and 2026,\nItem,Amount\nVenue,100")
    assert "more than one period" in (only(load(both, db)).refused or "")


def test_sheets_called_after_months_in_a_file_called_after_its_year(tmp_path: Path, db: Path) -> None:
    head = ["Item", "Amount"]
    load(workbook(tmp_path / "Budget 2026.xlsx", Mar=[head, ["Venue", 1000]], Apr=[head, ["Venue", 900]]), db)
    assert rows(db, "select amount::double, type, period_from::varchar, period_to::varchar from budget order by 3") == [
        (1000.0, "planned", "2026-03-01", "2026-03-31"), (900.0, "planned", "2026-04-01", "2026-04-30")
    ]  # fmt: skip
