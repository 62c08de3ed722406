"""How a text names a person: what is taken out of it, and what is left because it is, or may be, somebody else."""

from pathlib import Path

import pytest
from filing import AT, load, rows, table

from ingest import store
from ingest.people.whom import Everybody
from ingest.privacy.erase import erase
from ingest.privacy.namings import Namings

PEOPLE = """
    date,person,email
    2026-02-19,Ann Dubé,ann.dube@x.org
    2026-02-19,Ann Dubena,
    2026-02-19,Mary Ann Dube,
    2026-02-19,Ben Smit,ben@ann.dube.example
    2026-02-19,Joann Dube-Smit,joann.dube@x.org
    2026-02-19,Anna van der Merwe,anna@x.org
    2026-02-19,Thandi,
    2026-02-19,Sipho,
    2026-02-19,Sipho Langa,
    2026-02-19,iPhone,
    2026-02-19,Adam Best,
    2026-02-19,Hope,
    """


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    load(table(folder / "r.csv", PEOPLE), folder / "cop.duckdb")
    other = "date,person\n2026-02-19,Ann Dube\n2026-02-19,Eve Moyo\n"
    load(table(folder / "s.csv", other), folder / "cop.duckdb", community="pstd")
    return folder / "cop.duckdb"


def told(db: Path, person: str, text: str, community: str | None = "ecd") -> str:
    with store.read(db) as cursor:
        return Namings(cursor, Everybody(cursor).meant(person)).of(community).without(text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ann Dubé", "[…]"),
        ("ANN DUBE’S key, ann  dube and Ann-Dube", "[…]’S key, […] and […]"),
        ("Ann Dube\u0301 is here", "[…] is here"),
        ("Dube, Ann; Smit, Ben", "[…]; Smit, Ben"),
        ("Dr. Ann Dube (chair)", "Dr. […] (chair)"),
        ("register_Ann_Dube_2026.xlsx", "register_[…]_2026.xlsx"),
        ("AnnDube.xlsx", "[…].xlsx"),
        ("write to Ann.Dube@X.org, please", "write to […], please"),
        ("<ann.dube@x.org>", "<[…]>"),
        ("ann.dube@elsewhere.org", "[…]@elsewhere.org"),
        ("Ann Dubena and Joann Dube-Smit", "Ann Dubena and Joann Dube-Smit"),
        ("Mary Ann Dube with Ann Dube", "Mary Ann Dube with […]"),
        ("ben@ann.dube.example", "ben@ann.dube.example"),
        ("joann.dube@x.org", "joann.dube@x.org"),
        ("my-ann.dube@x.org.za", "my-[…]@x.org.za"),
        ("Smit Ann, Dube Carl", "Smit Ann, Dube Carl"),
        ("Ann; Dube", "Ann; Dube"),
        ("Ann and Mrs Dube", "Ann and Mrs Dube"),
        ("", ""),
    ],
)
def test_a_full_name_goes_and_what_is_near_stays(before: str, after: str, db: Path) -> None:
    assert told(db, "ann.dube@x.org", before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A. van der Merwe rang Mev. Van der Merwe", "[…] rang […]"),
        ("van der Merwe, A.", "[…]."),
        ("ANNA V.D. MERWE", "ANNA V.D. MERWE"),
        ("the Van der Merwe Hall; Anna", "the Van der Merwe Hall; Anna"),
    ],
)
def test_initials_and_titles_go_where_nobody_else_is_meant(before: str, after: str, db: Path) -> None:
    assert told(db, "anna@x.org", before) == after


@pytest.mark.parametrize("text", ["a best practice", "tell me best of all", "we miss best friends"])
def test_an_ordinary_word_is_no_initial_and_no_title(text: str, db: Path) -> None:
    assert told(db, "ecd/Adam Best", text) == text
    assert told(db, "ecd/Adam Best", "A. Best, Me. Best and adam best") == "[…], […] and […]"


def test_a_first_name_alone_goes_only_where_it_is_all_that_is_written_and_nobody_elses(db: Path) -> None:
    assert told(db, "ecd/Thandi", "Ask Thandi and Thandiwe") == "Ask […] and Thandiwe"
    assert told(db, "ecd/Sipho", "Ask Sipho and Sipho Langa") == "Ask Sipho and Sipho Langa"
    assert told(db, "ecd/Hope", "We hope that Hope comes") == "We hope that […] comes"
    assert told(db, "ecd/Hope", "hope ") == "[…] "
    assert told(db, "ecd/iPhone", "An iPhone was left") == "An iPhone was left"


def test_elsewhere_only_the_full_name_goes_and_not_where_another_bears_it(db: Path) -> None:
    assert told(db, "ann.dube@x.org", "Ann Dube", "pstd") == "Ann Dube"
    assert told(db, "anna@x.org", "Anna van der Merwe, A. van der Merwe", "pstd") == "[…], A. van der Merwe"
    assert told(db, "ecd/Thandi", "Thandi", "pstd") == "Thandi"
    assert told(db, "ann.dube@x.org", "Ann Dube", None) == "[…]"


def test_a_name_that_is_part_of_anothers_leaves_that_one_whole(db: Path, tmp_path: Path) -> None:
    copy = tmp_path / "cop.duckdb"
    copy.write_bytes(db.read_bytes())
    erase("ann.dube@x.org", copy, at=AT)
    left = {name for (name,) in rows(copy, "select name from mention_name where name is not null")}
    before = {name for (name,) in rows(db, "select name from mention_name where name is not null")}
    assert before - left == {"Ann Dubé"}
