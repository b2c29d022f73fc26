"""The pages of a hall in one browser: whatever goes wrong in any of them is kept."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from tests.displays.conftest import ARGUMENTS, CHROMIUM, HOST
from tests.floor.hall import PIN, Hall

ADDRESS = f"http://{HOST}"
WITHIN_MS = 20_000
PORTRAIT, LANDSCAPE, CONSOLE, PHONE = (1080, 1920), (1920, 1080), (1366, 600), (390, 844)


class Windows:
    """Opens pages as the hall's devices do; none may fail, break the content policy or ask another host."""

    def __init__(self, chromium: Browser, hall: Hall, audio: Mapping[str, str]) -> None:
        # Playwright mutes: the page would find its sound perfect while the loudspeaker gets zeros.
        self._browser = chromium.browser_type.launch(
            executable_path=CHROMIUM,
            args=[
                *(argument for argument in ARGUMENTS if "resolver" not in argument),
                f"--host-resolver-rules=MAP {HOST} 127.0.0.1:{hall.server.port}",
                "--autoplay-policy=no-user-gesture-required",
            ],
            ignore_default_args=["--mute-audio"],
            env=dict(audio),
        )
        self._context = self._browser.new_context(has_touch=True)
        self._context.set_default_timeout(WITHIN_MS)
        self._hall = hall
        self.mishaps: list[str] = []

    def open(self, path: str, size: tuple[int, int], device: str | None = None) -> Page:
        """A page of its own; `device` gives its token once, as whoever sets the device up does."""
        page = self._context.new_page()
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.on("pageerror", lambda error: self.mishaps.append(f"{path}: {error}"))
        page.on("dialog", lambda dialog: self.mishaps.append(f"{path}: {dialog.message}"))
        page.on("console", lambda said: self._judge_word(path, said.text))
        page.on("request", lambda request: self._judge_host(path, request.url))
        page.on("websocket", lambda socket: self._judge_host(path, socket.url))
        page.goto(f"{ADDRESS}{path}" + (f"?token={self._hall.tokens[device]}" if device else ""))
        return page

    def close(self) -> None:
        self._browser.close()

    def _judge_word(self, path: str, text: str) -> None:
        if "Policy" in text:
            self.mishaps.append(f"{path}: {text}")

    def _judge_host(self, path: str, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme != "data" and parts.netloc != HOST:
            self.mishaps.append(f"{path}: asked {url}")


@contextmanager
def windows(chromium: Browser, hall: Hall, audio: Mapping[str, str]) -> Iterator[Windows]:
    opened = Windows(chromium, hall, audio)
    try:
        yield opened
    finally:
        opened.close()
    assert opened.mishaps == []


def officer_at_her_counter(pages: Windows, name: str, counter: str) -> Page:
    """Logged in on the page, and sitting at a free counter."""
    console = pages.open("/console", CONSOLE)
    console.fill("[name=name]", name)
    console.fill("[name=pin]", PIN)
    console.keyboard.press("Enter")
    console.get_by_role("button", name=re.compile(rf"^Loket {counter}\b")).click()
    console.wait_for_selector(".primary[aria-disabled=false]")
    return console


def press_space(console: Page) -> None:
    """As a hand does it: once the large button listens."""
    console.wait_for_selector(".primary[aria-disabled=false]")
    console.keyboard.press(" ")
