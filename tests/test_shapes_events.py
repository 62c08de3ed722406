"""Eventbrite: who is registered did not therefore come, and a buyer's e-mail is not everybody's."""

from datetime import date
from pathlib import Path

import pytest
from filing import codes, load, only, rows

SHAPES = Path(__file__).parent / "shapes"
DAY = date(2026, 3, 5)
WHO = (
    "select o.date::varchar, n.name, n.email, a.status, a.rsvp from attendance a join occasion o using (occasion_id)"
    " join mention_name n using (mention_id) order by a.line"
)


def account(db: Path, file: str, **options: object) -> tuple[int, int, int, int]:
    entry = only(load(SHAPES / file, db, **options))
    return entry.rows_read, entry.rows_loaded, entry.rows_set_aside, entry.rows_ignored


def test_eventbrite(db: Path) -> None:
    result = load(SHAPES / "eventbrite_us.csv", db, date=DAY)
    entry = only(result)
    assert (entry.kind, entry.layout, result.exit_code) == ("attendance", "eventbrite", 0)
    assert (entry.rows_read, entry.rows_loaded, entry.rows_set_aside, entry.rows_ignored) == (11, 8, 0, 3)
    assert codes(entry) == {"email_of_buyer": 1, "same_ticket_holder": 2, "ticket_without_name": 1}
    assert rows(db, WHO) == [
        ("2026-03-05", "Thandiwe Nkosi", None, "present", "yes"),
        ("2026-03-05", "Sipho Dube", None, "unknown", "yes"),
        ("2026-03-05", "Lerato Mokoena", None, "unknown", "no"),
        ("2026-03-05", "Pieter Botha", "pieter@example.org", "unknown", "yes"),
        ("2026-03-05", "Naledi Khumalo", "naledi@example.org", "unknown", "yes"),
        ("2026-03-05", "Anna van der Merwe, Dr", "anna@example.org", "unknown", "no"),
        ("2026-03-05", "Farida Jacobs", "farida@example.org", "unknown", "no"),
        ("2026-03-05", "Zoë Ntuli", "zoe@example.org", "unknown", "yes"),
    ]
    assert {"What would you like to discuss?", "Home Address 1", "Total Paid"} <= set(entry.kept_out)


def test_the_day_of_an_event_is_asked_for(db: Path) -> None:
    result = load(SHAPES / "eventbrite_us.csv", db)
    assert result.exit_code == 2
    assert "does not say when the event was. Give its date, such as --date" in (only(result).refused or "")


def test_the_name_of_the_file_may_give_the_day(db: Path, tmp_path: Path) -> None:
    assert account(db, "Early years 14 March 2026.csv") == (1, 1, 0, 0)
    assert rows(db, WHO) == [("2026-03-14", "Thandiwe Nkosi", "thandiwe@example.org", "unknown", "yes")]
    report = tmp_path / "report-2026-04-02T0915.csv"
    report.write_bytes((SHAPES / "eventbrite_us.csv").read_bytes())
    assert "--date" in (only(load(report, db)).refused or "")


def test_eventbrite_in_british_words(db: Path) -> None:
    assert account(db, "eventbrite_uk.csv", date=DAY) == (2, 2, 0, 0)
    assert [row[1:] for row in rows(db, WHO)] == [
        ("Thandiwe Nkosi", "thandiwe@example.org", "unknown", "yes"),
        ("Sipho Dube", "sipho@example.org", "present", "yes"),
    ]


def test_eventbrite_with_buyers_and_days_decided_by_the_orders(db: Path) -> None:
    """“05/03/2026” is 3 May, since an order was placed on “02/25/2026”."""
    entry = only(load(SHAPES / "eventbrite_new.csv", db))
    assert (entry.rows_read, entry.rows_loaded) == (3, 3)
    assert entry.reading["date_order"] == {"date": "mdy"}
    assert rows(db, WHO) == [
        ("2026-05-03", "Thandiwe Nkosi", "thandiwe@example.org", "unknown", "yes"),
        ("2026-05-03", "Sipho Dube", None, "present", "yes"),
        ("2026-06-04", "Pieter Botha", "pieter@example.org", "unknown", "yes"),
    ]
    assert codes(entry) == {"email_of_buyer": 1, "unnamed_guests": 1}
    assert rows(db, "select organisation from attendance order by line") == [
        ("Sunrise Primary",),
        ("Hilltop School",),
        (None,),
    ]


