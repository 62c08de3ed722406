"""`cop-health dashboard --for …` in a real browser: each audience finds its own pages, and nothing else."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from server import Server
from visit import SLOWEST_MS, Visit

# The warning is about how the plugin for browsers declares a fixture of its own.
pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestRemovedIn10Warning"),
]

OWN = ("--community", "ict-in-schools")
FOR = {
    "committee": (OWN, ("Community", "Method"), ("Tablets and Teaching", "The evidence points to")),
    "convener": (
        (),
        ("Communities", "Community", "Compare", "All together", "Method"),
        ("9 communities on 30 September 2026",),
    ),
    "facilitator": (OWN, ("Community", "Facilitator", "Method"), ("Tablets and Teaching",)),
}


@pytest.mark.parametrize("audience", FOR)
def test_each_audience_opens_its_own_pages_and_is_told_so(
    audience: str, sample_database: Path, browser: Browser
) -> None:
    more, pages, first = FOR[audience]
    with Server(sample_database, "--for", audience, *more) as server:
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        visit = Visit(context.new_page())
        visit.page.goto(f"{server.url}/?community=early-childhood")
        for words in first:
            visit.see(words)
        # The heading comes before the list under it.
        visit.settle()
        assert visit.page.locator("header").get_by_role("link").all_inner_texts() == list(pages)
        assert bool(visit.page.get_by_text("Early Years Exchange").count()) is (audience == "convener")
        for number, name in enumerate(pages, start=1):
            visit.go(name)
            # The foot of the page before says it as well; a title is that of a page that has begun.
            expect(visit.page).to_have_title(f"{name} · CoP health", timeout=SLOWEST_MS)
            visit.see("Shown as")
            visit.judge(f"for-{audience}-{number}")
            if name == "Community":
                visit.open_tab("Six dimensions")
                visit.see("Core retention")
                visit.judge(f"for-{audience}-{number}-numbers")
        if audience != "convener":
            visit.page.goto(f"{server.url}/communities")
            visit.see("Tablets and Teaching")
        context.close()
