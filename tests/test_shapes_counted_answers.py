"""Lists of answers and how many gave each: as many answers as were counted, and no one vote a line."""

from pathlib import Path

from filing import codes, load, only, rows, table


def test_answers_to_questions_with_their_votes(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "forms.csv",
        """
        Date,Question,Answer,Votes
        2026-03-04,Was today useful?,Yes,14
        2026-03-04,Was today useful?,No,2
        2026-03-04,Was today useful?,Total,16
        2026-03-04,Was your voice heard?,Yes,0
        2026-03-04,Was your voice heard?,No,3
        2026-04-08,Was today useful?,Yes,11
        """,
    )
    entry = only(load(file, db))
    assert (entry.kind, entry.layout, entry.kept_out) == ("evaluations", "counted answers", ())
    assert (entry.rows_loaded, codes(entry)) == (4, {"total_row": 1, "no_answer": 1})
    told = (
        "select o.date::varchar, question, stance, count(*), count(distinct form) from answers"
        " join occasion o using (occasion_id) group by all order by all"
    )
    assert rows(db, told) == [
        ("2026-03-04", "useful", "agree", 14, 14),
        ("2026-03-04", "useful", "disagree", 2, 2),
        ("2026-03-04", "voice_heard", "disagree", 3, 3),
        ("2026-04-08", "useful", "agree", 11, 11),
    ]
    assert rows(db, "select count(distinct form) from answers where occasion_id = 1") == [(16,)]


def test_a_poll_with_its_votes_and_what_cannot_be_counted(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "poll.csv",
        """
        Date,Should the community continue?,Number of votes
        2026-03-04,Yes,14
        2026-03-04,With changes,5
        2026-03-04,No,two
        2026-03-05,No,1000000
        """,
    )
    entry = only(load(file, db))
    assert (entry.rows_loaded, codes(entry)) == (2, {"not_a_number": 1, "not_understood": 1})
    assert rows(db, "select answer, count(*) from polls group by all order by all") == [
        ("continue", 14),
        ("continue_changed", 5),
    ]


def test_a_column_of_counts_beside_names_counts_something_else(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "forms.csv",
        """
        Date,Respondent,Question,Answer,Count
        2026-03-04,1,Was today useful?,Yes,14
        2026-03-04,2,Was today useful?,No,2
        """,
    )
    assert only(load(file, db)).kept_out == ("Count",)
    assert rows(db, "select count(*) from answers") == [(2,)]


def test_numbers_of_lines_are_nobody(tmp_path: Path, db: Path) -> None:
    lines = "No,Date,Question,Answer,Votes\n1,2026-03-04,Was today useful?,Yes,3\n2,2026-03-04,Was today useful?,No,1"
    assert only(load(table(tmp_path / "forms.csv", lines), db)).kept_out == ()
    assert rows(db, "select stance, count(distinct form) from answers group by all order by all") == [
        ("agree", 3),
        ("disagree", 1),
    ]
