"""Exports of Qualtrics, KoboToolbox, ODK, LimeSurvey, Alchemer and Typeform."""

from pathlib import Path

import pytest
from filing import codes, load, only, rows
from form_shapes import EIGHT, SHAPES, account, days, stances

TOOLS = (
    "google_forms",
    "microsoft_forms",
    "surveymonkey",
    "qualtrics",
    "kobo",
    "odk",
    "limesurvey",
    "alchemer",
    "typeform",
)
PERSONAL = (
    "%example%",
    "%196.0.%",
    "%ee.kobo%",
    "%-25.74%",
    "%Zulu%",
    "%Field worker%",
    "%Mozilla%",
    "%Polokwane%",
)


@pytest.mark.parametrize(
    ("name", "lines"),
    [("surveymonkey_one_header.csv", 2), ("kobo_labels.csv", 3), ("odk_central.csv", 2)],
)
def test_the_form_of_eight_questions(name: str, lines: int, db: Path) -> None:
    entry = only(load(SHAPES / name, db))
    assert (account(entry), entry.problems) == ((lines, lines, 0, 0), ())
    assert stances(db, "2").keys() == EIGHT
    assert [form for form, first, last in days(db) if first == last == "2026-03-12"] == [
        str(line) for line in range(2, 2 + lines)
    ]


def test_names_of_xml_tags_of_hxl_and_options_beside_their_sum(db: Path) -> None:
    entry = only(load(SHAPES / "kobo_xml_names_hxl.csv", db))
    assert (account(entry), codes(entry)) == ((3, 2, 0, 1), {"repeated_header": 1})
    assert stances(db, "3") == {
        "useful": (5, "agree"),
        "worth_time": (4, "agree"),
        "used_something": (1, "agree"),
        "voice_heard": (None, "agree"),
        "can_share_failures": (None, "agree"),
        "purpose_clear": (None, "agree"),
        "one_thing_to_change": (None, None),
    }
    assert stances(db, "4") == {
        "useful": (1, "disagree"),
        "worth_time": (2, "disagree"),
        "used_something": (None, None),
        "voice_heard": (None, "disagree"),
        "can_share_failures": (None, "neutral"),
        "purpose_clear": (None, "disagree"),
    }
    assert rows(db, "select wording, answer from answers where question = 'other' order by line") == [
        ("got", "new_contact new_idea"),
        ("got", "none"),
    ]


def test_repeats_on_another_sheet_are_passed_over(db: Path) -> None:
    result = load(SHAPES / "kobo_repeat_sheets.xlsx", db)
    assert (account(only(result)), result.exit_code) == ((2, 2, 0, 0), 0)
    (skipped,) = result.skipped
    assert skipped.file == "kobo_repeat_sheets.xlsx, sheet “topics”"
    assert "repeated part of forms" in skipped.reason


def test_repeats_in_a_file_of_their_own_are_refused(db: Path) -> None:
    result = load(SHAPES / "odk_repeat.csv", db)
    assert result.exit_code == 2
    assert "Load the main sheet" in str(result.imports[0].refused)


def test_options_without_a_sum_and_a_stroke_in_a_question(db: Path) -> None:
    entry = only(load(SHAPES / "kobo_split_choices.csv", db))
    assert (account(entry), entry.facts_loaded) == ((2, 2, 0, 0), {"answers": 6})
    assert rows(db, "select wording, answer from answers where form = '2' order by 1") == [
        ("Did you use a new idea (yes/no)?", "yes"),
        ("How useful was this meeting?", "Very useful"),
        ("What should we keep?", "Check-in; Group work"),
    ]


def test_dates_of_briefcase(db: Path) -> None:
    only(load(SHAPES / "odk_briefcase.csv", db))
    assert days(db) == [("2", "2026-03-13", "2026-03-13"), ("3", "2026-03-13", "2026-03-13")]
    assert stances(db, "2") == {"useful": (4, "agree")}


def test_a_form_left_half_done_counts_from_its_start_and_one_without_any_time_is_told(db: Path) -> None:
    result = load(SHAPES / "limesurvey_questions.csv", db)
    entry = only(result)
    assert (account(entry), codes(entry), result.exit_code) == ((3, 2, 1, 0), {"no_date": 1}, 1)
    assert days(db) == [("2", "2026-03-12", "2026-03-12"), ("3", "2026-03-12", "2026-03-12")]
    assert stances(db, "2")["purpose_clear"] == (None, "agree")
    assert stances(db, "3") == {"useful": (2, "disagree"), "used_something": (0, "disagree")}


def test_codes_for_headings(db: Path) -> None:
    only(load(SHAPES / "limesurvey_codes.csv", db))
    assert stances(db, "2") == {
        "useful": (4, "agree"),
        "worth_time": (3, "neutral"),
        "voice_heard": (2, "disagree"),
    }


def test_a_survey_that_keeps_no_times_is_asked_for_the_day(db: Path) -> None:
    (asked,) = load(SHAPES / "limesurvey_anonymous.csv", db).imports
    assert asked.refused == (
        "limesurvey_anonymous.csv does not say when its forms were filled in. Give the date of the meeting with "
        "--date, such as --date 2026-03-14."
    )


def test_rows_of_a_grid_before_their_question(db: Path) -> None:
    entry = only(load(SHAPES / "alchemer.csv", db))
    assert account(entry) == (2, 2, 0, 0)
    assert stances(db, "2") == {
        "useful": (5, "agree"),
        "voice_heard": (None, "agree"),
        "can_share_failures": (None, "disagree"),
        "one_thing_to_change": (None, None),
    }
    assert days(db)[1] == ("3", "2026-03-13", "2026-03-13")  # partial: by the time it was started


def test_typeform(db: Path) -> None:
    only(load(SHAPES / "typeform.csv", db))
    assert stances(db, "3") == {"useful": (3, "neutral"), "recommend": (6, "neutral")}


EXPORTS = [
    path
    for tool in (
        "google_forms",
        "microsoft_forms",
        "surveymonkey",
        "kobo",
        "odk",
        "limesurvey",
        "alchemer",
        "typeform",
    )
    for path in sorted(SHAPES.glob(f"{tool}_*")) + sorted(SHAPES.glob(f"{tool}.*"))
]


@pytest.mark.parametrize("file", EXPORTS, ids=lambda path: path.name)
def test_nothing_of_a_person_or_device_becomes_an_answer(file: Path, db: Path) -> None:
    if not load(file, db, dates="dmy").imports[0].refused:
        for pattern in PERSONAL:
            assert rows(db, f"select answer from answers where answer like '{pattern}'") == []
        assert rows(db, "select count(*) from mention") == [(0,)]


def test_the_words_of_the_questions_below_their_codes(db: Path) -> None:
    entry = only(load(SHAPES / "qualtrics.csv", db))
    assert (account(entry), codes(entry)) == ((4, 2, 0, 2), {"repeated_header": 2})
    assert stances(db, "4") == {
        "useful": (5, "agree"),
        "voice_heard": (None, "agree"),
        "one_thing_to_change": (None, None),
    }
    assert stances(db, "5") == {"useful": (2, "disagree")}
    assert days(db) == [("4", "2026-03-12", "2026-03-12"), ("5", "2026-03-12", "2026-03-12")]
