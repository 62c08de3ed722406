"""`cop-health export --with-names`: the records, and that they can be loaded again as the same records."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from exported import again, document, read, records, same, told
from filing import AT, load, rows, table

import ingest
from dashboard.export.forms_written import _questions
from dashboard.export.record_kinds import KINDS, NAMELESS
from ingest.kinds.catalogue import kind_named
from ingest.privacy.erase import erase


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_sample_comes_back_as_it_was(form: str, sample_database: Path, tmp_path: Path) -> None:
    folder = records(sample_database, tmp_path, "--format", form)
    back = again(folder, tmp_path / "back.duckdb")
    assert same(document(back), document(sample_database))
    persons = "select community, count(distinct person_id) from mention group by all order by all"
    assert rows(back, persons) == rows(sample_database, persons)


def test_who_was_taken_out_is_counted_again_and_bears_no_name(sample_database: Path, tmp_path: Path) -> None:
    db = Path(shutil.copy(sample_database, tmp_path / "cop.duckdb"))
    gone = [name for (name,) in rows(db, _BUSIEST)]
    for name in gone:
        erase(f"early-childhood/{name}", db, at=AT)
    folder = records(db, tmp_path / "out")
    said = told(folder)
    assert not [name for name in gone if name in said]
    assert {"Person taken out 1", "Person taken out 2"} <= {
        line["person"] for line in read(folder / "attendance.csv")
    }
    assert same(document(again(folder, tmp_path / "back.duckdb")), document(db))


_BUSIEST = """
    select n.name from attendance a join mention_name n using (mention_id)
    where a.community = 'early-childhood' group by n.name order by count(*) desc, n.name limit 2
"""


def test_messages_are_loaded_again_only_where_they_are_asked_for(tmp_path: Path) -> None:
    db = tmp_path / "chat.duckdb"
    counted = "community,date,person,messages\necd,2026-03-05,Anna Smit,1\necd,2026-03-06,+27 82 555 0100,2"
    load(table(tmp_path / "chat.csv", counted), db, kind="messages")
    folder = records(db, tmp_path / "out")
    assert read(folder / "messages.csv")[1]["person"] == "'+27 82 555 0100"
    (entry,) = ingest.ingest([folder], tmp_path / "back.duckdb", at=AT).imports
    assert entry.refused and "--kind messages" in entry.refused
    back = again(folder, tmp_path / "back.duckdb", kind="messages")
    query = "select date, name, messages from messages join mention_name using (mention_id) order by 1"
    assert rows(back, query) == rows(db, query)


def test_only_the_communities_that_were_named(sample_database: Path, tmp_path: Path) -> None:
    folder = records(sample_database, tmp_path, "--community", "Rural-Science", "--community", "pre-service")
    for path in folder.glob("*.csv"):
        assert {line["community"] for line in read(path)} <= {"rural-science", "pre-service"}
    assert len({line["community"] for line in read(folder / "attendance.csv")}) == 2


@pytest.mark.parametrize("kind", [*KINDS, *NAMELESS], ids=lambda kind: kind.name)
def test_every_canonical_column_is_there(kind: Any) -> None:
    """But for names in two columns, and what is only another way to say the same."""
    otherwise = {
        "first_name",
        "surname",
        "owner_email",
        "register",
        "received",
        "submitted",
        "respondent",
        "active",
        "absent",
        "apology",
    }
    has = {column.name for column in kind.columns}
    wanted = {column.name for column in kind_named(kind.name).columns} - otherwise
    assert wanted | ({"meeting"} & has) <= has | ({"meeting"} if kind.name == "actions" else set())


def test_questions_are_told_apart_by_what_they_were_answered_on() -> None:
    said = _questions(
        [("Useful?", "useful", "1-5"), ("Nice?", "trust_by_mapping", "1-5"), ("Other", "other", None)]
    )
    assert [row[3] for row in said] == ["Useful?", "trust_by_mapping", "Other"]
