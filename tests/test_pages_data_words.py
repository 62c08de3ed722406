"""What the Data page says of files in the words of those who bring them."""

from pathlib import Path

import pytest
from screen import Screen, html, text
from streamlit.testing.v1 import AppTest

from ingest import imports

SHAPES = Path(__file__).parent / "shapes"
BAD_TWICE = b"Date,Name\n2026-02-05,Ann Dube\nsoon,Ben Smit\nsoon,Cid Naidoo\n"
OTHER = b"community,date,person,status\nstem,2026-02-05,Cid,present\n"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "new.duckdb"


def dropped(app: AppTest, *names: str) -> AppTest:
    """The page after files of the shapes were dropped on it."""
    return drop(app, *((name, (SHAPES / name).read_bytes()) for name in names))


def drop(app: AppTest, *files: tuple[str, bytes]) -> AppTest:
    return app.file_uploader[0].set_value([(name, content, "text/csv") for name, content in files]).run()


def about(app: AppTest, community: str) -> AppTest:
    return app.text_input[0].set_value(community).run()


def test_the_tool_and_the_people_are_named(database: Path, screen: Screen) -> None:
    app = about(dropped(screen.open("data", database), "zoom_meeting_block.csv"), "ecd")
    said = text(app)
    assert "Zoom participants report. Attendance register of ecd." in said
    assert "4 people, 1 meeting." in said
    assert "counted together with another row" in said


def test_forms_are_shown_with_their_questions_over_the_columns(database: Path, screen: Screen) -> None:
    app = about(dropped(screen.open("data", database), "google_forms_download.csv"), "ecd")
    assert "Google Forms. Evaluation forms of ecd." in text(app)
    assert '<th scope="col">Was it worth the time it took? (1-5)</th>' in html(app)
    assert "otherwise" not in text(app).split("The first rows")[1].split("Change how")[0]


def test_amounts_say_in_which_money_they_are(database: Path, screen: Screen) -> None:
    app = about(dropped(screen.open("data", database), "money_currencies.csv", "xero_budget.xlsx"), "ecd")
    assert "those without a sign are taken as rand" in text(app)
    assert "Amounts are taken as rand, as no other currency is named." in text(app)


def test_the_community_is_asked_for_once_and_those_known_are_offered(database: Path, screen: Screen) -> None:
    app = drop(screen.open("data", database), ("a.csv", OTHER))
    app = app.button(key="load").click().run()
    app = dropped(app, "zoom_meeting_block.csv", "google_forms_download.csv")
    assert "Which community are these files about?" in text(app)
    assert "2 sheets cannot be read without it" in text(app).replace("\\", "")
    app = next(b for b in app.button if b.label == "stem").click().run()
    assert "Attendance register of stem." in text(app)
    assert "Which community are these files about?" not in text(app)


def test_a_chat_is_counted_only_by_consent(database: Path, screen: Screen) -> None:
    app = about(dropped(screen.open("data", database), "whatsapp_android_za.txt"), "ecd")
    assert "the members should know of it" in text(app)
    assert "take the file off the list above" in text(app)
    assert "--kind" not in text(app)
    assert app.button(key="load").disabled
    (consent,) = app.checkbox
    app = consent.check().run()
    assert "WhatsApp chat. Messages in a chat of ecd." in text(app)


def test_many_files_begin_with_a_summary(database: Path, screen: Screen) -> None:
    files = ("zoom_meeting_block.csv", "register_no_year.csv", "register_empty.csv", "xero_budget.xlsx")
    said = text(about(dropped(screen.open("data", database), *files), "ecd"))
    assert "4 sheets looked at:" in said
    assert "1 with a question" in said
    assert "1 not readable" in said
    assert "2 ready" in said


def test_what_is_alike_is_told_once_and_the_way_on_is_shown(database: Path, screen: Screen) -> None:
    app = about(drop(screen.open("data", database), ("register.csv", BAD_TWICE)), "ecd")
    app = app.button(key="load").click().run()
    assert (
        "register.csv: 1 of 3 rows loaded, 2 set aside, 0 passed over. 2 things to look at, listed below."
        in text(app)
    )
    assert 'data-label="Row">3, 4<' in html(app)
    assert html(app).count("“soon” is not a date") == 1
    assert "under “Loaded so far”" in text(app)
    assert len(imports(database)) == 1


def test_a_mark_that_stands_everywhere_is_told_once(database: Path, screen: Screen) -> None:
    """Beside one “P”, a cross may be either: every cell has the same thing wrong with it."""
    register = b"Name,2026-02-05,2026-03-05,2026-04-09\nAnn Dube,x,x,P\nBen Smit,x,x,x\nCid Naidoo,x,,x\n"
    app = about(drop(screen.open("data", database), ("register.csv", register)), "ecd")
    assert html(app).count("may mean present or absent") == 1
    assert html(app).count("As in row 2.") == 2
