"""`cop-health dashboard` and `demo` as processes: they serve, say where, and end tidily."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest import store

SECONDS_TO_END = 20


def start(*arguments: object, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "dashboard.cli", *map(str, arguments), "--no-browser"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **environment},
    )  # fmt: skip


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "cop.duckdb"
    with store.write(path) as connection:
        connection.execute("insert into community values ('ecd', 'ecd')")
    return path


@pytest.fixture
def served(db: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    command = start("dashboard", "--db", db, "--port", port, "--as-of", "2026-10-31")
    assert command.stdout is not None
    assert f"http://127.0.0.1:{port} " in command.stdout.readline()
    yield command
    command.kill()
    command.communicate()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to send")
def test_it_serves_and_ends_with_its_command(served: subprocess.Popen[str], port: int) -> None:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as page:
        assert page.status == 200
        assert "default-src 'self'" in page.headers["Content-Security-Policy"]
    served.send_signal(signal.SIGTERM)
    served.communicate(timeout=SECONDS_TO_END)
    assert served.returncode == 0
    with socket.socket() as gone, pytest.raises(ConnectionRefusedError):
        gone.connect(("127.0.0.1", port))


def test_a_database_can_be_written_while_it_is_served(served: subprocess.Popen[str], db: Path) -> None:
    with store.write(db, wait_seconds=5) as connection:
        connection.execute("insert into community values ('pstd', 'pstd')")
    assert served.poll() is None


def test_a_port_that_is_taken_is_refused_in_one_line(db: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        out, err = (command := start("dashboard", "--db", db, "--port", number)).communicate(timeout=60)
    assert (command.returncode, out) == (2, "")
    assert err == f"Port {number} of this computer is taken by another program. Name another: --port 8600\n"


def test_the_server_ends_even_where_its_command_is_killed(served: subprocess.Popen[str], port: int) -> None:
    served.kill()
    assert served.wait(SECONDS_TO_END) != 0
    until = time.monotonic() + SECONDS_TO_END
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return
        time.sleep(0.05)
    pytest.fail("the server goes on without its command")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to send")
def test_the_demo_leaves_nothing_behind(tmp_path: Path, port: int) -> None:
    demo = start("demo", "--port", port, TMPDIR=str(tmp_path))
    assert demo.stdout is not None
    assert str(port) in demo.stdout.readline()
    assert [folder.name for folder in tmp_path.glob("cop-health-*/demo.duckdb")] == ["demo.duckdb"]
    demo.send_signal(signal.SIGTERM)
    demo.communicate(timeout=SECONDS_TO_END)
    assert demo.returncode == 0
    assert list(tmp_path.glob("cop-health-*")) == []
