"""The nine sample communities through the whole pipeline: files → facts → numbers → verdict.

The numbers were worked out by a separate reading of the files with pandas, from the definitions
(`indicators.md`), not taken from the program.
"""

from datetime import date, datetime
from typing import Any

import pytest

from ingest import IngestResult, ingest, problems, store
from metrics import Policy, assess, portfolio, preparation
from sample_data.make import HERE

AS_OF = date(2026, 10, 31)

# community: headline, qualifier, rule, levers, flags that are set
STORIES = {
    "early-childhood": ("SUSTAIN", None, "8", [], []),
    "foundation-maths": ("INVIGORATE", None, "6", ["leadership"], ["leaderless"]),
    "ict-in-schools": ("RETIRE", "exhausted", "3", [], ["falling", "leaderless"]),
    "inclusive-classrooms": ("TOO EARLY", None, "2", [], []),
    "pre-service": ("SUSTAIN", None, "8", [], []),
    "principals-circle": ("INVIGORATE", None, "7", ["voice"], []),
    "reading-corners": ("RETIRE", "completed", "1", [], ["achieved"]),
    "rural-science": ("INVIGORATE", None, "7", ["practice"], []),
    "sports-and-arts": ("INSUFFICIENT DATA", None, "5", [], []),
}

# community: indicator, numerator, denominator; None where it must be unknown
NUMBERS = {
    "early-childhood": """
        core_retention 27 27 · active_base 32 27 · useful 140 163 · dissatisfaction 6 163 · applied_value 78 121
        action_completion 21 25 · overdue_actions 4 25 · member_agenda 12 48 · silent_share 1 30
        stakeholder_coverage 6 6 · funding_cover 46100 51600 · renewal_demand 32 34 · milestone_position None
        rhythm_kept 8 8 · separate_roles 8 8 · capture 8 8 · missing_registers 0 12""",
    "foundation-maths": """
        core_retention 19 19 · active_base 19 19 · backbone 133 153 · useful 90 96 · applied_value 64 93
        action_completion 15 16 · silent_share 18 19 · renewal_demand 15 15 · funding_cover 18000 18000""",
    "ict-in-schools": """
        core_retention 6 35 · active_base 7 35 · useful 11 55 · dissatisfaction 30 55 · applied_value 4 49
        action_completion 4 13 · overdue_actions 9 13 · funding_cover 1500 9000 · renewal_demand 3 14
        silent_share 15 16 · member_agenda 3 32""",
    "inclusive-classrooms": """
        core_retention None · useful 19 23 · applied_value 7 19 · action_completion None""",
    "pre-service": """
        core_retention 11 11 · active_base 11 11 · backbone 78 88 · useful 60 66 · applied_value 39 64
        action_completion 14 15 · member_agenda 20 40 · silent_share 1 11 · separate_roles 7 8 · milestone_position 4 5
        renewal_demand 8 9 · funding_cover 19500 20600 · stakeholder_coverage 4 4""",
    "principals-circle": """
        core_retention 18 18 · backbone 128 144 · useful 70 82 · dissatisfaction 2 82 · applied_value 45 80
        action_completion 15 16 · member_agenda 0 48 · silent_share 16 18 · funding_cover 13650 13650
        renewal_demand None""",
    "reading-corners": """
        core_retention 15 15 · backbone 107 120 · useful 67 74 · milestone_position 5 5 · renewal_demand 3 13
        action_completion 15 16 · silent_share 1 15""",
    "rural-science": """
        core_retention 20 21 · active_base 23 21 · backbone 146 228 · useful 73 86 · dissatisfaction 3 86
        applied_value 41 84 · action_completion 5 21 · overdue_actions 16 21 · funding_cover 16900 19200
        champion None · silent_share None · member_agenda None · milestone_position None · renewal_demand None""",
    "sports-and-arts": """
        core_retention 20 20 · active_base 20 20 · backbone 126 160 · useful None · action_completion None
        funding_cover None · champion None · renewal_demand None""",
}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("stories") / "sample.duckdb")


@pytest.fixture(scope="module")
def loaded(database: str) -> IngestResult:
    return ingest([HERE], database, at=datetime(2026, 10, 31, 9))  # noqa: DTZ001 - the clock on the wall


@pytest.fixture(scope="module")
def assessed(database: str, loaded: IngestResult) -> dict[str, dict[str, Any]]:
    with store.read(database) as cursor:
        document = assess(cursor, as_of=AS_OF, policy=Policy.load()).to_dict()
    return {community["id"]: community for community in document["communities"]}


