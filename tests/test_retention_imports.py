"""Files that speak of a retired and of a living community at once."""

from pathlib import Path

from filing import AT, load, rows, table
from retiring import THEN, in_bytes, review

from ingest import imports, problems, undo
from ingest.privacy import retention
from ingest.privacy.naming import MARK

REGISTER = """
    community,date,person,email,status
    old,2025-02-19,Ann Dube,a@x.org,present
    old,2025-02-19,Ben Smit,,present
    old,2025-02-19,Zanele's iPhone,,present
    old,2025-02-19,Dan Botha,,Dan Botha came late
    new,2025-03-19,Ann Dube,a@x.org,present
    new,2025-03-19,Ben Smit,,present
    new,2025-03-19,Cara Nkosi,,was there
    """
ACTIONS = """
    community,action,agreed,owner
    old,Ask Ben Smit and Ann Dube for Zanele's iPhone,2025-02-19,Ben Smit
    new,Ask Ben Smit and Ann Dube and Dan Botha,2025-02-19,Ben Smit
    """


def test_each_community_is_treated_as_what_it_is(tmp_path: Path) -> None:
    """A name that two bore without an e-mail is that of whoever is left, and stays in what the living one wrote."""
    db, register = tmp_path / "cop.duckdb", table(tmp_path / "Dan Botha.csv", REGISTER)
    load([register, table(tmp_path / "a.csv", ACTIONS)], db, community=None)
    review(db, "old")
    [held] = retention.held(db, as_of=THEN)
    assert (held.names, held.people, held.elsewhere) == (4, 3, 1)
    gone = retention.drop(db, as_of=THEN, at=AT)
    assert (gone.people, gone.elsewhere) == (2, 1) and gone.files == (
        ("Dan Botha.csv", None),
        ("a.csv", None),
    )
    assert rows(db, "select community, action from actions order by 1") == [
        ("new", f"Ask Ben Smit and Ann Dube and {MARK}"), ("old", f"Ask {MARK} and {MARK} for {MARK}"),
    ]  # fmt: skip
    assert rows(db, "select name from mention_name order by 1") == [
        ("Ann Dube",),
        ("Ben Smit",),
        ("Cara Nkosi",),
    ]
    assert not in_bytes(db, "Botha") and not in_bytes(db, "Zanele")
    assert "was there" in [each["value"] for each in problems(db)]
    before = db.read_bytes()
    assert load(register, db, community=None).imports[0].already_loaded and db.read_bytes() == before
    undo(imports(db)[0]["import"], db)
    assert rows(db, "select name from mention_name order by 1") == [("Ben Smit",)]
