"""Names and words of retired communities: they go when their time has come, and what was counted stays."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from filing import AT, load, rows, table
from retiring import AS_OF, DECIDED, THEN, assessed, in_bytes, names_of, review

from ingest import imports, store, undo
from ingest.people import name_key
from ingest.privacy import retention
from ingest.privacy.naming import is_nobody
from ingest.privacy.retired import retired

GONE = ("ict-in-schools", "foundation-maths")
THERE = f"in {GONE}"
TOLD = {"directory_health", "access_gap", "suspected_duplicates", "frontline_share"}
"""What erase may change as well: it is told of e-mails and spellings, which are gone."""
OPEN = f"select distinct answer, community from answers where scale = 'text' and community {THERE} order by 1"


@pytest.fixture(scope="module")
def kept(sample_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with two communities that were retired, one of which shares six people with a living one."""
    folder = tmp_path_factory.mktemp("retention")
    db = Path(shutil.copy(sample_database, folder / "kept.duckdb"))
    [(champion,), *_] = rows(
        db, "select name from governance join mention_name using (mention_id)"
        " where community = 'ict-in-schools' and item = 'champion' order by line"
    )  # fmt: skip
    surname = champion.split()[-1]
    log = f"action,agreed,due\nRing {champion},2026-02-05,2026-03-01\nThank Ms {surname},2026-02-05,2026-03-01\n"
    load(table(folder / "more.csv", log), db, community="ict-in-schools")
    talk = f"date,summary,consent\n2026-03-01,{champion} told us how,yes\n"
    load(table(folder / "stories.csv", talk), db, community="early-childhood")
    for community in GONE:
        review(db, community)
    return db


@pytest.fixture(scope="module")
def dropped(kept: Path) -> Path:
    db = Path(shutil.copy(kept, kept.with_name("dropped.duckdb")))
    gone = retention.drop(db, as_of=THEN, at=AT)
    assert gone.communities == tuple(sorted(GONE)) and (gone.people, gone.elsewhere) == (60, 6)
    assert gone.answers == 46 and gone.texts == 3 and ("more.csv", None) in gone.files
    return db


def test_every_number_stays(kept: Path, dropped: Path) -> None:
    """Of retired and of living communities, with their histories."""
    before, after = assessed(kept), assessed(dropped)
    for document in (before, after):
        for community in document["communities"]:
            community["readings"] = [each for each in community["readings"] if each["id"] not in TOLD]
    assert before == after and len(before["communities"]) == 9


def test_no_byte_names_anybody_who_was_there_alone(kept: Path, dropped: Path) -> None:
    there, elsewhere = names_of(kept, THERE), names_of(kept, f"not {THERE}")
    gone = [text for key, text in there.items() if not any(key in other for other in elsewhere)]
    assert len(gone) > 50 and all(in_bytes(kept, text) for text in gone)
    assert [text for text in gone if in_bytes(dropped, text)] == []
    assert names_of(dropped, THERE) == {} and names_of(dropped, f"not {THERE}") == elsewhere


def test_no_byte_holds_what_somebody_wrote_on_a_form(kept: Path, dropped: Path) -> None:
    others = {a for (a,) in rows(kept, f"select answer from answers where community not {THERE}")}
    words = [answer for answer, _ in rows(kept, OPEN) if answer not in others]
    assert len(words) > 5 and all(in_bytes(kept, each) for each in words)
    assert not any(in_bytes(dropped, each) for each in words)
    assert len(rows(dropped, OPEN)) == len(rows(kept, OPEN))
    closed = "select community, line, question, answer, value from answers where scale <> 'text' order by all"
    assert rows(dropped, closed) == rows(kept, closed)


def test_who_is_in_a_living_community_too_is_left_there_and_linked_to_nothing(
    kept: Path, dropped: Path
) -> None:
    living = f"select mention_id, person_id from mention where community not {THERE} order by all"
    assert rows(dropped, living) == rows(kept, living)
    there = f"select person_id, count(*) from mention where community {THERE} group by all"
    ids = [person for person, _ in rows(dropped, there)]
    assert len(ids) == len(rows(kept, there)) == 66 and all(map(is_nobody, ids))
    assert not {person for _, person in rows(dropped, living)} & set(ids)


def test_the_same_files_an_undo_or_another_file_bring_nobody_back(dropped: Path, tmp_path: Path) -> None:
    db = Path(shutil.copy(dropped, tmp_path / "cop.duckdb"))
    folder, before = Path(__file__).parent.parent / "sample_data" / "ict-in-schools", db.read_bytes()
    again = load([folder], db, community="ict-in-schools").imports
    assert all(each.already_loaded for each in again) and db.read_bytes() == before
    first = next(
        each for each in imports(db) if each["community"] == "ict-in-schools" and each["kind"] == "actions"
    )
    undo(first["import"], db)
    load(table(tmp_path / "n.csv", "date,person\n2026-10-20,New Comer\n"), db, community="ict-in-schools")
    assert names_of(db, THERE) == {"new comer": "New Comer"}
    assert retention.held(db, as_of=THEN)[1].people == 1
    assert retention.drop(db, as_of=THEN, at=AT).people == 1 and names_of(db, THERE) == {}
    assert (
        len(rows(db, "select distinct person_id from mention where starts_with(person_id, 'p000000')")) == 67
    )


