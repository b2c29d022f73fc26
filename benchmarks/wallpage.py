"""A wall's page in Chromium that keeps when it had what, with sounds so short that it never lags behind."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, WebSocketRoute, sync_playwright

from benchmarks.console import ARGUMENTS, CHROMIUM
from benchmarks.hall import Hall

SOUND_S = 0.2
WITHIN_MS = 60_000

KEEP = """
window.bytes = [];
window.times = [];
window.told = { shown: 0, spoken: 0, sound_failed: 0 };
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (frame) {
  const [, event, facts] = /^42\\["(\\w+)",(.*)\\]$/.exec(frame) || [];
  if (event in window.told) {
    window.told[event] += 1;
    window.times = [...window.times.slice(-9), { event, at: Date.now() }];
  }
  return send.call(this, frame);
};
const decode = AudioContext.prototype.decodeAudioData;
AudioContext.prototype.decodeAudioData = async function (bytes) {
  window.bytes = [...window.bytes.slice(-9), Date.now()];
  return BRIEF(this, await decode.call(this, bytes));
};
"""
"""Counts what the page tells; keeps when it told the latest of it, and when its latest sounds were there."""

SHORT = "(context, sound) => context.createBuffer(1, Math.round(%s * sound.sampleRate), sound.sampleRate)"
"""A sound of so many seconds in the place of the real one."""

PRETENDED = """
AudioBufferSourceNode.prototype.start = function () {
  setTimeout(() => this.dispatchEvent(new Event("ended")), 1000 * this.buffer.duration);
};
"""
"""No sound at all: one ends by the page's clock, which can be turned."""


@contextmanager
def wall_page(hall: Hall, turned: bool = False) -> Iterator[Page]:
    """The page of wall `hall`; with `turned` its clock stands still until it is turned."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=[*ARGUMENTS, "--autoplay-policy=no-user-gesture-required", "--enable-precise-memory-info"],
        )
        page = browser.new_page(viewport={"width": 1920, "height": 1080})
        page.set_default_timeout(WITHIN_MS)
        page.add_init_script(KEEP.replace("BRIEF", f"({SHORT % SOUND_S})"))
        if turned:
            page.clock.install()
            page.add_init_script(PRETENDED)
            page.route_web_socket("**/socket.io/**", _never_late)
        page.goto(f"{hall.server.url}/wall/hall?token={hall.tokens['hall']}")
        if turned:
            page.clock.run_for(3_000)
        page.wait_for_selector(".top, .calm")
        yield page
        browser.close()


def _never_late(socket: WebSocketRoute) -> None:
    """A page whose clock runs ahead would take the server's quiet for its end."""
    server = socket.connect_to_server()
    patient = '"pingInterval":1000000000'
    server.on_message(
        lambda text: socket.send(
            text.replace('"pingInterval":5000', patient) if isinstance(text, str) else text
        )
    )


def until(page: Page, holds: str, waits: Callable[[], None] = lambda: None) -> None:
    """Until a condition of the page holds; `waits` is done in between."""
    give_up_at = time.monotonic() + WITHIN_MS / 1000
    while not page.evaluate(holds):
        if time.monotonic() > give_up_at:
            raise TimeoutError(holds)
        waits()
