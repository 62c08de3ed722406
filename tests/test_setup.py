"""Set-up on a bare machine, and the files that say what is installed."""

import ast
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tomllib
import urllib.request
from pathlib import Path

import pytest

from dashboard import environment

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
BARE = [ROOT / "dashboard/environment.py", ROOT / "dashboard/__main__.py", ROOT / "tests/__main__.py"]
BEFORE_ANNOTATIONS_WERE_TEXT = (3, 7)


def test_set_up_needs_nothing_but_the_standard_library() -> None:
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import dashboard.environment"
    subprocess.run([sys.executable, "-S", "-E", "-c", code], check=True)


@pytest.mark.parametrize("path", BARE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_an_old_python_can_read_why_it_is_refused(path: Path) -> None:
    ast.parse(path.read_text(encoding="utf-8"), feature_version=BEFORE_ANNOTATIONS_WERE_TEXT)


def test_a_python_too_old_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "OLDEST", (99, 0))
    with pytest.raises(environment.CannotSetUp, match="newer") as said:
        environment.newest_python()
    assert "\n" not in str(said.value)


def test_a_change_of_what_is_needed_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, file in (
        ("PROJECT", "pyproject.toml"),
        ("CONSTRAINTS", "constraints.txt"),
        ("READY", "ready.txt"),
    ):
        monkeypatch.setattr(environment, name, tmp_path / file)
        (tmp_path / file).write_text("before", encoding="utf-8")
    monkeypatch.setattr(environment, "PYTHON", Path(sys.executable))
    assert not environment.ready(())
    environment.READY.write_text(f"{environment.fingerprint()}\ntest\n", encoding="utf-8")
    assert environment.ready(()) and environment.ready(("test",))
    assert not environment.ready(("dev",))
    environment.CONSTRAINTS.write_text("after", encoding="utf-8")
    assert not environment.ready(())


def test_every_dependency_has_its_version_in_the_constraints() -> None:
    pinned = set(
        re.findall(r"^([\w.-]+)==", (ROOT / "constraints.txt").read_text(encoding="utf-8"), re.MULTILINE)
    )
    asked = [
        *PROJECT["dependencies"],
        *(each for extra in PROJECT["optional-dependencies"].values() for each in extra),
    ]
    assert {re.match(r"[\w.-]+", each)[0].lower() for each in asked} <= pinned


def tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    return [name for name in listed.stdout.split("\0") if name]


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="started with a POSIX environment")
def test_a_fresh_clone_serves_from_an_empty_environment(tmp_path: Path) -> None:
    """Needs a package index: this is the whole set-up, as on a new machine."""
    clone = tmp_path / "clone of cop-health"
    for name in tracked():
        (clone / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, clone / name)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    python = Path(getattr(sys, "_base_executable", sys.executable))
    command = [str(python), "-m", "dashboard", "--no-browser", "--port", str(port)]
    bare = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    demo = subprocess.Popen(command, cwd=clone, env=bare, stdout=subprocess.PIPE, text=True)
    try:
        assert demo.stdout is not None
        assert f"http://127.0.0.1:{port}" in demo.stdout.readline()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as page:
            assert page.status == 200
    finally:
        demo.send_signal(signal.SIGTERM)
        demo.communicate(timeout=30)
    assert demo.returncode == 0
