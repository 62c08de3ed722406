"""The door: folders, communities, the same bytes twice, dry runs, undo, and what is said of it all."""

import shutil
from pathlib import Path

import pytest
from filing import AT, load, only, rows, table, workbook

from ingest import Refused, imports, ingest, problems, store, undo

REGISTER = "date,name,status\n2026-02-19,Thandi,present\n31/02/2026,Sipho,present"
FACTS = ("communities", "members", "meetings", "attendance", "answers", "budget", "actions", "action_owners",
         "contributions", "governance", "followups", "products", "stories", "polls", "messages", "community", "import",
         "import_community",
         "problem", "occasion", "mention", "mention_name")  # fmt: skip


def everything(db: Path) -> dict[str, list]:
    return {name: sorted(map(repr, rows(db, f"from {name}"))) for name in FACTS}


def test_a_problem_has_its_address_and_what_to_do(tmp_path: Path, db: Path) -> None:
    result = load(workbook(tmp_path / "r.xlsx", Feb=[line.split(",") for line in REGISTER.split("\n")]), db)
    (problem,) = result.to_dict()["imports"][0]["problems"]
    assert problem == {
        "sheet": "Feb", "row": 3, "column": "date", "value": "31/02/2026", "code": "not_a_date",
        "outcome": "set_aside",
        "message": "r.xlsx, sheet “Feb”, row 3, column “date”: “31/02/2026” is not a date that exists.",
        "fix": "Write the date as year-month-day, such as 2026-03-14.",
    }  # fmt: skip
    assert result.exit_code == 1
    (listed,) = problems(db)
    assert {k: listed[k] for k in problem} == problem and listed["file"] == "r.xlsx"
    (entry,) = imports(db)
    assert (entry["rows_read"], entry["rows_loaded"], entry["rows_set_aside"], entry["when"]) == (
        2,
        1,
        1,
        AT.isoformat(),
    )


def test_the_same_bytes_twice_change_nothing(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "r.csv", "Name,19/2\nThandi,x")
    first = only(load(file, db, year=2026))
    stands, generation = db.read_bytes(), store.generation(db)
    for options in ({"year": 2026}, {}):  # the question about the year is not asked again
        again = only(load(file, db, **options))
        assert again.already_loaded
        assert (again.import_id, again.rows_read, again.rows_loaded) == (first.import_id, 1, 1)
    copy = shutil.copy(file, tmp_path / "copy.csv")
    assert only(load(Path(copy), db)).already_loaded
    assert (db.read_bytes(), store.generation(db)) == (stands, generation)
    assert not only(load(file, db, year=2026, community="pstd")).already_loaded


def test_the_same_file_twice_in_one_call_is_loaded_once(tmp_path: Path, db: Path) -> None:
    a = table(tmp_path / "a.csv", REGISTER)
    b = Path(shutil.copy(a, tmp_path / "b.csv"))
    result = load([a, b], db)
    assert [e.already_loaded for e in result.imports] == [False, True]


def test_a_dry_run_says_the_same_and_writes_nothing(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "r.csv", REGISTER)
    tried = load(file, db, dry_run=True)
    assert not db.exists()
    assert tried.to_dict() | {"dry_run": False} == load(file, db).to_dict()


def test_undo_takes_one_import_out_and_nothing_else(tmp_path: Path, db: Path) -> None:
    sample = Path(__file__).parents[1] / "sample_data"
    ingest([sample / "pre-service"], db, at=AT)
    before = everything(db)
    result = ingest(
        [
            sample / "reading-corners",
            table(tmp_path / "x.csv", "community,date,name\nPRE-SERVICE,2026-02-19,New Person"),
        ],
        db,
        at=AT,
    )
    for entry in result.imports:
        undo(str(entry.import_id), db)
    assert everything(db) == before


def test_undo_wants_an_import_that_is_there(tmp_path: Path, db: Path) -> None:
    load(table(tmp_path / "r.csv", REGISTER), db)
    for wrong in ("zzz", ""):
        with pytest.raises(Refused):
            undo(wrong, db)
    with pytest.raises(Refused, match="cop-health imports"):
        problems(db, "zzz")


def test_folders(tmp_path: Path, db: Path) -> None:
    top = tmp_path / "all"
    for name, text in {
        "ecd/register.csv": REGISTER,
        "ecd/notes.docx": "words",
        "ecd/.hidden.csv": "x",
        "ecd/~$register.csv": "x",
        "pstd/deep/register.csv": REGISTER.replace("Thandi", "Anna"),
        "pstd/own.csv": "community,date,name\nthird,2026-02-19,Anna\n,2026-02-19,Anna",
        "pstd/what.csv": "foo,bar\n1,2",
    }.items():
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        table(top / name, text)
    result = ingest([top], db, at=AT)
    seen = {e.file: (e.community, e.rows_loaded, bool(e.refused)) for e in result.imports}
    assert seen == {
        "register.csv": (None, 0, True),
        "own.csv": (None, 2, False),
        "what.csv": (None, 0, True),
    } | {"register.csv": seen["register.csv"]}
    assert [s.file for s in result.skipped] == ["ecd/notes.docx"]
    assert result.exit_code == 1
    assert rows(db, "select community from community order by 1") == [("ecd",), ("pstd",), ("third",)]


def test_a_file_alone_must_say_its_community(tmp_path: Path, db: Path) -> None:
    result = load(table(tmp_path / "r.csv", REGISTER), db, community=None)
    assert result.exit_code == 2
    assert "Name it with --community" in (only(result).refused or "")
    row = "community,date,name\n,2026-02-19,Thandi\necd,2026-02-19,Sipho"
    entry = only(load(table(tmp_path / "s.csv", row), db, community=None))
    assert (entry.rows_loaded, [p.code for p in entry.problems]) == (1, ["no_community"])


def test_communities_are_one_whatever_their_case(tmp_path: Path, db: Path) -> None:
    load(table(tmp_path / "a.csv", "date,name\n2026-02-19,Thandi"), db, community=" ECD ")
    load(table(tmp_path / "b.csv", "date,name\n2026-05-14,Thandi"), db, community="ecd")
    assert rows(db, "select * from community") == [("ECD", "ecd")]
    assert rows(db, "select count(distinct person_id) from mention") == [(1,)]


@pytest.mark.parametrize(("path", "words"), [("nothing.csv", "does not exist"), (".", "holds no file")])
def test_paths_that_lead_nowhere(tmp_path: Path, db: Path, path: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        load(tmp_path / path, db)


def test_a_kind_that_there_is_not(tmp_path: Path, db: Path) -> None:
    with pytest.raises(Refused, match="no kind 'registers'"):
        load(table(tmp_path / "a.csv", REGISTER), db, kind="registers")


def test_progress_is_told(tmp_path: Path, db: Path) -> None:
    told: list[tuple[int, int, str]] = []
    load(table(tmp_path / "a.csv", REGISTER), db, progress=lambda *step: told.append(step))
    assert told == [(0, 1, "a.csv")]
