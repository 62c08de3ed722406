"""A dashboard server of one's own, as the command line starts it, for tests in a browser."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from types import TracebackType

from screen import AS_OF


class Server:
    """`cop-health dashboard` on a database, or `cop-health demo`, on a free port until the block ends."""

    def __init__(self, database: Path | None = None, *more: str) -> None:
        self.database = database
        command = ["dashboard", "--db", str(database), "--as-of", AS_OF, *more] if database else ["demo"]
        self._command = [sys.executable, "-m", "dashboard.cli", *command, "--no-browser"]
        self.url = ""

    def __enter__(self) -> "Server":
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        self._process = subprocess.Popen(self._command, stdout=subprocess.PIPE, text=True, env=environment)
        assert self._process.stdout is not None
        said = self._process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+", said)
        assert found, f"the dashboard said {said!r}"
        self.url = found[0]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.send_signal(signal.SIGTERM)
        self._process.communicate(timeout=30)
