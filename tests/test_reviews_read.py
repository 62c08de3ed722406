"""Reviews as the assessment gives them: the last up to the day, what was held since, and plans that were tried."""

import datetime as dt
import json
from pathlib import Path

import oracle_database
import pytest
from duckdb import DuckDBPyConnection
from jsonschema import Draft202012Validator
from test_oracle_tried import AS_OF, DAYS, leaderless

import metrics
from metrics import Policy, Review
from metrics.reviews import Annotation, Decision

SCHEMA = json.loads((Path(metrics.__file__).parent / "assessment.schema.json").read_text("utf-8"))
POLICY = Policy.load(None)
STATES = dict.fromkeys(
    ("participation", "value", "stewardship", "follow_through", "voice", "purpose"), "AMBER"
)


def keep(connection: DuckDBPyConnection, day: str, community: str = "ecd", **more: object) -> None:
    """A review as the store keeps it."""
    row = {
        "community_key": community, "as_of": day, "headline": "SUSTAIN", "read_headline": "SUSTAIN", "rule": 8,
        "firm": False, "because": "So it is.", "dimensions": json.dumps(STATES), "policy_sha256": "0" * 64,
        "taken_at": "2026-11-01", **more,
    }  # fmt: skip
    connection.execute(
        f"insert into review ({', '.join(row)}) values ({', '.join('?' * len(row))})", list(row.values())
    )


def official(connection: DuckDBPyConnection, as_of: dt.date = AS_OF) -> Review | None:
    found = metrics.assess(connection, as_of=as_of, policy=POLICY)
    assert list(Draft202012Validator(SCHEMA).iter_errors(found.to_dict())) == []
    return found.community("ECD").verdict.official


@pytest.fixture
def connection() -> DuckDBPyConnection:
    facts = leaderless("ECD", dt.date(2026, 5, 20), None)
    facts.governance.pop()
    with oracle_database.write([facts]) as connection:
        yield connection


def test_without_a_review_there_is_nothing_official(connection: DuckDBPyConnection) -> None:
    assert official(connection) is None


def test_the_last_review_up_to_the_day_is_given(connection: DuckDBPyConnection) -> None:
    keep(connection, "2026-03-31", qualifier="watch")
    keep(connection, "2026-10-15", headline="INVIGORATE", moving_towards="SUSTAIN")
    keep(connection, "2026-12-31", headline="RETIRE")
    keep(connection, "2026-10-20", community="pstd")
    before, last = official(connection, dt.date(2026, 6, 30)), official(connection)
    assert before and last
    assert (before.as_of, before.word.headline, before.word.qualifier) == (
        dt.date(2026, 3, 31),
        "SUSTAIN",
        "watch",
    )
    assert (last.as_of, last.word.headline, last.word.moving_towards) == (
        dt.date(2026, 10, 15), "INVIGORATE", "SUSTAIN",
    )  # fmt: skip
    assert official(connection, dt.date(2026, 3, 30)) is None
    assert last.earlier and last.earlier.as_of == dt.date(2026, 3, 31)
    assert last.earlier.earlier is None


@pytest.mark.parametrize(
    ("day", "as_of", "since"),
    [
        ("2026-03-31", AS_OF, 7),  # April to October
        ("2026-04-15", AS_OF, 6),  # a meeting of that very day was seen
        ("2026-03-31", dt.date(2026, 5, 15), 2),
        ("2026-10-15", AS_OF, 0),
    ],
)
def test_meetings_held_since(connection: DuckDBPyConnection, day: str, as_of: dt.date, since: int) -> None:
    keep(connection, day)
    found = official(connection, as_of)
    assert found and found.meetings_since == since


def test_a_decision_is_seen_from_its_day_on(connection: DuckDBPyConnection) -> None:
    keep(
        connection,
        "2026-03-31",
        decision="disagree",
        reason="We met twice.",
        roles="chair",
        decided_on="2026-04-09",
    )
    before, after = official(connection, dt.date(2026, 4, 8)), official(connection, dt.date(2026, 4, 9))
    assert before and before.decision is None
    assert after and after.decision == Decision(
        decision="disagree", reason="We met twice.", roles="chair", date=dt.date(2026, 4, 9)
    )


def test_the_json_has_all_of_it(connection: DuckDBPyConnection) -> None:
    keep(
        connection, "2026-03-31", decision="agree", reason="So we see it.", roles="chair", decided_on="2026-04-09",
        plan="voice; value", qualifier="watch", moving_towards="INVIGORATE", read_headline="INVIGORATE",
        read_qualifier="drift",
    )  # fmt: skip
    document = metrics.assess(connection, as_of=AS_OF, policy=POLICY).to_dict()
    assert document["communities"][0]["verdict"]["official"] == {
        "as_of": "2026-03-31", "headline": "SUSTAIN", "qualifier": "watch", "moving_towards": "INVIGORATE",
        "reading": {"headline": "INVIGORATE", "qualifier": "drift", "rule": "8", "firm": False},
        "because": "So it is.", "dimensions": STATES, "plan": ["voice", "value"], "meetings_since": 7,
        "decision": {
            "decision": "agree", "reason": "So we see it.", "roles": "chair", "date": "2026-04-09",
        },
    }  # fmt: skip


@pytest.mark.parametrize(
    ("day", "plan", "tried"),
    [
        ("2026-06-15", "stewardship", True),  # July to October: four meetings
        ("2026-07-15", "stewardship", False),
        ("2026-05-20", "stewardship; voice", False),  # voice was not red
        ("2026-05-20", None, False),
    ],
)
def test_a_plan_adopted_at_a_review_is_tried_like_any_other(
    connection: DuckDBPyConnection, day: str, plan: str | None, tried: bool
) -> None:
    keep(connection, day, plan=plan)
    found = metrics.assess(connection, as_of=AS_OF, policy=POLICY).community("ecd")
    assert found.verdict.flags.tried is tried
    earlier = metrics.assess(connection, as_of=dt.date.fromisoformat(day), policy=POLICY).community("ecd")
    assert not earlier.verdict.flags.tried


def test_of_two_plans_the_newest_counts(connection: DuckDBPyConnection) -> None:
    """One in the log of May, for what is red; one adopted in June, for what was not."""
    facts = leaderless("ECD", dt.date(2026, 5, 20), "stewardship")
    with oracle_database.write([facts]) as both:
        assert metrics.assess(both, as_of=AS_OF, policy=POLICY).community("ecd").verdict.flags.tried
        keep(both, "2026-06-01", plan="voice")
        assert not metrics.assess(both, as_of=AS_OF, policy=POLICY).community("ecd").verdict.flags.tried


def test_annotations_up_to_the_day_newest_first(connection: DuckDBPyConnection) -> None:
    notes = [
        ("2026-02-01", "New facilitator"),
        ("2026-08-01", "Strike"),
        ("2026-11-01", "Later"),
        (None, "No bus"),
    ]
    for line, (day, note) in enumerate(notes):
        connection.execute(
            "insert into governance by name select import_id, ? as line, community, 'annotation' as item, "
            "?::date as date, ? as note from governance limit 1",
            [100 + line, day, note],
        )
    found = metrics.assess(connection, as_of=AS_OF, policy=POLICY).community("ecd")
    assert found.annotations == (
        Annotation(date=dt.date(2026, 8, 1), note="Strike"),
        Annotation(date=dt.date(2026, 2, 1), note="New facilitator"),
        Annotation(date=None, note="No bus"),
    )


def test_ten_meetings_are_what_these_cases_stand_on() -> None:
    assert [day.month for day in DAYS] == list(range(1, 11))
