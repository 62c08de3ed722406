"""Taking a person out of a database: nothing of them is left in any cell or byte, and everything else is."""

import hashlib
import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

from erasable import EMAIL, GONE, NEAR, OTHERS, cells, names_the_person
from filing import AT, rows

from ingest import facts, imports, problems, store
from ingest.people import name_key, names, who
from ingest.people.identity import email_source, name_source
from ingest.privacy import columns
from ingest.privacy.erase import erase
from ingest.privacy.forgetting import REASONS_THAT_COUNT
from ingest.privacy.naming import MARK, is_nobody
from metrics import CATALOGUE, Policy, assess

AS_OF = date(2026, 10, 31)
TOLD = {"directory_health", "access_gap", "suspected_duplicates", "frontline_share"}
"""What is told of e-mails, places, organisations and spellings, which are gone."""


def test_there_was_something_to_take_out(erasable_database: Path) -> None:
    found = {(t, c) for t, c, v in cells(erasable_database) if names_the_person(v)}
    assert len(found) > 15 and ("import", "sheet") in found and ("attendance", "source_column") in found
    assert erasable_database.read_bytes().lower().count(
        b"quillfeather"
    ) > erasable_database.read_bytes().lower().count(NEAR[4:].lower().encode())


def test_no_cell_names_the_person_any_more(erased: Path) -> None:
    assert [cell for cell in cells(erased) if names_the_person(cell[2])] == []


def test_no_byte_of_the_file_does(erased: Path, erasable_database: Path) -> None:
    held, before = erased.read_bytes().lower(), erasable_database.read_bytes().lower()
    assert held.count(b"quillfeather") == held.count(b"quillfeatherstone") > 0
    for gone in (EMAIL, "quill & daughters", "quilldale", "quillstad"):
        assert gone.encode() in before and gone.encode() not in held


def test_no_id_can_be_worked_out_of_the_name(erasable_database: Path, erased: Path) -> None:
    """Neither those of the person nor, where a sheet bore the name, the id of its import."""
    keys = [
        key
        for (key,) in rows(
            erasable_database, "select distinct name_key from mention_name where name_key is not null"
        )
    ]
    ids = {email_source(EMAIL), *(name_source(c, k) for c in ("ecd", "pstd") for k in keys if "quillfeather" in k
                                  and k != name_key(NEAR))}  # fmt: skip
    ids |= {
        hashlib.sha256(f"{sha}\n{GONE}\n{c}".encode()).hexdigest()[:12]
        for (sha,) in rows(erasable_database, "select sha256 from import") for c in ("ecd", "pstd")
    }  # fmt: skip
    assert len({v for _, _, v in cells(erasable_database)} & ids) > 3
    assert {v for _, _, v in cells(erased)} & ids == set()
    assert not any(each.encode() in erased.read_bytes() for each in ids)


def test_all_others_are_left_whole(erasable_database: Path, erased: Path) -> None:
    def of_others(db: Path) -> list[tuple[Any, ...]]:
        return [
            row for row in rows(db, "select m.mention_id, m.community, m.person_id, m.placeholder, n.name, n.email"
                                " from mention m join mention_name n using (mention_id) order by all")
            if any(name_key(row[4]) == name_key(other) for other in OTHERS)
        ]  # fmt: skip

    assert of_others(erasable_database) == of_others(erased) != []
    assert len(of_others(erased)) == len(rows(erased, "from mention_name"))
    texts = {v for _, _, v in cells(erased)}
    assert f"Ask {MARK} and {NEAR} for the key ({MARK})" in texts
    assert "Thank ann@other.example" in texts and f"Reading with {MARK}" in texts


