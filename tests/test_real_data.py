"""Registers that nobody here wrote, against values worked out with independent libraries.

They lie beside the checkout, not in it; where they are not, the tests are skipped by name.
"""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from ingest import ingest, store
from metrics import Policy, assess

REAL = Path(__file__).parent.parent.parent / "shared" / "real"
AT = datetime.fromisoformat("2026-07-01")

pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="no real registers beside this checkout")


def series_of(path: Path, database: Path, as_of: str, **options: Any) -> dict[str, Any]:
    result = ingest([path], database, at=AT, community="real", **options)
    assert result.exit_code == 0
    with store.read(database) as cursor:
        assessed = assess(cursor, as_of=date.fromisoformat(as_of), policy=Policy.load(None), series=True)
    return dict(assessed.communities[0].series or {})


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    return dict(json.loads((REAL / "release_group" / "expected.json").read_text("utf-8")))


@pytest.fixture(scope="module")
def series(tmp_path_factory: pytest.TempPathFactory, expected: dict[str, Any]) -> dict[str, Any]:
    database = tmp_path_factory.mktemp("real") / "release_group.duckdb"
    return series_of(REAL / "release_group", database, expected["as_of"])


def near(value: float) -> Any:
    return pytest.approx(value, rel=0, abs=1e-9)


def test_people_and_attendances(series: dict[str, Any], expected: dict[str, Any]) -> None:
    shared = series["concentration"]
    assert (shared["people"], shared["attendances"]) == (
        expected["distinct_attendees"],
        expected["attendances"],
    )
    assert shared["gini"] == near(expected["gini_attendances"])
    assert shared["top20_share"] == near(expected["top20"]["share_ceil"])
    assert shared["lorenz"] == near(list(expected["lorenz_deciles"].values()))


def test_a_meeting_without_a_register_is_not_one_with_nobody(
    series: dict[str, Any], expected: dict[str, Any]
) -> None:
    held = [m for m in series["meetings"] if m["status"] == "held"]
    present = [m["present"] for m in held if m["register"]]
    assert (len(held), len(present)) == (93, 91)
    assert sum(present) / len(present) == expected["attendance_mean"] == 5.0


def test_returning_shares_of_every_quarter(series: dict[str, Any], expected: dict[str, Any]) -> None:
    found = {entry["quarter"]: entry for entry in series["returning"]}
    assert list(found) == list(expected["returning_share"])
    for quarter, known in expected["returning_share"].items():
        entry = found[quarter]
        if known is None:
            assert [entry[key] for key in ("base", "returned", "share", "low", "high")] == [None] * 5
        else:
            assert (entry["base"], entry["returned"]) == (known["base"], known["returned"])
            assert [entry["share"], entry["low"], entry["high"]] == near([known["share"], *known["wilson95"]])


def test_cohorts(series: dict[str, Any], expected: dict[str, Any]) -> None:
    found = {entry["cohort"]: entry for entry in series["cohorts"]}
    assert list(found) == list(expected["cohort_retention"])
    for quarter, known in expected["cohort_retention"].items():
        assert found[quarter]["size"] == known["size"]
        for share, value in zip(found[quarter]["shares"], known["retention"].values(), strict=True):
            assert share is None if value is None else share == near(value)


def test_trend(series: dict[str, Any], expected: dict[str, Any]) -> None:
    assert series["trend"]["meetings"] == 91
    assert series["trend"]["slope_per_meeting"] == near(expected["trend"]["theil_sen_slope_per_meeting"])
    assert series["trend"]["p"] == near(expected["trend"]["mann_kendall"]["p"])


def test_a_register_without_years_is_asked_about_and_then_read(tmp_path: Path) -> None:
    folder = REAL / "southern_women"
    wide, printed = folder / "southern_women_wide.csv", folder / "southern_women_figure1_layout.xlsx"
    asked = ingest([wide], tmp_path / "none.duckdb", at=AT, community="real")
    assert asked.exit_code == 2
    assert "which year is it" in json.dumps(asked.to_dict())
    assert not (tmp_path / "none.duckdb").exists()
    known = json.loads((folder / "expected.json").read_text("utf-8"))
    first = series_of(wide, tmp_path / "wide.duckdb", known["as_of"], year=1936)
    second = series_of(printed, tmp_path / "printed.duckdb", known["as_of"], year=1936)
    assert first == second
    assert first["concentration"]["attendances"] == 89
    assert [m["date"] for m in first["meetings"]] == sorted(m["date"] for m in first["meetings"])
    assert first["meetings"][0]["date"] == known["first_meeting"]
    assert first["trend"]["p"] == near(known["trend"]["mann_kendall"]["p"])
