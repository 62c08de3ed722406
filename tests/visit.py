"""A page in a real browser that remembers which hosts it asked and what its console complained of."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

READY = ".ch-footer"
SLOWEST_MS = 90_000


class Visit:
    """One visit, from the first request on."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.hosts: set[str] = set()
        self.complaints: list[str] = []
        page.set_default_timeout(SLOWEST_MS)
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).hostname or ""))
        page.on("websocket", lambda socket: self.hosts.add(urlsplit(socket.url).hostname or ""))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda message: self._complained(message.type, message.text))

    def _complained(self, kind: str, words: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(words)

    def go(self, name: str) -> None:
        """To another page, by the navigation."""
        self.page.get_by_role("link", name=name, exact=True).first.click()

    def see(self, words: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(words).first).to_be_visible(timeout=SLOWEST_MS)
