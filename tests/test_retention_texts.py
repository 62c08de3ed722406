"""What goes with the names of a retired community, and what is kept apart so that nothing is counted otherwise."""

import json
import shutil
from pathlib import Path

import pytest
from erasable import EMAIL, GONE, cells, names_the_person
from filing import AT, load, rows, table
from retiring import THEN, assessed, in_bytes, review

from ingest import facts, problems, store
from ingest.people import decisions
from ingest.people.identity import email_source, name_source
from ingest.privacy import retention
from ingest.privacy.apart import kept_apart
from ingest.privacy.naming import MARK


@pytest.fixture
def db(erasable_database: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(erasable_database, tmp_path / "cop.duckdb"))


def retire(db: Path, *communities: str) -> retention.Dropped:
    for community in communities:
        review(db, community)
    return retention.drop(db, as_of=THEN, at=AT)


def test_everybody_of_every_corner_goes(db: Path) -> None:
    """Two communities of one person, with texts, headings, sheets and decisions."""
    before = assessed(db)
    review(db, "ecd")
    gone = retire(db, "pstd")
    assert (gone.communities, gone.elsewhere, gone.ids) == (("ecd", "pstd"), 0, ())
    assert [cell for cell in cells(db) if names_the_person(cell[2])] == []
    assert rows(db, "from mention_name") == rows(db, "from identity_decision") == []
    for text in (
        GONE,
        EMAIL,
        "quill",
        "Dube",
        "Botha",
        "Nkosi",
        "Moyo",
        "School A",
        "Stone Ltd",
        "Quilldale",
    ):
        assert not in_bytes(db, text), text
    after = assessed(db)
    assert [each["verdict"] for each in after["communities"]] == [
        each["verdict"] | {"official": after["communities"][k]["verdict"]["official"]}
        for k, each in enumerate(before["communities"])
    ]
    assert [each["series"] for each in after["communities"]] == [
        each["series"] for each in before["communities"]
    ]


def test_organisations_and_districts_that_were_the_same_stay_the_same(db: Path) -> None:
    was = "select line, organisation, district from members where community = 'ecd' order by line"
    before = rows(db, was)
    retire(db, "ecd")
    after = rows(db, was)
    for column in (1, 2):
        pairs = {(one[column], other[column]) for one, other in zip(before, after, strict=True)}
        assert len(pairs) == len({one for one, _ in pairs}) == len({other for _, other in pairs})
        assert all(other is None or other.startswith("… ") for _, other in pairs)
    [(elsewhere,)] = rows(db, "select count(*) from mention_name")
    assert elsewhere == 3 and not in_bytes(db, "Quill & Daughters")


def test_a_living_community_keeps_who_is_in_both(db: Path) -> None:
    """And the texts of other communities keep the name of whoever keeps it."""
    load(
        table(db.parent / "s.csv", f"date,summary,consent\n2026-04-02,{GONE} and Ben Smit,yes\n"),
        db,
        community="pstd",
    )
    gone = retire(db, "ecd")
    assert gone.elsewhere == 1 and rows(db, "select name from mention_name order by 1") == [
        ("Ann Dube",), ("Eve Moyo",), ("Zoë Q",),
    ]  # fmt: skip
    assert rows(db, "select summary from stories where community = 'pstd'") == [(f"{GONE} and {MARK}",)]
    assert not in_bytes(db, "Quillfeatherstone") and in_bytes(db, EMAIL)
    [(person,)] = rows(
        db, "select person_id from mention join mention_name using (mention_id) where name = 'Zoë Q'"
    )
    assert person == email_source(EMAIL)
    assert rows(db, f"select count(*) from mention where person_id = '{person}'") == [(1,)]


