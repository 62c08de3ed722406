"""Each kind of file, recognised by its headings, in English and Afrikaans, and what it becomes."""

from datetime import date
from pathlib import Path

import pytest
from filing import codes, load, only, rows, table, workbook

from ingest.kinds.catalogue import KINDS


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "facts.duckdb"


CANONICAL = {
    "communities": "community,name,shape,type,started\necd,Early years,open,open-ended,2019-03-01",
    "members": "person,email,joined,kind\nThandi,t@x.org,2020-01-15,convenor",
    "meetings": "date,meeting,title,status,venue,headcount\n2026-02-19,M1,Play,held,Hall,12",
    "attendance": "date,person,status,minutes,role\n2026-02-19,Thandi,online,90,chair",
    "evaluations": "date,useful,voice_heard,recommend\n2026-02-19,5,4,9",
    "budget": "date,category,amount,type,nature\n2026-02-19,venue,1250.50,planned,in_kind",
    "actions": "action,agreed_on,owner,due,status\nPrint forms,2026-02-19,Thandi,2026-03-19,done",
    "contributions": "date,person,kind,minutes\n2026-02-19,Thandi,presented,20",
    "governance": "item,person,date,status\nchampion,Thandi,2026-02-19,in post",
    "followups": "date,task,done_on\n2026-02-19,thank_you,2026-02-20",
    "products": "date,title,type,knowledge_type\n2026-02-19,Tool,tool,explicit",
    "stories": "date,summary,cycle,consent\n2026-02-19,It worked,applied,yes",
    "polls": "date,answer,active\n2026-02-19,continue_changed,yes",
}
AFRIKAANS = {
    "communities": "gemeenskap;naam;vorm;tipe;gestig\necd;Vroeë jare;oop;oop;2019-03-01",
    "members": "naam en van;epos;aangesluit;soort lid\nThandi Nkosi;t@x.org;15 Januarie 2020;lid",
    "meetings": "datum;vergadering;titel;toestand;plek\n19 Februarie 2026;V1;Speel;gehou;Saal",
    "attendance": "vergadering datum;naam;van;bywoning\n19/02/2026;Thandi;Nkosi;teenwoordig",
    "evaluations": "datum;Was dit nuttig?;Was dit die tyd werd?\n2026-02-19;Baie nuttig;Stem saam",
    "budget": "datum;kategorie;bedrag;soort\n2026-02-19;lokaal;R 1 250,50;begroot",
    "actions": "aksie;verantwoordelike persoon;teikendatum;vordering\nDruk vorms;Thandi;19/03/2026;klaar",
    "contributions": "datum;naam;bydrae\n2026-02-19;Thandi;aangebied",
    "followups": "datum;taak;gedoen op\n2026-02-19;bedankings;2026-02-20",
    "polls": "datum;antwoord;aktief\n2026-02-19;voortgaan;ja",
}
TABLE = {"evaluations": "answers"}


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_every_kind_is_known_by_its_headings(tmp_path: Path, db: Path, kind: str) -> None:
    result = load(table(tmp_path / "file.csv", CANONICAL[kind]), db)
    entry = only(result)
    assert (entry.kind, entry.rows_loaded, result.exit_code, entry.problems) == (kind, 1, 0, ())
    assert rows(db, f"select count(*) > 0 from {TABLE.get(kind, kind)}") == [(True,)]


@pytest.mark.parametrize("kind", AFRIKAANS)
def test_in_afrikaans_with_semicolons(tmp_path: Path, db: Path, kind: str) -> None:
    entry = only(load(table(tmp_path / "leer.csv", AFRIKAANS[kind], "cp1252"), db))
    assert (entry.kind, entry.rows_loaded, entry.problems, entry.refused) == (kind, 1, (), None)


def test_headings_are_matched_without_case_accents_spaces_and_signs(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "f.csv",
        "MEETING_DATE,Full-Name:,Attendance  Status,Duration (minutes)\n2026-02-19,Thandi,P,1:30",
    )
    only(load(file, db))
    assert rows(db, "select status, minutes from attendance") == [("present", 90.0)]


def test_two_kinds_that_fit_equally_are_asked_about(tmp_path: Path, db: Path) -> None:
    result = load(table(tmp_path / "f.csv", "person,date,minutes,type\nThandi,2026-02-19,9,zzz"), db)
    entry = only(result)
    assert entry.refused is None or "--kind" in entry.refused


def test_the_kind_may_be_said(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "f.csv", "name,date\nThandi,2026-02-19")
    assert only(load(file, db, kind="attendance")).kind == "attendance"
    refused = only(load(file, tmp_path / "other.duckdb", kind="budget")).refused or ""
    assert "cannot be read as budget: it lacks a column category; a column amount" in refused


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


