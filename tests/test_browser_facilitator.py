"""The facilitator's page in a real browser: on a phone, and its call sheet as a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from server import Server
from visit import READY, SLOWEST_MS, Visit

from dashboard.access import ASKS

# The warning is about how the plugin for browsers declares a fixture of its own.
pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestRemovedIn10Warning"),
]


@pytest.fixture(scope="module")
def server(sample_database: Path) -> Iterator[Server]:
    with Server(sample_database) as running:
        yield running


def test_on_a_phone_every_page_is_a_tap_away(server: Server, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    visit = Visit(context.new_page())
    visit.page.goto(f"{server.url}/community?community=early-childhood")
    visit.page.locator(READY).wait_for(timeout=SLOWEST_MS)
    row = visit.page.locator(".st-key-pages")
    expect(row.get_by_role("link")).to_have_count(len(ASKS))
    row.get_by_role("link", name="Facilitator", exact=True).click()
    visit.see("Worth a call this week")
    expect(visit.page.get_by_text("Early Years Exchange").first).to_be_visible()
    expect(visit.page.get_by_test_id("stExpandSidebarButton")).to_be_hidden()
    context.close()


def test_the_call_sheet_comes_as_a_file_that_opens_without_a_script(
    server: Server, browser: Browser, page: Page, tmp_path: Path
) -> None:
    page.goto(f"{server.url}/facilitator?community=early-childhood")
    with page.expect_download(timeout=SLOWEST_MS) as download:
        page.get_by_role("button", name="Call sheet to print").click(timeout=SLOWEST_MS)
    assert download.value.suggested_filename == "call-sheet.html"
    download.value.save_as(tmp_path / "sheet.html")
    context = browser.new_context(java_script_enabled=False)
    sheet = Visit(context.new_page())
    sheet.page.goto((tmp_path / "sheet.html").as_uri())
    expect(sheet.page.get_by_role("heading", name="Call sheet: Early Years Exchange")).to_be_visible()
    assert sheet.hosts == {""}
    assert sheet.complaints == []
    context.close()
