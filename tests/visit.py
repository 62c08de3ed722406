"""A page in a real browser that remembers which hosts it asked, what its console complained of, and how it looked."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import accessible
from playwright.sync_api import Locator, Page, expect

READY = ".ch-footer"
SLOWEST_MS = 90_000
# Below this, Streamlit puts its row of pages away and ours stands in its place (style.css).
NARROW = 768
STILL = """() => document.getAnimations().every(
  one => one.playState !== 'running' || one.effect?.getComputedTiming().iterations === Infinity)"""
# A page changes hands piece by piece: it stands once its title and footer are there and nothing has come for a while.
STANDS = """quiet => {
  if (!window.changed) {
    window.changed = {at: performance.now()};
    const seen = new MutationObserver(() => { window.changed.at = performance.now(); });
    seen.observe(document.body, {subtree: true, childList: true});
  }
  const rests = document.querySelector('.stApp')?.getAttribute('data-test-script-state') === 'notRunning';
  const whole = document.querySelector('.stMain h1') && document.querySelector('.ch-footer');
  return rests && whole && performance.now() - window.changed.at >= quiet;
}"""
QUIET_MS = 400
SHOTS = Path(__file__).parent / "shots"


class Visit:
    """One visit, from the first request on, by the mouse or, with `keys`, by the keyboard alone."""

    def __init__(self, page: Page, *, keys: bool = False) -> None:
        self.page = page
        self.keys = keys
        self.hosts: set[str] = set()
        self.complaints: list[str] = []
        page.set_default_timeout(SLOWEST_MS)
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).hostname or ""))
        page.on("websocket", lambda socket: self.hosts.add(urlsplit(socket.url).hostname or ""))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda said: self._complained(said.type, said.text, said.location.get("url", "")))

    def _complained(self, kind: str, words: str, about: str) -> None:
        path = urlsplit(about).path
        upstream = path.endswith(accessible.LOOKED_FOR_BELOW) and path not in accessible.LOOKED_FOR_BELOW
        if kind in ("error", "warning") and not upstream:
            self.complaints.append(words)

    def go(self, name: str) -> None:
        """To another page, by the navigation as it is at this width."""
        size = self.page.viewport_size
        narrow = size is not None and size["width"] < NARROW
        bar = self.page.locator(".st-key-pages" if narrow else "header")
        self.press(bar.get_by_role("link", name=name, exact=True))

    def press(self, wanted: Locator) -> None:
        """Click it; or go to it by Tab and press Enter."""
        expect(wanted).to_be_visible(timeout=SLOWEST_MS)
        if not self.keys:
            wanted.click()
            return
        self.settle()
        accessible.reach(self.page, wanted)
        self.page.keyboard.press("Enter")

    def write(self, wanted: Locator, words: str) -> None:
        """Write into a field and leave it; of a list Enter takes the first that fits."""
        self.settle()
        if self.keys:
            accessible.reach(self.page, wanted)
            self.page.keyboard.press("ControlOrMeta+a")
            self.page.keyboard.type(words)
        else:
            wanted.click()
            wanted.fill(words)
        listed = wanted.get_attribute("role") == "combobox"
        self.page.keyboard.press("Enter" if listed else "Tab")
        self.settle()

    def choose(self, first: str, wanted: str) -> None:
        """One of a round of buttons, of which `first` is chosen: by the keyboard with the arrows."""
        self.settle()
        answer = self.page.get_by_role("radio", name=wanted, exact=True)
        if self.keys:
            accessible.reach(self.page, self.page.get_by_role("radio", name=first, exact=True))
            while not answer.evaluate("one => one === document.activeElement"):
                self.page.keyboard.press("ArrowRight")
            self.page.keyboard.press("Space")
        else:
            answer.locator("xpath=ancestor-or-self::*[self::label or self::button][1]").click()
        expect(answer).to_be_checked(timeout=SLOWEST_MS)

    def open_tab(self, name: str) -> None:
        """One of a row of tabs: by the keyboard with the arrows from the one that is open."""
        wanted = self.page.get_by_role("tab", name=name, exact=True)
        self.settle()
        if self.keys:
            accessible.reach(self.page, self.page.locator("[role=tab][aria-selected=true]"))
            for _ in range(self.page.get_by_role("tab").count()):
                if wanted.evaluate("one => one === document.activeElement"):
                    break
                self.page.keyboard.press("ArrowRight")
                self.settle()
        else:
            wanted.click()
        expect(wanted).to_have_attribute("aria-selected", "true", timeout=SLOWEST_MS)
        self.settle()

    def see(self, words: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(words).locator("visible=true").first).to_be_visible(timeout=SLOWEST_MS)

    def settle(self) -> None:
        """Until the page is there and nothing moves any more."""
        self.page.locator(READY).wait_for(timeout=SLOWEST_MS)
        self.page.wait_for_function(STANDS, arg=QUIET_MS, polling=100, timeout=SLOWEST_MS)
        # A colour on its way to another is too faint for a moment; what turns for ever is not waited for.
        for _ in range(20):
            self.page.wait_for_timeout(300)
            if self.page.evaluate(STILL):
                return

    def judge(self, name: str, *, over: bool = False) -> None:
        """A picture of the page as it stands, and nothing wrong with it for anybody; `over` it lies a dialog."""
        self.settle()
        wrong = [] if over else accessible.outline(self.page)
        wrong += accessible.violations(self.page) + self.page.evaluate(accessible.CUT_OFF) + self.complaints
        self.picture(name)
        assert not wrong, wrong
        assert self.hosts == {"127.0.0.1"}, self.hosts

    def picture(self, name: str) -> None:
        """The whole page, however long, to tests/shots."""
        SHOTS.mkdir(exist_ok=True)
        size = self.page.viewport_size
        assert size is not None
        tall = int(self.page.evaluate("document.querySelector('.stMain').scrollHeight"))
        self.page.set_viewport_size({"width": size["width"], "height": tall + 60})
        self.page.wait_for_timeout(400)
        self.page.screenshot(path=SHOTS / f"{name}.png")
        self.page.set_viewport_size(size)
