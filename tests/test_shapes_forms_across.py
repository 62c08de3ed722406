"""Forms typed over side by side: a line a question, a column a form."""

from datetime import date
from pathlib import Path

import pytest
from filing import codes, load, only, rows, table
from shape_files import counts

FORMS = """
Question,Respondent 1,Respondent 2,Respondent 3,Average
The session was useful (1-5),4,5,3,4
,,,,
Was your voice heard?,Yes,No,,
What should we change?,More time,,Nothing,
Anything else?,,,,
"""


@pytest.mark.parametrize(
    "first", ["Respondent 1,Respondent 2,Respondent 3", "R1,R2,R3", "Form 1,Form 2,Form 3"]
)
def test_each_column_is_a_form(tmp_path: Path, db: Path, first: str) -> None:
    text = FORMS.replace("Respondent 1,Respondent 2,Respondent 3", first)
    entry = only(load(table(tmp_path / "Evaluation 14 March 2026.csv", text), db))
    assert (entry.kind, entry.layout, counts(entry)) == ("evaluations", "forms side by side", (5, 3, 0, 2))
    assert (codes(entry), entry.kept_out) == ({"blank_row": 1, "no_answer": 1}, ("Average",))
    told = "select form, question, answer, stance from answers join occasion o using (occasion_id) order by line, form"
    assert rows(db, told) == [
        ("1", "useful", "4", "agree"),
        ("2", "useful", "5", "agree"),
        ("3", "useful", "3", "neutral"),
        ("1", "voice_heard", "Yes", "agree"),
        ("2", "voice_heard", "No", "disagree"),
        ("1", "one_thing_to_change", "More time", None),
        ("3", "one_thing_to_change", "Nothing", None),
    ]
    assert rows(db, "select distinct date::varchar from occasion") == [("2026-03-14",)]


def test_the_day_is_asked_for_where_nothing_says_it(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "forms.csv", FORMS)
    (entry,) = load(file, db).imports
    assert "does not say of which meeting" in str(entry.refused)
    assert only(load(file, db, date=date(2026, 3, 14))).rows_loaded == 3


def test_the_answers_of_a_scale_over_counts_are_no_forms(tmp_path: Path, db: Path) -> None:
    text = "Question,1,2,3,4,5\nThe session was useful,0,1,2,9,4"
    entry = only(load(table(tmp_path / "tally.csv", text), db, date=date(2026, 3, 14)))
    assert (entry.layout, entry.facts_loaded) == ("tally", {"answers": 16})
