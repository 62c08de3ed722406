"""After a person was taken out: the same files again, an undo, new files, another person, and who is refused."""

import shutil
from pathlib import Path

import pytest
from erasable import ACROSS, EMAIL, FILES, GONE, WIDE, cells, names_the_person
from filing import AT, load, rows, table, workbook

from ingest import Refused, imports, undo
from ingest.people import identities, who
from ingest.people.identity import email_source
from ingest.privacy.erase import erase
from ingest.privacy.naming import MARK, is_nobody


@pytest.fixture
def db(erased: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(erased, tmp_path / "cop.duckdb"))


def test_the_same_bytes_again_change_nothing(db: Path, erasable_database: Path) -> None:
    before, folder = db.read_bytes(), erasable_database.parent
    again = load([folder / name for name in (*FILES, "Zoe Quillfeather wide.xlsx")], db).imports
    assert all(each.already_loaded for each in again) and len(again) == len(FILES) + 2
    (elsewhere,) = load(folder / "elsewhere.csv", db, community="pstd").imports
    assert elsewhere.already_loaded and db.read_bytes() == before


def test_an_undo_brings_nobody_back(db: Path) -> None:
    for each in [e["import"] for e in imports(db) if e["kind"] in ("members", "attendance")]:
        undo(each, db)
        assert [cell for cell in cells(db) if names_the_person(cell[2])] == []
    assert [is_nobody(p) for (p,) in rows(db, "select person_id from mention where mention_id not in"
                                          " (select mention_id from mention_name)")] != []  # fmt: skip
    for each in imports(db):
        undo(each["import"], db)
    assert (
        rows(db, "from mention") == rows(db, "from mention_name") == rows(db, "from identity_decision") == []
    )


def test_another_file_finds_nobody_to_go_with(db: Path, tmp_path: Path) -> None:
    """It is new data, of a new person; the facts of before stay nobody's."""
    nobody = "select count(*) from mention where person_id = 'p000000000001'"
    before = rows(db, nobody)
    load(
        table(tmp_path / "new.csv", f"date,person,email\n2026-10-08,{GONE},{EMAIL}\n2026-10-08,Zoë Q,\n"), db
    )
    assert rows(db, nobody) == before
    found = {each.person: each.attendances for each in who.everybody(db) if EMAIL in each.emails}
    assert found == {email_source(EMAIL): 1}
    erase(EMAIL, db, at=AT)
    erase("Zoë Q", db, at=AT)
    assert [cell for cell in cells(db) if names_the_person(cell[2])] == []
    assert {p for (p,) in rows(db, "select distinct person_id from mention") if is_nobody(p)} == {
        "p000000000001", "p000000000002", "p000000000003",
    }  # fmt: skip


@pytest.mark.parametrize(("said", "words"), [
    ("Nobody Here", "say whom you mean"), ("Ann Dube", "2 persons"), ("p0123456789ab", "nobody is known"),
    ("nobody@x.org", "nobody is known"), ("", "say whom you mean"), ("nowhere/Ann Dube", "no community nowhere"),
])  # fmt: skip
def test_nobody_and_several_are_refused(said: str, words: str, db: Path) -> None:
    before = db.read_bytes()
    with pytest.raises(Refused, match=words):
        erase(said, db, at=AT)
    assert db.read_bytes() == before


def test_sheets_with_names_stay_known(tmp_path: Path) -> None:
    """Of two sheets that each bear a name, both persons go; the workbook is still known, and its sheets are two."""
    db, book = tmp_path / "cop.duckdb", tmp_path / "book.xlsx"
    workbook(book, **{"Ann Dube": WIDE, "Ben Smit": ACROSS})
    load(book, db)
    ids = [each["import"] for each in imports(db)]
    for name in ("Ann Dube", "Ben Smit"):
        erase(name, db, at=AT)
    assert [each["sheet"] for each in imports(db)] == [MARK, f"{MARK} 2"]
    assert not {each["import"] for each in imports(db)} & set(ids)
    assert all(each.already_loaded for each in load(book, db).imports)
    assert rows(db, "select count(*) from mention_name where name in ('Ann Dube', 'Ben Smit')") == [(0,)]


