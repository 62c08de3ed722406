"""The convener's page of all communities together: what it says, in which order, and to whom."""

from datetime import date
from pathlib import Path

import pytest
from screen import AS_OF, Screen, html, text

from dashboard import access
from dashboard.access import NotAllowed, Permit, Role
from dashboard.convener import costs, together
from ingest import people, store
from metrics.communities.cost_lines import Spent, Usual
from metrics.communities.recurring import recurring


def test_the_page_shows_counts_dates_and_costs_and_nobody(sample_database: Path, screen: Screen) -> None:
    app = screen.open("together", sample_database)
    said = text(app)
    for part in ("What would help many", "When they meet", "What an attendance costs", "Members in common"):
        assert part in said
    assert "Communities with a verdict: 7 of 9." in said
    assert "17 Nov 2026" in said
    assert "In kind" not in said
    names = set()
    with store.read(sample_database) as cursor:
        for (community,) in cursor.execute("select community from community").fetchall():
            names |= set(people.names(cursor, community).values())
    assert names
    assert not [name for name in names if name in html(app)]


def test_what_recurs_is_said_of_those_with_a_verdict() -> None:
    assert together.support_sentence(recurring([])).startswith("No community has a verdict yet")
    said = together.support_sentence(recurring([("SUSTAIN", ()), ("TOO EARLY", ())]))
    assert said.startswith("Communities with a verdict: 1 of 2.")
    assert said.endswith("None of them names anything to work on.")


def test_a_cost_stands_beside_what_is_usual_without_a_judgement() -> None:
    spent = Spent(community="a", name="Ant", currency="EUR", line="venue", amount=70.0, each=14.0)
    few = Usual(currency="EUR", line="venue", communities=1, low=None, middle=None, high=None)
    assert costs.row(spent, few)[-1] == "too few to say"
    usual = Usual(currency="EUR", line="venue", communities=5, low=2.0, middle=3.0, high=4.0)
    name, line, _, each, span = costs.row(spent, usual)
    assert (name, line) == ("Ant", "Venue")
    assert "14" in each
    assert " to " in span


def test_a_community_is_found_among_many_without_accents_and_the_order_stays() -> None:
    names = ["Ôkaap", "Okaap 2", "Zebra"]
    spent = [Spent(community=n, name=n, currency="ZAR", line="venue", amount=1.0, each=None) for n in names]
    assert [one.name for one in costs.matching(spent, " OKAAP")] == ["Ôkaap", "Okaap 2"]
    assert len(costs.matching(spent, "")) == 3
    assert costs.matching(spent, "nowhere") == []
    assert costs.row(spent[0], None)[-2:] == ["too few people to show", "too few to say"]


@pytest.mark.parametrize("role", [Role.COMMITTEE, Role.FACILITATOR])
def test_all_communities_are_not_for_a_committee_or_a_facilitator(role: Role) -> None:
    permit = Permit(access.ASKS["together"] & access.TELLS[role])
    with pytest.raises(NotAllowed):
        permit.together(date.fromisoformat(AS_OF))
