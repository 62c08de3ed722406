"""`cop-health privacy`: what it writes, what it takes out and says of it, how it asks and how it refuses."""

import csv
import json
import shutil
from pathlib import Path

import openpyxl
import pytest
from commanded import Command, at_a_terminal
from erasable import EMAIL, FILES, GONE, OTHERS, names_the_person
from filing import load, table
from screen import Screen, text

from dashboard import cli
from dashboard.commands import privacy
from dashboard.facilitator import calls
from dashboard.language import words
from ingest.people import name_key


@pytest.fixture
def db(erasable_database: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(erasable_database, tmp_path / "cop.duckdb"))


def refused(done: tuple[int, str, str], *said: str) -> None:
    code, out, wrong = done
    assert (code, out) == (2, "") and len(wrong.splitlines()) == 1 and "Traceback" not in wrong
    assert all(each in wrong for each in said), wrong


def exported(command: Command, db: Path, person: str, ending: str = "json") -> Path:
    path = db.parent / f"out.{ending}"
    code, said, wrong = command("privacy", person, "--db", db, "--export", path)
    assert (code, wrong) == (0, "") and path.name in said
    return path


def test_all_that_the_files_say_of_the_person_is_given(db: Path, command: Command) -> None:
    """Held against the files themselves, read by other means."""
    found = json.loads(exported(command, db, EMAIL).read_text(encoding="utf-8"))
    assert found["schema"] == "cop-health/person/1" and found["emails"] == [EMAIL]
    assert found["communities"] == ["ecd", "pstd"] and found["organisations"] == ["Quill & Daughters"]
    assert found["consent_on"] == ["2025-02-01"]
    assert {each["decision"] for each in found["decisions"]} == {"same", "different"}
    told = {(each["file"], each["line"]) for each in found["records"] if each["line"]}
    for name, content in FILES.items():
        lines = [line.strip() for line in content.strip("\n").split("\n")]
        naming = {n for n, line in enumerate(lines, start=1) if names_the_person(line)}
        if name == "attendance.csv":
            naming -= {9}  # set aside for its date, and of such a line only the date is kept
        assert {n for file, n in told if file == name} == naming, name
    wide = [
        each for each in found["records"] if each["file"] == "Zoe Quillfeather wide.xlsx" and each["line"]
    ]
    assert [(each["sheet"], each["date"], each["said"]["status"]) for each in wide] == [
        (GONE, "2026-09-03", "present"), (GONE, "2026-09-17", "absent"), (GONE, "2026-10-01", "present"),
        ("Other", "2026-09-10", "present"), ("Other", "2026-09-24", "present"),
    ]  # fmt: skip
    assert {each["file"] for each in found["files"]} == {
        *FILES,
        "Zoe Quillfeather wide.xlsx",
        "elsewhere.csv",
    }


@pytest.mark.parametrize("ending", ["json", "xlsx", "csv"])
def test_nobody_else_is_in_it(db: Path, ending: str, command: Command) -> None:
    path = exported(command, db, GONE, ending)
    if ending == "xlsx":
        cells = [str(cell) for row in openpyxl.load_workbook(path).active.values for cell in row if cell]
        content = "\n".join(cells)
    else:
        content = path.read_text(encoding="utf-8-sig")
    assert GONE in content and EMAIL in content and "2026-09-17" in content
    assert not [other for other in OTHERS if name_key(other) in name_key(content)]
    assert "other.example" not in content and "Stone" not in content


def test_a_formula_is_made_plain(tmp_path: Path, command: Command) -> None:
    db = tmp_path / "cop.duckdb"
    load(table(tmp_path / "r.csv", "date,person,email,organisation\n2026-02-19,Ann Dube,a@x.org,=1+1\n"), db)
    with exported(command, db, "Ann Dube", "csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    assert rows[4][3] == "'=1+1"
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_a_file_of_that_name_is_replaced_and_it_is_said(db: Path, command: Command) -> None:
    exported(command, db, EMAIL)
    _, said, _ = command("privacy", EMAIL, "--db", db, "--export", db.parent / "out.json")
    assert words.say("report.replaced") in said


def test_taking_out_says_what_was_done_and_what_is_left_to_do(db: Path, command: Command) -> None:
    code, said, wrong = command("privacy", "zoe quillfeather", "--db", db, "--erase")
    assert (code, wrong) == (0, "")
    assert "Taken out: 8 spellings, 1 e-mail," in said and "2 decisions on who is who." in said
    assert "List of members: 2; List of meetings: 2; Attendance register: 9; Action list: 1;" in said
    assert (
        all(f"- {name}" in said for name in FILES) and f"Zoe Quillfeather wide.xlsx, sheet “{GONE}”" in said
    )
    for each in (("people",), ("people", "--json"), ("problems",), ("imports",), ("imports", "--json"),
                    ("assess", "--as-of", "2026-10-31"), ("explain", "core_retention", "--community", "ecd"),
                    ("explain", "directory_health", "--community", "ecd")):  # fmt: skip
        _, told, _ = command(*each, "--db", db)
        assert told and not names_the_person(told), each
    refused(command("privacy", EMAIL, "--db", db, "--erase"), EMAIL, "nobody is known")


def test_the_facilitators_page_does_not_list_whoever_was_taken_out(erased: Path, screen: Screen) -> None:
    page = screen.open("facilitator", erased, community="ecd")
    shown = text(page)
    assert not names_the_person(shown) and "p0000" not in shown
    assert calls.name_of("p000000000001", {}) == words.say("calls.taken_out")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Nobody", "--erase"), ("Nobody", "`people`")),
        (("Ann Dube", "--erase"), ("2 persons", "Give the id")),
        (("p0123456789ab", "--erase"), ("nobody is known",)),
        ((EMAIL,), ("--export", "--erase", "required")),
        ((EMAIL, "--erase", "--export", "x.json"), ("not allowed with",)),
        ((EMAIL, "--export", "x.pdf"), (".json, .xlsx or .csv", "x.xlsx")),
        ((EMAIL, "--export", "nowhere/x.json"), ("no folder",)),
        ((EMAIL, "--export", "."), ("is a folder",)),
    ],
)
def test_it_refuses_in_a_line(
    db: Path, arguments: tuple[str, ...], said: tuple[str, ...], command: Command
) -> None:
    before = db.read_bytes()
    refused(command("privacy", *arguments, "--db", db), *said)
    assert db.read_bytes() == before


def test_no_database_is_made(tmp_path: Path, command: Command) -> None:
    refused(command("privacy", EMAIL, "--erase", "--db", tmp_path / "none.duckdb"), "no such database")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("answer", "gone"), [("yes", True), ("ja", False), ("", False), (None, False)])
def test_somebody_at_a_terminal_is_asked(
    db: Path,
    answer: str | None,
    gone: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    at_a_terminal(monkeypatch, privacy, answer)
    before = db.read_bytes()
    monkeypatch.setattr(cli, "_refuse", lambda line: pytest.fail(line))
    assert privacy.privacy(cli.parser().parse_args(["privacy", EMAIL, "--db", str(db), "--erase"])) == 0
    assert (db.read_bytes() != before) is gone
    assert (words.say("privacy.kept_all") in capsys.readouterr().out) is not gone


def test_it_speaks_afrikaans(db: Path, command: Command) -> None:
    _, said, _ = command("privacy", EMAIL, "--db", db, "--erase", "--lang", "af")
    assert said.startswith("Uitgehaal: 8 skryfwyses, 1 e-pos,") and "Ledelys: 2" in said
