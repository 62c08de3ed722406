"""Official readings in the database: how many a year, what is kept, and what no import can take away."""

from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from filing import AT, load, only, rows, table

from ingest import Refused, undo
from ingest.reviews import Decision, Taken, days, next_day, record

REGISTER = "date,name\n2026-02-19,Thandiwe Nkosi\n2026-05-14,Sipho Dube"
TAKEN = Taken(
    community="ecd",
    as_of=date(2026, 3, 31),
    headline="SUSTAIN",
    qualifier="watch",
    moving_towards="INVIGORATE",
    read_headline="INVIGORATE",
    read_qualifier="drift",
    rule=8,
    firm=False,
    because="Nothing is clearly wrong.",
    dimensions={"participation": "AMBER", "value": "RED"},
    policy_sha256="0" * 64,
)
AGREED = Decision(decision="agree", reason="It is so.", roles="chair", decided_on=date(2026, 4, 9))


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "facts.duckdb"
    load(table(tmp_path / "register.csv", REGISTER), path)
    return path


def take(db: Path, day: str, **more: object) -> bool:
    taken = replace(TAKEN, as_of=date.fromisoformat(day))
    return record(db, taken, per_year=2, at=AT, **more)  # type: ignore[arg-type]


def test_a_reading_is_kept_as_it_was_taken(db: Path) -> None:
    assert take(db, "2026-03-31")
    assert rows(db, "select * exclude (dimensions) from review") == [
        ("ecd", date(2026, 3, 31), "SUSTAIN", "watch", "INVIGORATE", "INVIGORATE", "drift", 8, False,
         "Nothing is clearly wrong.", "0" * 64, AT, None, None, None, None, None),
    ]  # fmt: skip
    assert rows(db, "select dimensions::json ->> 'value' from review") == [("RED",)]


def test_the_reading_of_a_day_is_taken_once(db: Path) -> None:
    take(db, "2026-03-31")
    before = rows(db, "from review")
    other = replace(TAKEN, headline="RETIRE", moving_towards=None, community="ECD")
    assert not record(db, other, per_year=2, at=AT)
    assert rows(db, "from review") == before


@pytest.mark.parametrize(
    ("before", "day", "refused"),
    [
        (["2026-03-31"], "2026-10-31", False),
        (["2026-03-31", "2026-10-31"], "2027-03-30", True),  # 364 days after the first
        (["2026-03-31", "2026-10-31"], "2027-03-31", False),  # 365 days after it
        (["2026-03-31", "2026-10-31"], "2026-06-30", True),  # between them
        (["2026-03-31", "2026-10-31"], "2025-11-01", True),  # 364 days before the last
        (["2026-03-31", "2026-10-31"], "2025-10-31", False),
        (["2025-10-31", "2026-10-30"], "2026-03-31", True),  # 364 days apart, one between
        (["2025-10-31", "2026-10-31"], "2026-03-31", False),
        (["2023-06-01", "2023-12-01"], "2024-05-30", True),  # over 29 February: 364 days
        (["2023-06-01", "2023-12-01"], "2024-05-31", False),
    ],
)
def test_two_in_any_365_days(db: Path, before: list[str], day: str, refused: bool) -> None:
    for each in before:
        take(db, each)
    if not refused:
        assert take(db, day)
        return
    with pytest.raises(Refused, match="At most 2 may fall in any 365 days"):
        take(db, day)
    assert [str(each) for each in days(db, "ecd")] == before


def test_the_next_day_with_room_is_the_first_that_would_not_be_refused() -> None:
    taken = [date(2026, 3, 31), date(2026, 10, 31)]
    assert next_day([], date(2026, 5, 1), 2) == date(2026, 5, 1)
    assert next_day(taken[:1], date(2026, 5, 1), 2) == date(2026, 5, 1)
    assert next_day(taken, date(2026, 11, 30), 2) == date(2027, 3, 31)
    assert next_day(taken, date(2026, 1, 1), 2) == date(2027, 3, 31)
    assert next_day([date(2025, 10, 31), date(2026, 10, 31)], date(2026, 10, 31), 2) == date(2026, 11, 1)
    assert next_day(taken, date(2026, 11, 30), 1) == date(2027, 10, 31)


def test_no_order_of_taking_them_gets_a_third_in(db: Path) -> None:
    wanted = [date(2026, month, 1) for month in (7, 1, 12, 3, 9)] + [date(2027, 1, 1), date(2027, 6, 30)]
    for day in wanted:
        try:
            take(db, str(day))
        except Refused:
            continue
    kept = days(db, "ecd")
    assert len(kept) > 2
    assert all((last - first).days >= 365 for first, _, last in combinations(kept, 3))


def test_each_community_has_its_own_year(db: Path) -> None:
    for day in ("2026-03-31", "2026-10-31"):
        take(db, day)
        record(db, replace(TAKEN, community="pstd", as_of=date.fromisoformat(day)), per_year=2, at=AT)
    assert len(rows(db, "from review")) == 4


def test_a_decision_is_kept_beside_its_reading_and_the_newest_counts(db: Path) -> None:
    take(db, "2026-03-31", decision=AGREED, plan=["participation", "value"])
    query = "select decision, reason, roles, decided_on, plan from review"
    assert rows(db, query) == [("agree", "It is so.", "chair", date(2026, 4, 9), "participation; value")]
    assert not take(db, "2026-03-31", decision=replace(AGREED, decision="disagree", reason="It is not."))
    assert rows(db, query)[0][:2] == ("disagree", "It is not.")
    assert rows(db, query)[0][4] == "participation; value"


def test_a_decision_does_not_come_before_its_reading(db: Path) -> None:
    before = db.read_bytes()
    with pytest.raises(Refused, match="came later"):
        take(db, "2026-05-31", decision=AGREED)
    assert db.read_bytes() == before


def test_no_import_takes_a_reading_away(db: Path, tmp_path: Path) -> None:
    take(db, "2026-03-31", decision=AGREED, plan=["value"])
    before = rows(db, "from review")
    again = table(tmp_path / "register.csv", REGISTER)
    undo(str(only(load(again, db)).import_id), db)
    assert rows(db, "from community") == []
    assert rows(db, "from review") == before
    load(again, db, community="ECD")
    assert rows(db, "from community") == [("ECD", "ecd")]
    assert rows(db, "from review") == before
    assert days(db, "ECD") == [date(2026, 3, 31)]