def test_facts_stay_as_those_of_one_nobody(erasable_database: Path, erased: Path) -> None:
    for each in facts.TABLES:
        assert rows(erasable_database, f"select count(*) from {each}") == rows(
            erased, f"select count(*) from {each}"
        ), each
    nobody = rows(erased, "select distinct person_id from mention where mention_id not in"
                  " (select mention_id from mention_name)")  # fmt: skip
    assert nobody == [("p000000000001",)] and is_nobody(nobody[0][0])
    of_person = "select a.line, o.meeting_id, a.status from attendance a join mention m using (mention_id)" \
                " join occasion o using (occasion_id) where person_id = '{}' order by all"  # fmt: skip
    assert rows(erasable_database, of_person.format(email_source(EMAIL))) == rows(
        erased, of_person.format("p000000000001")
    )
    known = "select organisation, district, consent_on, left_reason, province, stakeholder from members" \
            " where mention_id not in (select mention_id from mention_name) order by all"  # fmt: skip
    assert rows(erased, known) == [(None, None, None, None, "Gauteng", "teacher"), (None,) * 6]
    assert rows(erased, "select left_reason from members where left_reason is not null") == [("completed",)]


def assessed(db: Path, *, why: bool) -> dict[str, Any]:
    with store.read(db) as cursor:
        return assess(cursor, as_of=AS_OF, policy=Policy.load(), series=True, why=why).to_dict()


def test_numbers_stay_but_those_of_addresses_places_and_spellings(
    erasable_database: Path, erased: Path
) -> None:
    before, after = assessed(erasable_database, why=True), assessed(erased, why=True)
    for document in (before, after):
        for community in document["communities"]:
            told = [each for each in community["readings"] if each["id"] in TOLD]
            assert len(told) == len(TOLD & {each.id for each in CATALOGUE}) == len(TOLD)
            community["readings"] = [each for each in community["readings"] if each["id"] not in TOLD]
    assert before == after


def test_the_numbers_of_the_sample_stay(sample_database: Path, tmp_path: Path) -> None:
    """Somebody of two communities, who owns actions and spoke."""
    db = Path(shutil.copy(sample_database, tmp_path / "sample.duckdb"))
    erase("gugulethu.nel@example.org", db, at=AT)
    before, after = assessed(sample_database, why=False), assessed(db, why=False)
    readings = [
        (one["id"], one["value"], one["n"], other["value"], other["n"])
        for a, b in zip(before["communities"], after["communities"], strict=True)
        for one, other in zip(a["readings"], b["readings"], strict=True)
        if one != other
    ]
    assert {each[0] for each in readings} <= TOLD
    assert [c["verdict"] for c in before["communities"]] == [c["verdict"] for c in after["communities"]]
    assert [c["series"] for c in before["communities"]] == [c["series"] for c in after["communities"]]


def test_people_and_problems_do_not_speak_of_the_person(erased: Path) -> None:
    told = json.dumps(
        [[each.to_dict() for each in who.everybody(erased)], problems(erased), imports(erased)],
        ensure_ascii=False,
    )
    assert not names_the_person(told) and "p000000000001" not in told
    with store.read(erased) as cursor:
        assert set(names(cursor, "ecd").values()) == {*OTHERS}


def test_every_column_of_text_is_known() -> None:
    """Whoever adds one says whether people may be named in it."""
    schema = (Path(facts.__file__).parent / "schema.sql").read_text(encoding="utf-8")
    import duckdb

    with duckdb.connect() as connection:
        connection.execute(schema)
        found = connection.execute(
            "select table_name, column_name from duckdb_columns() where data_type = 'VARCHAR' and not internal"
        ).fetchall()
    said = {(t, c) for known in (columns.TEXTS, columns.WITHOUT) for t, its in known.items() for c in its}
    everywhere = {("", column) for column in columns.WITHOUT[""]}
    assert {(t, c) for t, c in found if ("", c) not in everywhere} == said - everywhere


def test_reasons_that_count_are_those_of_core_retention() -> None:
    [indicator] = [each for each in CATALOGUE if each.id == "core_retention"]
    after = indicator.evidence.split("left_reason, ''))) in")[1]
    listed = after[after.index("(") + 1 : after.index(")")]
    assert {word.strip().strip("'") for word in listed.split(",")} == REASONS_THAT_COUNT