def test_a_form_with_a_column_a_question(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "forms.csv",
        """
        Timestamp,Name,How useful was it? (1-5),Was it worth your time?,"Since the last meeting, have you used something?",Would you recommend us?,Snack
        2026/02/19 3:00:00 PM GMT+2,Thandi,5,Strongly agree,Yes,10,tea
        2026/02/19 3:01:00 PM GMT+2,Sipho,7,Disagree,No,11,cake
        2026/02/19 3:02:00 PM GMT+2,Anna,3,Neutral,first time here,8,
        2026/02/19 3:03:00 PM GMT+2,,,,,,
        """,
    )
    result = load(file, db)
    entry = only(result)
    assert (entry.rows_loaded, entry.rows_ignored, result.exit_code) == (3, 1, 1)
    assert codes(entry) == {"off_scale": 2, "no_answer": 1}
    assert rows(db, "select form, question, value, scale, stance from answers order by line, question") == [
        ("2", "other", None, "text", None),
        ("2", "recommend", 10.0, "0-10", "agree"),
        ("2", "used_something", 1.0, "yes_no", "agree"),
        ("2", "useful", 5.0, "1-5", "agree"),
        ("2", "worth_time", None, "words", "agree"),
        ("3", "other", None, "text", None),
        ("3", "used_something", 0.0, "yes_no", "disagree"),
        ("3", "worth_time", None, "words", "disagree"),
        ("4", "recommend", 8.0, "0-10", "agree"),
        ("4", "used_something", None, "yes_no", None),
        ("4", "useful", 3.0, "1-5", "neutral"),
        ("4", "worth_time", None, "words", "neutral"),
    ]
    assert rows(db, "select count(*) from mention") == [(0,)]  # forms name nobody


def test_the_same_question_twice_and_the_renewal_question(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "forms.csv",
        """
        Date,Was it useful?,How useful was today's session?,Should the community continue?
        2026-02-19,5,4,Continue as is
        2026-02-19,4,1,Continue changed
        2026-02-19,2,3,No
        """,
    )
    entry = only(load(file, db))
    assert codes(entry) == {"question_twice": 1}
    assert entry.facts_loaded == {"answers": 6, "polls": 3}
    assert rows(db, "select answer from polls order by line") == [
        ("continue",),
        ("continue_changed",),
        ("stop",),
    ]
    assert rows(db, "select wording, count(*) from answers where question = 'useful' group by 1") == [
        ("Was it useful?", 3)
    ]


def test_a_form_in_long_shape_tells_respondents_apart_without_naming_them(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "f.csv",
        """
        date,respondent,question,answer
        2026-02-19,Thandi,useful,5
        2026-02-19,Thandi,used_something,no
        2026-02-19,Sipho,useful,1
        2026-02-19,,useful,4
        """,
    )
    only(load(file, db))
    assert rows(db, "select form, question, stance from answers order by line") == [
        ("1", "useful", "agree"), ("1", "used_something", "disagree"), ("2", "useful", "disagree"), (None, "useful", "agree")
    ]  # fmt: skip


def test_the_same_answer_of_two_people_is_no_duplicate(tmp_path: Path, db: Path) -> None:
    only(load(table(tmp_path / "p.csv", "date,answer,active\n2026-02-19,stop,yes\n2026-02-19,stop,yes"), db))
    assert rows(db, "select count(*) from polls") == [(2,)]


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


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        (
            "Name,Status\nThandi,P",
            "attendance: it lacks a column date or meeting. Add the column under one of these headings, or give the date",
        ),
        (
            "Item,Amount\nVenue,100",
            "budget: it lacks a column date. Add the column under one of these headings, or give the date with --date or",
        ),
        ("Person,Contribution\nThandi,spoke", "contributions: it lacks a column date or meeting"),
    ],
)
def test_what_a_file_lacks_is_said(tmp_path: Path, db: Path, text: str, lacks: str) -> None:
    assert lacks in (only(load(table(tmp_path / "f.csv", text), db)).refused or "")
    assert only(load(tmp_path / "f.csv", db, date=date(2026, 2, 19))).rows_loaded == 1


def test_a_yearly_budget_takes_its_year_from_the_user(tmp_path: Path, db: Path) -> None:
    only(load(table(tmp_path / "Budget.csv", "Item,Planned amount\nVenue,100\nTotal,100"), db, year=2026))
    assert rows(db, "select period_from::varchar, period_to::varchar, type from budget") == [
        ("2026-01-01", "2026-12-31", "planned")
    ]


@pytest.mark.parametrize(
    ("marks", "blank", "expected"),
    [
        (("x", ""), None, ["present", "absent"]),
        (("present", ""), None, ["present"]),
        (("P", "", "A"), None, ["present", "absent"]),
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
