"""The name by which people read a community: its own, else one made of its id."""

import datetime as dt

import pytest
from oracle_database import write
from oracle_facts import Charter, Facts, Mark

import metrics
from metrics import Policy

AS_OF = dt.date(2026, 10, 31)


@pytest.mark.parametrize(
    ("community", "charter", "name"),
    [
        ("release_group", Charter(), "Release group"),
        ("rural-science", Charter(), "Rural science"),
        ("maths", Charter(), "Maths"),
        ("ecd", Charter(), "ecd"),
        ("Noord-Kaap ECD", Charter(), "Noord-Kaap ECD"),
        ("ECD_Gauteng", Charter(), "ECD Gauteng"),
        ("noord-kaap groep", Charter(), "noord-kaap groep"),
        ("rural-science", Charter(name="science-teachers"), "science-teachers"),
    ],
)
def test_a_community_without_a_name_is_read_by_one_made_of_its_id(
    community: str, charter: Charter, name: str
) -> None:
    facts = Facts(community, charter, register=[Mark(dt.date(2026, 3, 10), "p1")])
    with write([facts]) as cursor:
        (found,) = metrics.assess(cursor, as_of=AS_OF, policy=Policy.load(None)).communities
    assert (found.id, found.name) == (community, name)
