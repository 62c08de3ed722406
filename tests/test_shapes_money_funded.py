"""Budgets with funders across and one line of headings."""

from pathlib import Path

import pytest
from filing import load, only, rows, table

FUNDED = "select category, type, funder, amount::double from budget where amount <> 0 order by line, funder nulls last"
ACROSS = """
    Budget 2026,,,,
    Line,Department of Education,Isibani Trust,Own funds,Total
    Venue,5000,3000,0,8000
    Catering,,6000,1500,7500
    Total,5000,9000,1500,15500
"""


def test_each_funder_gives_a_part_of_the_cost(tmp_path: Path, db: Path) -> None:
    entry = only(load(table(tmp_path / "b.csv", ACROSS), db))
    assert entry.kept_out == ("Total",)
    assert rows(db, FUNDED) == [
        ("Venue", "planned", "Department of Education", 5000.0),
        ("Venue", "planned", "Isibani Trust", 3000.0),
        ("Catering", "planned", "Isibani Trust", 6000.0),
        ("Catering", "planned", "Own funds", 1500.0),
    ]


def test_what_nobody_gives_yet_has_no_funder(tmp_path: Path, db: Path) -> None:
    text = ACROSS.replace("Own funds", "Shortfall")
    only(load(table(tmp_path / "b.csv", text), db))
    assert ("Catering", "planned", None, 1500.0) in rows(db, FUNDED)
    assert {funder for _, _, funder, _ in rows(db, FUNDED)} == {
        "Department of Education",
        "Isibani Trust",
        None,
    }


def test_what_is_still_needed_is_no_promise(tmp_path: Path, db: Path) -> None:
    text = """
        Budget 2026,,,,,
        Line,Budget,Isibani Trust,Own funds,Still needed,Total
        Venue,8500,3000,1000,4000,8000
        Catering,7500,6000,1500,0,7500
    """
    only(load(table(tmp_path / "b.csv", text), db))
    assert rows(db, FUNDED) == [
        ("Venue", "committed", "Isibani Trust", 3000.0),
        ("Venue", "committed", "Own funds", 1000.0),
        ("Venue", "planned", None, 8500.0),
        ("Catering", "committed", "Isibani Trust", 6000.0),
        ("Catering", "committed", "Own funds", 1500.0),
        ("Catering", "planned", None, 7500.0),
    ]
    db.unlink()
    only(load(table(tmp_path / "c.csv", text.replace("8500", "8000")), db))
    given = (
        "select type, coalesce(funder, 'nobody'), sum(amount)::double from budget group by all order by all"
    )
    assert rows(db, given) == [
        ("planned", "Isibani Trust", 9000.0),
        ("planned", "Own funds", 2500.0),
        ("planned", "nobody", 4000.0),
    ]


def test_what_was_spent_of_each_fund(tmp_path: Path, db: Path) -> None:
    text = ACROSS.replace("Budget 2026", "Expenditure 2026")
    only(load(table(tmp_path / "b.csv", text), db))
    assert {kind for _, kind, _, _ in rows(db, FUNDED)} == {"actual"}
    assert ("Venue", "actual", "Isibani Trust", 3000.0) in rows(db, FUNDED)


@pytest.mark.parametrize(
    ("funders", "total"),
    [
        ("Department of Education,Isibani Trust,Own funds", "9000"),
        ("North school,South school,West school", "8000"),
        ("Department of Arts,Department of Science,Department of Sport", "8000"),
    ],
)
def test_other_columns_stay_what_they_were(tmp_path: Path, db: Path, funders: str, total: str) -> None:
    text = f"Budget 2026,,,,\nLine,{funders},Total\nVenue,5000,3000,0,{total}\nCatering,,6000,1500,7500"
    entry = only(load(table(tmp_path / "b.csv", text), db))
    assert entry.kept_out == tuple(funders.split(","))
    assert rows(db, FUNDED) == [
        ("Venue", "planned", None, float(total)),
        ("Catering", "planned", None, 7500.0),
    ]
