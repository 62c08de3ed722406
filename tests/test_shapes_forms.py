"""Exports of Google Forms and Microsoft Forms as they are held: whose answers, when, on which scale."""

from datetime import date
from pathlib import Path

import pytest
from filing import codes, load, only, rows
from form_shapes import EIGHT, SHAPES, account, days, stances


@pytest.mark.parametrize("name", ["google_forms_download.csv", "microsoft_forms.xlsx"])
def test_the_form_of_eight_questions(name: str, db: Path) -> None:
    entry = only(load(SHAPES / name, db))
    assert (entry.kind, account(entry), entry.problems) == ("evaluations", (3, 3, 0, 0), ())
    assert stances(db, "2") == {
        "useful": (5, "agree"),
        "worth_time": (4, "agree"),
        "used_something": (1, "agree"),
        "new_contact_or_idea": (1, "agree"),
        "voice_heard": (5, "agree"),
        "can_share_failures": (4, "agree"),
        "purpose_clear": (5, "agree"),
        "one_thing_to_change": (None, None),
    }
    assert stances(db, "3")["used_something"] == (None, None)  # first time here takes no side
    assert stances(db, "4") == {
        "useful": (2, "disagree"),
        "worth_time": (1, "disagree"),
        "used_something": (0, "disagree"),
        "new_contact_or_idea": (0, "disagree"),
        "voice_heard": (3, "neutral"),
        "can_share_failures": (2, "disagree"),
        "purpose_clear": (4, "agree"),
        "one_thing_to_change": (None, None),
    }
    assert days(db) == [
        ("2", "2026-03-12", "2026-03-12"),
        ("3", "2026-03-12", "2026-03-12"),
        ("4", "2026-03-13", "2026-03-13"),
    ]
    assert rows(db, "select count(*) from mention") == [(0,)]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("google_forms_afrikaans.csv", 2),
        ("google_forms_one.csv", 1),
        ("microsoft_forms_afrikaans.xlsx", 1),
        ("microsoft_forms_resaved.csv", 2),
    ],
)
def test_every_question_is_known_in_other_generations_and_languages(name: str, lines: int, db: Path) -> None:
    entry = only(load(SHAPES / name, db))
    assert account(entry) == (lines, lines, 0, 0)
    assert stances(db, "2").keys() == EIGHT
    assert days(db)[0] == ("2", "2026-03-12", "2026-03-12")
    assert all(stances(db, "2")[question][1] == "agree" for question in ("useful", "used_something"))


@pytest.mark.parametrize(
    ("name", "day"),
    [("microsoft_forms_dutch.xlsx", "2026-03-12"), ("microsoft_forms_german.csv", "2026-03-13")],
)
def test_localised_headings_of_microsoft_forms(name: str, day: str, db: Path) -> None:
    entry = only(load(SHAPES / name, db))
    assert account(entry) == (2, 2, 0, 0)
    assert stances(db, "2") == {"useful": (5, "agree"), "worth_time": (4, "agree")}
    assert days(db) == [("2", day, day), ("3", day, day)]


def test_a_grid_a_quiz_score_names_and_an_average_below(db: Path) -> None:
    entry = only(load(SHAPES / "google_forms_sheet_grid.csv", db))
    assert account(entry) == (4, 2, 0, 2)
    assert codes(entry) == {"blank_row": 1, "total_row": 1}
    assert entry.kept_out == ("Email Address", "Score", "Email Address2", "What is your name? (optional)")
    assert stances(db, "2") == {
        "useful": (4, "agree"),
        "worth_time": (5, "agree"),
        "recommend": (9, "agree"),
        "one_thing_to_change": (None, None),
    }
    assert stances(db, "3") == {
        "useful": (2, "disagree"),
        "worth_time": (2, "disagree"),
        "recommend": (3, "disagree"),
    }
    kept = rows(db, "select wording, answer from answers where question = 'other' and form = '2' order by 1")
    assert kept == [
        ("Please rate this meeting – Venue", "3 / 5"),
        ("What did you get from it?", "A new contact, An idea"),
    ]
    assert rows(db, "select answer from answers where question = 'one_thing_to_change'") == [
        ("More time in small groups",)
    ]
    # The forms say that they are about 12 March, though they were filled in on the next two days.
    assert days(db) == [("2", "2026-03-12", "2026-03-12"), ("3", "2026-03-12", "2026-03-12")]


