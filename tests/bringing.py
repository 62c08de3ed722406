"""The Data page in a real browser: a database of one row, files dropped, answers given."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Page, expect
from server import Server
from visit import SLOWEST_MS, Visit

from ingest import ingest


@contextmanager
def of_one_row(folder: Path) -> Iterator[Server]:
    """The dashboard on a database of one row."""
    first = folder / "first.csv"
    first.write_text("community,date,person\nseed,2026-01-10,Zed Maseko\n", encoding="utf-8")
    ingest([first], folder / "wizard.duckdb", at=datetime.fromisoformat("2026-11-02"))
    with Server(folder / "wizard.duckdb") as running:
        yield running


@contextmanager
def on_the_data_page(server: Server, page: Page) -> Iterator[Visit]:
    """The Data page, asked for the first time; nothing of it may come from elsewhere or complain."""
    seen = Visit(page)
    page.goto(server.url)
    seen.go("Data")
    seen.see("Bring files")
    yield seen
    assert seen.hosts == {"127.0.0.1"}
    assert seen.complaints == []


def drop(page: Page, name: str, content: str | bytes) -> None:
    """A file into the field for files."""
    data = content if isinstance(content, bytes) else content.encode()
    page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "application/octet-stream", "buffer": data}]
    )


def settled(page: Page) -> None:
    """Until nothing moves any more: what an answer makes superfluous is taken away last."""
    expect(page.locator(".stApp")).to_have_attribute(
        "data-test-script-state", "notRunning", timeout=SLOWEST_MS
    )
    page.wait_for_timeout(300)


def choose(page: Page, label: str, option: str) -> None:
    """One of a list, by the keyboard as much as by the mouse."""
    settled(page)
    field = page.get_by_role("combobox", name=label, exact=True).first
    field.click()
    field.fill(option)
    field.press("Enter")
