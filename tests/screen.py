"""The pages without a browser: opened on a database, and read."""

import re
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import dashboard
from dashboard.community import parts
from dashboard.language.words import say

APP = Path(dashboard.__file__).parent / "app.py"
AS_OF = "2026-10-31"
FIRST = "communities"
SLOWEST = 60.0
MESSAGES = ("markdown", "error", "info", "warning", "success")


class Screen:
    """Opens pages; `set` changes the environment that the server would be started in."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.set = monkeypatch.setenv
        self.set("COP_HEALTH_AS_OF", AS_OF)
        for name in ("COP_HEALTH_POLICY", "COP_HEALTH_FOR", "COP_HEALTH_COMMUNITY"):
            monkeypatch.delenv(name, raising=False)

    def open(self, page: str, database: Path, **query: str) -> AppTest:
        """The page as a visitor gets it who follows an address with these parameters."""
        self.set("COP_HEALTH_DB", str(database))
        app = AppTest.from_file(APP, default_timeout=SLOWEST)
        for name, value in query.items():
            app.query_params[name] = value
        app.run()
        return app if page == FIRST else app.switch_page(f"pages/{page}.py").run()


def part(app: AppTest, name: str, *, unfold: tuple[str, ...] = ()) -> AppTest:
    """A part of a community's page, with what comes only when somebody opens it."""
    app.session_state[parts.KEY] = say(f"part.{name}")
    for folded in unfold:
        app.session_state[folded] = True
    return app.run()


def all_numbers(app: AppTest) -> AppTest:
    """Of a community's page the six dimensions, with the numbers that do not vote."""
    return part(app, "numbers", unfold=("others",))


def html(app: AppTest) -> str:
    """The HTML that the page sets itself."""
    return "".join(element.proto.body for element in app.get("html"))


def text(app: AppTest) -> str:
    """All that can be read on the page, once it is sure that nothing failed and nobody sees a trace."""
    assert not app.exception
    said = [html(app), *(element.value for kind in MESSAGES for element in app.get(kind))]
    said += [button.label for button in app.button]
    said = [part.replace("\\", "") for part in said]
    plain = unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", " ".join(said))))
    assert "Traceback" not in plain
    assert "could not be shown" not in plain
    return plain
