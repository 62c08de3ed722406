"""The command line as users and schedulers meet it: a process, its two streams, its exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from metrics import CATALOGUE

REGISTER = "\n".join(
    ["community,date,person,status"]
    + [f"ecd,2026-0{month}-05,Person {letter},present" for month in range(1, 9) for letter in "ABCDEF"]
)
BAD_ROW = "\necd,31/02/2026,Person A,present\n"


def cop_health(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dashboard.cli", *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", timeout=120, env={**os.environ, **environment},
    )  # fmt: skip


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "register.csv"
    path.write_text(REGISTER, encoding="utf-8")
    return path


@pytest.fixture
def db(tmp_path: Path, register: Path) -> Path:
    path = tmp_path / "cop.duckdb"
    assert cop_health("ingest", register, "--db", path).returncode == 0
    return path


def refused(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """Exit code 2, nothing on standard output, one plain line on standard error."""
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr


def test_ingest_gives_one_json_document_and_its_exit_code(register: Path, tmp_path: Path) -> None:
    done = cop_health("ingest", register, "--db", tmp_path / "x.duckdb", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    (entry,) = json.loads(done.stdout)["imports"]
    assert (entry["rows_read"], entry["rows_loaded"], entry["community"]) == (48, 48, "ecd")


def test_ingest_ends_with_1_where_a_row_is_set_aside(register: Path, tmp_path: Path) -> None:
    register.write_text(REGISTER + BAD_ROW, encoding="utf-8")
    done = cop_health("ingest", register, "--db", tmp_path / "x.duckdb")
    assert done.returncode == 1
    assert "1 set aside" in done.stdout
    for word in ("register.csv", "row 50", "31/02/2026", "2026-03-14"):
        assert word in done.stderr, "the problem names file, row and value, and says what to write"
    again = cop_health("ingest", register, "--db", tmp_path / "x.duckdb")
    assert again.returncode == 1 and "loaded before" in again.stdout and "31/02/2026" in again.stderr
    listed = cop_health("problems", "--db", tmp_path / "x.duckdb", "--json")
    (problem,) = json.loads(listed.stdout)["problems"]
    assert (problem["file"], problem["row"], problem["value"]) == ("register.csv", 50, "31/02/2026")
    assert "31/02/2026" in cop_health("problems", "--db", tmp_path / "x.duckdb").stdout


def test_a_dry_run_makes_no_database(register: Path, tmp_path: Path) -> None:
    done = cop_health("ingest", register, "--db", tmp_path / "x.duckdb", "--dry-run")
    assert done.returncode == 0 and "nothing was changed" in done.stdout
    assert list(tmp_path.iterdir()) == [register]


def test_the_same_bytes_twice_change_nothing(db: Path, register: Path) -> None:
    before = cop_health("assess", "--db", db, "--as-of", "2026-08-31", "--json").stdout
    again = cop_health("ingest", register, "--db", db)
    assert again.returncode == 0 and "loaded before" in again.stdout
    assert cop_health("assess", "--db", db, "--as-of", "2026-08-31", "--json").stdout == before


def test_imports_and_undo(db: Path) -> None:
    (entry,) = json.loads(cop_health("imports", "--db", db, "--json").stdout)["imports"]
    assert (entry["file"], entry["rows_read"], entry["rows_loaded"]) == ("register.csv", 48, 48)
    assert "register.csv" in cop_health("imports", "--db", db).stdout
    refused(cop_health("undo", "nosuchimport", "--db", db), "nosuchimport")
    refused(cop_health("problems", "--db", db, "--import", ""), "no import ''")
    undone = cop_health("undo", entry["import"][:4], "--db", db)
    assert undone.returncode == 0 and f"register.csv (import {entry['import']})" in undone.stdout
    assert json.loads(cop_health("imports", "--db", db, "--json").stdout)["imports"] == []


def test_assess_in_json_and_in_words(db: Path) -> None:
    as_of = ("--as-of", "2026-08-31")
    first = cop_health("assess", "--db", db, *as_of, "--series", "--json")
    assert (first.returncode, first.stderr) == (0, "")
    assert cop_health("assess", "--db", db, *as_of, "--series", "--json").stdout == first.stdout
    (community,) = json.loads(first.stdout)["communities"]
    assert [reading["id"] for reading in community["readings"]] == [each.id for each in CATALOGUE]
    assert len(community["series"]["meetings"]) == 8
    told = cop_health("assess", "--db", db, *as_of).stdout
    assert community["verdict"]["headline"] in told
    in_full = cop_health("assess", "--db", db, *as_of, "--community", "ECD").stdout
    assert all(each.code in in_full for each in CATALOGUE)


def test_explain_leads_to_file_and_line(db: Path) -> None:
    rest = ("--community", "ecd", "--db", db, "--as-of", "2026-08-31")
    told = cop_health("explain", "PA-01", *rest)
    assert told.returncode == 0, told.stderr
    assert "register.csv" in told.stdout and " 2 " in told.stdout
    assert cop_health("explain", "attendance_held", *rest).stdout == told.stdout


def test_indicators_lists_the_catalogue() -> None:
    listed = json.loads(cop_health("indicators", "--json").stdout)["indicators"]
    assert [each["code"] for each in listed] == [each.code for each in CATALOGUE]
    assert all(each.title in cop_health("indicators").stdout for each in CATALOGUE[:3])


def test_what_cannot_be_done_is_refused_in_one_line(db: Path, tmp_path: Path) -> None:
    missing = tmp_path / "none.duckdb"
    for command in (["assess"], ["imports"], ["problems"], ["dashboard", "--no-browser"], ["undo", "x"]):
        refused(cop_health(*command, "--db", missing), "none.duckdb", "cop-health ingest")
    refused(cop_health("ingest", tmp_path / "no.csv", "--db", db), "no.csv")
    refused(cop_health("assess", "--db", db, "--community", "ec"), "Did you mean ecd?")
    refused(cop_health("assess", "--db", db, "--as-of", "2026-02-30"), "2026-02-30", "2026-10-31")
    refused(cop_health("assess", "--db", db, "--as-of", "20260228"), "20260228")
    refused(cop_health("assess", "--db", db, "--policy", tmp_path / "no.toml"), "no.toml")
    refused(
        cop_health("explain", "core_retenshun", "--community", "ecd", "--db", db),
        "Did you mean core_retention?",
    )
    refused(cop_health("ingest", "x.csv", "--db", db, "--year", "26"), "four digits")
    refused(cop_health("ingest", "x.csv"), "--db")
    refused(cop_health("asses", "--db", db), "assess")
    refused(cop_health(), "COMMAND")
    assert not missing.exists()


def test_a_fault_of_ours_is_one_line_with_a_way_to_the_details() -> None:
    broken = (
        "import sys; from dashboard import cli; from dashboard.commands import files; "
        "files.door = None; sys.exit(cli.main(['imports', '--db', 'x']))"
    )
    command = [sys.executable, "-c", broken]
    refused(subprocess.run(command, capture_output=True, text=True), "COP_HEALTH_DEBUG=1")
    details = {**os.environ, "COP_HEALTH_DEBUG": "1"}
    assert "Traceback" in subprocess.run(command, capture_output=True, text=True, env=details).stderr


def test_output_that_nobody_reads_to_the_end_is_no_fault(db: Path) -> None:
    code = f"{sys.executable} -m dashboard.cli assess --db '{db}' --as-of 2026-08-31 --json | head -c 10"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {code}"], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminal")
def test_a_bar_is_drawn_on_a_terminal_and_wiped(register: Path, tmp_path: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [
        sys.executable,
        "-m",
        "dashboard.cli",
        "ingest",
        str(register),
        "--db",
        str(tmp_path / "x.duckdb"),
    ]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=theirs, check=True)
    os.close(theirs)
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        drawn = terminal.read(10_000).decode()
    assert "0 of 1  register.csv" in drawn
    assert drawn.endswith("\r\x1b[K")


def test_help_comes_at_once() -> None:
    """Measured in the processor's time, which a busy machine does not stretch as it does the clock's."""
    best = min(_seconds_for_help() for _ in range(3))
    assert best < 0.3


def _seconds_for_help() -> float:
    before = os.times()
    assert "sustain, invigorate" in cop_health("--help", COLUMNS="200").stdout
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
