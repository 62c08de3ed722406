"""What ingest says of files is told in every language: problems by code, questions and refusals by template."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from filing import load
from screen import Screen, html, text
from streamlit.testing.v1 import AppTest

from dashboard.commands import verdict_text
from dashboard.language import file_book, file_words, words
from dashboard.language.beside import beside, in_words
from dashboard.language.on_screen import on_screen
from dashboard.language.patterns import bare
from ingest import store
from ingest.kinds.catalogue import KINDS
from ingest.problems import CODES
from ingest.sheet import Place
from metrics import Policy, assess

OTHERS = [code for code in words.LANGUAGES if code != words.ENGLISH]
FILES = Path(__file__).parent / "problem_files"
SAID = {
    "year_of_sheet": {"year": 2026},
    "no_community": {"community": None},
    "no_messages": {"kind": "messages"},
}
AFTER_ANOTHER = {"loaded_otherwise", "held_but_cancelled", "which_meeting"}
BAD = b"Date,Name\n2026-02-05,Ann Dube\nsoon,Ben Smit\n"


def places(sentence: str) -> list[str]:
    return sorted({name for _, name, _, _ in Formatter().parse(sentence) if name})


@pytest.mark.parametrize("language", OTHERS)
def test_every_problem_has_its_words_and_its_places(language: str) -> None:
    told = file_book.declared(language)["code"]
    assert told.keys() == CODES.keys()
    for code, own in told.items():
        english = CODES[code]
        assert own.keys() == {"title", "message", "fix"}, code
        assert places(own["message"]) == places(english.message), code
        assert places(own["fix"]) == places(english.fix), code
        assert own["title"] != english.title, code
        assert own["message"] != english.message or plain(english.message) == "{}: {}", code
        assert own["fix"] != english.fix, code


@pytest.mark.parametrize("language", OTHERS)
def test_every_column_of_every_kind_has_its_words(language: str) -> None:
    known = {column.name for kind in KINDS for column in kind.columns}
    apart = {name for name in known if f"column.{name}" in words.written(language)}
    assert file_book.declared(language)["column"].keys() == known - apart


@pytest.mark.parametrize("language", OTHERS)
def test_all_that_may_stand_in_a_column_has_its_words(language: str) -> None:
    known = {word for kind in KINDS for column in kind.columns for word in column.words}
    assert file_book.declared(language)["value"].keys() == known


def test_what_was_read_is_told_and_what_stands_in_the_file_is_not() -> None:
    assert file_words.value("meetings", "register", "no_register") == "no register"
    with words.spoken("af"):
        assert file_words.value("attendance", "status", "present") == "teenwoordig"
        assert file_words.value("attendance", "person", "present") == "present"
        assert file_words.value("attendance", "status", "aanwesig") == "aanwesig"


@pytest.mark.parametrize("language", OTHERS)
def test_a_refusal_keeps_its_places(language: str) -> None:
    for english, other in file_book.declared(language)["said"].items():
        assert places(bare(english)) == places(other), english
        assert other != english or "{" not in english, english


@pytest.mark.parametrize("file", sorted(FILES.glob("*.csv")), ids=lambda file: file.stem)
def test_the_problems_of_a_file_are_told(file: Path, tmp_path: Path) -> None:
    """With their values and details, as they come."""
    found = load(file, tmp_path / "facts.duckdb", **SAID.get(file.stem, {})).imports
    assert any(entry.problems for entry in found) or ".first" in file.name or file.stem in AFTER_ANOTHER
    with words.spoken("af"):
        for entry in found:
            for problem in entry.problems:
                message = file_words.message_of(problem.code, problem.message)
                fix = file_words.fix_of(problem.code, problem.fix)
                assert not {type(message), type(fix)} & {words.English}, problem
                assert entry.file in message
                assert (f"“{problem.value}”" in message) == (f"“{problem.value}”" in problem.message)


def test_a_problem_is_told_with_its_place_and_its_days() -> None:
    where = Place("register.xlsx", "Mei").at(14, "Date")
    with words.spoken("af"):
        assert file_words.message_of("not_a_date", f"{where}: “31/02: x” is not a date that exists.") == (
            "register.xlsx, blad “Mei”, ry 14, kolom “Date”: “31/02: x” is nie ’n datum wat bestaan nie."
        )
        assert file_words.said(
            "a.csv, column “Date”: “03/04/2026” may be 3 April 2026 or 4 March 2026, and none of the dates decides. "
            "Add --dates dmy for 3 April 2026 or --dates mdy for 4 March 2026."
        ).startswith("a.csv, kolom “Date”: “03/04/2026” kan 3 April 2026 of 4 Maart 2026 wees, en geen van")
        assert file_words.said("a.xls is locked with a password. Open it in the spreadsheet program, save it again "
                               "without a password, and try again.") == (
            "a.xls is met ’n wagwoord gesluit. Maak dit in die sigbladprogram oop, stoor dit weer sonder ’n wagwoord, "
            "en probeer weer."
        )  # fmt: skip


def test_trouble_with_the_database_is_told() -> None:
    with words.spoken("af"):
        said = on_screen(file_words.said("x.duckdb: this is not a database. Check the name after --db"))
    assert said == "x.duckdb: dit is nie ’n databasis nie."


def test_a_number_that_failed_says_so_in_the_language_of_the_command(
    sample_database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with store.read(sample_database) as cursor:
        found = assess(cursor, as_of=date(2026, 10, 31), policy=Policy.load()).communities[0]
    failed = replace(found.readings[0], value=None, error="ValueError: no")
    with words.spoken("af"):
        verdict_text.tell_community(
            replace(found, by_id={failed.id: failed}), date(2026, 10, 31), in_full=False
        )
    assert "kon weens ’n fout nie uitgewerk word nie: ValueError: no" in " ".join(
        capsys.readouterr().out.split()
    )


def test_beside_its_place_a_told_sentence_begins_with_what_it_says() -> None:
    place = Place("a.csv")
    message = "a.csv, row 2, column “Date”: the cell is empty, and the row means nothing without it."
    problem = {"code": "missing_value", "message": message, "fix": "Fill in the cell."}
    with words.spoken("af"):
        told = in_words(problem)
        assert (beside(told["message"], place, 2, "Date"), told["fix"]) == (
            "Die sel is leeg, en die ry beteken niks daarsonder nie.", "Vul die sel in.",
        )  # fmt: skip
        assert beside(file_words.said("a.csv is empty. Choose the file that holds the rows."), place) == (
            "Dit is leeg. Kies die lêer wat die rye bevat."
        )
    assert in_words(problem) == problem


def test_what_nobody_told_stays_english_and_says_so() -> None:
    with words.spoken("af"):
        said = beside(file_words.said("a.csv is a riddle. Add --year 2026."), Place("a.csv"))
        shown = on_screen(said)
    assert isinstance(shown, words.English)
    assert shown.startswith("It is a riddle.")


def test_the_wizard_speaks_of_a_wrong_file_in_the_language_of_the_page(
    tmp_path: Path, screen: Screen
) -> None:
    app = _dropped(screen.open("data", tmp_path / "new.duckdb", lang="af"), "wrong.csv", BAD)
    app = app.text_input[0].set_value("ecd").run()
    said = text(app)
    assert (
        "“soon” is nie ’n datum wat bestaan nie. Skryf die datum as jaar-maand-dag, soos 2026-03-14." in said
    )
    assert "is not a date" not in said
    assert '<th scope="col">datum</th>' in html(app)
    app = app.button(key="load").click().run()
    assert "“soon” is nie ’n datum wat bestaan nie." in text(app)
    app = _dropped(screen.open("data", tmp_path / "other.duckdb", lang="af"), "a.pdf", b"%PDF-1.7 register")
    assert "a.pdf is ’n PDF, en dit kan nie gelees word nie." in text(app)
    assert '<span lang="en">' not in html(app)


def _dropped(app: AppTest, name: str, content: bytes) -> AppTest:
    return app.file_uploader[0].set_value([(name, content, "text/csv")]).run()


def plain(template: str) -> str:
    """A template with all its places alike."""
    return re.sub(r"\{[^{}]*\}", "{}", template).strip()
