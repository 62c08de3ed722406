"""Who takes part least: against the marks of a register counted by hand."""

from datetime import date, datetime, timedelta

import pytest

from ingest import ingest, store
from ingest.people import names
from metrics import Participant, Policy, participants

AS_OF = date(2026, 3, 1)
DAYS = [date(2025, 1, 20) + timedelta(days=49 * k) for k in range(8)]
REGISTER = {  # P present, A absent, E apology, - not marked
    "Anele": "PPPPPPPP",
    "Busi": "PPPPPAEA",
    "Carl": "---PPPPP",
    "Dudu": "PAAAAAAA",
    "Emma": "------PA",
    "Fiki": "PPPP----",
}


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Participant]:
    folder = tmp_path_factory.mktemp("people") / "circle"
    folder.mkdir()
    words = {"P": "present", "A": "absent", "E": "apology"}
    rows = [
        f"{day},{name},{words[mark]}"
        for name, marks in REGISTER.items()
        for day, mark in zip(DAYS, marks, strict=True)
        if mark in words
    ]
    (folder / "attendance.csv").write_text("date,person,status\n" + "\n".join(rows), "utf-8")
    (folder / "members.csv").write_text(
        "person,joined,left,kind\nCarl,2025-06-01,,member\nFiki,,2025-07-01,member\nGugu,2025-02-01,,member\n"
        "Hennie,,,convenor\n",
        "utf-8",
    )
    (folder / "contributions.csv").write_text(
        f"date,person,kind\n{DAYS[7]},Anele,presented\n{DAYS[7]},Anele,agenda_item\n{DAYS[0]},Fiki,presented\n",
        "utf-8",
    )
    database = folder.parent / "people.duckdb"
    result = ingest([folder], database, at=datetime.fromisoformat("2026-03-01"))
    assert result.exit_code == 0
    with store.read(database) as cursor:
        found = participants(cursor, "circle", as_of=AS_OF, policy=Policy.load(None))
        named = names(cursor, "circle")
    return {named[p.person_id]: p for p in found}


def test_least_part_first(people: dict[str, Participant]) -> None:
    assert list(people) == ["Gugu", "Dudu", "Emma", "Busi", "Fiki", "Carl", "Anele"]


@pytest.mark.parametrize(
    ("name", "attended", "opportunities", "apologies", "contributions"),
    [
        ("Anele", 8, 8, 0, 2),
        ("Busi", 5, 8, 1, 0),
        ("Carl", 5, 5, 0, 0),
        ("Dudu", 1, 8, 0, 0),
        ("Emma", 1, 2, 0, 0),
        ("Fiki", 4, 4, 0, 1),
        ("Gugu", 0, 7, 0, 0),
    ],
)
def test_counts(
    people: dict[str, Participant],
    name: str,
    attended: int,
    opportunities: int,
    apologies: int,
    contributions: int,
) -> None:
    person = people[name]
    assert (person.attended, person.opportunities, person.apologies, person.contributions) == (
        attended,
        opportunities,
        apologies,
        contributions,
    )


def test_marks_are_facts(people: dict[str, Participant]) -> None:
    assert {n for n, p in people.items() if p.missed_last_three} == {"Busi", "Dudu", "Gugu"}
    # Dudu and Emma are not active; Fiki and Anele have contributed.
    assert {n for n, p in people.items() if p.not_yet_heard} == {"Busi", "Carl"}
    assert {n for n, p in people.items() if p.listed_only} == {"Gugu"}
    assert people["Dudu"].last_seen == DAYS[0]
    assert people["Carl"].joined_on == date(2025, 6, 1)
    assert people["Fiki"].left_on == date(2025, 7, 1)
