"""`demo` and `dashboard`: the page on this computer, until Ctrl+C."""

import argparse
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import webbrowser
from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from dashboard.audiences import OF_ONE_COMMUNITY
from dashboard.language.words import ENGLISH, language, say

APP = Path(__file__).parents[1] / "serve.py"
SAMPLE_DATA = Path(__file__).parents[2] / "sample_data"
HOST = "127.0.0.1"
FIRST_PORT = 8501
PORTS_TO_TRY = 100
SECONDS_TO_START = 60.0
SECONDS_TO_END = 5.0
SECONDS_BETWEEN_TRIES = 0.05

# The sample data ends here; judged by a later date, its communities would all have gone quiet.
SAMPLE_AS_OF = "2026-10-31"


def demo(given: argparse.Namespace) -> int:
    """Load the sample data into a new database in a temporary folder and show the dashboard on it."""
    from ingest import ingest

    _end_tidily_when_told()
    with tempfile.TemporaryDirectory(prefix="cop-health-", ignore_cleanup_errors=True) as folder:
        database = Path(folder) / "demo.duckdb"
        ingest([SAMPLE_DATA], database, at=datetime.now().astimezone().replace(tzinfo=None, microsecond=0))
        return _serve(given, {"COP_HEALTH_DB": str(database), "COP_HEALTH_AS_OF": SAMPLE_AS_OF})


def dashboard(given: argparse.Namespace) -> int:
    """Show the dashboard on an existing database; with `--new`, on one that is not there yet, what to bring first."""
    _end_tidily_when_told()
    settings = {"COP_HEALTH_DB": str(Path(given.db).resolve())}
    if given.as_of:
        settings["COP_HEALTH_AS_OF"] = given.as_of.isoformat()
    if given.policy:
        settings["COP_HEALTH_POLICY"] = str(Path(given.policy).resolve())
    settings |= _audience(given)
    return _serve(given, settings, lambda: _look_at(Path(given.db), given.community, may_be_new=given.new))


def _audience(given: argparse.Namespace) -> dict[str, str]:
    """For whom the page is, and of which community. Raises `Refused` where one of the two is wanted or too much."""
    community = (given.community or "").strip()
    of_one = given.audience in OF_ONE_COMMUNITY
    if of_one and not community:
        raise _refusal(say("cli.for_which", audience=given.audience))
    if community and not of_one:
        raise _refusal(say("cli.for_whom"))
    said = {"COP_HEALTH_FOR": given.audience, "COP_HEALTH_COMMUNITY": community}
    return {name: word for name, word in said.items() if word}


def _look_at(database: Path, community: str | None, *, may_be_new: bool) -> None:
    """Raises `Refused` unless the database can be read, or can be made, and has the community asked for."""
    from ingest import store

    if not may_be_new or database.exists():
        with store.read(database) as cursor:
            if community:
                from dashboard.commands.verdicts import check_communities

                check_communities(cursor, [community])
            return
    if not database.absolute().parent.is_dir():
        raise _refusal(say("cli.no_folder", folder=database.parent))


def _refusal(words: str) -> Exception:
    """What the command ends with. Loaded when it is wanted: with its package it takes as long as a server to start."""
    from ingest.problems import Refused

    return Refused(words)


def _serve(
    given: argparse.Namespace, settings: dict[str, str], first: Callable[[], None] = lambda: None
) -> int:
    """The server until Ctrl+C. What must hold `first` is looked at while the server starts, and nobody knows of it."""
    port = free_port(given.port)
    url = f"http://{HOST}:{port}" + ("" if language() == ENGLISH else f"/?lang={language()}")
    server = subprocess.Popen(
        command(port), env={**os.environ, **settings}, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    )
    try:
        first()
        wait_until_up(server, port)
        print(say("cli.at", url=url), flush=True)
        if not given.no_browser:
            webbrowser.open(url)
        if server.wait() != 0:
            raise _refusal(say("cli.ended", url=url))
    except KeyboardInterrupt:
        pass
    finally:
        _end(server)
    return 0


def command(port: int, app: Path = APP) -> list[str]:
    """What starts the server of `app` on a port. Streamlit's own settings stand in
    `dashboard/.streamlit/config.toml`; these must hold whatever a settings file of the user says."""
    settings = {
        "server.port": port,
        "server.address": HOST,
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
    }
    options = [f"--{name}={value}" for name, value in settings.items()]
    return [sys.executable, "-m", "dashboard.server", "run", str(app), *options]


def free_port(wanted: int | None) -> int:
    """The port wanted, or the first free one. Raises `Refused` where it is taken."""
    for port in [wanted] if wanted else range(FIRST_PORT, FIRST_PORT + PORTS_TO_TRY):
        with socket.socket() as probe:
            # As the server does: a port just given back by another program may be used.
            if os.name == "posix":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return port
    raise _refusal(say("cli.port_taken", port=wanted or FIRST_PORT))


def wait_until_up(server: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until and server.poll() is None:
        asked = HTTPConnection(HOST, port, timeout=1)
        try:
            asked.request("GET", "/_stcore/health")
            if asked.getresponse().status == HTTPStatus.OK:
                return
        except (OSError, HTTPException):
            pass
        finally:
            asked.close()
        time.sleep(SECONDS_BETWEEN_TRIES)
    raise _refusal(say("cli.not_started", port=port))


def _end_tidily_when_told() -> None:
    """`kill` ends the command as Ctrl+C does: the server with it, and the temporary folder."""

    def stop(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)


def _end(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
    if server.stdin:
        server.stdin.close()
