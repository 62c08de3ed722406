"""The closed list of problems: each code has a file that provokes it, and each file is there for a code."""

from pathlib import Path

import pytest
from filing import codes, load

from ingest import handbook
from ingest.ledger import Ledger
from ingest.problems import CODES
from ingest.sheet import Place

FILES = Path(__file__).parent / "problem_files"
FILE_OF = {path.stem: path for path in sorted(FILES.iterdir()) if not path.stem.endswith(".first")}
LAST_NET = {"not_understood"}
"""No file is known to provoke it: it catches lines of which a layout says nothing."""

SAID = {
    "chat_continued": {"kind": "messages"},
    "chat_notice": {"kind": "messages"},
    "no_messages": {"kind": "messages"},
    "loaded_otherwise": {"year": 2026},
    "no_community": {"community": None},
    "year_of_sheet": {"year": 2026},
}
"""What is said of a file beside its community."""


def test_every_code_has_a_file_and_every_file_a_code() -> None:
    assert FILE_OF.keys() == CODES.keys() - LAST_NET


@pytest.mark.parametrize("code", sorted(FILE_OF))
def test_the_file_provokes_the_code(code: str, tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    for first in sorted(FILES.glob(f"{code}.first.*")):
        load(first, db)
    if code == "loaded_otherwise":
        load(FILE_OF[code], db, year=2025)
    found = [p for entry in load(FILE_OF[code], db, **SAID.get(code, {})).imports for p in entry.problems]
    told = next((problem for problem in found if problem.code == code), None)
    assert told, f"{FILE_OF[code].name} gives {[problem.code for problem in found]}"
    assert FILE_OF[code].name in told.message
    assert told.fix.endswith(".")
    assert "{" not in told.message + told.fix


def test_a_faultless_file_provokes_none(tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    file.write_text("Date,Name,Status\n2026-03-14,Anna Smit,P\n2026-03-14,Sipho Dube,A\n", encoding="utf-8")
    (entry,) = load(file, tmp_path / "facts.duckdb").imports
    assert codes(entry) == {}


def test_a_line_of_which_nobody_spoke_is_set_aside() -> None:
    account = Ledger(Place("register.csv"), [2, 3]).close({2})
    assert [(p.line, p.code, p.outcome) for p in account.problems] == [(3, "not_understood", "set_aside")]


def test_the_page_of_the_folder_is_fresh() -> None:
    assert handbook.main(["--check"]) == 0, f"run: {handbook.HOW}"


def test_every_code_is_on_the_page_once() -> None:
    page = handbook.document()
    assert [page.count(f"| `{code}` |") for code in CODES] == [1] * len(CODES)


def test_a_stale_page_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(handbook, "README", tmp_path / "README.md")
    assert handbook.main(["--check"]) == 1
    assert handbook.HOW in capsys.readouterr().err
    assert (handbook.main([]), handbook.main(["--check"])) == (0, 0)


def test_a_line_that_gave_a_fact_was_not_passed_over() -> None:
    """A line may be called a repetition, and yet be the one that a cancelled meeting is told by."""
    ledger = Ledger(Place("register.csv"), [2, 3])
    ledger.ignore(3, "duplicate", first=2)
    account = ledger.close({2, 3})
    assert (account.read, account.loaded, account.ignored, account.problems) == (2, 2, 0, ())