def test_nothing_goes_before_its_day(kept: Path) -> None:
    before = kept.read_bytes()
    gone = retention.drop(kept, as_of=date(2028, 11, 4), at=AT)
    assert gone.communities == () and kept.read_bytes() == before
    found = retention.held(kept, as_of=AS_OF.replace(month=12))
    assert [(each.community, each.since, each.names_from, each.due) for each in found] == [
        (community, DECIDED, THEN, False) for community in sorted(GONE)
    ]
    assert [(each.people, each.elsewhere, each.answers) for each in found] == [(21, 6, 25), (45, 0, 21)]
    assert retention.held(kept, as_of=AS_OF) == ()


LOG = "item,person,date,status\n"
CHARTER = "name,type,started,planned end,stage\nOld,specific,2020-01-01,2021-12-31,transformation\n"


@pytest.mark.parametrize(
    ("log", "since"),
    [
        ("annotation,,2026-10-01,Community retired", date(2026, 10, 1)),
        ("annotation,,2026-10-01,gemeenskap afgesluit", date(2026, 10, 1)),
        ("annotation,Ann Dube,2026-10-01,community retired", None),
        ("annotation,,,community retired", None),
        ("annotation,,2026-10-01,retired", None),
        ("annotation,,2026-12-01,community retired", None),
        ("purpose_fulfilled,,2026-10-01,yes", None),
        ("milestone,,2026-10-01,met", None),
        ("champion,Ann Dube,2026-10-01,left", None),
    ],
)
def test_what_the_governance_log_must_say(log: str, since: date | None, tmp_path: Path) -> None:
    db = tmp_path / "cop.duckdb"
    load([table(tmp_path / "g.csv", f"{LOG}{log}\n"), table(tmp_path / "c.csv", CHARTER)], db)
    with store.read(db) as cursor:
        assert [each.since for each in retired(cursor, date(2026, 11, 30))] == ([since] if since else [])


RETIRED = ("RETIRE", "agree", 2)


@pytest.mark.parametrize(
    ("decided", "since"),
    [
        ([RETIRED], 2),
        ([RETIRED, ("RETIRE", "agree", 5)], 2),
        ([RETIRED, ("SUSTAIN", "agree", 5)], None),
        ([RETIRED, ("RETIRE", "disagree", 5)], None),
        ([RETIRED, ("INVIGORATE", "agree", 5), ("RETIRE", "agree", 7)], 7),
        ([RETIRED, ("SUSTAIN", None, 5)], 2),
        ([RETIRED, ("SUSTAIN", "agree", 12)], 2),
        ([("RETIRE", "disagree", 2)], None),
        ([("RETIRE", None, 2)], None),
        ([("INVIGORATE", "disagree", 2)], None),
    ],
)  # fmt: skip
def test_what_the_committee_must_have_decided(
    decided: list[tuple[str, str | None, int]], since: int | None, tmp_path: Path
) -> None:
    """The newest decision counts, up to the day asked for."""
    db = tmp_path / "cop.duckdb"
    load(table(tmp_path / "r.csv", "date,person\n2025-02-19,Ann Dube\n"), db)
    for headline, decision, month in decided:
        day = date(2026, month, 1)
        review(db, "ecd", headline, decision, as_of=day, decided=day)
    with store.read(db) as cursor:
        found = retired(cursor, date(2026, 11, 30))
    assert [each.since for each in found] == ([date(2026, since, 1)] if since else [])


def test_the_months_are_counted_from_the_last_meeting_where_that_is_later(tmp_path: Path) -> None:
    db = tmp_path / "cop.duckdb"
    came = ("2025-02-19,Ann Dube,present", "2026-08-31,Ann Dube,present", "2026-09-30,Ann Dube,absent")
    load(table(tmp_path / "r.csv", "\n".join(["date,person,status", *came])), db)
    review(db, "ecd", as_of=date(2026, 2, 1), decided=date(2026, 2, 1))
    for as_of, last, names_from in (
        (date(2026, 11, 30), date(2026, 8, 31), date(2028, 8, 31)),
        (date(2026, 3, 1), date(2025, 2, 19), date(2028, 2, 1)),
    ):
        [found] = retention.held(db, as_of=as_of)
        assert (found.last_met, found.names_from) == (last, names_from)
    [found] = retention.held(db, as_of=date(2026, 11, 30), months=6)
    assert found.names_from == date(2027, 2, 28) and name_key("Ann Dube") in names_of(db, "= 'ecd'")