@pytest.mark.parametrize("first", ["Ann Dube", "Cara Nkosi"])
def test_rows_that_waited_for_a_meeting_do_not_bring_the_person_back(first: str, tmp_path: Path) -> None:
    """They are loaded with the same bytes as soon as they fit, but not where somebody was taken out meanwhile: also
    where the lines that wait are all that names the person in the file."""
    db, other = tmp_path / "cop.duckdb", tmp_path / "other.duckdb"
    register = table(tmp_path / "r.csv", f"meeting,person\nFirst,{first}\nFirst,Ben Smit\nSecond,Ann Dube\n")
    load(table(tmp_path / "m.csv", "date,meeting,status,facilitator\n2026-02-19,First,held,Ann Dube\n"), db)
    load(register, db)
    shutil.copy(db, other)
    erase("Ann Dube", db, at=AT)
    second = table(tmp_path / "n.csv", "date,meeting,status\n2026-05-14,Second,held\n")
    again = [load([second, register], path).imports[-1].already_loaded for path in (other, db)]
    assert again == [False, True]
    assert "Ann Dube" not in {name for (name,) in rows(db, "select name from mention_name")}


def test_a_name_that_two_bore_is_not_given_to_the_one_who_is_left(tmp_path: Path) -> None:
    db = tmp_path / "cop.duckdb"
    load(
        table(
            tmp_path / "r.csv",
            "date,person,email\n2026-02-19,Lerato Mokoena,a@x.org\n2026-02-19,Lerato Mokoena,b@y.org\n"
            "2026-05-14,Lerato Mokoena,\n",
        ),
        db,
    )
    who_was_it = (
        "select m.mention_id, m.person_id from mention m join mention_name n using (mention_id)"
        " where email is distinct from 'a@x.org' order by all"
    )
    before = rows(db, who_was_it)
    gone = erase("a@x.org", db, at=AT)
    assert rows(db, who_was_it) == before and len({person for _, person in before}) == 2
    assert set(gone.namesakes) == {person for _, person in before}
    load(
        table(tmp_path / "s.csv", "date,person,email\n2026-08-13,Lerato Mokoena,\n2026-08-13,Ben Smit,\n"), db
    )
    assert rows(db, who_was_it)[:2] == before


def test_what_was_decided_about_others_stays(tmp_path: Path) -> None:
    db = tmp_path / "cop.duckdb"
    load(
        table(
            tmp_path / "r.csv",
            "date,person\n"
            + "".join(
                f"2026-02-19,{name}\n"
                for name in ("Ann Dube", "A. Dube", "Ben Smit", "B. Smit", "Cara Nkosi")
            ),
        ),
        db,
    )
    identities.merge("ecd/Ann Dube", "ecd/A. Dube", db, at=AT)
    identities.merge("ecd/Ben Smit", "ecd/B. Smit", db, at=AT)
    identities.refuse("ecd/Cara Nkosi", "ecd/B. Smit", db, at=AT)
    identities.refuse("ecd/Cara Nkosi", "ecd/A. Dube", db, at=AT)
    assert erase("Ann Dube", db, at=AT).decisions == 2
    kept = rows(db, "select decision from identity_decision order by 1")
    assert kept == [("different",), ("different",), ("same",)]
    assert [each.names for each in who.everybody(db)] == [("Ben Smit", "B. Smit"), ("Cara Nkosi",)]


def test_two_meetings_of_a_day_that_were_named_for_the_person_stay_two(tmp_path: Path) -> None:
    db = tmp_path / "cop.duckdb"
    load(
        table(
            tmp_path / "r.csv",
            """
        date,meeting,person
        2026-02-19,Talk by Ann Dube,Ann Dube
        2026-02-19,TALK by Ann Dube,Ben Smit
        2026-02-19,Talk by A. Dube,Cara Nkosi
        2026-02-19,Talk by Ben Smit,Cara Nkosi
        """,
        ),
        db,
    )
    meetings = (
        "select a.line, o.meeting_id from attendance a join occasion o using (occasion_id) order by all"
    )
    before = rows(db, meetings)
    assert len({meeting for _, meeting in before}) == 3
    erase("Ann Dube", db, at=AT)
    grouped = [
        [line for line, m in found if m == each]
        for found in (before, rows(db, meetings))
        for each in sorted({m for _, m in found})
    ]
    assert grouped[:3] == grouped[3:]
    assert rows(db, "select count(*), count(distinct (community, date, label)) from occasion")[0][0] == len(
        rows(db, "select distinct community, date, label from occasion")
    )
    load(table(tmp_path / "s.csv", "date,meeting,person\n2026-02-19,Talk by Ben Smit,Eve Moyo\n"), db)
    assert len({meeting for _, meeting in rows(db, meetings)}) == 3
