"""`cop-health export --with-names`: awkward rows come back as they were, and who answered is nowhere."""

import shutil
from pathlib import Path

import pyarrow.parquet
import pytest
from exported import again, document, read, records, same
from filing import AT, load, rows, table

from ingest.people import identities

AWKWARD = {
    "register.csv": """
        community,date,meeting,person,email,status,organisation
        ecd,2026-02-05,morning,"Smit, Anna",anna@example.org,present,"=HYPERLINK(""x"")"
        ecd,2026-02-05,afternoon,Anna Smit,,present,+27 school
        ecd,2026-02-05,morning,Ben Botha,ben1@example.org,present,
        ecd,2026-02-05,morning,Ben Botha,ben2@example.org,present,"a ""quoted"", school"
        ecd,2026-03-05,,B. Botha,,absent,@home
        ecd,2026-03-05,,iPhone,,present,'n Skool
        ecd,2026-03-05,,,only@example.org,online,-
        ecd,2026-03-05,,Zoë Ndlovu,,present,'-5 school
    """,
    "actions.csv": """
        community,action,date,owner,due,status
        ecd,=1+1 is an action,2026-03-05,Anna Smit & Zoë Ndlovu,2026-04-01,open
        ecd,"Call them, all",2026-03-05,Ben Botha,2026-04-01,done
        ecd,Nobody's,2026-03-05,,,open
    """,
    "evaluations.csv": """
        community,date,question,answer,respondent
        ecd,2026-03-05,Was it worth it?,5,anna@example.org
        ecd,2026-03-05,Was it worth it?,1,ben1@example.org
        ecd,2026-03-05,One thing to change,-more time,anna@example.org
    """,
    "words.csv": """
        community,date,question,answer,respondent
        ecd,2026-02-20,Was it worth it?,Agree,1
        ecd,2026-02-20,Was it worth it?,Strongly agree,2
    """,
    "budget.csv": """
        community,date,category,amount,type,nature,note
        ecd,2026-01-01/2026-12-31,Venue,1200.50,planned,cash,-
        ecd,2026-03-05,Venue,-20.10,actual,cash,=refund
        ecd,2026-03-05,Tea,99.99,actual,in_kind,
    """,
}  # fmt: skip
FACTS = {
    "people": "select community, count(distinct person_id), count(distinct email) from mention join mention_name"
    " using (mention_id) group by all",
    "attendance": "select o.date, o.label, m.person_id, a.status, a.organisation from attendance a join occasion o"
    " using (occasion_id) join mention m using (mention_id)",
    "meetings": "select count(distinct meeting_id) from occasion",
    "actions": "select a.action, a.agreed_on, a.due_on, a.status, m.person_id from actions a left join action_owners w"
    " on w.import_id = a.import_id and w.line = a.line left join mention m using (mention_id)",
    "answers": "select o.date, question, answer, value, scale, stance from answers join occasion o using (occasion_id)",
    "forms": "select count(distinct form || import_id) from answers",
    "budget": "select period_from, period_to, category, amount, type, nature, note from budget",
}


@pytest.fixture
def awkward(tmp_path: Path) -> Path:
    db = tmp_path / "awkward.duckdb"
    for name, text in AWKWARD.items():
        load(table(tmp_path / name, text), db)
    identities.merge("ecd/iPhone", "ecd/Zoë Ndlovu", db, at=AT)
    return db


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_awkward_rows_come_back_as_they_were(form: str, awkward: Path, tmp_path: Path) -> None:
    folder = records(awkward, tmp_path / "out", "--format", form)
    back = again(folder, tmp_path / "back.duckdb")
    for name, query in FACTS.items():
        assert sorted(rows(back, query), key=str) == sorted(rows(awkward, query), key=str), name
    assert same(document(back), document(awkward))


def test_what_a_spreadsheet_would_run_is_plain(awkward: Path, tmp_path: Path) -> None:
    folder = records(awkward, tmp_path / "out")
    assert {line["action"] for line in read(folder / "actions.csv")} >= {"'=1+1 is an action"}
    assert {line["organisation"] for line in read(folder / "attendance.csv")} >= {"'+27 school", "'@home"}
    for path in folder.glob("*.csv"):
        cells = [cell for line in read(path) for name, cell in line.items() if name not in ("amount",)]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    shutil.rmtree(folder)
    parquet = records(awkward, tmp_path / "out", "--format", "parquet")
    actions = pyarrow.parquet.read_table(parquet / "actions.parquet")
    assert "=1+1 is an action" in actions.column("action").to_pylist()


def test_a_file_that_was_brought_twice_is_in_it_once(awkward: Path, tmp_path: Path) -> None:
    longer = AWKWARD["actions.csv"].rstrip() + "\n        ecd,One more,2026-03-05,Ben Botha,,open\n"
    spent = AWKWARD["budget.csv"].rstrip() + "\n        ecd,2026-03-06,Tea,1,actual,cash,"
    (tmp_path / "new").mkdir()
    for name, text in (("actions.csv", longer), ("budget.csv", spent)):
        load(table(tmp_path / "new" / name, text), awkward)
    folder = records(awkward, tmp_path / "out")
    assert len(read(folder / "actions.csv")) == 4
    assert len(read(folder / "budget.csv")) == 4
    assert same(document(again(folder, tmp_path / "back.duckdb")), document(awkward))


def test_who_answered_is_nowhere(awkward: Path, tmp_path: Path) -> None:
    forms = read(records(awkward, tmp_path / "out") / "evaluations.csv")
    assert set(forms[0]) == {
        "community", "date", "meeting", "form", "question", "answer", "known_question", "read_on_scale", "side",
    }  # fmt: skip
    assert "example.org" not in str(forms) and "Anna" not in str(forms)
    asked = {line["question"] for line in forms}
    assert {"Was it worth it? (1-5)", "Was it worth it? (in words)"} <= asked


def test_nothing_tells_in_which_order_forms_came_in(tmp_path: Path) -> None:
    head, *answers = [line.strip() for line in AWKWARD["evaluations.csv"].strip().splitlines()]
    said = []
    for name, lines in (("one", answers), ("other", answers[::-1])):
        (tmp_path / name).mkdir()
        db = tmp_path / name / "x.duckdb"
        load(table(tmp_path / name / "evaluations.csv", "\n".join([head, *lines])), db)
        said.append((records(db, tmp_path / name / "out") / "evaluations.csv").read_bytes())
    assert said[0] == said[1]
