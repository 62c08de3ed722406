"""Each audience's story in a real browser, to its end: by the mouse and by the keyboard alone, wide, on a phone and
at twice the size, in both themes. At every step axe finds nothing that is ours, nothing is cut off, no other host is
asked and nothing complains; what it looked like is kept in tests/shots."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import accessible
import pytest
from playwright.sync_api import Browser, Page, expect
from server import Server
from visit import SLOWEST_MS, Visit
from ways import QUICK, WAYS, Way

# The warning is about how the plugin for browsers declares a fixture of its own.
pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestRemovedIn10Warning"),
]

# The parts of a community's page after the first, and what is seen in each.
PARTS = {
    "Six dimensions": "Does the community keep coming?",
    "People": "How regularly people come",
    "Forms and money": "Budget, line by line",
}
REGISTER = """community,date,person,status
early-childhood,2026-10-15,Ann Dube,present
early-childhood,31/02/2026,Ben Smit,
"""


@pytest.fixture(scope="module")
def server(sample_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard on a copy of the sample: committees decide on it."""
    database = tmp_path_factory.mktemp("stories") / "sample.duckdb"
    shutil.copyfile(sample_database, database)
    with Server(database) as running:
        yield running


@pytest.fixture(
    params=[pytest.param(w, id=w.name, marks=[] if w.name in QUICK else pytest.mark.slow) for w in WAYS]
)
def way(request: pytest.FixtureRequest) -> Way:
    """One way after another; the first two in a quick run as well."""
    return request.param


@pytest.fixture
def visit(server: Server, browser: Browser, way: Way) -> Iterator[Visit]:
    """The first page, opened that way."""
    context = browser.new_context(viewport=way.size, color_scheme=way.theme, device_scale_factor=way.zoom)
    visit = Visit(context.new_page(), keys=way.keys)
    visit.page.goto(server.url)
    yield visit
    context.close()


def saved(visit: Visit, button: str | re.Pattern[str], to: Path) -> Path:
    """The file that a button gives."""
    with visit.page.expect_download(timeout=SLOWEST_MS) as download:
        visit.press(visit.page.get_by_role("button", name=button))
    path = to / download.value.suggested_filename
    download.value.save_as(path)
    return path


def on_paper(page: Page, file: Path) -> None:
    """A file of ours opens by itself, asks for nothing, and axe finds nothing wrong with it."""
    other = page.context.new_page()
    sheet = Visit(other)
    other.goto(file.as_uri())
    assert accessible.violations(other) == []
    assert sheet.hosts == {""}
    assert sheet.complaints == []
    other.close()


def test_the_steering_committee_comes_to_a_decision_and_its_report(
    visit: Visit, way: Way, tmp_path: Path
) -> None:
    page = visit.page
    visit.see("9 communities on 31 October 2026")
    visit.judge(f"committee-1-front-{way.name}")
    visit.press(page.get_by_role("link", name=way.community))
    visit.see("The evidence points to")
    visit.judge(f"committee-2-verdict-{way.name}")

    visit.press(page.locator("summary", has_text="How the rules led there"))
    visit.see("The first that holds decides")
    visit.judge(f"committee-3-why-{way.name}")

    # From a number to its rows and their file: one click.
    explain = page.get_by_role("button", name="Explain core retention")
    visit.press(explain)
    visit.see("How it is worked out")
    visit.see(re.compile(r"\.(xlsx|csv)(, .+)?, line \d+"))
    visit.judge(f"committee-4-rows-{way.name}", over=True)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(explain).to_be_focused()

    for number, (part, seen) in enumerate(PARTS.items()):
        visit.open_tab(part)
        visit.see(seen)
        visit.judge(f"committee-6-part-{number + 2}-{way.name}")
    visit.open_tab("In short")

    visit.press(page.locator("summary", has_text="Take an official reading"))
    visit.see("An official reading is what the committee plans by")
    visit.settle()
    visit.choose("Not decided yet", "We agree")
    visit.write(page.get_by_role("textbox", name="Why", exact=True), "We see it too")
    visit.write(page.get_by_role("textbox", name="Who decided, by role: chair, champion"), "chair, champion")
    visit.press(page.get_by_role("button", name="Take the official reading of 31 October 2026", exact=True))
    visit.see("Recorded with the official reading of 31 October 2026.")
    visit.see("The committee agreed on 31 October 2026 (chair, champion): We see it too")
    visit.judge(f"committee-5-decided-{way.name}")

    on_paper(page, saved(visit, "The same as a page (HTML)", tmp_path))
    assert saved(visit, "The report on two pages (PDF)", tmp_path).read_bytes().startswith(b"%PDF-1.7")


def test_the_convener_finds_where_support_is_wanted(visit: Visit, way: Way) -> None:
    page = visit.page
    visit.write(page.get_by_role("combobox", name="What to work on"), "Leadership")
    visit.see(re.compile(r"\d of 9 match"))
    visit.judge(f"convener-1-narrowed-{way.name}")
    found = page.locator('[class*="st-key-row_"]').get_by_role("link")
    names = found.all_inner_texts()
    assert names
    assert names == sorted(names, key=str.casefold)

    visit.go("All together")
    visit.see("What would help many")
    visit.judge(f"convener-2-together-{way.name}")
    visit.go("Compare")
    visit.see("What is normal here")
    visit.judge(f"convener-3-compare-{way.name}")
    visit.press(page.locator("summary", has_text="The same as a table").first)
    visit.see("By name; limits are those between which chance leaves 99 of 100")
    visit.judge(f"convener-4-table-{way.name}")

    visit.go("Communities")
    visit.press(page.get_by_role("link", name=names[0].strip()))
    visit.see("The evidence points to")
    assert visit.complaints == []


def test_the_facilitator_gets_a_call_sheet(visit: Visit, way: Way, tmp_path: Path) -> None:
    visit.press(visit.page.get_by_role("link", name="Early Years Exchange"))
    visit.see("The evidence points to")
    visit.go("Facilitator")
    visit.see("Who has taken part least")
    visit.see("Roles for the next meeting")
    visit.judge(f"facilitator-1-before-the-meeting-{way.name}")
    visit.choose("taken part least", "name")
    visit.settle()
    visit.judge(f"facilitator-2-ordered-{way.name}")
    on_paper(visit.page, saved(visit, re.compile("Call sheet to print"), tmp_path))


def test_who_looks_after_the_files_brings_them_and_reads_how_it_works(visit: Visit, way: Way) -> None:
    page = visit.page
    visit.go("Data")
    visit.see("Loaded so far")
    visit.judge(f"files-1-data-{way.name}")
    page.locator("input[type=file]").set_input_files(
        [{"name": "new.csv", "mimeType": "text/csv", "buffer": REGISTER.encode()}]
    )
    visit.see("ready, but for some rows")
    visit.judge(f"files-2-looked-at-{way.name}")
    visit.go("Who is who")
    visit.write(page.get_by_role("textbox", name="Find a name, an e-mail or a device"), "Dube")
    visit.judge(f"files-3-people-{way.name}")
    visit.go("Method")
    visit.judge(f"files-4-method-{way.name}")
