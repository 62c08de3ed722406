"""The report's page in a browser: printed it is two pages, and it asks for nothing and runs nothing."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from report_cases import empty, full
from test_report import AS_OF, POLICY, content

from dashboard.report.html import html
from ingest import store
from metrics import assess

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::pytest.PytestRemovedIn10Warning"),
]


@pytest.fixture(scope="module")
def reports(sample_database: Path) -> dict[str, str]:
    """The page of a story, of the same with all that can be said, and of one of which nothing is known."""
    with store.read(sample_database) as cursor:
        found = assess(
            cursor, as_of=AS_OF, policy=POLICY, communities=["ict-in-schools"], series=True, why=True
        )
    (community,) = found.communities
    cases = {"as it is": community, "full": full(community, AS_OF), "empty": empty(community)}
    return {name: html(content(case)) for name, case in cases.items()}


@pytest.mark.parametrize("case", ["as it is", "full", "empty"])
def test_it_prints_on_two_pages_without_script(case: str, reports: dict[str, str], browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(reports[case])
    printed = page.pdf(prefer_css_page_size=True)
    context.close()
    assert max(map(int, re.findall(rb"/Count (\d+)", printed))) == 2
    assert asked == []


def test_it_can_be_read_on_a_phone(reports: dict[str, str], browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 700})
    page.set_content(reports["as it is"])
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()