def test_a_quiz_of_microsoft_forms_and_a_question_asked_twice(db: Path) -> None:
    entry = only(load(SHAPES / "microsoft_forms_quiz.xlsx", db))
    assert account(entry) == (2, 2, 0, 0)
    assert codes(entry) == {"question_twice": 1}
    assert stances(db, "2") == {"useful": (4, "agree")}
    assert stances(db, "3") == {"useful": (3, "neutral")}
    assert days(db)[1] == ("3", "2026-03-12", "2026-03-12")  # never completed: by its start
    assert rows(db, "select answer from answers where wording like 'Which of these%' order by line") == [
        ("A contact;An idea",),
        ("A contact",),
    ]
    assert rows(db, "select count(*) from answers where answer ilike '%mokoena%'") == [(0,)]


def test_a_likert_question_of_microsoft_forms(db: Path) -> None:
    only(load(SHAPES / "microsoft_forms_likert.xlsx", db))
    assert stances(db, "2") == {
        "purpose_clear": (None, "agree"),
        "voice_heard": (None, "agree"),
        "can_share_failures": (None, "neutral"),
        "useful": (None, "agree"),
    }
    assert stances(db, "3") == {
        "purpose_clear": (None, "agree"),
        "voice_heard": (None, "disagree"),
        "can_share_failures": (None, "disagree"),
        "useful": (None, "disagree"),
    }


def test_an_empty_export(db: Path) -> None:
    entry = only(load(SHAPES / "google_forms_empty.csv", db))
    assert (account(entry), codes(entry)) == ((0, 0, 0, 0), {"no_rows": 1})


def test_open_questions_alone(db: Path) -> None:
    entry = only(load(SHAPES / "google_forms_open_only.csv", db))
    assert (account(entry), entry.facts_loaded) == ((2, 2, 0, 0), {"answers": 3})
    assert rows(db, "select question, scale, stance from answers where form = '2' order by 1") == [
        ("one_thing_to_change", "text", None),
        ("other", "text", None),
    ]


def test_the_renewal_question_goes_to_the_poll(db: Path) -> None:
    entry = only(load(SHAPES / "google_forms_renewal.csv", db))
    assert (account(entry), entry.facts_loaded) == ((4, 4, 0, 0), {"answers": 9, "polls": 3})
    assert rows(db, "select line, answer, active from polls order by line") == [
        (2, "continue", True),
        (3, "continue_changed", True),
        (4, "stop", False),
    ]
    assert stances(db, "4") == {"attend_by_choice": (None, "disagree"), "role_clear": (None, "neutral")}
    assert stances(db, "5")["renewal"] == (None, None)  # not sure: no vote, and no fault either


def test_an_undecidable_order_is_asked_and_a_date_needs_none(tmp_path: Path) -> None:
    file = SHAPES / "google_forms_undecided.csv"
    (asked,) = load(file, tmp_path / "a.duckdb").imports
    assert asked.refused == (
        "google_forms_undecided.csv, column “Timestamp”: “5/10/2026 09:15:00” may be 5 October 2026 or 10 May 2026, "
        "and none of the dates decides. Add --dates dmy for 5 October 2026 or --dates mdy for 10 May 2026."
    )
    assert asked.asked == "dates"
    only(load(file, tmp_path / "b.duckdb", dates="mdy"))
    assert days(tmp_path / "b.duckdb")[0] == ("2", "2026-05-10", "2026-05-10")
    only(load(file, tmp_path / "c.duckdb", date=date(2026, 10, 1)))
    assert days(tmp_path / "c.duckdb")[0] == ("2", "2026-10-01", "2026-10-01")
