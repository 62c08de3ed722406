"""Which tests run where: `--slow`, the browser that some of them need; and the sample, loaded once."""

import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from commanded import Command
from erasable import EMAIL, erasable
from filing import AT
from screen import Screen

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow", action="store_true", help="run the tests marked slow as well")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if item.get_closest_marker("slow") and not config.getoption("--slow"):
            item.add_marker(pytest.mark.skip(reason="slow; run with --slow"))


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the Chromium of this machine. Without one the test is skipped by name, or fails where
    COP_HEALTH_BROWSER=required."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None and os.environ.get("COP_HEALTH_BROWSER") == "required":
        pytest.fail("COP_HEALTH_BROWSER=required, and there is no Chromium on the path")
    if found is None:
        pytest.skip("no Chromium on the path")
    return found


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict, chromium: str) -> dict:
    """The machine's own Chromium instead of one downloaded; without its sandbox where root runs it."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return {
        **browser_type_launch_args,
        "executable_path": chromium,
        "args": ["--no-sandbox"] if as_root else [],
    }


@pytest.fixture(scope="session")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the nine sample communities. It is shared: read it, or copy it."""
    from ingest import ingest

    database = tmp_path_factory.mktemp("sample") / "sample.duckdb"
    ingest([Path(__file__).parent.parent / "sample_data"], database, at=datetime.fromisoformat("2026-11-01"))
    return database


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """Where a test keeps its facts; nothing is there yet."""
    return tmp_path / "facts.duckdb"


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str]) -> Iterator[Command]:
    """Runs a command: its exit code, what it says, and of what it complains."""
    from dashboard import cli
    from dashboard.language import words

    def run(*arguments: object) -> tuple[int, str, str]:
        capfd.readouterr()
        try:
            code = cli.main([*map(str, arguments)])
        except SystemExit as end:
            code = int(str(end.code))
        told = capfd.readouterr()
        return code, " ".join(told.out.split()), told.err

    yield run
    words.speak(words.ENGLISH)


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """The pages without a browser, as on the last day of the sample data."""
    return Screen(monkeypatch)


@pytest.fixture(scope="session")
def erasable_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with one person in every corner of its files, which lie beside it. It is shared: copy it."""
    return erasable(tmp_path_factory.mktemp("erasable"))


@pytest.fixture(scope="session")
def erased(erasable_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same without that person. It is shared: copy it."""
    from ingest.privacy.erase import erase

    database = tmp_path_factory.mktemp("erased") / "cop.duckdb"
    shutil.copy(erasable_database, database)
    erase(EMAIL, database, at=AT)
    return database
