"""A wall's page in Chromium: what stands on it, what it says aloud, and what it tells the server."""

import io
import wave
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

from playwright.sync_api import Browser, Error, Page, expect

from tests.displays.conftest import ARGUMENTS, HOST, SHELL
from tests.floor.hall import Hall

LISTEN = """
window.told = [];
window.heard = [];
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (frame) {
  const [, event, facts] = /^42\\["(\\w+)",(.*)\\]$/.exec(frame) || [];
  if (event) window.told.push([event, JSON.parse(facts).call]);
  if (event && event === window.lost) return undefined;
  return send.call(this, frame);
};
const start = AudioBufferSourceNode.prototype.start;
AudioBufferSourceNode.prototype.start = function (...times) {
  window.heard.push(this.buffer.duration);
  return start.apply(this, times);
};
"""
"""Keeps what the page tells over its socket, and how long each sound is that it starts."""

REAL_CHIME_S = 1.4
RATE = 8_000


@dataclass(frozen=True)
class Sounds:
    """How long chime and sentences take, so that a test need not sit through them; they must differ."""

    chime_s: float
    sentence_s: float


BRIEF = Sounds(0.3, 0.2)
WITHIN_MS = 20_000


def speaking_chromium(browser: Browser) -> Browser:
    """A Chromium started as a wall's is: it may sound before anybody touches it."""
    allowed = [*ARGUMENTS, "--autoplay-policy=no-user-gesture-required"]
    return browser.browser_type.launch(executable_path=SHELL, args=allowed)


class Panel:
    """Fails at its end on any script error, dialog, or word of the content policy."""

    def __init__(
        self,
        browser: Browser,
        hall: Hall,
        wall: str = "hall",
        size: tuple[int, int] = (1920, 1080),
        sounds: Sounds | None = None,
        port: int | None = None,
    ) -> None:
        self._context = browser.new_context(viewport={"width": size[0], "height": size[1]})
        self._context.set_default_timeout(WITHIN_MS)
        self._context.add_init_script(LISTEN)
        self.page: Page = self._context.new_page()
        self.mishaps: list[str] = []
        self.page.on("pageerror", lambda error: self.mishaps.append(str(error)))
        self.page.on("dialog", lambda dialog: self.mishaps.append(dialog.message))
        self.page.on(
            "console", lambda said: self.mishaps.append(said.text) if "Policy" in said.text else None
        )
        self.address = f"http://{HOST}:{port or hall.server.port}/wall/{wall}"
        self._chime_s = REAL_CHIME_S
        if sounds is not None:
            self._play(sounds)

    def _play(self, sounds: Sounds) -> None:
        self._chime_s = sounds.chime_s
        for address, seconds in (("**/voice/*.wav", sounds.sentence_s), ("**/chime.wav", sounds.chime_s)):
            self._context.route(
                address,
                lambda route, _, seconds=seconds: route.fulfill(
                    body=silence(seconds), content_type="audio/wav"
                ),
            )

    def open(self, token: str | None) -> "Panel":
        self.page.goto(f"{self.address}?token={token}" if token else self.address)
        return self

    def close(self) -> None:
        self._context.close()
        assert self.mishaps == [], self.mishaps

    def die(self) -> None:
        """The process that draws the page ends, as when memory is short."""
        with suppress(Error):  # nobody is left to answer
            self.page.goto("chrome://crash")

    def stands(self, number: str) -> None:
        expect(
            self.page.locator(f".call[data-number={number}], .called [data-number={number}]")
        ).to_be_visible(timeout=WITHIN_MS)

    def is_gone(self, number: str) -> None:
        expect(self.page.locator(f"[data-call][data-number={number}]")).to_have_count(0, timeout=WITHIN_MS)

    def call_of(self, number: str) -> int:
        """The id of the call that stands for a number."""
        shown = self.page.locator(f"[data-call][data-number={number}]").first
        return int(shown.get_attribute("data-call") or 0)

    def tells(self, event: str, call: int) -> None:
        """Waits until the page has told the server so."""
        self.page.wait_for_function(
            "([event, call]) => told.some(([e, c]) => e === event && c === call)", arg=[event, call]
        )

    def loses(self, event: str) -> None:
        """From now until the next load of the page, what it tells so does not reach the server."""
        self.page.evaluate("(event) => { window.lost = event; }", event)

    def told(self, event: str) -> list[int]:
        return [call for told, call in self.page.evaluate("told") if told == event]

    def heard(self) -> list[str]:
        """The sounds that were started, in order: chime or sentence."""
        return ["chime" if abs(s - self._chime_s) < 0.05 else "sentence" for s in self.page.evaluate("heard")]


@cache
def silence(seconds: float) -> bytes:
    """A WAV file of so many seconds."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(bytes(2 * round(seconds * RATE)))
    return file.getvalue()
