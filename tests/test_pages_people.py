"""The page of who is who: what it suggests, and that a word said there is kept and can be taken back."""

from pathlib import Path

import pytest
from filing import load, table
from screen import Screen, text
from streamlit.testing.v1 import AppTest

from ingest.people import who

REGISTER = """
Date,Name
2026-02-05,Thandiwe Nkosi
2026-02-05,Sipho Dube
2026-03-05,Thandi Nkosi
2026-03-05,Sipho Dube
2026-03-05,iPhone
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    load(table(tmp_path / "register.csv", REGISTER), tmp_path / "facts.duckdb")
    return tmp_path / "facts.duckdb"


def press(app: AppTest, beginning: str) -> AppTest:
    """The page after its one button whose key begins so was pressed."""
    (found,) = [each for each in app.button if (each.key or "").startswith(beginning)]
    return found.click().run()


def persons(database: Path) -> list[tuple[str, ...]]:
    return [each.names for each in who.everybody(database) if not each.placeholder]


def test_a_pair_is_suggested_with_its_reason(database: Path, screen: Screen) -> None:
    said = text(screen.open("people", database))
    assert "Thandiwe Nkosi – Thandi Nkosi" in said or "Thandi Nkosi – Thandiwe Nkosi" in said
    assert "short" in said
    assert len(persons(database)) == 3


def test_yes_makes_one_person_and_it_can_be_taken_apart(database: Path, screen: Screen) -> None:
    app = press(screen.open("people", database), "same_")
    assert "one person from now on" in text(app)
    assert ("Thandiwe Nkosi", "Thandi Nkosi") in persons(database) or (
        "Thandi Nkosi", "Thandiwe Nkosi",
    ) in persons(database)  # fmt: skip
    assert "No two names look like one person." in text(app)
    app = press(app, "split_")
    assert "was taken apart again" in text(app)
    assert len(persons(database)) == 3


def test_no_is_kept(database: Path, screen: Screen) -> None:
    app = press(screen.open("people", database), "different_")
    assert "This will not be asked again." in text(app)
    assert "No two names look like one person." in text(screen.open("people", database))
    assert len(persons(database)) == 3


def test_a_device_becomes_the_person_somebody_says(database: Path, screen: Screen) -> None:
    app = screen.open("people", database)
    app = app.text_input(key="people_search").set_value("i").run()
    device = next(each.person for each in who.everybody(database) if each.placeholder)
    owner = next(each.person for each in who.everybody(database) if each.names == ("Sipho Dube",))
    app = app.multiselect(key="people_two").set_value([owner, device]).run()
    app = app.button(key="merge_two").click().run()
    assert "one person from now on" in text(app)
    assert all(not each.placeholder for each in who.everybody(database))


def test_nobody_of_that_name(database: Path, screen: Screen) -> None:
    app = screen.open("people", database)
    assert "Nobody is written like “Zulu”." in text(
        app.text_input(key="people_search").set_value("Zulu").run()
    )


def test_without_any_file_it_says_what_to_bring(tmp_path: Path, screen: Screen) -> None:
    assert "Nothing has been loaded yet" in text(screen.open("people", tmp_path / "none.duckdb"))
