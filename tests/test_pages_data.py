"""The Data page: files in by the form, what is said of them, and out again."""

from pathlib import Path

import pytest
from screen import Screen, html, text
from streamlit.testing.v1 import AppTest

from ingest import imports

REGISTER = b"""community,date,person,status
ecd,2026-02-05,Ann,present
ecd,31/02/2026,Ben,present
"""
OTHER = b"community,date,person,status\nstem,2026-02-05,Cid,present\n"
NO_YEAR = b"Name,3/2,4/12,6/27\nAnn,x,x,\nBen,,x,x\n"


def bring(app: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """The page after these files were dropped on it and sent."""
    app.file_uploader[0].set_value([(name, content, "text/csv") for name, content in files])
    return app.button[0].click().run()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "new.duckdb"


def test_the_first_file_makes_the_database(database: Path, screen: Screen) -> None:
    said = text(bring(screen.open("data", database), ("register.csv", OTHER)))
    assert "register.csv: 1 of 1 row loaded, 0 set aside, 0 passed over." in said
    assert [each["file"] for each in imports(database)] == ["register.csv"]


def test_a_bad_row_is_listed_with_its_place_its_value_and_what_to_do(database: Path, screen: Screen) -> None:
    app = bring(screen.open("data", database), ("register.csv", REGISTER))
    said = text(app)
    assert "1 of 2 rows loaded, 1 set aside" in said
    for cell in ('data-label="Row">3<', 'data-label="Column">date<', 'data-label="Value">31/02/2026<'):
        assert cell in html(app)
    assert "Write the date as year-month-day" in said


def test_taking_out_is_asked_about_first(database: Path, screen: Screen) -> None:
    """The answer is given in a dialog, which only a browser runs: see test_browser."""
    app = bring(screen.open("data", database), ("register.csv", REGISTER))
    (loaded,) = imports(database)
    app.button(key=f"undo_{loaded['import']}").click().run()
    assert "register.csv will be taken out whole: 1 row" in text(app)
    assert len(imports(database)) == 1


def test_a_file_that_lacks_the_year_is_refused_with_the_name_of_the_field(
    database: Path, screen: Screen
) -> None:
    app = screen.open("data", database)
    app.text_input[0].set_value("ecd")
    refusal = bring(app, ("wide.csv", NO_YEAR)).error[0].value
    assert "“Year”" in refusal
    assert "--" not in refusal
    app.text_input[0].set_value("ecd")
    app.number_input[0].set_value(2026)
    app.selectbox[1].set_value("mdy")
    assert "wide.csv: 2 of 2 rows loaded" in text(bring(app, ("wide.csv", NO_YEAR)))


def test_the_same_bytes_again_change_nothing(database: Path, screen: Screen) -> None:
    app = bring(screen.open("data", database), ("register.csv", OTHER))
    assert "register.csv was loaded before" in text(bring(app, ("register.csv", OTHER)))


def test_two_files_of_one_name_are_two_files(database: Path, screen: Screen) -> None:
    bring(screen.open("data", database), ("register.csv", OTHER), ("register.csv", REGISTER))
    assert len(imports(database)) == 2


def test_a_name_that_climbs_out_of_the_folder_does_not(
    database: Path, screen: Screen, tmp_path: Path
) -> None:
    text(bring(screen.open("data", database), ("../../register.csv", OTHER)))
    assert [each["file"] for each in imports(database)] == ["register.csv"]
    assert not (tmp_path.parent / "register.csv").exists()


def test_no_file_is_said_to_be_missing(database: Path, screen: Screen) -> None:
    app = screen.open("data", database)
    assert "Choose one or more files first." in text(app.button[0].click().run())


def test_the_name_of_a_file_is_never_taken_for_markdown(database: Path, screen: Screen) -> None:
    app = bring(screen.open("data", database), ("[x](outside) **y**.csv", b"this,is,no,register\n1,2,3,4\n"))
    assert "[x](outside)" in text(app)
    assert all("](outside" not in error.value for error in app.error)
