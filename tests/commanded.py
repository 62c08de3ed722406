"""Commands as somebody runs them: what they say, and what somebody at a terminal answers."""

from collections.abc import Callable
from types import ModuleType
from typing import TypeAlias

import pytest

Command: TypeAlias = Callable[..., tuple[int, str, str]]
"""Runs a command: its exit code, what it says, and of what it complains."""


def at_a_terminal(monkeypatch: pytest.MonkeyPatch, module: ModuleType, answer: str | None) -> None:
    """Let the command of that module be run at a terminal, by somebody who answers so, or ends with nothing said."""

    def say_so(_: str) -> str:
        if answer is None:
            raise EOFError
        return answer

    for stream in (module.sys.stdin, module.sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", say_so)