def test_one_person_by_a_name_that_is_gone_stays_one(tmp_path: Path) -> None:
    """Two e-mails of a living community were said to be one person only by way of a name in the retired one."""
    db = tmp_path / "cop.duckdb"
    load(
        table(
            tmp_path / "l.csv", "date,person,email\n2026-02-19,Ann Dube,a@x.org\n2026-03-19,Nan D,b@y.org\n"
        ),
        db,
    )
    load(
        table(tmp_path / "r.csv", "date,person\n2026-02-19,Nanny\n2026-02-19,Ben Smit\n"), db, community="old"
    )
    with store.write(db) as cursor:
        name = name_source("old", "nanny")
        pairs = {tuple(sorted((name, email_source(each)))) for each in ("a@x.org", "b@y.org")}
        decisions.add(cursor, pairs, "same", AT)
        facts.settle(cursor, ["ecd", "old"])
    living = "select mention_id, person_id from mention where community = 'ecd' order by all"
    before = rows(db, living)
    assert len({person for _, person in before}) == 1
    gone = retire(db, "old")
    assert (gone.people, gone.elsewhere) == (1, 1) and rows(db, living) == before
    assert name not in {value for _, _, value in cells(db)} and not in_bytes(db, "Nanny")
    load(table(tmp_path / "n.csv", "date,person\n2026-05-19,Cara Nkosi\n"), db)
    assert rows(db, living)[:2] == before


def test_two_actions_that_only_a_name_told_apart_stay_two(tmp_path: Path) -> None:
    db = tmp_path / "cop.duckdb"
    load(table(tmp_path / "r.csv", "date,person\n2026-02-19,Ann Dube\n2026-02-19,Ben Smit\n"), db)
    for name, whom in (("a", "Ann Dube"), ("b", "Ben Smit"), ("c", "ANN DUBE")):
        load(table(tmp_path / f"{name} {whom}.csv", f"action,agreed\nring {whom},2026-02-19\n"), db)
    retire(db, "ecd")
    told = [
        action
        for (action,) in rows(db, "select action from actions join import using (import_id) order by file")
    ]
    assert sorted(told) == [f"ring {MARK}", f"ring {MARK}", f"ring {MARK} 2"]
    assert not in_bytes(db, "Dube") and not in_bytes(db, "Smit")


def test_texts_are_kept_apart_by_what_they_said() -> None:
    found = [
        ("k", "ask Ann", "ask x"),
        ("k", "Ask Ben", "Ask x"),
        ("k", "ask x 2", "ask x 2"),
        ("l", "ask Cy", "ask x"),
    ]
    kept = list(kept_apart(found, of_each_key=True))
    assert sorted(kept) == [
        ("k", "Ask Ben", "Ask x"), ("k", "ask Ann", "ask x 3"), ("k", "ask x 2", "ask x 2"), ("l", "ask Cy", "ask x"),
    ]  # fmt: skip
    everywhere = kept_apart(found, of_each_key=False)
    assert len({told.lower() for _, _, told in everywhere}) == 4


FORMS = """
    date,How useful was this meeting to you? (1 to 5),Have you used something since last time? (yes/no),What to change?
    2026-02-19,5 - Strongly agree,"Yes, the basket of Thandi",Start at nine
    2026-02-19,4,no,Less talk
    2026-02-19,2,yes,start at nine
    2026-02-19,Thandi talks,no,Start at nine
    """


def test_what_was_chosen_stays_and_words_beside_it_go(tmp_path: Path) -> None:
    db = tmp_path / "cop.duckdb"
    load(table(tmp_path / "forms.csv", FORMS), db)
    told = "select line, question, answer, value, stance from answers order by all"
    before = rows(db, told)
    [found] = [each for each in problems(db) if each["value"] == "Thandi talks"]
    review(db, "ecd")
    [held] = retention.held(db, as_of=THEN)
    assert held.answers == retire(db).answers == 5 and held.people == 0
    after = rows(db, told)
    assert [row[:2] + row[3:] for row in after] == [row[:2] + row[3:] for row in before]
    changed = {(one[2], other[2]) for one, other in zip(before, after, strict=True) if one != other}
    assert changed == {
        ("Yes, the basket of Thandi", "yes"), ("Start at nine", "… 1"), ("Less talk", "… 2"), ("start at nine", "… 3"),
    }  # fmt: skip
    [now] = [each for each in problems(db) if each["row"] == found["row"] and each["code"] == found["code"]]
    assert now["value"] == MARK and MARK in now["message"] and "Thandi" not in json.dumps(problems(db))
    assert not in_bytes(db, "Thandi") and not in_bytes(db, "nine")
    load(table(tmp_path / "later.csv", FORMS.replace("Less talk", "More talk")), db)
    retention.drop(db, as_of=THEN, at=AT)
    assert {answer for (answer,) in rows(db, "select answer from answers where scale = 'text'")} == {
        "… 1", "… 2", "… 3", "… 4", "… 5", "… 6",
    }  # fmt: skip
