"""Marks that the Data page asks about, in a real browser."""

from collections.abc import Iterator

import pytest
from bringing import choose, drop, of_one_row, on_the_data_page, settled
from playwright.sync_api import Page, expect
from server import Server
from visit import SLOWEST_MS, Visit

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestRemovedIn10Warning"),
]

STRANGE_MARKS = "Name,2026-02-05,2026-03-05\nAnn Dube,G,U\nBen Smit,G,G\nCleo Nel,U,G\n"
DOUBTFUL_CROSS = "Name,2026-02-05,2026-03-05\nAnn Dube,P,x\nBen Smit,P,P\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with of_one_row(tmp_path_factory.mktemp("wizard")) as running:
        yield running


@pytest.fixture
def visit(server: Server, page: Page) -> Iterator[Visit]:
    with on_the_data_page(server, page) as seen:
        yield seen


def test_a_register_whose_marks_are_not_known(server: Server, visit: Visit) -> None:
    page = visit.page
    drop(page, "strange.csv", STRANGE_MARKS)
    page.get_by_role("textbox", name="Community").fill("ecd")
    page.get_by_role("textbox", name="Community").press("Enter")
    visit.see("marks under them that are not known in a register: “G”, “U”.")
    choose(page, "“G” means", "present")
    visit.see("3 rows ready")
    visit.see("the mark “U” is not known in a register.")
    choose(page, "“U” means", "apology")
    expect(page.get_by_text("is not known in a register")).to_have_count(0, timeout=SLOWEST_MS)
    settled(page)
    visit.judge("wizard-marks")
    page.get_by_role("button", name="Load 3 rows").click()
    visit.see("strange.csv: 3 of 3 rows loaded")


def test_a_cross_that_may_mean_both(server: Server, visit: Visit) -> None:
    page = visit.page
    drop(page, "cross.csv", DOUBTFUL_CROSS)
    page.get_by_role("textbox", name="Community").fill("ecd")
    page.get_by_role("textbox", name="Community").press("Enter")
    visit.see("the mark “x” may mean present or absent")
    visit.see("Say what it means under “What the marks mean”")
    choose(page, "“x” means", "absent")
    expect(page.get_by_text("may mean present or absent")).to_have_count(0, timeout=SLOWEST_MS)
    # An answer can be taken back, and the question is there again.
    choose(page, "“x” means", "Choose")
    visit.see("the mark “x” may mean present or absent")
    choose(page, "“x” means", "absent")
    expect(page.get_by_text("may mean present or absent")).to_have_count(0, timeout=SLOWEST_MS)
    settled(page)
    page.get_by_role("button", name="Load 2 rows").click()
    visit.see("cross.csv: 2 of 2 rows loaded")
