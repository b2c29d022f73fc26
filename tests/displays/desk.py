"""An officer's page in Chromium, as her hands and eyes have it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request, Route, expect

from tests.floor.hall import PIN

SIZES = {
    "pc": (1366, 600),
    "low": (1093, 480),
    "tablet": (800, 1280),
    "phone": (360, 640),
    "beside": (360, 220),
}
SHOWN_WITHIN_MS = 10_000
HUMAN_MS = 60


class Desk:
    """A console page. Keeps every command that it sends, and fails on any error or browser dialog."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._context = browser.new_context(viewport={"width": 1366, "height": 600})
        self._context.set_default_timeout(SHOWN_WITHIN_MS)
        self.page: Page = self._context.new_page()
        self.commands: list[tuple[str, str]] = []
        self.mishaps: list[str] = []
        self.address = address
        self.page.on("request", self._keep)
        self.page.on("pageerror", lambda error: self.mishaps.append(str(error)))
        self.page.on("dialog", lambda dialog: self.mishaps.append(dialog.message))

    def close(self) -> None:
        self._context.close()
        assert self.mishaps == []

    def log_in(self, name: str, pin: str = PIN) -> None:
        self.page.goto(f"{self.address}/console")
        self.page.fill("[name=name]", name)
        self.page.fill("[name=pin]", pin)
        self.page.keyboard.press("Enter")

    def sit_down(self, name: str, counter: str) -> None:
        """Log in and take a free counter; the large button listens afterwards."""
        self.log_in(name)
        self.page.get_by_role("button", name=re.compile(rf"^Loket {counter}\b")).click()
        self.listens()
        self.commands.clear()

    def listens(self) -> None:
        """Waits until the large button listens: nothing under way, and its word has stood a while."""
        self.page.wait_for_selector(".primary[aria-disabled=false]")

    def press(self, key: str) -> None:
        """One press as a hand makes it, well apart from the one before."""
        self.page.keyboard.press(key)
        self.page.wait_for_timeout(HUMAN_MS)

    def press_large(self) -> None:
        self.listens()
        self.press(" ")

    def scan(self, code: str) -> None:
        """What a barcode scanner types: keys without a pause, and Enter."""
        self.page.keyboard.type(f"{code}\n", delay=0)
        self.page.wait_for_timeout(3 * HUMAN_MS)

    def shows_state(self, state: str) -> None:
        expect(self.page.locator(".console")).to_have_attribute("data-state", state, timeout=SHOWN_WITHIN_MS)

    def shows_number(self, number: str) -> None:
        expect(self.page.locator(".current .number")).to_have_text(number, timeout=SHOWN_WITHIN_MS)

    def shows_next(self, number: str) -> None:
        expect(self.page.locator(".next b")).to_have_text(number, timeout=SHOWN_WITHIN_MS)

    def resize(self, size: str) -> None:
        width, height = SIZES[size]
        self.page.set_viewport_size({"width": width, "height": height})

    @contextmanager
    def losing_answers(self, act: str, times: int) -> Iterator[None]:
        """The server gets a command, and its answer gets lost on the way, so many times."""
        left = times

        def lose(route: Route) -> None:
            nonlocal left
            if left == 0:
                route.continue_()
                return
            left -= 1
            # Not through Chromium, which alone knows the made-up name.
            route.fetch(url=route.request.url.replace(urlsplit(self.address).hostname or "", "127.0.0.1"))
            route.abort()

        pattern = f"**/api/console/{act}?*"
        self.page.route(pattern, lose)
        yield
        self.page.unroute(pattern)

    def _keep(self, request: Request) -> None:
        path = urlsplit(request.url).path
        if request.method == "POST" and path.startswith("/api/console/"):
            self.commands.append((path.rsplit("/", 1)[1], request.headers["idempotency-key"]))

    @property
    def acts(self) -> list[str]:
        return [act for act, _ in self.commands]
