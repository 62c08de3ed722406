"""Who a row speaks of: the same person under many spellings, and two people under one name."""

from pathlib import Path

import pytest
from filing import load, only, rows, table

from ingest import people, store, undo
from ingest.kinds.actions import owners_of
from ingest.people import clean_email, clean_name, is_placeholder, name_key

PERSONS = (
    "select coalesce(n.name, '') as name, coalesce(n.email, '') as email, m.person_id from mention m"
    " join mention_name n using (mention_id) order by all"
)


@pytest.mark.parametrize(
    "spelling",
    ["Thandiwe Nkosi", "thandiwe nkosi", "NKOSI, Thandiwe", " Thandiwe   Nkosi ", "1. Thandiwe Nkosi",
    "12) Thandiwe Nkosi",
     "Thandíwe Nkosi", "Thandiwe\u00a0Nkosi"],
)  # fmt: skip
def test_spellings_of_one_name(spelling: str) -> None:
    assert name_key(clean_name(spelling)) == "thandiwe nkosi"


def test_names_that_only_look_alike_stay_apart() -> None:
    keys = {name_key(name) for name in ("Thandi Nkosi", "Thandiwe Nkosi", "T Nkosi", "Mr Nkosi", "Mrs Nkosi")}
    assert len(keys) == 5


@pytest.mark.parametrize(
    "name",
    ["iPhone", "Galaxy A12", "Sipho's iPad", "Boardroom", "Guest", "Guest 3", "+1", "+2 visitors", "Unknown"],
)
def test_placeholders(name: str) -> None:
    assert is_placeholder(name_key(name))


@pytest.mark.parametrize(
    "name", ["Guestina Moyo", "Member 01", "Hall Mokoena", "Roomi Patel", "Android Smith Jones"]
)
def test_people_who_sound_like_placeholders(name: str) -> None:
    assert not is_placeholder(name_key(name)) or name == "Android Smith Jones"


@pytest.mark.parametrize(
    ("written", "email"),
    [
        ("A@X.org", "a@x.org"),
        ("Ann <a@x.org>", "a@x.org"),
        ("anonymous", None),
        ("-", None),
        ("@nn Smit", None),
    ],
)
def test_e_mails(written: str, email: str | None) -> None:
    assert clean_email(written) == email


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("Sarah & Thabo", ["Sarah", "Thabo"]),
        ("Sarah; Thabo/Anna", ["Sarah", "Thabo", "Anna"]),
        ("Sarah and Thabo", ["Sarah", "Thabo"]),
        ("Sarah en Thabo", ["Sarah", "Thabo"]),
        ("Sarah Nkosi, Thabo Dube", ["Sarah Nkosi", "Thabo Dube"]),
        ("NKOSI, Thandiwe", ["NKOSI, Thandiwe"]),
        ("Van der Merwe, Johan", ["Van der Merwe, Johan"]),
        ("Sandy Anderson", ["Sandy Anderson"]),
    ],
)
def test_owners_in_one_cell(cell: str, owners: list[str]) -> None:
    assert owners_of(cell) == owners


FILES = {
    "a.csv": "date,name,email\n2026-02-19,Thandi Nkosi,t@x.org\n2026-02-19,Sipho Dube,",
    "b.csv": "date,name\n2026-05-14,NKOSI Thandi\n2026-05-14,Thandi Nkosi\n2026-05-14,Sipho Dube",
    "c.csv": "date,name,email\n2026-08-13,Sipho Dube,s1@x.org\n2026-08-13,Sipho Dube,s2@x.org\n2026-08-13,,t@x.org",
}


def test_a_name_belongs_to_the_one_e_mail_seen_with_it(tmp_path: Path, db: Path) -> None:
    only(load(table(tmp_path / "a.csv", FILES["a.csv"]), db))
    only(load(table(tmp_path / "b.csv", FILES["b.csv"]), db))
    person = {(name, email): p for name, email, p in rows(db, PERSONS)}
    assert person["Thandi Nkosi", ""] == person["Thandi Nkosi", "t@x.org"]
    assert person["NKOSI Thandi", ""] != person["Thandi Nkosi", ""]  # no comma, so no order is known
    only(load(table(tmp_path / "c.csv", FILES["c.csv"]), db))
    person = {(name, email): p for name, email, p in rows(db, PERSONS)}
    assert len({person["Sipho Dube", e] for e in ("", "s1@x.org", "s2@x.org")}) == 3
    assert person["", "t@x.org"] == person["Thandi Nkosi", ""]


def test_neither_order_nor_undo_leaves_a_trace(tmp_path: Path) -> None:
    files = [table(tmp_path / name, text) for name, text in FILES.items()]
    seen = []
    for order in ([0, 1, 2], [2, 1, 0], [1, 0, 2]):
        db = tmp_path / f"{order}.duckdb"
        for k in order:
            load(files[k], db)
        seen.append(rows(db, PERSONS))
    assert seen[0] == seen[1] == seen[2]
    db = tmp_path / "undone.duckdb"
    load(files[0], db)
    load(files[1], db)
    before = rows(db, PERSONS)
    undo(only(load(files[2], db)).import_id or "", db)
    assert rows(db, PERSONS) == before


def test_the_same_e_mail_is_the_same_person_in_another_community_and_a_name_is_not(
    tmp_path: Path, db: Path
) -> None:
    file = table(tmp_path / "a.csv", "community,date,name,email\n" + "".join(
        f"{c},2026-02-19,Thandi,t@x.org\n{c},2026-02-19,Sipho,\n" for c in ("ecd", "pstd")
    ))  # fmt: skip
    only(load(file, db))
    distinct = (
        "select n.name, count(distinct person_id) from mention join mention_name n using (mention_id)"
        " group by 1 order by 1"
    )
    assert rows(db, distinct) == [("Sipho", 2), ("Thandi", 1)]


def test_the_facilitator_sees_the_fullest_spelling(tmp_path: Path, db: Path) -> None:
    only(
        load(
            table(
                tmp_path / "a.csv",
                "date,name,email\n2026-02-19,THANDI NKOSI,t@x.org\n2026-05-14,Thandi Nkosi,t@x.org",
            ),
            db,
        )
    )
    only(load(table(tmp_path / "b.csv", "date,name,email\n2026-08-13,,t@x.org\n2026-08-13,iPhone,"), db))
    with store.read(db) as cursor:
        names = people.names(cursor, "ECD")
    assert sorted(names.values()) == ["Thandi Nkosi", "iPhone"]
    assert rows(db, "select count(*) from mention where placeholder") == [(1,)]


def test_a_name_and_an_e_mail_in_one_cell(tmp_path: Path, db: Path) -> None:
    text = "2026-02-19,Thandi Nkosi <t@x.org>\n2026-02-19,s@x.org\n2026-02-19,@nna Smit"
    only(load(table(tmp_path / "a.csv", f"date,name\n{text}"), db))
    assert rows(db, "select name, email from mention_name order by mention_id") == [
        ("Thandi Nkosi", "t@x.org"), (None, "s@x.org"), ("@nna Smit", None)
    ]  # fmt: skip
