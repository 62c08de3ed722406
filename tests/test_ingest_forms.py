"""Evaluation forms and polls: questions, scales, respondents."""

from pathlib import Path

from filing import codes, load, only, rows, table


def test_a_form_with_a_column_a_question(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "forms.csv",
        """
        Timestamp,Name,Useful? (1-5),Worth your time?,"Since last time, have you used something?",Recommend us?,Snack
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
        ("1", "useful", "agree"), ("1", "used_something", "disagree"), ("2", "useful", "disagree"),
        (None, "useful", "agree")
    ]  # fmt: skip


def test_the_same_answer_of_two_people_is_no_duplicate(tmp_path: Path, db: Path) -> None:
    only(load(table(tmp_path / "p.csv", "date,answer,active\n2026-02-19,stop,yes\n2026-02-19,stop,yes"), db))
    assert rows(db, "select count(*) from polls") == [(2,)]
