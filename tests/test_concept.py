"""Concepts are worked out when they are first read, let go when nothing more reads them, and made anew if need be."""

import datetime as dt
from pathlib import Path

import pytest

from ingest import store
from metrics import Policy, concept
from metrics.concept import Shelf, concepts, tables_of
from metrics.engine import Engine, prepare

AS_OF = dt.date(2026, 10, 31)
POLICY = Policy.load(None)
TEMPORARY = "select table_name from duckdb_tables() where temporary"


def standing(engine: Engine) -> set[str]:
    return {name for (name,) in engine.rows(TEMPORARY)} & set(concepts())


def test_tables_are_those_that_a_query_reads_from() -> None:
    assert tables_of(
        "with a as (select 1 from held_meeting)\nselect person from person p join\n presence s on true"
    ) == ("held_meeting", "person", "presence")


def test_nothing_is_worked_out_before_it_is_read(sample_database: Path) -> None:
    with store.read(sample_database) as cursor:
        engine = prepare(cursor, as_of=AS_OF, policy=POLICY, communities=None)
        assert standing(engine) == set()
        engine.rows("select * from attended_ever")
        assert standing(engine) == {"attended_ever", "presence", "who"}


def test_a_concept_in_another_meaning_leaves_the_plain_ones_plain(sample_database: Path) -> None:
    with store.read(sample_database) as cursor:
        engine = prepare(cursor, as_of=AS_OF, policy=POLICY, communities=None)
        engine.define("none_held", "select * from held_meeting where 1 = 0")
        other = engine.where({"held_meeting": "none_held"})
        assert other.rows("select count(*) from held_meeting") == [(0,)]
        # What builds on the word is the same whoever asks for it first.
        assert other.rows("select count(*) from meeting_window") == engine.rows(
            "select count(*) from meeting_window"
        )
        assert engine.rows("select count(*) > 0 from meeting_window") == [(True,)]


def test_what_is_bulky_goes_when_nothing_more_reads_it_and_comes_back(
    sample_database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(concept, "BULKY", 1)
    with store.read(sample_database) as cursor:
        engine = prepare(cursor, as_of=AS_OF, policy=POLICY, communities=None)
        before = engine.rows("select * from attended_ever order by person")
        engine.let_go(["select * from turnout"])
        # turnout is still to be made, out of presence, and of person, which is made out of attended_ever.
        assert {"presence", "attended_ever", "who"} <= standing(engine)
        engine.rows("select * from turnout")
        engine.let_go(["select * from turnout"])
        assert standing(engine) == {"turnout"}
        assert engine.rows("select * from attended_ever order by person") == before


def test_only_what_is_bulky_goes() -> None:
    dropped: list[str] = []
    shelf = Shelf(lambda name, _: concept.BULKY if name == "presence" else 1, dropped.append)
    shelf.ready("select * from attended_ever")
    shelf.let_go([])
    assert dropped == ["presence"]
