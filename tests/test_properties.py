"""What holds whatever a community's files say, tried on facts made by chance: the order of rows is nothing, a
register that is not kept is never bad news, and a better fact never makes a worse verdict."""

import datetime as dt
import json
import random
from dataclasses import replace

import better_facts
import oracle_database
import pytest
from changed_facts import of_one_mind, shuffled, without
from oracle_comparison import messy
from oracle_facts import Facts
from oracle_view import View

import metrics
from metrics import Assessment, Band, CommunityAssessment, Policy

AS_OF = dt.date(2026, 10, 31)
FEW, MANY = 8, 60
"""Communities in every run, and in each batch of the slow one."""

ORDER = ("RETIRE", "INVIGORATE", "SUSTAIN")
REGISTERS = (
    "attendance",
    "forms",
    "actions",
    "budget",
    "governance",
    "followups",
    "products",
    "stories",
    "polls",
)
ALLOWED = {
    (
        "attendance",
        "PA-14",
    ): "meetings that only the register speaks of are gone with it; the calendar has older ones",
    (
        "actions",
        "VO-01",
    ): "owning an action is one contribution; those of the log remain, and R4 asks for these alone",
    (
        "attendance",
        "ST-10",
    ): "who came after leaving has not left; without the register the directory is believed",
    ("actions", "VO-02"): "the same, for how evenly contributions are shared",
    ("actions", "VO-03"): "the same, for those who stand behind half of the contributions",
    ("products", "VO-01"): "the same, for having written something",
    ("products", "VO-02"): "the same, for having written something",
    ("products", "VO-03"): "the same, for having written something",
    ("followups", "FT-05"): "how soon something went out, by the summaries that are listed",
    ("products", "FT-05"): "how soon something went out, by the minutes that are ticked off",
    ("followups", "FT-08"): "minutes that are ticked off nowhere; actions and products are both recorded",
}


def assess(communities: list[Facts], series: bool = False) -> Assessment:
    with oracle_database.write(communities) as connection:
        return metrics.assess(connection, as_of=AS_OF, policy=Policy.load(None), series=series)


def bytes_of(communities: list[Facts]) -> list[str]:
    return [json.dumps(community) for community in assess(communities, series=True).to_dict()["communities"]]


def check_order(communities: list[Facts]) -> None:
    """Rows, people and communities in another order, and so other lines, numbers and names throughout."""
    chance = random.Random(len(communities))
    plain = [of_one_mind(facts) for facts in communities]
    again = [shuffled(facts, chance) for facts in plain]
    chance.shuffle(again)
    assert bytes_of(again) == bytes_of(plain)


def check_taken_away(communities: list[Facts]) -> None:
    """No band is critical that was not, but where ALLOWED says why."""
    changed = [
        replace(without(facts, register), community=f"{facts.community} without {register}")
        for facts in communities
        for register in REGISTERS
    ]
    found = assess([*communities, *changed])
    worse = [
        (facts.community, register, before.code)
        for facts in communities
        for register in REGISTERS
        for before, after in zip(
            found.community(facts.community).readings,
            found.community(f"{facts.community} without {register}").readings,
            strict=True,
        )
        if after.band is Band.CRITICAL and before.band is not Band.CRITICAL
    ]
    assert [row for row in worse if row[1:] not in ALLOWED] == []


def check_better(communities: list[Facts]) -> int:
    """The headline is no worse; what is achieved may be ended, which is no bad news (verdict.md 3.3, rule 1)."""
    chance = random.Random(len(communities))
    changed = {
        (facts.community, change): better
        for facts in communities
        for change, make in better_facts.CHANGES.items()
        if (better := make(View(facts, AS_OF), chance)) is not None
    }
    named = [replace(facts, community=f"{name} {change}") for (name, change), facts in changed.items()]
    found = assess([*communities, *named])
    wrong = [
        (name, change)
        for name, change in changed
        if moved_back(found.community(name), found.community(f"{name} {change}"))
    ]
    assert wrong == []
    return len({change for _, change in changed})


def moved_back(before: CommunityAssessment, after: CommunityAssessment) -> bool:
    """Down the order, or from a verdict to none. Where more is known than before, either may be."""
    if before.verdict.headline not in ORDER or after.verdict.flags.achieved:
        return False
    if after.verdict.headline not in ORDER:
        return True
    return ORDER.index(after.verdict.headline) < ORDER.index(before.verdict.headline)


def test_the_order_of_rows_and_people_and_files_is_nothing() -> None:
    check_order(messy(40_000, FEW, AS_OF))


def test_a_register_taken_away_makes_nothing_critical() -> None:
    check_taken_away(messy(41_000, FEW, AS_OF))


def test_a_better_fact_makes_no_worse_verdict() -> None:
    assert check_better(messy(42_000, FEW, AS_OF)) >= 8  # kinds of change that were possible at all


@pytest.mark.slow
@pytest.mark.parametrize("batch", range(4))
def test_and_of_many(batch: int) -> None:
    communities = messy(43_000 + 1000 * batch, MANY, AS_OF)
    check_order(communities)
    check_taken_away(communities)
    assert check_better(communities) == len(better_facts.CHANGES)


@pytest.mark.parametrize("register", REGISTERS)
def test_the_register_is_really_taken_away(register: str) -> None:
    """Else the check above would be of nothing."""
    communities = messy(41_000, FEW, AS_OF)
    assert any(without(facts, register) != facts for facts in communities)


def test_the_order_is_really_another() -> None:
    facts = of_one_mind(messy(40_000, 1, AS_OF)[0])
    again = shuffled(facts, random.Random(1))
    assert again.register != facts.register
    assert sorted(mark.status for mark in again.register) == sorted(mark.status for mark in facts.register)
