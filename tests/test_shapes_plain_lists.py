"""Lists as people type them, whose headings or titles say more than one word: meetings, forms, costs, people."""

from datetime import date
from pathlib import Path

import pytest
from filing import PRESENT, codes, load, only, rows, table, workbook

MEETINGS = (
    "select date::varchar, status, headcount from meetings join occasion using (occasion_id) order by 1"
)
COSTS = "select category, amount::double, type from budget order by line"


def test_a_list_of_meetings_with_how_many_were_invited_and_came(db: Path, tmp_path: Path) -> None:
    path = table(
        tmp_path / "meetings.csv",
        """
        Date of meeting,Topic,Venue,Invited,Attended
        12 February 2026,Phonics,Library,20,14
        12 March 2026,Reading,Library,20,17
        16 April 2026,CANCELLED,,,
        """,
    )
    assert codes(only(load(path, db))) == {}
    assert rows(db, MEETINGS) == [
        ("2026-02-12", None, 14),
        ("2026-03-12", None, 17),
        ("2026-04-16", "cancelled", None),
    ]


def test_the_day_of_an_invitation_stays_a_day(db: Path, tmp_path: Path) -> None:
    sheet = [["Date", "Topic", "Invited", "Present"], [date(2026, 2, 12), "Phonics", date(2026, 2, 1), 14]]
    assert codes(only(load(workbook(tmp_path / "meetings.xlsx", Meetings=sheet), db))) == {}
    assert rows(db, "select invited_on::varchar from meetings") == [("2026-02-01",)]


def test_people_with_their_addresses_are_no_meetings(db: Path, tmp_path: Path) -> None:
    path = table(
        tmp_path / "call.csv",
        """
        Name,Attendee Email,Date,Invited,Registered,Join Time,Attendance Duration,Network joined from
        ="Anna Smit",="anna@example.org",="2026-03-05",Yes,N/A,="1:58 pm Johannesburg Time",92.0 mins,External
        ="Sipho Dube",="sipho@example.org",="2026-03-05",Yes,N/A,="2:02 pm Johannesburg Time",87.0 mins,External
        """,
    )
    entry = only(load(path, db))
    assert (entry.kind, codes(entry)) == ("attendance", {})
    assert rows(db, PRESENT) == [("2026-03-05", "Anna Smit"), ("2026-03-05", "Sipho Dube")]
    assert rows(db, "select minutes from attendance order by line") == [(92.0,), (87.0,)]


def test_texts_that_a_program_wrote_as_formulas(db: Path, tmp_path: Path) -> None:
    text = 'Date;Name;Cell\n="2026-03-05";"=Smit; Anna";="0821234567"\n'
    only(load(table(tmp_path / "list.csv", text), db))
    assert rows(db, PRESENT) == [("2026-03-05", "=Smit; Anna")]


@pytest.mark.parametrize(
    ("told", "scale", "stances"),
    [
        ("Scale: 1 = strongly disagree, 5 = strongly agree", "1-5", "agree neutral disagree"),
        ("Skaal: 1 = stem saam, 5 = verskil", "1-5", "disagree neutral agree"),
        ("Meeting 1 of 5", "1-4", "agree agree disagree"),
    ],
)
def test_a_scale_over_the_table_holds_for_its_questions(
    db: Path, tmp_path: Path, told: str, scale: str, stances: str
) -> None:
    sheet = [
        ["Evaluation forms of 14 May 2026"],
        [told],
        ["Form", "The meeting was useful", "My voice was heard", "Would you recommend us?", "Comments"],
        [1, 4, "agree", 9, "5 stars"],
        [2, 3, "agree", 4, ""],
        [3, 1, "disagree", 2, "3"],
    ]
    only(load(workbook(tmp_path / "forms.xlsx", Forms=sheet), db))
    read = "select question, max(scale), string_agg(stance, ' ' order by line) from answers group by 1 order by 1"
    found = {question: (scale, said) for question, scale, said in rows(db, read)}
    assert found["useful"] == (scale, stances)
    assert found["voice_heard"] == ("words", "agree agree disagree")
    assert found["recommend"][0] == "0-10"


