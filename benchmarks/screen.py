"""What the screen costs: a rerun, a cold start, and the bytes of the first page, in a real browser, in one run.

`python -m benchmarks.screen`

A rerun of the Community page is given as a multiple of one of an app of one line, served by the same server with the
same headers and the same compression, the two taking turns in the same browser: what is left is ours. Both are timed
in the page, from the key that asks for a rerun until nothing runs and a frame has been drawn. A cold start is timed
from starting the command to the verdict standing on the screen of a browser started after it, as the command does
it; first the list of all communities, and in another start one community with all its numbers.
"""

import argparse
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from playwright.sync_api import Browser, Page, Playwright, sync_playwright

import dashboard
from dashboard.commands import serve
from ingest import ingest

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
COMMUNITY = "community?community=early-childhood"
VERDICT = {"list of communities": ("", ".ch-headline"), "one community": (COMMUNITY, ".ch-points")}
# What a page asks for last: a community's charts, which the list does without.
LAST = {"list of communities": ".ch-footer", "one community": ".js-plotly-plot"}
QUIET_MS = 1000
REPEATS = 15
# The app that does nothing: what Streamlit itself costs.
BARE = {
    "bare.py": 'import streamlit as st\n\nst.html("<footer class=ch-footer>bare</footer>")\n',
    "serve_bare.py": "import streamlit as st\n\nfrom dashboard.around import MIDDLEWARE\n\n"
    'app = st.App("bare.py", middleware=MIDDLEWARE)\n',
}
# From the key to the end: the state of the script, as Streamlit puts it on the page, and one frame more.
WATCH = """() => {
  const app = document.querySelector('.stApp');
  let began = 0;
  window.rerun = new Promise(done => {
    addEventListener('keydown', () => { began = performance.now(); }, {once: true, capture: true});
    const seen = new MutationObserver(() => {
      if (!began || app.getAttribute('data-test-script-state') !== 'notRunning') return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - began), 0));
    });
    seen.observe(app, {attributes: true, attributeFilter: ['data-test-script-state']});
  });
}"""
# The key R asks for a rerun where Streamlit shows its tools for developers, which ours hides.
TOOLS = {"STREAMLIT_CLIENT_TOOLBAR_MODE": "developer"}


def main(arguments: Sequence[str] | None = None) -> None:
    """The command: measures on the sample, and prints what it found."""
    parser = argparse.ArgumentParser(description="What the screen costs, in a real browser.")
    parser.add_argument("--repeats", type=int, default=REPEATS, help="reruns of each (15)")
    parser.add_argument("--starts", type=int, default=3, help="cold starts of each (3)")
    asked = parser.parse_args(arguments)
    sys.stdout.write(measured(asked.repeats, asked.starts))


