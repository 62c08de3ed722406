"""The charts of a community in a real browser: a table is opened and taken away, and holds what the chart draws."""

import csv
import re
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect
from server import Server
from visit import SLOWEST_MS, Visit

from ingest import store
from metrics import Policy, assess

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestRemovedIn10Warning"),
]


def test_the_table_beside_a_chart_is_taken_away_in_both_forms(sample_database: Path, page: Page) -> None:
    with store.read(sample_database) as cursor:
        (one,) = assess(
            cursor, as_of=date(2026, 10, 31), policy=Policy.load(), communities=["rural-science"], series=True
        ).communities
    steps = [step for step in one.series["survival"] if step["at_risk"] >= 5]
    with Server(sample_database) as server:
        visit = Visit(page)
        page.goto(server.url)
        visit.go("Community")
        page.goto(f"{server.url}/community?community=rural-science&part=People")
        visit.see("How long people stay")
        expander = page.locator(".st-key-table_staying")
        expander.get_by_text("The same as a table").click(timeout=SLOWEST_MS)
        expect(expander.locator("tbody tr")).to_have_count(1 + len(steps))
        visit.settle()
        taken = {}
        for form, label in (("csv", "Download as CSV"), ("xlsx", "Download for Excel")):
            with page.expect_download() as download:
                expander.get_by_role("button", name=label).click()
            assert re.fullmatch(
                rf"rural-science-staying-2026-10-31\.{form}", download.value.suggested_filename
            )
            taken[form] = download.value.path()
        assert visit.hosts == {"127.0.0.1"}
    rows = list(csv.reader(StringIO(Path(taken["csv"]).read_text(encoding="utf-8-sig"), newline="")))[2:]
    assert [[float(cell) for cell in row] for row in rows] == [
        [step[name] for name in ("meetings", "at_risk", "probability", "low", "high")] for step in steps
    ]
    book = openpyxl.load_workbook(BytesIO(Path(taken["xlsx"]).read_bytes()))
    assert book.worksheets[0].max_row == 2 + len(steps)