@pytest.mark.parametrize(("other", "people"), [("Thandi,Nkosi", 1), ("Sipho,Dube", 2)])
def test_one_e_mail_in_two_orders(tmp_path: Path, db: Path, other: str, people: int) -> None:
    """The same person under a shorter name, or two people of one office."""
    head = "Order #,First Name,Last Name,Email,Quantity,Ticket Type,Event Name,Event Start Date"
    rest = "office@example.org,1,Free"
    file = tmp_path / "e.csv"
    file.write_text(
        f"{head}\n1,Thandiwe,Nkosi,{rest},March,2026-03-05\n2,{other},{rest},June,2026-06-04\n",
        encoding="utf-8",
    )
    assert only(load(file, db)).rows_loaded == 2
    assert rows(db, "select count(distinct person_id) from mention") == [(people,)]


def test_a_list_of_orders_is_of_buyers_and_nameless_guests(db: Path) -> None:
    entry = only(load(SHAPES / "eventbrite_orders.csv", db))
    assert (entry.rows_read, entry.rows_loaded, entry.rows_ignored) == (4, 3, 1)
    assert [row[3:] for row in rows(db, WHO)] == [("unknown", "yes"), ("present", "yes"), ("unknown", "no")]
    assert "count: 2." in next(p.message for p in entry.problems if p.code == "unnamed_guests")


def test_two_events_of_one_day_are_two_meetings(db: Path) -> None:
    assert account(db, "eventbrite_same_day.csv") == (2, 2, 0, 0)
    assert rows(db, "select label from occasion order by label") == [("Afternoon group",), ("Morning group",)]


def test_an_order_of_something_else_is_not_taken_for_one(tmp_path: Path, db: Path) -> None:
    file = tmp_path / "caterer.csv"
    file.write_text("Order #,Order Date,Name,Quantity,Total Paid\n17,2026-02-19,Tea and scones,40,800\n")
    entry = only(load(file, db))
    assert entry.layout != "eventbrite"


def test_a_word_that_is_not_known_is_named(tmp_path: Path, db: Path) -> None:
    text = (SHAPES / "eventbrite_uk.csv").read_text().replace("Checked In", "Geannuleerd")
    file = tmp_path / "e.csv"
    file.write_text(text)
    entry = only(load(file, db, date=DAY))
    assert [(p.code, p.column, p.value) for p in entry.problems] == [
        ("unknown_word", "Attendee Status", "Geannuleerd")
    ]
    assert (entry.rows_loaded, entry.rows_set_aside) == (2, 0)


def test_the_time_at_which_a_ticket_was_scanned_says_who_came(tmp_path: Path, db: Path) -> None:
    file = tmp_path / "e.csv"
    file.write_text(
        "Order #,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Date Attending,Check-In Date\n"
        '1,Anna,Dube,anna@example.org,1,Free,11,"Mar 5, 2026 at 2:00 PM","Mar 5, 2026 at 1:55 PM"\n'
        '2,Sipho,Nkosi,sipho@example.org,1,Free,12,"Mar 5, 2026 at 2:00 PM",\n'
    )
    assert only(load(file, db)).rows_loaded == 2
    assert [row[0:2] + row[3:] for row in rows(db, WHO)] == [
        ("2026-03-05", "Anna Dube", "present", "yes"),
        ("2026-03-05", "Sipho Nkosi", "unknown", "yes"),
    ]


def test_a_list_without_anybody(tmp_path: Path, db: Path) -> None:
    file = tmp_path / "e.csv"
    file.write_text((SHAPES / "eventbrite_uk.csv").read_text().splitlines()[0] + "\n")
    assert codes(only(load(file, db))) == {"no_rows": 1}


@pytest.mark.parametrize(
    "code",
    [
        "email_of_buyer",
        "same_ticket_holder",
        "ticket_without_name",
        "unnamed_guests",
    ],
)
def test_each_remark_has_a_file_that_provokes_it(db: Path, code: str) -> None:
    (file,) = (Path(__file__).parent / "problem_files").glob(f"{code}.*")
    assert code in codes(only(load(file, db)))
