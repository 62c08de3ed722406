"""Communities that are all alike and all well: how often chance alone raises an alarm."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.invent import invent
from benchmarks.invented import AS_OF
from benchmarks.stories import SMALL
from ingest import store
from metrics import Policy, assess

SIZES = (6, 8, 11, 16, 24, 36, 60)
EACH = 30


@pytest.mark.slow
def test_at_most_one_in_twenty_of_the_healthy_is_told_to_invigorate(tmp_path: Path) -> None:
    """30 identical communities of each size; by rule 6 or 7 (a veto, or red dimensions)."""
    path = tmp_path / "alike.duckdb"
    stories = [replace(SMALL, name=f"{size} regulars", regulars=size, rate=0.8) for size in SIZES]
    invent(path, stories, EACH, seed=30)
    with store.read(path) as cursor:
        found = assess(cursor, as_of=AS_OF, policy=Policy.load(None))
    alarmed = dict.fromkeys(range(len(SIZES)), 0)
    for community in found.communities:
        verdict = community.verdict
        alarmed[int(community.id.split("-")[0])] += verdict.headline == "INVIGORATE" and verdict.rule in (
            "6",
            "7",
        )
    assert sum(alarmed.values()) <= 0.05 * EACH * len(SIZES)
    assert max(alarmed.values()) <= 0.10 * EACH, alarmed
