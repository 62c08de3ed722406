"""`cop-health people`: what it lists, what it changes, and how it refuses."""

import json
from pathlib import Path

import pytest
from test_cli import cop_health, refused

REGISTER = """date,name,email
2026-02-19,Thandiwe Nkosi,t@x.org
2026-02-19,Sipho Dube,
2026-02-19,iPhone,
2026-05-14,T. Nkosi,
2026-05-14,Sipho Dube,
2026-08-13,Lerato Mokoena,a@x.org
2026-08-13,Lerato Mokoena,b@y.org
"""


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path, register = tmp_path / "cop.duckdb", tmp_path / "register.csv"
    register.write_text(REGISTER, encoding="utf-8")
    assert cop_health("ingest", register, "--db", path, "--community", "ecd").returncode == 0
    return path


def listed(db: Path, *options: str) -> dict:
    done = cop_health("people", "--db", db, "--json", *options)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_everybody_is_listed_with_what_the_files_say(db: Path) -> None:
    found = listed(db)["people"]
    assert [each["names"] for each in found] == [
        ["Lerato Mokoena"], ["Lerato Mokoena"], ["Sipho Dube"], ["T. Nkosi"], ["Thandiwe Nkosi"], ["iPhone"],
    ]  # fmt: skip
    assert set(found[0]) == {"person", "names", "emails", "communities", "attendances", "placeholder"}
    assert [(each["attendances"], each["placeholder"]) for each in found[2:]] == [
        (2, False), (1, False), (1, False), (1, True),
    ]  # fmt: skip
    text = cop_health("people", "--db", db).stdout
    assert "Thandiwe Nkosi" in text and "t@x.org" in text and "devices" in text and "--suggest" in text


def test_suggestions_merge_and_split(db: Path) -> None:
    before = listed(db, "--suggest")
    (suggestion,) = [each for each in before["suggestions"] if "T. Nkosi" in each["names"]]
    assert (suggestion["names"], suggestion["community"], suggestion["sure"]) == (
        ["Thandiwe Nkosi", "T. Nkosi"], "ecd", 0.8,
    )  # fmt: skip
    assert suggestion["why"] == "an initial for the first name"
    assert "an initial for the first name" in cop_health("people", "--db", db, "--suggest").stdout
    merged = listed(db, "--merge", suggestion["one"], suggestion["other"])
    assert merged["person"] == suggestion["one"]
    assert set(merged["merged"]) == {suggestion["one"], suggestion["other"]}
    assert len(listed(db)["people"]) == 5
    assert set(listed(db, "--split", merged["person"])["parted"]) == {suggestion["one"], suggestion["other"]}
    assert listed(db, "--suggest") == before


def test_what_is_refused_is_not_suggested_again(db: Path) -> None:
    assert cop_health("people", "--db", db, "--refuse", "ecd/T. Nkosi", "T@X.org").returncode == 0
    assert not [each for each in listed(db)["suggestions"] if "T. Nkosi" in each["names"]]


def test_one_community_only(db: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text(
        "date,name,email\n2026-02-19,Thandiwe Nkosi,t@x.org\n2026-02-19,Anna Botha,\n", encoding="utf-8"
    )
    cop_health("ingest", other, "--db", db, "--community", "pstd")
    found = listed(db, "--community", "PSTD")["people"]
    assert [(each["names"], each["communities"], each["attendances"]) for each in found] == [
        (["Anna Botha"], ["pstd"], 1), (["Thandiwe Nkosi"], ["ecd", "pstd"], 1),
    ]  # fmt: skip
    refused(cop_health("people", "--db", db, "--community", "nowhere"), "nowhere", "ecd, pstd")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--merge", "ecd/Lerato Mokoena", "t@x.org"), ("2 persons", "a@x.org", "b@y.org")),
        (("--merge", "ecd/Nobody", "t@x.org"), ("ecd/Nobody", "nobody")),
        (("--merge", "ecd/Thandiwe Nkozi", "t@x.org"), ("Perhaps", "ecd/Thandiwe Nkosi")),
        (("--merge", "nowhere/Thandiwe Nkosi", "t@x.org"), ("no community nowhere", "ecd")),
        (("--merge", "z@x.org", "t@x.org"), ("z@x.org", "nobody")),
        (("--merge", "p0123456789ab", "t@x.org"), ("p0123456789ab", "nobody")),
        (("--merge", "Sipho Dube", "t@x.org"), ("COMMUNITY/NAME", "ecd/Sipho Dube")),
        (("--split", "ecd/Sipho Dube"), ("nothing was merged",)),
        (("--refuse", "t@x.org", "ecd/Thandiwe Nkosi"), ("one person",)),
        (("--merge", "t@x.org"), ("--merge",)),
        (("--merge", "t@x.org", "a@x.org", "--suggest"), ("--suggest",)),
    ],
)
def test_refusals_name_what_was_said(db: Path, arguments: tuple[str, ...], words: tuple[str, ...]) -> None:
    before = db.read_bytes()
    refused(cop_health("people", "--db", db, *arguments), *words)
    assert db.read_bytes() == before


def test_there_must_be_a_database(tmp_path: Path) -> None:
    for arguments in ((), ("--merge", "a@x.org", "b@x.org"), ("--split", "a@x.org")):
        refused(cop_health("people", "--db", tmp_path / "none.duckdb", *arguments), "no such database")
    assert list(tmp_path.iterdir()) == []
