"""Forms typed over by hand, tallies, forms that name their meeting, and forms with which people signed in."""

from datetime import date
from pathlib import Path

import pytest
from filing import PRESENT, codes, load, only, rows, table
from form_shapes import SHAPES, account, days, stances


def counted(db: Path, question: str) -> list[tuple[object, ...]]:
    return rows(
        db,
        f"select answer, stance, count(*) from answers where question = '{question}' group by all order by answer",
    )


def test_a_tally_of_numbers_under_a_title_with_the_day(db: Path) -> None:
    entry = only(load(SHAPES / "tally_numbers.xlsx", db))
    assert (account(entry), codes(entry)) == ((4, 2, 0, 2), {"total_row": 1, "note_row": 1})
    assert counted(db, "useful") == [
        ("2", "disagree", 1),
        ("3", "neutral", 1),
        ("4", "agree", 4),
        ("5", "agree", 6),
    ]
    assert counted(db, "worth_time") == [("2", "disagree", 1), ("4", "agree", 5), ("5", "agree", 5)]
    assert rows(
        db, "select distinct scale, date::varchar from answers join occasion using (occasion_id)"
    ) == [("1-5", "2026-03-12")]
    assert rows(db, "select count(distinct form) from answers") == [(12,)]  # the most answers to one question


def test_a_tally_of_words_with_a_row_that_cannot_be_read(db: Path) -> None:
    result = load(SHAPES / "tally_words.csv", db, date=date(2026, 3, 12))
    entry = only(result)
    assert (account(entry), codes(entry)) == ((3, 2, 1, 0), {"not_a_number": 1})
    assert counted(db, "useful") == [
        ("Average", "neutral", 2),
        ("Excellent", "agree", 7),
        ("Good", "agree", 3),
        ("Poor", "disagree", 1),
    ]
    assert result.exit_code == 1


def test_a_tally_of_yes_and_no_with_its_own_date(db: Path) -> None:
    entry = only(load(SHAPES / "tally_yes_no.csv", db))
    assert (account(entry), entry.facts_loaded) == ((1, 1, 0, 0), {"answers": 11})
    assert counted(db, "used_something") == [("Ja", "agree", 8), ("Nee", "disagree", 3)]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("tally_words.csv", "holds answers of evaluation forms, but does not say of which meeting."),
        ("tally_shares.csv", "“80%” is a share, not a number of forms."),
        ("tally_strokes.csv", "four strokes may stand for five: “IIII II”"),
        ("tally_averages.csv", "gives the average of each question, from which the forms cannot be told."),
    ],
)
def test_what_a_tally_lacks_is_said(name: str, said: str, db: Path) -> None:
    (entry,) = load(SHAPES / name, db).imports
    assert said in str(entry.refused)


def test_forms_typed_over_under_a_title_with_the_day(db: Path) -> None:
    entry = only(load(SHAPES / "typed_form_titled.csv", db))
    assert (entry.kind, account(entry)) == ("evaluations", (2, 2, 0, 0))
    assert stances(db, "4") == {
        "useful": (4, "agree"),
        "worth_time": (5, "agree"),
        "used_something": (1, "agree"),
    }
    assert days(db) == [("4", "2026-03-12", "2026-03-12"), ("5", "2026-03-12", "2026-03-12")]
    assert rows(db, "select count(*) from mention") == [(0,)]


def test_average_is_an_answer_where_a_date_stands_beside_it(db: Path) -> None:
    entry = only(load(SHAPES / "typed_form_first_column_average.csv", db))
    assert (account(entry), entry.kept_out) == ((2, 2, 0, 0), ("Your name (optional)",))
    assert counted(db, "useful") == [("Average", "neutral", 1), ("Poor", "disagree", 1)]


def test_stars_and_shares(db: Path) -> None:
    only(load(SHAPES / "typed_form_stars.csv", db))
    assert [stances(db, form) for form in ("2", "3", "4")] == [
        {"useful": (4, "agree"), "worth_time": (80, "agree")},
        {"useful": (2, "disagree"), "worth_time": (20, "disagree")},
        {"useful": (5, "agree"), "worth_time": (95, "agree")},
    ]


def test_a_date_that_the_form_says_goes_before_the_time_of_filling_in(db: Path) -> None:
    entry = only(load(SHAPES / "google_forms_dated_by_question.csv", db))
    assert (account(entry), codes(entry)) == ((3, 3, 0, 0), {"not_a_date": 1})
    assert days(db) == [
        ("2", "2026-03-12", "2026-03-12"),
        ("3", "2026-04-20", "2026-04-20"),
        ("4", "2026-04-20", "2026-04-20"),
    ]


def test_the_name_of_a_known_meeting_gives_its_date(tmp_path: Path, db: Path) -> None:
    meetings = table(tmp_path / "m.csv", "date,title,status\n2026-03-12,March gathering,held")
    only(load(meetings, db))
    entry = only(load(SHAPES / "google_forms_named_meeting.csv", db))
    assert (account(entry), codes(entry)) == ((2, 2, 0, 0), {"meeting_by_day": 1})
    assert days(db) == [("2", "2026-03-12", "2026-03-12"), ("3", "2026-04-20", "2026-04-20")]


@pytest.mark.parametrize("name", ["google_forms_sign_in.csv", "microsoft_forms_sign_in.xlsx"])
def test_a_form_that_may_be_a_register_is_asked_for(name: str, tmp_path: Path) -> None:
    (asked,) = load(SHAPES / name, tmp_path / "a.duckdb").imports
    assert "Say which with --kind attendance, --kind members or --kind evaluations." in str(asked.refused)
    assert asked.asked == "kind"
    came = only(load(SHAPES / name, tmp_path / "b.duckdb", kind="attendance"))
    assert (account(came), came.facts_loaded) == ((2, 2, 0, 0), {"attendance_present": 2})
    assert rows(tmp_path / "b.duckdb", PRESENT) == [
        ("2026-03-12", "Nomsa Khumalo"),
        ("2026-03-12", "Sipho Dube"),
    ]
    joined = only(load(SHAPES / name, tmp_path / "c.duckdb", kind="members"))
    assert joined.facts_loaded == {"members": 2}
