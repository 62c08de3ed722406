"""How a text names a person: what is taken out of it, and what is left because it is, or may be, somebody else."""

from pathlib import Path

import pytest
from filing import AT, load, rows, table

from ingest import store
from ingest.people.whom import Everybody
from ingest.privacy.erase import erase
from ingest.privacy.namings import namings_of

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
        return namings_of(cursor, Everybody(cursor).meant(person)).of(community).without(text)


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


def test_reviews_mappings_and_ids_of_communities(tmp_path: Path) -> None:
    """A mapping that names the person goes, since it is for no other file; an id is left, and told."""
    db = tmp_path / "cop.duckdb"
    load(
        table(tmp_path / "r.csv", "date,person\n2026-02-19,Ann Dube\n2026-02-19,Ben Smit\n"),
        db,
        community="Ann-Dube",
    )
    with store.write(db) as cursor:
        cursor.execute(
            "insert into mapping values ('ann dube|date', 'x', ?), ('ben smit|date', 'y', ?)", [AT, AT]
        )
        cursor.execute(
            "insert into review (community_key, as_of, headline, read_headline, rule, firm, because, dimensions,"
            " policy_sha256, taken_at, decision, reason, roles, decided_on) values ('ann-dube', '2026-10-31',"
            " 'SUSTAIN', 'SUSTAIN', 8, true, 'x', '{}', 'x', ?, 'agree',"
            " 'Mrs Dube and Ben Smit say so', 'chair (A. Dube)',"
            " '2026-10-31')",
            [AT],
        )
    gone = erase("Ann Dube", db, at=AT)
    assert gone.communities == ("Ann-Dube",) and gone.texts == 3
    assert rows(db, "select shape from mapping") == [("ben smit|date",)]
    assert rows(db, "select reason, roles from review") == [("[…] and Ben Smit say so", "chair ([…])")]


def test_somebody_known_by_an_email_alone_and_by_a_device(tmp_path: Path) -> None:
    db = tmp_path / "cop.duckdb"
    load(table(tmp_path / "r.csv", """
        date,person,email
        2026-02-19,,only@x.org
        2026-02-19,Zanele's iPhone,
        2026-02-19,Ben Smit,
        """), db)  # fmt: skip
    load(table(tmp_path / "a.csv", "action,owner\nAsk only@x.org or Zanele's iPhone,Ben Smit\n"), db)
    before = rows(db, "select placeholder, count(*) from mention group by all order by all")
    for person in ("only@x.org", "Zanele's iPhone"):
        erase(person, db, at=AT)
    assert rows(db, "select action from actions") == [("Ask […] or […]",)]
    assert rows(db, "select name, email from mention_name") == [("Ben Smit", None)]
    assert rows(db, "select placeholder, count(*) from mention group by all order by all") == before
    assert b"Zanele" not in db.read_bytes() and b"only@" not in db.read_bytes()