def test_a_subtotal_of_a_single_line_is_a_total(db: Path, tmp_path: Path) -> None:
    sheet = [
        ["BUDGET 2026"],
        ["Code", "Description", "Qty", "Unit cost", "Total"],
        ["A", "MEETINGS"],
        ["A1", "Venue hire", 4, 1500, 6000],
        ["A2", "Refreshments", 40, 55, 2200],
        ["", "Sub-total A", "", "", 8200],
        ["B", "TRAVEL"],
        ["B1", "Taxi fares", 20, 60, 1200],
        ["", "Sub-total B", "", "", 1200],
        ["", "GRAND TOTAL", "", "", 9400],
    ]
    assert codes(only(load(workbook(tmp_path / "plan.xlsx", Plan=sheet), db)))["total_row"] == 3
    assert rows(db, COSTS) == [
        ("Venue hire", 6000.0, "planned"),
        ("Refreshments", 2200.0, "planned"),
        ("Taxi fares", 1200.0, "planned"),
    ]


@pytest.mark.parametrize("heading", ["Incl VAT", "Amount incl. VAT", "Total (incl VAT)", "BTW ingesluit"])
def test_costs_count_with_their_tax(db: Path, tmp_path: Path, heading: str) -> None:
    lines = f"Date,Item,Excl VAT,VAT,{heading}\n2026-02-01,Venue,1000.00,150.00,1150.00"
    assert only(load(table(tmp_path / "costs.csv", lines), db)).kind == "budget"
    assert rows(db, COSTS) == [("Venue", 1150.0, "actual")]


def test_petty_cash_keeps_its_categories(db: Path, tmp_path: Path) -> None:
    path = table(
        tmp_path / "petty.csv",
        """
        Date;Supplier;Description;Category;Amount incl VAT;Receipt no
        2026/02/13;Corner shop;Tea and coffee;Refreshments;R345,60;12
        2026/02/13;Taxi;Transport;Travel;R120,00;13
        ;;Total;;R465,60;
        """,
    )
    assert codes(only(load(path, db))) == {"type_assumed": 1, "total_row": 1}
    assert rows(db, COSTS) == [("Refreshments", 345.6, "actual"), ("Travel", 120.0, "actual")]


@pytest.mark.parametrize("time", ["14:00:00,{},15:30:00", "2:00 PM,{},3:30 PM"])
def test_a_calendar_is_a_list_of_meetings(db: Path, tmp_path: Path, time: str) -> None:
    lines = [
        "Subject,Start Date,Start Time,End Date,End Time,All day event,Reminder on/off,Required Attendees,Location",
        f"Reading circle,2026-02-12,{time.format('2026-02-12')},False,True,,Library",
        f"Reading circle,2026-03-26,{time.format('2026-03-26')},False,True,,Library",
    ]
    assert only(load(table(tmp_path / "calendar.csv", "\n".join(lines)), db)).kind == "meetings"
    assert rows(db, MEETINGS) == [("2026-02-12", None, None), ("2026-03-26", None, None)]


def test_a_status_with_more_behind_its_word(db: Path, tmp_path: Path) -> None:
    path = table(
        tmp_path / "meetings.csv",
        """
        Date,Topic,Venue,Status
        5 Feb 2026,Phonics,Library,Held (online)
        5 Mar 2026,Reading,Library,Postponed to 12 March
        9 Apr 2026,Maths,Library,Cancelled - rain
        7 May 2026,Maths,Library,No idea
        """,
    )
    assert codes(only(load(path, db))) == {"unknown_word": 1}
    assert [status for _, status, _ in rows(db, MEETINGS)] == ["held", "cancelled", "cancelled", None]


@pytest.mark.parametrize(
    ("title", "headings"),
    [
        ("Budget 2026 (R'000)", "Item,Budget,Actual"),
        ("All amounts in thousands of rand", "Item,Budget 2026,Actual 2026"),
        ("Budget 2026", "Item,Budget (R'000),Actual (R 000)"),
    ],
)
def test_amounts_in_thousands(db: Path, tmp_path: Path, title: str, headings: str) -> None:
    only(load(table(tmp_path / "plan.csv", f"{title},,\n{headings}\nVenue,12,11.5\nTea,1,0.5"), db))
    assert [amount for _, amount, _ in rows(db, COSTS)] == [12000.0, 11500.0, 1000.0, 500.0]


def test_payments_in_thousands(db: Path, tmp_path: Path) -> None:
    only(load(table(tmp_path / "paid.csv", "Date,Category,Amount (R'000)\n2026-02-12,Venue,1.2"), db))
    assert rows(db, COSTS) == [("Venue", 1200.0, "actual")]


def test_a_large_amount_in_a_title_is_no_unit(db: Path, tmp_path: Path) -> None:
    lines = "Budget 2026 of R10 000 (grant: R 5000),,\nItem,Budget,Actual\nVenue,12,11.5"
    only(load(table(tmp_path / "plan.csv", lines), db))
    assert [amount for _, amount, _ in rows(db, COSTS)] == [12.0, 11.5]
