"""The official readings on a community's page: shown with what became of them, and taken there."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from filing import AT, load, rows, table
from screen import Screen, part, text
from streamlit.testing.v1 import AppTest

from dashboard.access import Role
from dashboard.community import reviewed
from ingest import ingest

TABLETS = "ict-in-schools"
SENDS = ("Take the official reading of", "Record the decision")


@pytest.fixture
def database(tmp_path: Path, sample_database: Path) -> Path:
    return Path(shutil.copy(sample_database, tmp_path / "cop.duckdb"))


def opened(screen: Screen, database: Path, day: str = "2025-10-31", community: str = TABLETS) -> AppTest:
    return part(
        screen.open("community", database, community=community, as_of=day), "now", unfold=(reviewed.FORM,)
    )


def send(app: AppTest) -> AppTest:
    (button,) = [each for each in app.button if each.label.startswith(SENDS)]
    return button.click().run()


def key(name: str, day: str = "2025-10-31") -> str:
    """Of a field of the form; each community and day has its own."""
    return f"review_{name}_{TABLETS}_{day}"


def decided(app: AppTest, answer: str = "disagree", *, adopt: bool = False) -> AppTest:
    app.radio(key=key("answer")).set_value(answer)
    app.text_area(key=key("reason")).set_value("Two <b>strikes</b> emptied\nthe hall.")
    app.text_input(key=key("roles")).set_value("chair, champion")
    if adopt:
        app.checkbox(key=key("adopt")).check()
    return send(app)


def test_where_none_was_taken_it_says_what_one_is(database: Path, screen: Screen) -> None:
    app = opened(screen, database)
    said = text(app)
    assert "No official reading has been taken yet." in said
    assert "At most 2 can be taken in any 365 days" in said and "cannot be taken back" in said
    assert [each.label.replace("\\", "") for each in app.checkbox] == [
        "We adopted a plan to work on what is critical: Value"
    ]


def test_a_reading_is_taken_with_its_decision_and_shown_with_what_became_of_it(
    database: Path, screen: Screen
) -> None:
    app = decided(opened(screen, database), adopt=True)
    said = text(app)
    assert "Recorded with the official reading of 31 October 2025." in said
    assert "Official reading of 31 October 2025: INVIGORATE." in said
    assert (
        "decided otherwise on 31 October 2025 (chair, champion): Two strikes emptied the hall."
        in said.replace("<b>strikes</b>", "strikes")
    )
    assert "A plan was adopted to work on: Value." in said
    assert "What became of it" not in said, "nothing has, on the day itself"
    assert rows(database, "select decision, plan, as_of::varchar from review") == [
        ("disagree", "value", "2025-10-31")
    ]
    app.run()
    assert "Recorded with" not in text(app)

    later = text(opened(screen, database, "2026-10-31"))
    assert "Official reading of 31 October 2025: INVIGORATE." in later
    assert "4 meetings held since. Then: INVIGORATE. Now the evidence points to: RETIRE · exhausted." in later
    assert "Stewardship healthy critical" in later
    before = text(opened(screen, database, "2025-10-30"))
    assert "No official reading has been taken yet." in before


def test_at_the_next_review_the_last_one_is_shown(database: Path, screen: Screen) -> None:
    decided(opened(screen, database))
    said = text(send(opened(screen, database, "2026-10-31")))
    assert "Official reading of 31 October 2026: RETIRE · exhausted. No decision on it" in said
    last_time = said.index("Last time Official reading of 31 October 2025: INVIGORATE.")
    assert said.index("4 meetings held since", last_time) > said.index("strikes", last_time)


def test_the_decision_can_follow(database: Path, screen: Screen) -> None:
    app = send(opened(screen, database))
    assert "No decision on it has been recorded yet." in text(app)
    assert [each.label for each in app.expander if "decided on this reading" in each.label]
    folded = part(app, "now", unfold=(reviewed.FORM,))
    assert "The committee agreed on 31 October 2025" in text(decided(folded, "agree"))
    assert len(rows(database, "from review")) == 1


def test_a_decision_of_a_later_day_is_shown_from_then_on(database: Path, screen: Screen) -> None:
    app = opened(screen, database)
    app.date_input(key=key("decided_on")).set_value(date(2025, 11, 6))
    assert "The decision is shown from its day on, 6 November 2025." in text(decided(app))
    assert "decided otherwise on 6 November 2025" in text(opened(screen, database, "2025-11-06"))


def test_a_decision_without_reason_or_roles_is_not_kept(database: Path, screen: Screen) -> None:
    app = opened(screen, database)
    app.radio(key=key("answer")).set_value("agree")
    app.text_area(key=key("reason")).set_value("So it is.")
    assert "with who decided by role" in text(send(app))
    assert rows(database, "from review") == []


def test_a_third_in_a_year_is_not_offered(database: Path, screen: Screen) -> None:
    for day in ("2025-10-31", "2026-06-30"):
        send(opened(screen, database, day))
    app = opened(screen, database, "2026-10-30")
    said = text(app)
    assert "The next can be for 31 October 2026." in said
    assert not [each for each in app.button if each.label.startswith(SENDS)]


def test_where_the_database_cannot_be_changed_there_is_no_form(
    database: Path, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.reviewing.os.access", lambda path, mode: False)
    app = opened(screen, database)
    assert "This database cannot be changed from here" in text(app)
    assert not [each for each in app.button if each.label.startswith(SENDS)]


@pytest.mark.parametrize(
    ("role", "takes"), [(Role.COMMITTEE, True), (Role.CONVENER, False), (Role.FACILITATOR, False)]
)
def test_only_those_who_decide_take_one(role: Role, takes: bool, database: Path, screen: Screen) -> None:
    screen.set("COP_HEALTH_FOR", role.value)
    screen.set("COP_HEALTH_COMMUNITY", TABLETS)
    app = opened(screen, database)
    assert "No official reading has been taken yet." in text(app)
    assert bool([each for each in app.button if each.label.startswith(SENDS)]) is takes


def test_notes_stand_by_date(tmp_path: Path, screen: Screen) -> None:
    database = tmp_path / "noted.duckdb"
    load(table(tmp_path / "register.csv", "date,name\n2026-02-19,Ann Botha\n2026-05-14,Ann Botha"), database)
    log = table(tmp_path / "log.csv", """
        community,item,date,note
        ecd,annotation,2026-02-01,New <i>facilitator</i>
        ecd,annotation,2026-08-03,Strike
        ecd,annotation,2026-12-01,Later
        ecd,annotation,,Venue has no ramp""")  # fmt: skip
    ingest([log], database, at=AT, kind="governance")
    said = text(screen.open("community", database, community="ecd"))
    assert "What happened on the way" in said and "Later" not in said
    order = [
        said.index(words)
        for words in ("3 Aug 2026 Strike", "1 Feb 2026 New", "no date given Venue has no ramp")
    ]
    assert order == sorted(order)
