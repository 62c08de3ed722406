"""Who may be told what: each role and page, names in one place only, and pages that only ask."""

import ast
from datetime import date
from pathlib import Path

import pytest
from screen import Screen, all_numbers, text

from dashboard import access
from dashboard.access import ASKS, TELLS, Ask, NotAllowed, Permit, Role

DASHBOARD = Path(access.__file__).parent
PAGES = sorted((DASHBOARD / "pages").glob("*.py"))
DAY = date(2026, 10, 31)

# Spelt out here once more, so that a change of the table above it shows.
OPENS = {
    Role.OWNER: (
        "communities",
        "community",
        "compare",
        "together",
        "facilitator",
        "people",
        "data",
        "method",
    ),
    Role.COMMITTEE: ("community", "method"),
    Role.CONVENER: ("communities", "community", "compare", "together", "method"),
    Role.FACILITATOR: ("community", "facilitator", "method"),
}


@pytest.mark.parametrize("role", Role)
def test_each_role_opens_its_pages_and_no_other(role: Role) -> None:
    assert access.pages(role) == OPENS[role]


def test_names_are_asked_for_by_the_facilitators_page_alone() -> None:
    assert [page for page, asks in ASKS.items() if Ask.NAMES in asks] == ["facilitator"]
    assert [page for page, asks in ASKS.items() if Ask.PARTICIPANTS in asks] == ["facilitator"]


def test_who_is_who_is_shown_on_one_page_to_the_owner_alone() -> None:
    assert [page for page, asks in ASKS.items() if Ask.IDENTITIES in asks] == ["people"]
    assert {role for role, tells in TELLS.items() if Ask.IDENTITIES in tells} == {Role.OWNER}


def test_names_are_told_to_the_owner_and_the_facilitator_alone() -> None:
    assert {role for role, tells in TELLS.items() if Ask.NAMES in tells} == {Role.OWNER, Role.FACILITATOR}


def test_every_page_file_has_its_line_and_every_line_its_file() -> None:
    assert {path.stem for path in PAGES} == set(ASKS)


@pytest.mark.parametrize("page", [page for page in ASKS if page != "facilitator"])
def test_a_page_without_names_is_refused_them(page: str) -> None:
    with pytest.raises(NotAllowed):
        access.permit(page).names("ecd")


@pytest.mark.parametrize("page", [page for page in ASKS if page != "facilitator"])
def test_how_each_person_took_part_is_refused_to_every_other_page(page: str) -> None:
    with pytest.raises(NotAllowed):
        access.permit(page).preparation("ecd", DAY)


@pytest.mark.parametrize("role", [Role.COMMITTEE, Role.CONVENER])
def test_the_rows_of_single_people_are_not_offered_to_a_committee_or_a_convener(
    role: Role, sample_database: Path, screen: Screen
) -> None:
    screen.set("COP_HEALTH_FOR", role.value)
    screen.set("COP_HEALTH_COMMUNITY", "early-childhood")
    app = all_numbers(screen.open("community", sample_database))
    assert "The evidence points to" in text(app)
    assert "Core retention" in text(app)
    assert not [button.key for button in app.button if str(button.key).startswith("explain_")]
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        screen.open("facilitator", sample_database)


def test_a_permit_for_nothing_answers_nothing() -> None:
    nothing = Permit(frozenset())
    for ask in (
        lambda: nothing.communities(DAY), lambda: nothing.comparisons(DAY),
        lambda: nothing.together(DAY),
        lambda: nothing.choices(DAY), lambda: nothing.community("ecd", DAY),
        lambda: nothing.explanation("core_retention", "ecd", DAY), lambda: nothing.preparation("ecd", DAY),
        lambda: nothing.names("ecd"), nothing.imports, nothing.problems, nothing.policy,
        lambda: nothing.bring([], {}), lambda: nothing.look([], {}), nothing.generation, lambda: nothing.undo("0"),
        nothing.everybody, nothing.suggestions, nothing.merged, lambda: nothing.merge("a", "b"),
        lambda: nothing.refuse("a", "b"), lambda: nothing.split("a"), lambda: nothing.reviews("ecd"),
    ):  # fmt: skip
        with pytest.raises(NotAllowed):
            ask()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_asks_access_for_its_own_permit_and_touches_no_database(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert f'frame.page("{path.stem}")' in path.read_text(encoding="utf-8")
    for node in ast.walk(tree):
        modules = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        modules += [str(node.module)] if isinstance(node, ast.ImportFrom) else []
        assert not {m.split(".")[0] for m in modules} & {"ingest", "metrics", "duckdb", "pandas"}, modules


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_is_short_and_does_no_arithmetic(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 40
    assert not [node.lineno for node in ast.walk(ast.parse(text)) if isinstance(node, ast.BinOp)]


def test_only_access_asks_for_reads() -> None:
    """`state` names the source that reads work on; it reads nothing."""
    users = {
        path.stem
        for path in DASHBOARD.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        and "dashboard.reads" in {str(node.module), *(f"{node.module}.{a.name}" for a in node.names)}
    }
    assert users == {"access", "state"}
