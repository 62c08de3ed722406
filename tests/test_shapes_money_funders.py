"""Budgets with a column for each funder, which add up to the total of the line."""

from pathlib import Path

import pytest
from filing import codes, load, only, rows, table

FUNDED = "select category, type, nature, funder, amount::double from budget order by line, funder, type"


def test_funders_that_add_up_to_the_total_are_read_instead_of_it(tmp_path: Path, db: Path) -> None:
    text = "Budget 2026,,,,\nLine,DBE,Isibani Trust,Own,Total\nVenue,2000,500,,2500\nCatering,,600,600,1200\n"
    entry = only(load(table(tmp_path / "f.csv", f"{text}Total,2000,1100,600,3700"), db))
    assert (entry.kept_out, codes(entry)) == (("Total",), {"total_row": 1})
    assert rows(db, FUNDED) == [
        ("Venue", "planned", "cash", "DBE", 2000.0), ("Venue", "planned", "cash", "Isibani Trust", 500.0),
        ("Catering", "planned", "cash", "Isibani Trust", 600.0), ("Catering", "planned", "cash", "Own", 600.0),
    ]  # fmt: skip


def test_what_is_given_in_kind_beside_funders_is_not_counted_in_the_total_again(
    tmp_path: Path, db: Path
) -> None:
    text = "Item;Total budget;Lotto;Own contribution;In kind\nVenue;R 2 500,00;R 2 000,00;;R 500,00\n"
    only(load(table(tmp_path / "f.csv", f"{text}Tea;R 90,00;R 60,00;R 30,00;"), db, year=2026))
    assert rows(db, FUNDED) == [
        ("Venue", "planned", "cash", "Lotto", 2000.0), ("Venue", "planned", "in_kind", None, 500.0),
        ("Tea", "planned", "cash", "Lotto", 60.0), ("Tea", "planned", "cash", "Own contribution", 30.0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("headings", "first", "types"),
    [
        ("Item,Budget,Funder A,Funder B,Total", "Venue,3000,2000,500,2500\nTea,100,60,40,100", "committed"),
        ("Item,Actual,Funder A,Funder B,Total", "Venue,2400,2000,500,2500\nTea,100,60,40,100", "planned"),
        ("Item,Unit cost,Funder A,Funder B,Total spent", "Venue,7,2000,500,2500\nTea,1,60,40,100", "actual"),
    ],
)
def test_what_funders_give_is_told_by_the_columns_beside(
    headings: str, first: str, types: str, tmp_path: Path, db: Path
) -> None:
    only(load(table(tmp_path / "f.csv", f"{headings}\n{first}"), db, year=2026))
    funded = "select distinct type, sum(amount)::double from budget where funder is not null group by all"
    assert rows(db, funded) == [(types, 2600.0)]


@pytest.mark.parametrize(
    "text",
    [
        "Item,Workshop 1,Workshop 2,Total\nVenue,2000,500,2500\nTea,60,40,100",
        "Item,DBE,Own,Total\nVenue,2000,500,2500\nTea,60,40,100\nTransport,,,800",
        "Item,DBE,Own,Total\nVenue,2000,500,2500",
    ],
    ids=["other than funders", "do not add up", "one line"],
)
def test_columns_that_may_be_other_than_funders_leave_the_total_as_it_is(
    text: str, tmp_path: Path, db: Path
) -> None:
    entry = only(load(table(tmp_path / "budget 2026.csv", text), db))
    assert len(entry.kept_out) == 2
    assert {(funder, column) for funder, column in rows(db, "select funder, source_column from budget")} == {
        (None, "Total")
    }
