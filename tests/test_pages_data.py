"""The Data page: files looked at, asked about, loaded, told of, and out again."""

from datetime import date
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
EITHER_WAY = b"community,date,person\necd,03/04/2026,Ann\necd,05/06/2026,Ben\n"
OWN_WORDS = b"Wanneer dit was;Onderwyser by die tafel\n2026-03-14;Anna Smit\n2026-03-21;Sipho Dube\n"
UNDATED = b"Name,Meeting 1,Meeting 2\nAnn,x,\nBen,x,x\n"


def drop(app: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """The page after these files were dropped on it."""
    return app.file_uploader[0].set_value([(name, content, "text/csv") for name, content in files]).run()


def load(app: AppTest) -> AppTest:
    """The page after what can be loaded was."""
    return app.button(key="load").click().run()


def widget(app: AppTest, kind: str, beginning: str) -> AppTest:
    """The one widget of that kind whose key begins so."""
    (found,) = [each for each in app.get(kind) if (each.key or "").startswith(beginning)]
    return found


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "new.duckdb"


def test_the_first_file_makes_the_database_and_not_before_it_is_loaded(
    database: Path, screen: Screen
) -> None:
    app = drop(screen.open("data", database), ("register.csv", OTHER))
    assert "Attendance register of stem. 1 row ready to load, 0 set aside, 0 passed over." in text(app)
    assert not database.exists()
    said = text(load(app))
    assert "Loaded: 1 new person, 1 new meeting. Set aside: 0 rows." in said
    assert [each["file"] for each in imports(database)] == ["register.csv"]


def test_rows_are_shown_with_what_is_wrong_beside_them(database: Path, screen: Screen) -> None:
    app = drop(screen.open("data", database), ("register.csv", REGISTER))
    assert "ready, but for some rows" in text(app)
    assert '<mark class="ch-fault">31/02/2026</mark>' in html(app)
    assert "is not a date that exists. Write the date as year-month-day" in text(app)


def test_a_bad_row_is_listed_with_its_place_its_value_and_what_to_do(database: Path, screen: Screen) -> None:
    app = load(drop(screen.open("data", database), ("register.csv", REGISTER)))
    said = text(app)
    assert "register.csv: 1 of 2 rows loaded, 1 set aside" in said
    for cell in ('data-label="Row">3<', 'data-label="Column">date<', 'data-label="Value">31/02/2026<'):
        assert cell in html(app)
    assert "Write the date as year-month-day" in said


def test_taking_out_is_asked_about_first(database: Path, screen: Screen) -> None:
    """The answer is given in a dialog, which only a browser runs: see test_browser."""
    app = load(drop(screen.open("data", database), ("register.csv", REGISTER)))
    (loaded,) = imports(database)
    app.button(key=f"undo_{loaded['import']}").click().run()
    assert "register.csv will be taken out whole: 1 row" in text(app)
    assert len(imports(database)) == 1


def test_dates_that_can_be_read_both_ways_are_asked_about(database: Path, screen: Screen) -> None:
    app = drop(screen.open("data", database), ("register.csv", EITHER_WAY))
    assert "“03/04/2026” may be 3 April 2026 or 4 March 2026" in text(app)
    assert " --dates" not in text(app)
    radio = widget(app, "radio", "ask_dates")
    assert radio.value is None
    assert app.button(key="load").disabled
    app = radio.set_value("mdy").run()
    assert "Dates are read with the month first." in text(app)
    load(app)
    assert imports(database)[0]["reading"]["date_order"] == {"date": "mdy"}


def test_one_question_after_another_leads_to_loading(database: Path, screen: Screen) -> None:
    app = drop(screen.open("data", database), ("wide.csv", NO_YEAR))
    assert "Which year is it?" in text(app)
    app = widget(app, "number_input", "ask_year").set_value(2026).run()
    assert "Write its short name in the field Community above." in text(app)
    app = app.text_input[0].set_value("ecd").run()
    assert "wide.csv: 2 of 2 rows loaded" in text(load(app))


def test_a_file_with_a_question_does_not_keep_the_others_out(database: Path, screen: Screen) -> None:
    app = drop(screen.open("data", database), ("a.csv", OTHER), ("b.csv", EITHER_WAY))
    assert "Left out for now: 1 sheet" in text(app)
    load(app)
    assert [each["file"] for each in imports(database)] == ["a.csv"]


def test_columns_that_nobody_knows_are_mapped_and_the_mapping_is_kept(database: Path, screen: Screen) -> None:
    app = drop(screen.open("data", database), ("lys.csv", OWN_WORDS))
    app.text_input[0].set_value("ecd")
    app = widget(app, "selectbox", "map_kind").set_value("attendance").run()
    widget(app, "selectbox", "map_date").set_value("Wanneer dit was")
    widget(app, "selectbox", "map_person").set_value("Onderwyser by die tafel")
    app = next(b for b in app.button if b.label == "Read it so").click().run()
    assert "Columns are read as you said." in text(app)
    load(app)
    later = OWN_WORDS.replace(b"2026-03", b"2026-04")
    app = drop(screen.open("data", database), ("later.csv", later))
    assert "2 rows ready to load" in text(app.text_input[0].set_value("ecd").run())


def test_a_register_without_dates_is_given_its_days(database: Path, screen: Screen) -> None:
    app = drop(screen.open("data", database), ("register.csv", UNDATED))
    app.text_input[0].set_value("ecd")
    first, second = [each for each in app.date_input if (each.key or "").startswith("day_")]
    first.set_value(date(2026, 3, 14))
    second.set_value(date(2026, 4, 11))
    app = next(b for b in app.button if b.label == "Use these days").click().run()
    assert "2 rows ready to load" in text(app)


def test_the_same_bytes_again_change_nothing(database: Path, screen: Screen) -> None:
    load(drop(screen.open("data", database), ("register.csv", OTHER)))
    app = drop(screen.open("data", database), ("register.csv", OTHER))
    assert "loaded before" in text(app)
    assert app.button(key="load").disabled


def test_two_files_of_one_name_are_two_files(database: Path, screen: Screen) -> None:
    load(drop(screen.open("data", database), ("register.csv", OTHER), ("register.csv", REGISTER)))
    assert [each["file"] for each in imports(database)] == ["register.csv", "register (2).csv"]


def test_a_name_that_climbs_out_of_the_folder_does_not(
    database: Path, screen: Screen, tmp_path: Path
) -> None:
    text(load(drop(screen.open("data", database), ("../../register.csv", OTHER))))
    assert [each["file"] for each in imports(database)] == ["register.csv"]
    assert not (tmp_path.parent / "register.csv").exists()


def test_what_is_no_table_is_refused_by_name(database: Path, screen: Screen) -> None:
    app = drop(screen.open("data", database), ("minutes.pdf", b"%PDF-1.7 ..."))
    assert "cannot be read" in text(app)
    assert "minutes.pdf is a PDF" in text(app)


def test_the_name_of_a_file_is_never_taken_for_markup(database: Path, screen: Screen) -> None:
    app = drop(
        screen.open("data", database), ("[x](outside) **y** <b>.csv", b"this,is,no,register\n1,2,3,4\n")
    )
    assert "[x](outside)" in text(app)
    assert all("](outside" not in error.value for error in app.error)
    assert "<b>.csv" not in html(app)