def test_every_file_is_read_and_one_cell_is_not(database: str, loaded: IngestResult) -> None:
    assert [f"{entry.file}: {entry.refused}" for entry in loaded.imports if entry.refused] == []
    assert {entry.community for entry in loaded.imports} == set(STORIES)
    faults = [p for p in problems(database) if p["outcome"] in ("set_aside", "cell")]
    assert [(p["sheet"], p["value"], p["code"]) for p in faults] == [("2024", "w", "unknown_mark")]
    assert loaded.exit_code == 1


def test_the_nine_and_no_other(assessed: dict[str, dict[str, Any]]) -> None:
    assert sorted(assessed) == sorted(STORIES)


@pytest.mark.parametrize("community", STORIES)
def test_verdict_is_as_told(assessed: dict[str, dict[str, Any]], community: str) -> None:
    verdict = assessed[community]["verdict"]
    flags = [flag for flag, is_set in verdict["flags"].items() if is_set]
    told = (verdict["headline"], verdict["qualifier"], verdict["rule"], verdict["levers"], flags)
    assert told == STORIES[community], verdict["because"]
    assert not verdict["ask_members_first"]


@pytest.mark.parametrize("community", NUMBERS)
def test_numbers_are_those_of_the_files(assessed: dict[str, dict[str, Any]], community: str) -> None:
    readings = {reading["id"]: reading for reading in assessed[community]["readings"]}
    wrong = {}
    for line in NUMBERS[community].replace("\n", "·").split("·"):
        if not line.strip():
            continue
        indicator, *expected = line.split()
        reading = readings[indicator]
        found = (reading["numerator"], reading["denominator"]) if reading["value"] is not None else (None,)
        if found != tuple(None if number == "None" else float(number) for number in expected):
            wrong[indicator] = (found, expected, reading["why_unknown"])
    assert wrong == {}


def test_no_reading_failed(assessed: dict[str, dict[str, Any]]) -> None:
    failed = {(c, r["id"]): r["error"] for c in assessed for r in assessed[c]["readings"] if r["error"]}
    assert failed == {}


@pytest.mark.parametrize(
    ("community", "dimensions"),
    {
        "early-childhood": "GREEN GREEN GREEN GREEN GREEN GREEN",
        "pre-service": "GREEN GREEN GREEN GREEN GREEN GREEN",
        "foundation-maths": "GREEN GREEN RED GREEN AMBER GREEN",
        "principals-circle": "GREEN GREEN GREEN GREEN RED UNKNOWN",
        "rural-science": "GREEN GREEN GREEN RED UNKNOWN UNKNOWN",
        "sports-and-arts": "GREEN UNKNOWN GREEN UNKNOWN UNKNOWN UNKNOWN",
    }.items(),
)
def test_dimensions(assessed: dict[str, dict[str, Any]], community: str, dimensions: str) -> None:
    states = [dimension["state"] for dimension in assessed[community]["dimensions"].values()]
    assert states == dimensions.split()


def test_collapse_is_firm_in_every_dimension_that_retires(assessed: dict[str, dict[str, Any]]) -> None:
    dimensions = assessed["ict-in-schools"]["dimensions"]
    for name in ("participation", "value", "stewardship"):
        assert (dimensions[name]["state"], dimensions[name]["firm"]) == ("RED", True)


def test_large_community_is_open_and_the_small_ones_closed(assessed: dict[str, dict[str, Any]]) -> None:
    assert assessed["early-childhood"]["shape"] == "open"
    assert {assessed[c]["shape"] for c in ("pre-service", "rural-science", "sports-and-arts")} == {"closed"}
    assert not assessed["rural-science"]["shape_declared"]


def test_evidence_is_as_complete_as_the_papers(assessed: dict[str, dict[str, Any]]) -> None:
    known = {community: found["coverage"]["known"] for community, found in assessed.items()}
    assert all(found["coverage"]["of"] == 22 for found in assessed.values())
    assert known["early-childhood"] == 21
    assert known["sports-and-arts"] < known["rural-science"] < known["foundation-maths"] < 21


def test_six_teachers_of_one_community_are_shared_with_another(database: str, loaded: IngestResult) -> None:
    with store.read(database) as cursor:
        shared = portfolio(cursor, as_of=AS_OF, policy=Policy.load()).shared
    assert [(pair.one, pair.other, pair.at_least) for pair in shared.pairs] == [
        ("Counting Together", "Early Years Exchange", 5)
    ]


@pytest.mark.parametrize("community", ["foundation-maths", "principals-circle"])
def test_two_communities_ask_how_meetings_are_held(
    database: str, loaded: IngestResult, community: str
) -> None:
    with store.read(database) as cursor:
        items = preparation(cursor, community, as_of=AS_OF, policy=Policy.load()).items
    asked = [item for item in items if item.item.startswith("facilitation_")]
    assert len(asked) == 4
    assert all((item.answers or 0) > 60 for item in asked)
