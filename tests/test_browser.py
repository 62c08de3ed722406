"""The pages in a real browser: one journey to a row of a file and back, addresses, and the policy."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from server import Server
from visit import READY, SLOWEST_MS, Visit

from ingest import store
from metrics import Policy, assess

# The warning is about how the plugin for browsers declares a fixture of its own.
pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestRemovedIn10Warning"),
]

BAD_REGISTER = """community,date,person,status
early-childhood,2026-10-15,Nobody Inparticular,present
early-childhood,31/02/2026,Somebody Else,present
"""


@pytest.fixture(scope="module")
def server(sample_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard on a copy of the sample, as `cop-health dashboard` starts it."""
    database = tmp_path_factory.mktemp("browser") / "sample.duckdb"
    shutil.copyfile(sample_database, database)
    with Server(database) as running:
        yield running


def test_a_journey_through_the_demo_to_a_row_of_a_file_and_back(page: Page) -> None:
    with Server() as demo:
        journey(demo.url, page)


def journey(url: str, page: Page) -> None:
    visit = Visit(page)
    page.goto(url)
    visit.see("9 communities on 31 October 2026")

    page.get_by_role("link", name="Early Years Exchange").click()
    visit.see("The evidence points to")
    expect(page).to_have_url(re.compile("community=early-childhood"), timeout=SLOWEST_MS)

    visit.open_tab("Six dimensions")
    page.get_by_role("button", name="Core retention", exact=True).click()
    visit.see("How it is worked out")
    visit.see(re.compile(r"Attendance register\.xlsx, 2026, line \d+"))
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)

    visit.go("Data")
    visit.see("Loaded so far")
    file = {"name": "late.csv", "mimeType": "text/csv", "buffer": BAD_REGISTER.encode()}
    page.locator("input[type=file]").set_input_files([file])
    visit.see("late.csv")
    visit.see("ready, but for some rows")
    page.get_by_role("button", name="Load 1 row").click()
    visit.see("late.csv: 1 of 2 rows loaded, 1 set aside, 0 passed over.")
    visit.see("31/02/2026")
    visit.see("Write the date as year-month-day, such as 2026-03-14.")

    # The list is drawn anew after the loading; until then another file's button stands first.
    page.locator("xpath=//strong[.='late.csv']/following::button[normalize-space()='Undo'][1]").click()
    visit.see("Take this import out again?")
    expect(page.get_by_role("dialog")).to_contain_text("late.csv")
    page.get_by_role("button", name="Yes, take it out").click()
    visit.see("late.csv was taken out again.")
    expect(page.get_by_text("31/02/2026")).to_have_count(0)

    assert visit.hosts == {"127.0.0.1"}
    assert visit.complaints == []


def test_the_first_page_shows_the_verdicts_of_the_assessment(server: Server, page: Page) -> None:
    page.goto(server.url)
    page.locator(READY).wait_for(timeout=SLOWEST_MS)
    with store.read(server.database) as cursor:
        found = assess(cursor, as_of=date.fromisoformat("2026-10-31"), policy=Policy.load())
    for community in found.communities:
        row = page.locator('[class*="st-key-row_"]', has=page.get_by_role("link", name=community.name))
        expect(row).to_contain_text(community.verdict.headline)


def test_an_address_that_was_sent_on_opens_the_same_view(sample_database: Path, page: Page) -> None:
    """It is the first visit that this server gets: the frame has to be there from the start."""
    with Server(sample_database) as fresh:
        the_same_view(fresh.url, page)


def the_same_view(url: str, page: Page) -> None:
    page.goto(f"{url}/community?community=pre-service&as_of=2025-10-31")
    expect(page.get_by_role("heading", name="Learning to Teach at Work")).to_be_visible(timeout=SLOWEST_MS)
    expect(page.get_by_role("link", name="Facilitator", exact=True).first).to_be_visible()
    expect(page).to_have_url(re.compile("as_of=2025-10-31"), timeout=SLOWEST_MS)
    page.get_by_role("link", name="Facilitator", exact=True).first.click()
    expect(page.get_by_role("heading", name="Who has taken part least")).to_be_visible(timeout=SLOWEST_MS)
    expect(page.get_by_text("Learning to Teach at Work").first).to_be_visible()


def test_an_import_while_the_page_is_open_shows_up(server: Server, page: Page, tmp_path: Path) -> None:
    from datetime import datetime

    from ingest import ingest

    page.goto(server.url)
    page.locator(READY).wait_for(timeout=SLOWEST_MS)
    register = tmp_path / "new.csv"
    register.write_text("community,date,person,status\nA new one,2026-10-15,Ann,present\n", encoding="utf-8")
    ingest([register], server.database, at=datetime.fromisoformat("2026-11-02"))
    page.get_by_role("link", name="Community", exact=True).first.click()
    page.get_by_role("link", name="Communities", exact=True).first.click()
    expect(page.get_by_role("link", name="A new one")).to_be_visible(timeout=SLOWEST_MS)


def test_the_policy_lets_in_nothing_from_outside(server: Server, page: Page) -> None:
    answer = page.request.get(server.url)
    rules = answer.headers["content-security-policy"]
    assert "default-src 'self'" in rules
    assert "script-src 'self' 'sha256-" in rules
    assert "http:" not in rules
    assert "https:" not in rules
