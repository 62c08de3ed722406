"""Participation carries a warning where many of those who came may be counted twice (DQ-01)."""

from datetime import date
from pathlib import Path

from filing import AT, load, table

from ingest import store
from ingest.people.identities import merge
from metrics import Policy, assess
from metrics.indicator import Dimension

DAYS = ("2026-01-15", "2026-02-19", "2026-03-19", "2026-04-16")
WARNING = "1 person here may be somebody counted already, with 8% of all attendances."


def warnings(db: Path) -> dict[str, set[str]]:
    """The caveats about people counted twice, by dimension."""
    with store.read(db) as cursor:
        (found,) = assess(cursor, as_of=date(2026, 5, 1), policy=Policy.load(None)).communities
    said: dict[str, set[str]] = {}
    for reading in found.readings:
        for caveat in reading.caveats:
            if "counted already" in caveat:
                said.setdefault(reading.dimension, set()).add(caveat)
    return said


def test_until_somebody_says_who_is_who(tmp_path: Path) -> None:
    names = [["Thandiwe Nkosi", "Sipho Dube", "Anna Botha"] for _ in DAYS]
    names[3][0] = "T. Nkosi"
    lines = [f"{day},{name}" for day, there in zip(DAYS, names, strict=True) for name in there]
    db = tmp_path / "cop.duckdb"
    load(table(tmp_path / "a.csv", "\n".join(["date,name", *lines])), db)
    said = warnings(db)
    assert set(said) == {Dimension.PARTICIPATION}
    assert all(WARNING in caveat for caveat in said[Dimension.PARTICIPATION])
    merge("ecd/T. Nkosi", "ecd/Thandiwe Nkosi", db, at=AT)
    assert warnings(db) == {}


def test_a_few_in_many_are_not_worth_a_warning(tmp_path: Path) -> None:
    lines = [f"{day},Person {k}" for day in DAYS for k in range(10)]
    lines += [f"{DAYS[0]},Thandiwe Nkosi", f"{DAYS[1]},T. Nkosi"]
    db = tmp_path / "cop.duckdb"
    load(table(tmp_path / "a.csv", "\n".join(["date,name", *lines])), db)
    assert warnings(db) == {}
