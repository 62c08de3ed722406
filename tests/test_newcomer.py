"""The first day: a database that is not there, the sample by one button, and which file would add most."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from screen import Screen, text

from dashboard import access, newcomer
from dashboard.access import Role
from dashboard.commands import serve
from dashboard.language import words
from dashboard.wizard.blanks import named
from ingest import store
from ingest.templates import blanks
from metrics import NextFile, Policy, Reading, assess, next_file
from metrics.catalogue import BY_ID
from metrics.indicator import Role as Vote

AS_OF = date(2026, 10, 31)


def readings(database: Path, community: str) -> tuple[Reading, ...]:
    with store.read(database) as cursor:
        found = assess(cursor, as_of=AS_OF, policy=Policy.load(), communities=[community])
    return found.communities[0].readings


@pytest.mark.parametrize(
    ("community", "kind", "leads"),
    [
        # By hand, from what each lead needs: forms tell VA-02, VA-03 and VA-04; the governance log ST-01, PU-01 and
        # PU-02, which are as many and more work, so it is named where the forms are there already.
        ("sports-and-arts", "evaluations", ("useful", "dissatisfaction", "applied_value")),
        ("rural-science", "governance", ("champion", "purpose_reviewed", "milestone_position")),
        ("foundation-maths", "followups", ("follow_up_completeness",)),
        ("principals-circle", "polls", ("renewal_demand",)),
    ],
)
def test_the_file_that_would_add_most(
    sample_database: Path, community: str, kind: str, leads: tuple[str, ...]
) -> None:
    found = next_file(readings(sample_database, community))
    assert found is not None
    assert found.kind == kind
    assert sorted(found.leads) == sorted(leads)


def test_where_that_file_is_brought_those_numbers_can_be_known(sample_database: Path) -> None:
    """Each lead that is promised needs the file, and is not known; and nothing else is missing for it."""
    for community in ("rural-science", "sports-and-arts", "inclusive-classrooms"):
        found = next_file(known := readings(sample_database, community))
        assert found is not None
        by_id = {reading.id: reading for reading in known}
        for lead in found.leads:
            assert by_id[lead].value is None
            assert any(found.kind in need for need in BY_ID[lead].needs)
            assert by_id[lead].role is not Vote.SUPPORT


def test_the_page_of_one_register_alone_says_so(sample_database: Path, screen: Screen) -> None:
    said = text(screen.open("community", sample_database, community="sports-and-arts"))
    assert "The file that would add most: “Evaluation forms”. With it 3 more numbers could be known" in said
    assert "people" in said


def test_the_file_that_would_add_most_is_named_in_the_language_spoken(sample_database: Path) -> None:
    with store.read(sample_database) as cursor:
        (found,) = assess(
            cursor, as_of=AS_OF, policy=Policy.load(), communities=["foundation-maths"]
        ).communities
    with words.spoken("af"):
        said = newcomer.would_add(found)
    assert said.startswith("Die lêer wat die meeste sou byvoeg: “Opvolglys”.")
    assert "Daarmee kan nog 1 syfer bekend word: Volledige opvolg." in said


def test_where_nothing_is_missing_nothing_is_asked_for() -> None:
    assert next_file(()) is None
    assert NextFile("polls", ("renewal_demand",)).kind == "polls"


def test_a_page_on_no_database_says_what_to_bring_and_offers_blanks_and_a_sample(
    tmp_path: Path, screen: Screen
) -> None:
    database = tmp_path / "none.duckdb"
    app = screen.open("communities", database)
    said = text(app)
    assert "Start with the attendance register" in said
    assert {"Bring files", "Look at a sample first"} <= {button.label for button in app.button}
    offered = {button.proto.label.replace("\\", "") for button in app.get("download_button")}
    assert offered == {named(blank.name) for blank in blanks()}
    assert not database.exists()


def test_the_sample_is_loaded_by_one_button(tmp_path: Path, screen: Screen) -> None:
    app = screen.open("communities", tmp_path / "new.duckdb")
    app.button(key="first_run_sample").click().run()
    assert "9 communities on 31 October 2026" in text(app)
    assert newcomer.SAMPLE_AS_OF.isoformat() == serve.SAMPLE_AS_OF


@pytest.mark.parametrize("role", [Role.COMMITTEE, Role.CONVENER])
def test_who_may_bring_no_files_is_offered_none(
    role: Role, tmp_path: Path, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access, "role", lambda: role)
    app = screen.open(access.pages(role)[0], tmp_path / "none.duckdb") if role is Role.CONVENER else None
    assert app is None or not [button for button in app.button if str(button.key).startswith("first_run")]
    with pytest.raises(access.NotAllowed):
        access.permit("data").bring_sample()


def test_a_page_can_be_begun_without_a_database_but_not_in_a_folder_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    served: list[dict[str, str]] = []

    def begun(given: object, settings: dict[str, str], first: Callable[[], None]) -> int:
        first()
        served.append(settings)
        return 0

    monkeypatch.setattr(serve, "_serve", begun)
    monkeypatch.setattr(serve, "_end_tidily_when_told", lambda: None)
    from dashboard.cli import main

    command = ["dashboard", "--no-browser", "--db"]
    assert main([*command, str(tmp_path / "new.duckdb")]) == 2
    assert main([*command, str(tmp_path / "nowhere" / "new.duckdb"), "--new"]) == 2
    assert served == []
    said = capsys.readouterr().err
    assert "there is no such database" in said and "there is no such folder" in said
    assert main([*command, str(tmp_path / "new.duckdb"), "--new"]) == 0
    assert served == [{"COP_HEALTH_DB": str((tmp_path / "new.duckdb").resolve())}]
