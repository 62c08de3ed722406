"""What everybody must be able to use: read out, by the keyboard alone, at any width, without colour."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page

# WCAG 2.0 to 2.2, A and AA, and what the makers of axe hold to be good practice beyond.
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

# What Streamlit sets itself and we cannot: rule, what it is found at, and the issue there.
UPSTREAM = (
    # To take the field itself out of the tab order it was made presentational, and kept its label.
    ("presentation-role-conflict", "stFileUploaderDropzone", "streamlit/streamlit#15921"),
)
# A page that is opened by its address is first looked for below that address (streamlit/streamlit#7074).
LOOKED_FOR_BELOW = ("/_stcore/health", "/_stcore/host-config")

MOST_STOPS = 160

# Where the keyboard is, whether that can be seen (an outline or a ring on it or right around it), and its words.
STOP = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  let seen = false;
  for (let one = at, n = 0; one && n < 5 && !seen; one = one.parentElement, n++) {
    const style = getComputedStyle(one);
    seen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
  }
  return {seen, words: `${at.tagName} ${at.getAttribute('aria-label') || at.innerText || ''}`.slice(0, 80)};
}"""

# Words that end in dots or stick out of the screen. What scrolls by itself, and can be reached, is not cut off.
CUT_OFF = """() => {
  const wide = document.documentElement.clientWidth, found = [];
  const main = document.querySelector('.stMain');
  if (main.scrollWidth > main.clientWidth) found.push(`the page is ${main.scrollWidth - main.clientWidth} px too wide`);
  for (const one of main.querySelectorAll('*')) {
    if (!one.innerText?.trim() || one.closest('.ch-scroll, svg, .js-plotly-plot') || !one.checkVisibility()) continue;
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    if (style.clipPath !== 'none' || one.closest('caption, thead')) continue;
    const dots = style.textOverflow === 'ellipsis' && one.scrollWidth > one.clientWidth + 1;
    if (dots || (box.width && box.right > wide + 1)) found.push(`${one.className} ${one.innerText.slice(0, 60)}`);
  }
  return found;
}"""


def violations(page: Page) -> list[str]:
    """What axe finds on the page as it stands, without what is upstream's.

    axe comes in through the browser's own door for those who drive it, so that our policy of what a page may
    load needs no hole.
    """
    wanted: Mapping[str, Any] = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=dict(wanted)).response["violations"]
    return [
        f"{each['id']} ({each['impact']}): {node['html'][:200]}"
        for each in found
        for node in each["nodes"]
        if not any(each["id"] == rule and where in node["html"] for rule, where, _ in UPSTREAM)
    ]


def outline(page: Page) -> list[str]:
    """What is wrong with the headings, the language and the title of the page."""
    levels: list[int] = page.evaluate(
        "[...document.querySelectorAll('.stMain :is(h1, h2, h3, h4)')].map(h => +h.tagName[1])"
    )
    steps = pairwise(levels)
    wrong = [f"a heading {after} under a heading {before}" for before, after in steps if after > before + 1]
    if levels.count(1) != 1 or levels[0] != 1:
        wrong.append(f"headings {levels}: one of the first level, before all others, is wanted")
    if page.evaluate("document.documentElement.lang") != "en":
        wrong.append("the page does not say its language")
    if " · " not in page.title():
        wrong.append(f"the title {page.title()!r} does not name the page")
    # A grid on a canvas cannot be read out; our tables are tables.
    if page.locator("canvas, [data-testid=stDataFrame]").count():
        wrong.append("a grid drawn on a canvas, without a table beside it")
    charts = page.get_by_test_id("stPlotlyChart")
    if page.locator("[data-testid=stPlotlyChart]:not([role=figure][aria-label*=' '])").count():
        wrong.append("a chart without a sentence")
    if charts.count() > page.get_by_text("The same as a table").count():
        wrong.append("a chart without a table")
    return wrong


def reach(page: Page, wanted: Locator) -> None:
    """To `wanted` by the Tab key from where the keyboard is; every stop on the way can be seen."""
    for _ in range(MOST_STOPS):
        if wanted.evaluate("one => one === document.activeElement || one.contains(document.activeElement)"):
            return
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        assert stop is None or stop["seen"], f"the keyboard is at {stop['words']!r}, and nobody sees it"
    raise AssertionError(f"the keyboard does not come to {wanted}")
