"""Exports of SurveyMonkey: two rows of headings, answers in words, in numbers and by option."""

from pathlib import Path

from filing import codes, load, only, rows
from form_shapes import SHAPES, account, days, stances


def test_two_rows_of_headings_with_words(db: Path) -> None:
    entry = only(load(SHAPES / "surveymonkey_condensed_words.csv", db))
    assert (account(entry), codes(entry)) == ((4, 3, 0, 1), {"repeated_header": 1})
    assert stances(db, "3") == {
        "useful": (None, "agree"),
        "purpose_clear": (None, "agree"),
        "voice_heard": (None, "agree"),
        "worth_time": (None, "agree"),
        "recommend": (9, "agree"),
        "one_thing_to_change": (None, None),
    }
    assert stances(db, "4") == {
        "useful": (None, "disagree"),
        "purpose_clear": (None, "disagree"),
        "voice_heard": (None, "neutral"),
        "worth_time": (None, "disagree"),
        "recommend": (2, "disagree"),
    }
    assert rows(
        db, "select wording, answer from answers where form = '4' and question = 'other' order by 1"
    ) == [
        ("How useful was this meeting to you? – Other (please specify)", "I knew it"),
        ("What did you get?", "A resource; Other (please specify): a song"),
    ]
    assert days(db)[0] == ("3", "2026-03-13", "2026-03-13")


def test_the_question_repeated_over_each_column_with_numbers(db: Path) -> None:
    entry = only(load(SHAPES / "surveymonkey_repeated_numbers.xlsx", db))
    assert account(entry) == (3, 2, 0, 1)
    assert stances(db, "3")["purpose_clear"] == (5, "agree")
    assert stances(db, "4")["useful"] == (2, "disagree")
    assert rows(db, "select wording from answers where question = 'voice_heard' and form = '3'") == [
        ("Please say how far you agree – My voice is heard here",)
    ]
    assert rows(db, "select form, answer from answers where wording = 'What did you get?' order by form") == [
        ("3", "A new contact"),
        ("4", "A resource"),
    ]


def test_options_with_a_column_each(db: Path) -> None:
    entry = only(load(SHAPES / "surveymonkey_expanded.csv", db))
    assert (account(entry), entry.facts_loaded) == ((4, 3, 0, 1), {"answers": 9})
    assert [stances(db, form) for form in ("3", "4", "5")] == [
        {"useful": (None, "agree"), "used_something": (1, "agree")},
        {"useful": (None, "disagree"), "used_something": (0, "disagree")},
        {"useful": (None, "agree"), "used_something": (None, None)},
    ]
    assert rows(db, "select answer from answers where form = '3' and question = 'other'") == [
        ("Check-in; Group work",)
    ]


def test_numbers_under_options_and_names_over_two_columns(db: Path) -> None:
    entry = only(load(SHAPES / "surveymonkey_expanded_numbers.csv", db))
    assert (account(entry), codes(entry)) == ((3, 2, 0, 1), {"repeated_header": 1})
    assert entry.kept_out == ("Respondent ID", "Collector ID", "First name", "Last name")
    # Each of the points 1 to 5 has a column, so 4 is one of the two best, though nobody gave a 5.
    assert stances(db, "3") == {"useful": (4, "agree"), "used_something": (1, "agree")}
    assert stances(db, "4") == {"useful": (2, "disagree"), "used_something": (0, "disagree")}
    assert rows(db, "select distinct scale from answers where question = 'useful'") == [("1-5",)]
    assert rows(
        db, "select wording, answer from answers where question = 'other' and form = '3' order by 1"
    ) == [
        ("What do you think of it? – Content", "Good"),
        ("What do you think of it? – Venue", "Good"),
    ]
