"""What the rows of each kind become: answers, owners, amounts, periods, statuses."""

from datetime import date
from pathlib import Path

import pytest
from filing import codes, load, only, rows, table, workbook


def test_money_in_the_spellings_of_one_office(tmp_path: Path, db: Path) -> None:
    spellings = [
        "R 3 200,00",
        "R3\u00a0200,00",
        "(1 250,00)",
        "-R50",
        "12 500,50",
        "R1’234,50",
        "50,00 CR",
        "1.250,00",
        "75",
    ]
    text = "Datum;Kategorie;Bedrag\n" + "\n".join(
        f"2026-02-{k + 1:02};venue {k};{m}" for k, m in enumerate(spellings)
    )
    only(load(table(tmp_path / "Begroting.csv", text), db))
    assert [float(a) for (a,) in rows(db, "select amount from budget order by line")] == [
        3200, 3200, -1250, -50, 12500.5, 1234.5, -50, 1250, 75
    ]  # fmt: skip
    assert rows(db, "select distinct type from budget") == [("planned",)]


def test_periods_of_money(tmp_path: Path, db: Path) -> None:
    periods = {
        "2026": ("2026-01-01", "2026-12-31"),
        "2025/26": ("2025-04-01", "2026-03-31"),
        "2026Q1": ("2026-01-01", "2026-03-31"),
        "2026-03": ("2026-03-01", "2026-03-31"),
        "Feb 2028": ("2028-02-01", "2028-02-29"),
        "14/03/2026": ("2026-03-14", "2026-03-14"),
    }
    text = "period,category,amount,type\n" + "\n".join(
        f"{p},venue {k},1,actual" for k, p in enumerate(periods)
    )
    only(load(table(tmp_path / "b.csv", text), db))
    assert rows(db, "select period_from::varchar, period_to::varchar from budget order by line") == list(
        periods.values()
    )


def test_an_action_with_several_owners_and_one_that_is_ticked_off(tmp_path: Path, db: Path) -> None:
    file = workbook(
        tmp_path / "log.xlsx",
        Log=[
            ["Action log of the circle"],
            ["No.", "Action item", "Who?", "By when", "Progress", "Done"],
            [1, "Print forms", "Sarah & Thabo", date(2026, 4, 30), "in progress", None],
            [2, "Book the hall", "NKOSI, Thandiwe", 46142, None, date(2026, 4, 2)],
            [3, "Ring the district", "Sarah; Anna Smit and Thabo", None, None, "yes"],
            [4, "Buy tea", None, None, "cancelled", None],
        ],
    )
    entry = only(load(file, db))
    assert (entry.kind, entry.rows_loaded, entry.problems) == ("actions", 4, ())
    assert rows(
        db, "select action, due_on::varchar, status, completed_on::varchar from actions order by line"
    ) == [
        ("Print forms", "2026-04-30", "open", None),
        ("Book the hall", "2026-04-30", None, "2026-04-02"),
        ("Ring the district", None, "done", None),
        ("Buy tea", None, "cancelled", None),
    ]
    owners = "select line, name from action_owners join mention_name using (mention_id) order by all"
    assert [name for _, name in rows(db, owners)] == [
        "Sarah",
        "Thabo",
        "NKOSI, Thandiwe",
        "Anna Smit",
        "Sarah",
        "Thabo",
    ]


def test_a_register_column_says_that_no_names_were_kept(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "m.csv", "meeting_id,date,register\nM1,2026-02-19,held\nM2,2026-05-14,no_register"
    )
    assert only(load(file, db)).kind == "meetings"
    assert rows(db, "select label, status from meetings join occasion using (occasion_id) order by line") == [
        ("M1", "held"), ("M2", "no_register")
    ]  # fmt: skip


def test_people_without_a_name_are_their_e_mail(tmp_path: Path, db: Path) -> None:
    entry = only(
        load(
            table(
                tmp_path / "a.csv", "date,name,email\n2026-02-19,,A@X.org\n2026-02-19,,\n2026-02-19,b@x.org,"
            ),
            db,
        )
    )
    assert codes(entry, "set_aside") == {"no_person": 1}
    assert rows(db, "select name, email from mention_name order by email") == [
        (None, "a@x.org"),
        (None, "b@x.org"),
    ]


def test_a_bad_cell_that_the_row_can_do_without_costs_the_cell(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "a.csv", "action,owner,due,status\nPrint,Thandi,soon,parked\n,Sipho,2026-02-19,open"
    )
    entry = only(load(file, db))
    assert (entry.rows_loaded, entry.rows_set_aside) == (1, 1)
    assert codes(entry, "cell") == {"not_a_date": 1, "unknown_word": 1}
    assert codes(entry, "set_aside") == {"missing_value": 1}
    assert "open, done, cancelled" in next(p.fix for p in entry.problems if p.code == "unknown_word")


def test_a_yearly_budget_takes_its_year_from_the_user(tmp_path: Path, db: Path) -> None:
    only(load(table(tmp_path / "Budget.csv", "Item,Planned amount\nVenue,100\nTotal,100"), db, year=2026))
    assert rows(db, "select period_from::varchar, period_to::varchar, type from budget") == [
        ("2026-01-01", "2026-12-31", "planned")
    ]


@pytest.mark.parametrize(
    ("marks", "blank", "expected"),
    [
        (("x", ""), None, ["present", "absent"]),
        (("present", ""), None, ["present", "unknown"]),
        (("P", "", "A"), None, ["present", "unknown", "absent"]),
        (("P", "", "A"), "unknown", ["present", "unknown", "absent"]),
        (("Ja", ""), "unknown", ["present", "unknown"]),
    ],
)
def test_an_empty_status_in_a_long_file(
    tmp_path: Path, db: Path, marks: tuple, blank: str | None, expected: list
) -> None:
    lines = [f"2026-02-19,Person {k},{mark}" for k, mark in enumerate(marks)]
    entry = only(load(table(tmp_path / "a.csv", "\n".join(["Date,Name,Present", *lines])), db, blank=blank))
    assert [s for (s,) in rows(db, "select status from attendance order by line")] == expected
    assert entry.rows_set_aside == len(marks) - len(expected)


def test_an_answer_to_an_invitation_says_nothing_about_who_came(tmp_path: Path, db: Path) -> None:
    only(
        load(
            table(
                tmp_path / "a.csv",
                "date,name,status,rsvp\n2026-02-19,Thandi,,yes\n2026-02-19,Sipho,present,no",
            ),
            db,
        )
    )
    assert rows(db, "select status, rsvp from attendance order by line") == [
        ("unknown", "yes"),
        ("present", "no"),
    ]
