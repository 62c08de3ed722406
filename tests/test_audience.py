"""`dashboard --for`: a server that tells a committee, a convener or a facilitator no more than is theirs."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from filing import AT, load, table
from screen import FIRST, Screen, part, text

from dashboard import access, ahead
from dashboard.access import ASKS, Ask, NotAllowed, Permit, Role
from dashboard.cli import main
from dashboard.commands import serve
from ingest import ingest

OWN, OTHER = "ict-in-schools", "rural-science"
DAY = date(2026, 10, 31)
DECISION = ("--decide", "disagree", "--reason", "Ann Botha left.", "--roles", "the chair")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    """What servers were started with, none of them being one."""
    settings: list[dict[str, str]] = []

    def begun(given: object, wanted: dict[str, str], first: Callable[[], None]) -> int:
        first()
        settings.append(wanted)
        return 0

    monkeypatch.setattr(serve, "_serve", begun)
    monkeypatch.setattr(serve, "_end_tidily_when_told", lambda: None)
    return settings


def run(database: Path, *more: str) -> int:
    return main(["dashboard", "--db", str(database), "--no-browser", *more])


def test_a_server_is_told_for_whom_it_is(sample_database: Path, started: list[dict[str, str]]) -> None:
    db = {"COP_HEALTH_DB": str(sample_database)}
    assert run(sample_database) == 0
    assert run(sample_database, "--for", "convener") == 0
    assert run(sample_database, "--for", "facilitator", "--community", f" {OWN.upper()} ") == 0
    assert started == [
        db,
        db | {"COP_HEALTH_FOR": "convener"},
        db | {"COP_HEALTH_FOR": "facilitator", "COP_HEALTH_COMMUNITY": OWN.upper()},
    ]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--for", "committee"), "--for committee shows one community. Say which: --community ID"),
        (("--for", "facilitator", "--community", " "), "--for facilitator shows one community."),
        (
            ("--for", "convener", "--community", OWN),
            "Name a --community only with --for committee or",
        ),
        (("--community", OWN), "Name a --community only with --for committee"),
        (("--for", "committee", "--community", "ict-in-school"), "Did you mean ict-in-schools?"),
        (("--for", "committee", "--community", "nowhere"), "The database has no community nowhere."),
    ],
)
def test_what_does_not_go_together_is_refused(
    more: tuple[str, ...],
    said: str,
    sample_database: Path,
    started: list[dict[str, str]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(sample_database, *more) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert (told.out, started) == ("", [])


def test_who_is_not_named_is_the_owner_and_a_word_that_is_nobody_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("COP_HEALTH_FOR", raising=False)
    assert access.role() is Role.OWNER
    monkeypatch.setenv("COP_HEALTH_FOR", "everybody")
    with pytest.raises(ValueError, match="everybody"):
        access.role()


def questions(permit: Permit) -> dict[Ask, Callable[[str], object]]:
    """Everything that is asked of one community."""
    return {
        Ask.COMMUNITY: lambda name: permit.community(name, DAY),
        Ask.ROWS: lambda name: permit.explanation("core_retention", name, DAY),
        Ask.PARTICIPANTS: lambda name: permit.preparation(name, DAY),
        Ask.NAMES: permit.names,
        Ask.REVIEWS: permit.reviews,
        Ask.REPORT: lambda name: permit.report(name, DAY, "html"),
    }


@pytest.mark.parametrize("role", [Role.COMMITTEE, Role.FACILITATOR])
def test_who_knows_one_community_is_told_of_no_other(
    role: Role, sample_database: Path, screen: Screen
) -> None:
    screen.set("COP_HEALTH_DB", str(sample_database))
    screen.set("COP_HEALTH_FOR", role.value)
    screen.set("COP_HEALTH_COMMUNITY", OWN.upper())
    asked = 0
    for page in access.pages(role):
        permit = access.permit(page)
        if permit.may(Ask.COMMUNITY):
            assert [community for community, _ in permit.choices(DAY)] == [OWN]
        for ask, question in questions(permit).items():
            with pytest.raises(NotAllowed):
                question(OTHER)
            if permit.may(ask):
                assert question(OWN)
                asked += 1
    assert asked == {Role.COMMITTEE: 3, Role.FACILITATOR: 4}[role]


def test_of_a_community_that_was_not_named_nothing_is_told(sample_database: Path, screen: Screen) -> None:
    screen.set("COP_HEALTH_DB", str(sample_database))
    screen.set("COP_HEALTH_FOR", "facilitator")
    permit = access.permit("facilitator")
    assert permit.choices(DAY) == ()
    with pytest.raises(NotAllowed):
        permit.names(OWN)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OWNER])
def test_every_page_of_theirs_opens_and_says_whose_it_is(
    role: Role, sample_database: Path, screen: Screen
) -> None:
    screen.set("COP_HEALTH_FOR", role.value)
    screen.set("COP_HEALTH_COMMUNITY", OWN)
    for page in access.pages(role):
        said = text(screen.open(page, sample_database, community=OWN))
        assert "Shown as" in said
        assert "Rural science" not in said or role is Role.CONVENER
    # Without a page of its own the address of the first leads to theirs.
    for page in set(ASKS) - set(access.pages(role)) - {FIRST}:
        with pytest.raises(ValueError, match="Could not find a navigation page"):
            screen.open(page, sample_database)


def test_another_community_in_the_address_is_passed_over(sample_database: Path, screen: Screen) -> None:
    screen.set("COP_HEALTH_FOR", "committee")
    screen.set("COP_HEALTH_COMMUNITY", OWN)
    app = screen.open("community", sample_database, community=OTHER)
    said = text(app)
    assert "Tablets and Teaching" in said
    assert "Rural" not in said.replace(OTHER, "")
    assert not [box for box in app.selectbox if box.key == "community_input"]


@pytest.mark.parametrize("role", Role)
def test_what_each_asks_for_first_is_worked_out_ahead(
    role: Role, sample_database: Path, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.set("COP_HEALTH_DB", str(sample_database))
    screen.set("COP_HEALTH_FOR", role.value)
    screen.set("COP_HEALTH_COMMUNITY", OWN)
    asked: list[str] = []
    monkeypatch.setattr(access.reads, "overview", lambda *_: asked.append("all"))
    monkeypatch.setattr(access.reads, "community", lambda key, name, *_: asked.append(name))
    ahead.begin().join()
    assert asked == [OWN if role in (Role.COMMITTEE, Role.FACILITATOR) else "all"]


def test_a_convener_reads_nothing_that_somebody_wrote(tmp_path: Path, screen: Screen) -> None:
    database = tmp_path / "noted.duckdb"
    days = [f"2026-{month:02}-{day}" for month in range(2, 9) for day in ("05", "19")]
    register = ["date,name", *(f"{day},Person {letter}" for day in days for letter in "ABCDEFGH")]
    load(table(tmp_path / "register.csv", "\n".join(register)), database)
    log = table(tmp_path / "log.csv", "community,item,date,note\necd,annotation,2026-03-01,Ann Botha was ill")
    ingest([log], database, at=AT, kind="governance")
    review = ["review", "ecd", "--db", str(database), "--as-of", "2026-06-30"]
    assert main([*review, *DECISION, "--decided-on", "2026-06-30"]) == 0
    owner = part(screen.open("community", database, community="ecd", as_of="2026-09-30"), "now")
    assert "Ann Botha was ill" in text(owner)
    assert "The committee decided otherwise on 30 June 2026 (the chair): Ann Botha left." in text(owner)
    screen.set("COP_HEALTH_FOR", "convener")
    said = text(part(screen.open("community", database, community="ecd", as_of="2026-09-30"), "now"))
    assert "The committee decided otherwise on 30 June 2026." in said
    assert "Botha" not in said
    assert "the chair" not in said
