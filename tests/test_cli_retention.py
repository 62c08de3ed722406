"""`cop-health retention`: what it lists, what it lets go and says of it, how it asks and how it refuses."""

import shutil
from pathlib import Path

import pytest
from commanded import Command, at_a_terminal
from filing import load, rows, table
from retiring import review
from screen import Screen, text

from dashboard import cli
from dashboard.commands import retention
from dashboard.language import words
from ingest.privacy.retention import MONTHS

LATER = ("--as-of", "2028-11-05")


@pytest.fixture
def db(erasable_database: Path, tmp_path: Path) -> Path:
    db = Path(shutil.copy(erasable_database, tmp_path / "cop.duckdb"))
    review(db, "ecd")
    return db


def test_the_committees_own_decision_retires_a_community(
    sample_database: Path, tmp_path: Path, command: Command
) -> None:
    """From the reading to the day, by commands alone."""
    db = shutil.copy(sample_database, tmp_path / "cop.duckdb")
    _, said, _ = command("retention", "--db", db, "--as-of", "2028-10-31")
    assert said.startswith("No community is known to be retired by 31 October 2028.")
    code, said, _ = command("review", "ict-in-schools", "--db", db, "--as-of", "2026-10-31", "--decide", "agree",
                            "--reason", "It is time.", "--roles", "chair")  # fmt: skip
    assert code == 0 and "RETIRE" in said
    _, said, _ = command("retention", "--db", db, "--as-of", "2028-10-30")
    assert said == (
        "ict-in-schools: retired since 31 October 2026. May go from 31 October 2028: 45 people’s names and 21 open "
        "answers of forms. Nothing may go by 30 October 2028."
    )
    code, said, _ = command("retention", "--db", db, "--as-of", "2028-10-31", "--erase")
    assert code == 0 and "Taken out: 45 people’s names, 21 open answers of forms" in said


def test_it_says_what_may_go_and_changes_nothing(db: Path, command: Command) -> None:
    before = db.read_bytes()
    assert cli.parser().parse_args(["retention", "--db", "x"]).months == MONTHS
    code, said, wrong = command("retention", "--db", db, *LATER)
    assert (code, wrong) == (0, "") and db.read_bytes() == before
    assert said == (
        "ecd: retired since 5 November 2026. May go since 5 November 2028: 7 people’s names and 1 open answer of a "
        "form. What was counted stays. Also in another community, where their names stay: 1 person. "
        "Nothing was changed. To let go of what may go, add --erase."
    )
    code, said, _ = command("retention", "--db", db, *LATER, "--months", "36", "--erase")
    assert code == 0 and "Nothing may go by 5 November 2028." in said and db.read_bytes() == before


def test_letting_go_says_what_was_done_and_what_is_left_to_do(db: Path, command: Command) -> None:
    code, said, wrong = command("retention", "--db", db, *LATER, "--erase")
    assert (code, wrong) == (0, "")
    assert "Taken out: 6 people’s names, 1 open answer of a form, " in said
    assert "Kept without a name, so that numbers stay as they were: List of members: 5;" in said
    assert "- members.csv" in said and "Zoe Quillfeather wide.xlsx, sheet “Other”" in said
    assert words.say("privacy.copies") in said and "elsewhere.csv" not in said
    before = db.read_bytes()
    _, said, _ = command("retention", "--db", db, *LATER, "--erase")
    assert "Names and open answers are gone already. Nothing may go by" in said and db.read_bytes() == before
    for each in (("people",), ("people", "--suggest"), ("problems",), ("imports", "--json"), ("mappings",),
                 ("explain", "core_retention", "--community", "ecd", "--as-of", "2026-10-31"),
                 ("assess", "--as-of", "2026-10-31", "--json")):  # fmt: skip
        code, said, wrong = command(*each, "--db", db)
        assert code == 0 and not wrong and "Botha" not in said and "Quillfeather" not in said, each


def test_months_are_counted_from_a_later_meeting_and_it_is_said(db: Path, command: Command) -> None:
    load(table(db.parent / "late.csv", "date,person\n2026-12-03,Ann Dube\n"), db)
    _, said, _ = command("retention", "--db", db, *LATER)
    assert "It last met on 3 December 2026, and the months are counted from there." in said
    assert "May go from 3 December 2028:" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--months", "-1"), ("-1 is not a number of months",)),
        (("--months", "1.5"), ("1.5 is not a number of months", "such as 24")),
        (("--months", "1201"), ("from 0 to 1200",)),
        (("--as-of", "soon"), ("soon is not a date",)),
    ],
)
def test_it_refuses_in_a_line(
    db: Path, arguments: tuple[str, ...], said: tuple[str, ...], command: Command
) -> None:
    before = db.read_bytes()
    code, out, wrong = command("retention", "--db", db, *arguments)
    assert (code, out) == (2, "") and len(wrong.splitlines()) == 1 and all(each in wrong for each in said), (
        wrong
    )
    assert db.read_bytes() == before


def test_no_database_is_made(tmp_path: Path, command: Command) -> None:
    code, _, wrong = command("retention", "--erase", "--db", tmp_path / "none.duckdb")
    assert code == 2 and "no such database" in wrong and not list(tmp_path.iterdir())


@pytest.mark.parametrize(("answer", "gone"), [("yes", True), ("ja", False), ("", False), (None, False)])
def test_somebody_at_a_terminal_is_asked(
    db: Path,
    answer: str | None,
    gone: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    at_a_terminal(monkeypatch, retention, answer)
    given = cli.parser().parse_args(["retention", "--db", str(db), *LATER, "--erase"])
    assert retention.retention(given) == 0
    assert (rows(db, "select count(*) from mention_name") == [(3,)]) is gone
    said = capsys.readouterr().out
    assert (
        words.say("privacy.kept_all") in said
    ) is not gone and "out of ecd. It cannot be undone." in " ".join(said.split())


def test_it_speaks_afrikaans(db: Path, command: Command) -> None:
    _, said, _ = command("retention", "--db", db, *LATER, "--erase", "--lang", "af")
    assert said.startswith("ecd: afgesluit sedert 5 November 2026. Mag sedert 5 November 2028 weg:")
    assert "Uitgehaal: 6 mense se name, 1 oop antwoord op ’n vorm," in said and "Ledelys: 5" in said


@pytest.mark.parametrize("page", ["facilitator", "people", "community", "data", "together"])
def test_pages_name_nobody_of_the_community(page: str, db: Path, command: Command, screen: Screen) -> None:
    command("retention", "--db", db, *LATER, "--erase")
    shown = text(screen.open(page, db, community="ecd"))
    assert "p000000" not in shown and "Botha" not in shown and "Smit" not in shown and "Quill" not in shown
