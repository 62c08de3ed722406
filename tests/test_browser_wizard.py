"""The wizard in a real browser, with the files that people bring: a good one, one with a bad row, one that can
be read both ways, one that nobody knows, and one that means harm. Pictures go to tests/shots."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from bringing import choose, drop, of_one_row, on_the_data_page, settled
from playwright.sync_api import Browser, Page, expect
from server import Server
from visit import READY, SLOWEST_MS, Visit

from ingest import imports

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestRemovedIn10Warning"),
]

SHOTS = Path(__file__).parent / "shots"
GOOD = "community,date,person,status\necd,2026-02-05,Ann Dube,present\necd,2026-02-05,Ben Smit,absent\n"
BAD_ROW = "community,date,person,status\necd,2026-02-05,Ann Dube,present\necd,31/02/2026,Ben Smit,present\n"
EITHER_WAY = "community,date,person\necd,03/04/2026,Ann Dube\necd,05/06/2026,Ben Smit\n"
NOBODY_KNOWS = "Wanneer dit was;Onderwyser by die tafel\n2026-03-14;Anna Smit\n2026-03-21;Sipho Dube\n"


def bomb() -> bytes:
    """A workbook of about 1 KiB that says it has seventeen thousand million cells."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(
            "xl/workbook.xml", '<workbook><sheets><sheet name="S" sheetId="1"/></sheets></workbook>'
        )
        package.writestr(
            "xl/worksheets/sheet1.xml",
            '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
        )
    assert len(out.getvalue()) < 1024
    return out.getvalue()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with of_one_row(tmp_path_factory.mktemp("wizard")) as running:
        yield running


@pytest.fixture
def visit(server: Server, page: Page) -> Iterator[Visit]:
    with on_the_data_page(server, page) as seen:
        yield seen


def loaded(server: Server) -> list[str]:
    assert server.database is not None
    return [each["file"] for each in imports(server.database)]


def test_a_good_file(server: Server, visit: Visit) -> None:
    drop(visit.page, "good.csv", GOOD)
    visit.see("Attendance register of ecd.")
    assert "good.csv" not in loaded(server)
    visit.page.get_by_role("button", name="Load 2 rows").click()
    visit.see("Loaded: 2 new people, 1 new meeting. Set aside: 0 rows.")
    assert "good.csv" in loaded(server)
    settled(visit.page)
    row = visit.page.locator('[class*="st-key-import_"]', has_text="good.csv").last
    row.get_by_role("button", name="Undo").click()
    visit.page.get_by_role("button", name="Yes, take it out").click()
    visit.see("good.csv was taken out again.")
    assert "good.csv" not in loaded(server)


def test_a_file_with_a_bad_row(server: Server, visit: Visit) -> None:
    drop(visit.page, "bad row.csv", BAD_ROW)
    visit.see("ready, but for some rows")
    visit.see("is not a date that exists. Write the date as year-month-day, such as 2026-03-14.")
    visit.page.get_by_role("button", name="Load 1 row").click()
    visit.see("bad row.csv: 1 of 2 rows loaded, 1 set aside, 0 passed over.")


def test_a_file_that_can_be_read_both_ways(server: Server, visit: Visit) -> None:
    drop(visit.page, "either.csv", EITHER_WAY)
    visit.see("may be 3 April 2026 or 4 March 2026, and none of the dates decides.")
    expect(visit.page.get_by_role("button", name="Nothing to load yet")).to_be_disabled()
    visit.page.get_by_text("4 March 2026", exact=True).click()
    visit.see("Dates are read with the month first.")
    settled(visit.page)
    visit.page.get_by_role("button", name="Load 2 rows").click()
    visit.see("either.csv: 2 of 2 rows loaded")


def test_a_file_that_nobody_knows(server: Server, visit: Visit) -> None:
    page = visit.page
    drop(page, "lys.csv", NOBODY_KNOWS)
    visit.see("Its first line reads “Wanneer dit was”, “Onderwyser by die tafel”.")
    page.get_by_role("textbox", name="Community").fill("ecd")
    page.get_by_role("textbox", name="Community").press("Enter")
    choose(page, "What does the file hold?", "Attendance register")
    choose(page, "Date", "Wanneer dit was")
    choose(page, "Person", "Onderwyser by die tafel")
    page.get_by_role("button", name="Read it so").click()
    visit.see("Columns are read as you said.")
    settled(visit.page)
    page.get_by_role("button", name="Load 2 rows").click()
    visit.see("lys.csv: 2 of 2 rows loaded")


def test_a_file_that_means_harm(server: Server, visit: Visit) -> None:
    drop(visit.page, "bomb.xlsx", bomb())
    visit.see("cannot be read")
    visit.see("more than can be read. Copy the filled part into a new workbook, or save it as CSV.")
    expect(visit.page.get_by_role("button", name="Nothing to load yet")).to_be_disabled()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_pictures_that_fit_their_width(server: Server, browser: Browser, theme: str, width: int) -> None:
    SHOTS.mkdir(exist_ok=True)
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)
    page = context.new_page()
    page.goto(f"{server.url}/data")
    page.locator(READY).wait_for(timeout=SLOWEST_MS)
    page.locator("input[type=file]").set_input_files(
        [
            {"name": name, "mimeType": "text/csv", "buffer": content.encode()}
            for name, content in (("new bad row.csv", BAD_ROW + "\n"), ("new either.csv", EITHER_WAY + "\n"))
        ]
    )
    expect(page.get_by_text("may be 3 April 2026").first).to_be_visible(timeout=SLOWEST_MS)
    tall = page.evaluate("document.querySelector('.stMain').scrollHeight")
    page.set_viewport_size({"width": width, "height": int(tall) + 60})
    page.wait_for_timeout(500)
    page.screenshot(path=SHOTS / f"wizard-{width}-{theme}.png")
    wider = page.evaluate(
        "(() => { const m = document.querySelector('.stMain'); return m.scrollWidth - m.clientWidth; })()"
    )
    assert wider <= 0
