"""Who said yes and came, and whom the place shuts out: counted by hand."""

from datetime import date, datetime
from pathlib import Path

import pytest

from ingest import ingest, store
from metrics import Band, CommunityAssessment, Policy, assess

AT = datetime.fromisoformat("2026-03-01")
DAYS = ("2025-02-13", "2025-05-15", "2025-08-14", "2025-10-16")


def assessed(folder: Path, files: dict[str, list[str]]) -> CommunityAssessment:
    place = folder / "circle"
    place.mkdir()
    for name, lines in files.items():
        (place / name).write_text("\n".join(lines) + "\n", "utf-8")
    ingest([place], folder / "cop.duckdb", at=AT)
    with store.read(folder / "cop.duckdb") as cursor:
        found = assess(cursor, as_of=date(2025, 11, 1), policy=Policy.load(None)).community("circle")
    assert not [r.error for r in found.readings if r.error]
    return found


def test_replies(tmp_path: Path) -> None:
    # each of four meetings: Ann and Bob said yes and came, Cas said yes and stayed away, Dan walked in
    lines = [
        line
        for day in DAYS
        for line in (
            f"{day},Ann,present,yes",
            f"{day},Bob,online,yes",
            f"{day},Cas,absent,yes",
            f"{day},Dan,present,no",
        )
    ]
    found = assessed(tmp_path, {"attendance.csv": ["date,person,status,rsvp", *lines]}).reading("show_up")
    assert (found.numerator, found.denominator) == (8, 12)
    assert found.detail == {"walk_ins": 4, "walk_in_share": pytest.approx(1 / 3)}
    assert found.band is Band.WATCH


def register() -> tuple[list[str], list[str]]:
    """Five people of Gauteng who always come, five of Limpopo who come to one of four, two of the Cape."""
    members, lines = ["person,joined,province"], ["date,person,status"]
    for name, province, times in (("G", "Gauteng", 4), ("L", "Limpopo", 1), ("C", "Western Cape", 4)):
        for k in range(2 if name == "C" else 5):
            members.append(f"{name}{k} Person,2025-01-01,{province}")
            lines += [
                f"{day},{name}{k} Person,{'present' if n < times else 'absent'}" for n, day in enumerate(DAYS)
            ]
    return members, lines


def test_a_group_that_would_give_a_small_one_away_is_hidden_too(tmp_path: Path) -> None:
    members, lines = register()
    found = assessed(tmp_path, {"attendance.csv": lines, "members.csv": members}).reading("access_gap")
    assert found.value is None
    assert found.why_unknown is not None


def test_places(tmp_path: Path) -> None:
    members, lines = register()
    files = {
        "attendance.csv": [line for line in lines if ",C" not in line],
        "members.csv": [line for line in members if not line.startswith("C")],
    }
    found = assessed(tmp_path, files).reading("access_gap")
    # Gauteng 20 of 20, Limpopo 5 of 20, together 25 of 40: 0.25 / 0.625 = 0.4
    assert found.value == pytest.approx(0.4)
    assert found.detail == {"province": {"gauteng": pytest.approx(1.6), "limpopo": pytest.approx(0.4)}}
    assert found.band is Band.CRITICAL
