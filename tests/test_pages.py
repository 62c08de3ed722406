"""Every page, on the sample data, on nothing at all, and on a database that is broken."""

from pathlib import Path

import pytest
from screen import Screen, html, text

from dashboard.access import ASKS
from ingest import people, store

PAGES = list(ASKS)
FIRST_SENTENCE = {"data": "Nothing has been loaded yet", "method": "How it works"}


@pytest.mark.parametrize("shown", PAGES)
def test_every_page_shows_the_sample(shown: str, sample_database: Path, screen: Screen) -> None:
    app = screen.open(shown, sample_database)
    assert len(text(app)) > 300
    assert not app.error


@pytest.mark.parametrize("shown", PAGES)
@pytest.mark.parametrize("made", [False, True], ids=["no file", "no facts"])
def test_every_page_has_a_sentence_where_nothing_is_loaded(
    shown: str, made: bool, tmp_path: Path, screen: Screen
) -> None:
    database = tmp_path / "new.duckdb"
    if made:
        with store.write(database):
            pass
    app = screen.open(shown, database)
    assert FIRST_SENTENCE.get(shown, "Start with the attendance register") in text(app)
    assert not app.error


@pytest.mark.parametrize("shown", PAGES)
def test_every_page_has_a_sentence_where_the_database_is_broken(
    shown: str, tmp_path: Path, screen: Screen
) -> None:
    database = tmp_path / "broken.duckdb"
    database.write_bytes(b"this is no database" * 400)
    app = screen.open(shown, database)
    said = text(app)
    if shown == "method":
        assert "How it works" in said
    else:
        assert "broken.duckdb" in said


@pytest.mark.parametrize("shown", PAGES)
def test_names_stand_on_the_facilitators_page_and_on_no_other(
    shown: str, sample_database: Path, screen: Screen
) -> None:
    with store.read(sample_database) as cursor:
        names = set(people.names(cursor, "early-childhood").values())
    said = text(screen.open(shown, sample_database, community="early-childhood"))
    found = [name for name in names if name in said]
    assert len(found) > 0.8 * len(names) if shown == "facilitator" else not found


def test_what_a_file_says_is_never_taken_for_html(tmp_path: Path, screen: Screen) -> None:
    from datetime import datetime

    from ingest import ingest

    register = tmp_path / "register.csv"
    rows = [f"<img src=x onerror=alert(1)>,2026-0{m}-05,<b>Ann</b>,present" for m in range(1, 7)]
    register.write_text("\n".join(["community,date,person,status", *rows]), encoding="utf-8")
    database = tmp_path / "odd.duckdb"
    ingest([register], database, at=datetime.fromisoformat("2026-11-01"))
    for shown in PAGES:
        app = screen.open(shown, database)
        text(app)
        assert "<img" not in html(app)
        assert "<b>Ann" not in html(app)


def test_a_date_in_the_environment_that_does_not_exist_is_refused_in_words(
    sample_database: Path, screen: Screen
) -> None:
    screen.set("COP_HEALTH_AS_OF", "yesterday")
    assert "COP_HEALTH_AS_OF is “yesterday”" in text(screen.open("communities", sample_database))


def test_a_policy_that_cannot_be_read_is_a_sentence(
    sample_database: Path, screen: Screen, tmp_path: Path
) -> None:
    bad = tmp_path / "policy.toml"
    bad.write_text("name = 3", encoding="utf-8")
    screen.set("COP_HEALTH_POLICY", str(bad))
    app = screen.open("communities", sample_database)
    assert not app.exception
    assert "policy.toml line 1: name: 3 is not text; put it between quotes" in text(app)
    said = text(screen.open("communities", sample_database, lang="af"))
    assert "policy.toml reël 1: name: 3 is nie teks nie; sit dit tussen aanhalingstekens" in said


def test_a_fault_of_our_own_is_a_sentence_and_the_trace_goes_to_the_log(
    sample_database: Path, screen: Screen, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("dashboard.overview.search", lambda found, text: 1 / 0)
    app = screen.open("communities", sample_database)
    assert not app.exception
    assert "could not be shown" in app.error[0].value
    assert "ZeroDivisionError" in caplog.text
