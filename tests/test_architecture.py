"""The rules of the house, held by walking the source: who imports whom, how long a file may be, what
it may be called, who knows the time, and who opens a database."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("ingest", "metrics", "dashboard")
FOLDERS = (*PACKAGES, "sample_data", "benchmarks", "tests")
SOURCES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
MAY_IMPORT = {"ingest": {"ingest"}, "metrics": {"metrics"}, "dashboard": set(PACKAGES)}
LONGEST = 200
SAYS_NOTHING = {
    "utils",
    "helpers",
    "base",
    "common",
    "constants",
    "manager",
    "service",
    "misc",
    "util",
    "helper",
}
ASKS_THE_TIME = {
    ("date", "today"),
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("time", "time"),
}
UNFINISHED = ("TODO", "FIXME", "raise NotImplementedError")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def of(*folders: str) -> list[Path]:
    return [path for path in SOURCES if path.relative_to(ROOT).parts[0] in folders]


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path)))


def imported_of(package: str, path: Path) -> Iterator[str]:
    """The modules, or packages, right within a package that the module imports."""
    for node in nodes(path):
        if isinstance(node, ast.ImportFrom) and node.module == package:
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and str(node.module).startswith(f"{package}."):
            yield str(node.module).split(".")[1]


def imported(path: Path) -> Iterator[str]:
    """The top-level name of everything that the module imports, at whatever depth it does so."""
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}:{node.lineno} imports by a relative name"
            yield str(node.module).split(".")[0]


def test_there_is_something_to_walk() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in SOURCES} >= {*PACKAGES, "tests"}


@pytest.mark.parametrize("path", of(*PACKAGES), ids=name)
def test_imports_go_one_way(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0]
    ours = set(imported(path)) & set(FOLDERS)
    assert ours <= MAY_IMPORT[package], f"{package} may import {MAY_IMPORT[package]} only"


@pytest.mark.parametrize("path", of("ingest", "metrics"), ids=name)
def test_below_the_screen_time_is_an_argument(path: Path) -> None:
    for node in nodes(path):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            assert (node.value.id, node.attr) not in ASKS_THE_TIME, (
                f"{name(path)}:{node.lineno} asks for the time"
            )


@pytest.mark.parametrize("path", of("metrics"), ids=name)
def test_metrics_knows_no_file_of_the_user_and_no_screen(path: Path) -> None:
    assert not set(imported(path)) & {"streamlit", "plotly", "python_calamine", "openpyxl"}


@pytest.mark.parametrize("path", of(*PACKAGES), ids=name)
def test_only_the_store_opens_a_database(path: Path) -> None:
    connects = [
        node.lineno
        for node in nodes(path)
        if isinstance(node, ast.Attribute)
        and node.attr == "connect"
        and isinstance(node.value, ast.Name)
        and node.value.id == "duckdb"
    ]
    assert not connects or name(path) == "ingest/store.py"


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_file_can_be_seen_whole_and_is_finished(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    length = len(text.splitlines())
    assert length <= LONGEST
    assert path.stem.strip("_") not in SAYS_NOTHING
    if path != Path(__file__).resolve():
        assert not [word for word in UNFINISHED if word in text]


@pytest.mark.parametrize("path", sorted((ROOT / "dashboard").iterdir()), ids=name)
def test_no_module_of_the_dashboard_hides_a_package(path: Path) -> None:
    """Streamlit puts its script's folder first on the path: `dashboard/metrics.py` would be `metrics`."""
    if path.suffix == ".py" or (path / "__init__.py").exists():
        assert path.stem not in {*FOLDERS, *sys.stdlib_module_names} - {"__init__"}
        assert path.stem not in {
            "streamlit",
            "duckdb",
            "pandas",
            "plotly",
            "scipy",
            "numpy",
            "pyarrow",
            "babel",
        }


BENEATH = {
    "dashboard/language": {"language"},
    "dashboard/export": {"export", "language"},
    "dashboard/drawing": {"drawing", "export", "language", "markup"},
    "dashboard/report": {"report", "drawing", "language", "markup", "overview"},
    "metrics/statistics": {"statistics", "policy"},
    "metrics/evidence": {"evidence", "statistics", "indicator", "policy"},
}
"""Packages within a package, and what beside them each may know."""


@pytest.mark.parametrize("inner", BENEATH)
def test_what_lies_beneath_does_not_know_what_stands_on_it(inner: str) -> None:
    for path in (ROOT / inner).rglob("*.py"):
        assert set(imported_of(inner.split("/")[0], path)) <= BENEATH[inner], name(path)


def test_tests_are_flat() -> None:
    """A `tests/metrics/` would be found in place of the package."""
    folder = ROOT / "tests"
    assert not (folder / "__init__.py").exists()
    assert [path.name for path in folder.rglob("*.py") if path.parent != folder] == []


def test_the_command_line_does_not_load_the_screen() -> None:
    """Streamlit takes half a second to import."""
    for path in [ROOT / "dashboard" / "cli.py", *(ROOT / "dashboard" / "commands").glob("*.py")]:
        assert "streamlit" not in set(imported(path)), name(path)


def test_no_address_of_a_registry_is_committed() -> None:
    assert "://" not in (ROOT / "constraints.txt").read_text(encoding="utf-8")
