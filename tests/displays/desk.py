"""An officer's page in Chromium, as her hands and eyes have it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request, Route, expect

from queue_server.demo.client import Body
from tests.displays.conftest import HOST
from tests.floor.hall import PIN, Hall

OFFICER, COLLEAGUE = "petugas", "rekan"
AGENCY, SERVICE = "DPMPTSP", "PENELITIAN"
"""Of counters 1 to 4; the desk stands at the first."""

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
        self.sent: list[tuple[str, Body]] = []
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

    def asked(self, key: str) -> None:
        """The key of an act that asks something, and its question."""
        self.page.wait_for_selector(".primary:not(.busy)")
        self.press(key)
        self.page.wait_for_selector("dialog[open] form")

    def answer(self, *keys: str) -> None:
        """The keys that answer a question, until it is gone and the answer came."""
        for key in keys:
            self.press(key)
        expect(self.page.locator("dialog")).not_to_be_visible(timeout=SHOWN_WITHIN_MS)
        self.page.wait_for_selector(".primary:not(.busy)")

    def type(self, text: str) -> None:
        """What a hand writes into the field that has the focus."""
        self.page.wait_for_selector("dialog input:focus")
        self.page.keyboard.type(text, delay=50)
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
            act = path.rsplit("/", 1)[1]
            self.commands.append((act, request.headers["idempotency-key"]))
            self.sent.append((act, request.post_data_json or {}))

    @property
    def acts(self) -> list[str]:
        return [act for act, _ in self.commands]


@contextmanager
def desk_at_counter_one(chromium: Browser, hall: Hall) -> Iterator[Desk]:
    """A console at counter 1, which nobody else has, with nobody waiting; all is as before afterwards."""
    desk = Desk(chromium, hall.server.url.replace("127.0.0.1", HOST))
    desk.sit_down(OFFICER, "1")
    yield desk
    desk.close()
    send_everybody_home(hall, OFFICER)


def send_everybody_home(hall: Hall, officer: str) -> None:
    """Leaves counter 1 closed and its queues empty, whatever a test left behind."""
    console = hall.officer(officer, "1")
    body = console.look()
    if body["counter"]["state"] == "paused":
        body = console.act("unpause")
    while body["current"] or body["waiting"] or body["held"]:
        if not body["current"]:
            held = body["held"]
            body = console.act("resume", number=held[0]["number"]) if held else console.act("call-next")
        body = console.act("cancel", reason="other")
    console.act("close")
