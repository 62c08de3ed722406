"""Keys over evaluation forms: which way the numbers run, and what the letters stand for."""

from pathlib import Path

import pytest
from filing import load, only, rows, table, workbook

SIDES = "select question, answer, scale, stance from answers order by line, source_column"
TITLE = "Evaluation 14 March 2026"
FALLING = [
    '"1 = strongly agree, 5 = strongly disagree"',
    "1 = Strongly agree,2 = Agree,3 = Neutral,4 = Disagree,5 = Strongly disagree",
    "1 - Strongly agree\n2 - Agree\n3 - Neutral\n4 - Disagree\n5 - Strongly disagree",
    '"Key: 1: Strongly agree; 2: Agree; 3: Neutral; 4: Disagree; 5: Strongly disagree"',
]


@pytest.mark.parametrize("key", FALLING, ids=["one cell", "across", "down", "all points"])
def test_a_key_turns_the_scale_of_forms_however_it_is_laid_out(key: str, tmp_path: Path, db: Path) -> None:
    text = f"{TITLE}\n{key}\nForm,The meeting was useful,My voice was heard\n1,1,2\n2,2,1\n3,5,2"
    only(load(table(tmp_path / "f.csv", text), db))
    assert rows(db, "select distinct scale from answers") == [("1-5",)]
    assert rows(db, "select answer, stance, count(*) from answers group by all order by all") == [
        ("1", "agree", 2), ("2", "agree", 3), ("5", "disagree", 1)
    ]  # fmt: skip


@pytest.mark.parametrize("key", FALLING, ids=["one cell", "across", "down", "all points"])
def test_a_key_turns_a_tally_and_forms_side_by_side_too(key: str, tmp_path: Path, db: Path) -> None:
    only(
        load(
            table(tmp_path / "t.csv", f"{TITLE}\n{key}\nQuestion,1,2,3,4,5\nMeeting was useful,5,0,1,0,1"), db
        )
    )
    stances = "select answer, stance from answers group by all order by all"
    assert rows(db, stances) == [("1", "agree"), ("3", "neutral"), ("5", "disagree")]
    across = f"{TITLE}\n{key}\nQuestion,Form 1,Form 2\nMy voice was heard,2,4"
    only(load(table(tmp_path / "a.csv", across.replace("14 March", "16 April")), db))
    assert rows(db, f"{stances.replace('from answers', 'from answers where question = $$voice_heard$$')}") == [
        ("2", "agree"), ("4", "disagree")
    ]  # fmt: skip


def test_a_key_of_other_things_turns_nothing(tmp_path: Path, db: Path) -> None:
    key = "Group 1: Phonics; Group 5: Good readers"
    text = f"{TITLE}\n{key}\nForm,The meeting was useful,My voice was heard\n1,1,1\n2,5,5"
    only(load(table(tmp_path / "f.csv", text), db))
    assert [stance for *_, stance in rows(db, SIDES)] == ["disagree", "disagree", "agree", "agree"]


def test_letters_as_everybody_writes_them(tmp_path: Path, db: Path) -> None:
    text = f"{TITLE}\nForm,The meeting was useful,My voice was heard\n1,SA,A\n2,D,N\n3,sd,A"
    only(load(table(tmp_path / "f.csv", text), db))
    assert rows(db, SIDES) == [
        ("voice_heard", "Agree", "words", "agree"), ("useful", "Strongly agree", "words", "agree"),
        ("voice_heard", "Neutral", "words", "neutral"), ("useful", "Disagree", "words", "disagree"),
        ("voice_heard", "Agree", "words", "agree"), ("useful", "Strongly disagree", "words", "disagree"),
    ]  # fmt: skip


def test_letters_as_the_key_says(tmp_path: Path, db: Path) -> None:
    key = "Sleutel: SS = Stem sterk saam; S = Saam; V = Verskil"
    head = ["Vorm", "The meeting was useful", "My voice was heard"]
    only(load(workbook(tmp_path / "f.xlsx", Vorms=[[TITLE], [key], head, [1, "SS", "S"], [2, "V", "S"]]), db))
    assert rows(db, "select question, stance, count(*) from answers group by all order by all") == [
        ("useful", "agree", 1), ("useful", "disagree", 1), ("voice_heard", "agree", 2)
    ]  # fmt: skip


@pytest.mark.parametrize("heads", ["SA,A,N,D,SD", "Strongly agree (SA),Agree (A),Neutral (N),D,SD"])
def test_a_tally_under_letters(heads: str, tmp_path: Path, db: Path) -> None:
    only(load(table(tmp_path / "t.csv", f"{TITLE}\nQuestion,{heads}\nThe meeting was useful,5,3,1,0,2"), db))
    assert rows(db, "select question, stance, count(*) from answers group by all order by all") == [
        ("useful", "agree", 8), ("useful", "disagree", 2), ("useful", "neutral", 1)
    ]  # fmt: skip


def test_options_that_are_letters_stay_letters(tmp_path: Path, db: Path) -> None:
    text = f"{TITLE}\nForm,The meeting was useful,My voice was heard,Which session did you attend?\n1,5,4,A\n2,4,4,D"
    only(load(table(tmp_path / "f.csv", text), db))
    assert rows(db, "select answer from answers where question = 'other' order by line") == [("A",), ("D",)]
