"""Every file in tests/shapes, whatever it is: its account adds up, or it is refused or passed over in words."""

from pathlib import Path

import pytest
from filing import load

SHAPES = Path(__file__).parent / "shapes"
FILES = sorted(path for path in SHAPES.iterdir() if path.is_file())


def test_there_are_files_of_every_source() -> None:
    beginnings = {path.name.split("_")[0].split(".")[0] for path in FILES}
    assert beginnings >= {
        "zoom", "teams", "meet", "google", "microsoft", "surveymonkey", "kobo", "odk", "limesurvey", "alchemer",
        "eventbrite", "meetup", "whatsapp", "register", "budget", "xero", "quickbooks", "statement",
        "trello", "asana", "planner", "jira", "github", "action",
    }  # fmt: skip


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_rows_in_are_rows_accounted_for(path: Path, tmp_path: Path) -> None:
    result = load(path, tmp_path / "facts.duckdb", year=2026, dates="dmy")
    assert result.imports or result.skipped
    for entry in result.imports:
        if entry.refused:
            assert path.name in entry.refused
            assert len(entry.refused) > 40
            assert "\n" not in entry.refused
            continue
        assert entry.rows_read == entry.rows_loaded + entry.rows_set_aside + entry.rows_ignored
        told = {p.line for p in entry.problems if p.outcome == "set_aside"}
        assert len(told) == entry.rows_set_aside
        assert all(p.message and p.fix for p in entry.problems)
    assert all(each.reason for each in result.skipped)


def test_a_heading_of_forty_figures_costs_no_memory(tmp_path: Path) -> None:
    """It was once taken for the top of a scale, whose every point was written down."""
    file = tmp_path / "count.csv"
    file.write_text(
        f"Apologies: Anna,{'9' * 40},23,2026-02-19\nDate,Number present\n2026-05-14,0\n", encoding="utf-8"
    )
    assert load(file, tmp_path / "facts.duckdb").imports