def measured(repeats: int, starts: int) -> str:
    """What was found, in lines to read."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        database = Path(folder) / "sample.duckdb"
        ingest([serve.SAMPLE_DATA], database, at=datetime.fromisoformat("2026-11-01"))
        lines: dict[str, str] = {}
        for name, (path, verdict) in VERDICT.items():
            taken = [cold(driver, database, path, verdict) for _ in range(starts)]
            up, whole = (statistics.median(kind) for kind in zip(*taken, strict=True))
            lines[f"cold start, {name}"] = f"{whole:.2f} s, of which {up:.2f} s until the server is up"
        with browser(driver) as opened, ours(database, TOOLS) as url, bare(Path(folder)) as bare_url:
            for name, (path, _) in VERDICT.items():
                lines[f"bytes, {name}"] = weight(opened, f"{url}/{path}", LAST[name])
            page, other = opened.new_page(), opened.new_page()
            turns = reruns({page: f"{url}/{COMMUNITY}", other: bare_url}, repeats)
            mine, least = (statistics.median(turns[each]) for each in (page, other))
        lines["rerun, one community"] = f"{mine:.0f} ms"
        lines["rerun, bare Streamlit"] = f"{least:.0f} ms"
        lines["community ÷ bare"] = f"{mine / least:.2f}"
    return "".join(f"{what:34} {figure}\n" for what, figure in lines.items())


def cold(driver: Playwright, database: Path, path: str, verdict: str) -> tuple[float, float]:
    """Seconds from nothing to a server, and to a verdict that can be read."""
    began = time.perf_counter()
    with ours(database) as url:
        up = time.perf_counter() - began
        with browser(driver) as opened:
            page = opened.new_page()
            page.goto(f"{url}/{path}")
            page.locator(verdict).first.wait_for(timeout=60_000)
            return up, time.perf_counter() - began


def reruns(pages: dict[Page, str], repeats: int) -> dict[Page, list[float]]:
    """Milliseconds of each rerun, page by page, the pages taking turns; the first of each is thrown away."""
    taken: dict[Page, list[float]] = {page: [] for page in pages}
    for page, url in pages.items():
        page.goto(url)
        page.locator(".ch-footer").wait_for(timeout=60_000)
        page.locator(".stApp[data-test-script-state=notRunning]").wait_for()
    for _ in range(repeats + 1):
        for page in pages:
            page.bring_to_front()
            page.wait_for_timeout(200)
            page.evaluate(WATCH)
            page.keyboard.press("r")
            taken[page].append(page.evaluate("window.rerun"))
    return {page: each[1:] for page, each in taken.items()}


def weight(opened: Browser, address: str, last: str) -> str:
    """What comes over the wire for a page to its end, by a browser that has nothing of it yet."""
    context = opened.new_context()
    page, files, told = context.new_page(), list[float](), list[int]()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.on("Network.loadingFinished", lambda event: files.append(event["encodedDataLength"]))
    frames = "Network.webSocketFrameReceived"
    wire.on(frames, lambda event: told.append(len(event["response"]["payloadData"]) * 3 // 4))
    page.goto(address)
    page.locator(last).first.wait_for(timeout=60_000)
    seen = -1
    # The browser's own word for a quiet network may fall while the server is still thinking.
    while len(files) + len(told) != seen:
        seen = len(files) + len(told)
        page.wait_for_timeout(QUIET_MS)
    context.close()
    total = (sum(files) + sum(told)) / 1e6
    return f"{total:.2f} MB in {len(files)} files, of which {sum(told) / 1e3:.0f} kB words"


@contextmanager
def ours(database: Path, settings: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    """The address of the dashboard on a database, as the command line starts it."""
    command = ["-m", "dashboard.cli", "dashboard", "--db", str(database), "--as-of", serve.SAMPLE_AS_OF]
    server = subprocess.Popen(
        [sys.executable, *command, "--no-browser"], stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1", **settings},
    )  # fmt: skip
    assert server.stdout is not None
    found = re.search(r"http://[\d.]+:\d+", server.stdout.readline())
    assert found
    try:
        yield found[0]
    finally:
        server.send_signal(signal.SIGTERM)
        server.communicate(timeout=30)


@contextmanager
def bare(folder: Path) -> Iterator[str]:
    """The address of an app of one line behind the same server."""
    for name, text in BARE.items():
        (folder / name).write_text(text, encoding="utf-8")
    shutil.copytree(Path(dashboard.__file__).parent / ".streamlit", folder / ".streamlit")
    port = serve.free_port(None)
    root = str(Path(dashboard.__file__).parents[1])
    server = subprocess.Popen(
        serve.command(port, folder / "serve_bare.py"), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": root, **TOOLS}, cwd=folder,
    )  # fmt: skip
    try:
        serve.wait_until_up(server, port)
        yield f"http://{serve.HOST}:{port}"
    finally:
        server.communicate(timeout=30)


@contextmanager
def browser(driver: Playwright) -> Iterator[Browser]:
    """A browser of the machine, just started."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    opened = driver.chromium.launch(executable_path=program, args=arguments)
    yield opened
    opened.close()


if __name__ == "__main__":
    main()
