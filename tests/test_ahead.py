"""What the first page asks for is there before its visitor is, and if it cannot be, nobody is troubled."""

import logging
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from screen import AS_OF

from dashboard import access, ahead, reads


@pytest.fixture(autouse=True)
def _nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    st.cache_resource.clear()
    monkeypatch.setenv("COP_HEALTH_AS_OF", AS_OF)
    monkeypatch.delenv("COP_HEALTH_POLICY", raising=False)


def test_the_first_page_finds_its_list_worked_out(
    sample_database: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COP_HEALTH_DB", str(sample_database))
    ahead.begin().join()
    assert "ScriptRunContext" not in capfd.readouterr().err

    def again(*_: object, **__: object) -> None:
        raise AssertionError("worked out twice")

    monkeypatch.setattr(reads, "assess", again)
    told = access.permit("communities").communities(date.fromisoformat(AS_OF))
    assert len(told) == 9


@pytest.mark.parametrize("content", [None, b"no database"])
def test_a_database_that_cannot_be_read_is_left_to_the_page(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    database = tmp_path / "cop.duckdb"
    if content is not None:
        database.write_bytes(content)
    monkeypatch.setenv("COP_HEALTH_DB", str(database))
    with caplog.at_level(logging.INFO):
        ahead.begin().join()
    assert not caplog.records
