"""What the pages weigh: the first does without charts, text comes packed, nothing moves; and the benchmark runs."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response
from server import Server
from visit import READY, SLOWEST_MS, Visit

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestRemovedIn10Warning"),
]

ROOT = Path(__file__).parent.parent
MOST_BYTES = 3_000_000
TEXT = ("javascript", "css", "html", "json", "svg")


@pytest.fixture(scope="module")
def server(sample_database: Path) -> Iterator[Server]:
    with Server(sample_database) as running:
        yield running


def test_the_first_page_does_without_charts_and_their_weight(server: Server, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server.url)
    page.locator(READY).wait_for(timeout=SLOWEST_MS)
    page.wait_for_load_state("networkidle")
    assert asked
    assert not [url for url in asked if "plotly" in url.casefold() or "dataframe" in url.casefold()]
    # The same question finds them where there is a chart.
    page.goto(f"{server.url}/community?community=early-childhood")
    page.locator(".js-plotly-plot").first.wait_for(timeout=SLOWEST_MS)
    assert [url for url in asked if "plotly" in url.casefold()]


def test_all_that_is_text_comes_packed_and_stays_below_three_megabytes(
    server: Server, browser: Browser
) -> None:
    context = browser.new_context()
    page, came, wire = context.new_page(), list[Response](), list[int]()
    page.on("response", lambda answer: came.append(answer))
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: wire.append(event["encodedDataLength"]))
    page.goto(server.url)
    page.locator(READY).wait_for(timeout=SLOWEST_MS)
    page.wait_for_load_state("networkidle")
    plain = [
        answer.url for answer in came
        if any(kind in answer.headers.get("content-type", "") for kind in TEXT)
        and int(answer.headers.get("content-length", 1024)) >= 1024
        and answer.headers.get("content-encoding") != "gzip"
    ]  # fmt: skip
    assert plain == []
    assert 100_000 < sum(wire) < MOST_BYTES
    context.close()


def test_nothing_moves_where_the_computer_asks_for_stillness(server: Server, browser: Browser) -> None:
    context = browser.new_context(reduced_motion="reduce")
    visit = Visit(context.new_page())
    visit.page.goto(f"{server.url}/community?community=early-childhood")
    visit.settle()
    longest = visit.page.evaluate(
        "Math.max(...[...document.querySelectorAll('.stApp *')].flatMap(one => { const s = getComputedStyle(one);"
        " return [s.transitionDuration, s.animationDuration].flatMap(d => d.split(',').map(parseFloat)); }))"
    )
    assert longest <= 0.001
    context.close()


@pytest.mark.slow
def test_the_benchmark_of_the_screen_measures_all_it_names() -> None:
    command = [sys.executable, "-m", "benchmarks.screen", "--repeats", "1", "--starts", "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=True)
    found = dict(line.split("  ", 1) for line in done.stdout.splitlines())
    assert len(found) == 7
    figures = {name: float(words.split()[0]) for name, words in found.items()}
    assert 0 < figures["bytes, list of communities"] < figures["bytes, one community"]
    assert figures["community ÷ bare"] > 0
    assert all(figure > 0 for figure in figures.values())
