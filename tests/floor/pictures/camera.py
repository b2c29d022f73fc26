"""What takes a picture: pages in Chromium, and their files in docs/pictures."""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page

from queue_server.demo.server import PROGRAM

FOLDER = PROGRAM.parent / "docs" / "pictures"
WITHIN_MS = 90_000
COLOURS = 256


@dataclass(frozen=True)
class Links:
    """Where the screens of a floor are, and who may log in."""

    kiosk: str
    walls: dict[str, str]
    officer: str
    supervisor: str
    pin: str
    address: str

    @property
    def kiosk_token(self) -> str:
        return self.kiosk.rsplit("token=", 1)[1]


class Photographer:
    """Opens pages of the floor and keeps what they show; they stay open, so that the floor is whole."""

    def __init__(self, browser: Browser, links: Links) -> None:
        self._browser = browser
        self.links = links

    def open(self, link: str, size: tuple[int, int]) -> Page:
        context = self._browser.new_context(
            viewport={"width": size[0], "height": size[1]}, has_touch=True, reduced_motion="reduce"
        )
        context.set_default_timeout(WITHIN_MS)
        page = context.new_page()
        page.goto(link if link.startswith("http") else self.links.address + link)
        return page

    def log_in(self, path: str, name: str, size: tuple[int, int]) -> Page:
        page = self.open(path, size)
        page.fill("[name=name]", name)
        page.fill("[name=pin]", self.links.pin)
        page.keyboard.press("Enter")
        return page

    def keep(self, page: Page, name: str) -> None:
        page.evaluate("document.fonts.ready")
        page.wait_for_load_state("networkidle")
        page.screenshot(path=FOLDER / f"{name}.png")
        shrink(FOLDER / f"{name}.png")


def shrink(file: Path) -> None:
    """Flat colours and letters need no more than a palette."""
    with Image.open(file) as picture:
        smaller = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    smaller.save(file, optimize=True)
