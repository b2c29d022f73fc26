"""`make pictures`: the demo floor with its crowd in Chromium, every screen into docs/pictures.

`python -m tests.floor.pictures morning layouts` takes those of some scenes alone.
"""

import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import monotonic, sleep

from playwright.sync_api import Browser, Page, expect, sync_playwright

from queue_server.demo.client import Client
from queue_server.demo.server import PROGRAM, free_port
from tests.displays.conftest import ARGUMENTS, CHROMIUM, HOST
from tests.displays.kiosk.touchscreen import check_code, number, padded, touch
from tests.floor.hall import issue
from tests.floor.pictures import papers
from tests.floor.pictures.camera import FOLDER, WITHIN_MS, Links, Photographer
from tests.floor.pictures.figures import figures
from tests.floor.pictures.morning import before_hours, morning, noon
from tests.floor.pictures.walls import layouts

SPEED = 12
CROWD_S = 60.0
"""How long people come before the first picture: long enough for queues, misses and pauses."""
BYTES_AT_MOST = 6_000_000
HAND_S = 1.0
"""An officer's hand between two presses: the large button is deaf for a while after its word changed."""

PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)
AGENCY, SERVICE = "DPMPTSP", "NIB"
"""Taken at the counter that the demo leaves free, so that its number can be called for a picture."""


@contextmanager
def demo_floor(folder: Path) -> Iterator[Links]:
    """The floor that `make run` shows, until the pictures are taken."""
    port = free_port()
    words = ["demo", "--data", str(folder), "--port", str(port), "--speed", str(SPEED)]
    demo = subprocess.Popen(
        ["/usr/bin/env", f"QUEUE_PUBLIC_URL=http://{HOST}", sys.executable, str(PROGRAM), *words],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield read_links(demo, f"http://{HOST}:{port}")
    finally:
        demo.send_signal(signal.SIGTERM)
        demo.wait(30)


def read_links(demo: "subprocess.Popen[str]", address: str) -> Links:
    assert demo.stdout is not None
    lines: list[str] = []
    for line in demo.stdout:
        lines.append(line.replace("127.0.0.1", HOST))
        if line.split()[:1] == ["/"]:
            break
    # Whoever prints on needs a reader, or it stops once the pipe is full.
    Thread(target=demo.stdout.read, daemon=True).start()
    said = "".join(lines)
    officer, pin = one(r"/console\s+(\S+) / (\d+)", said)
    return Links(
        kiosk=one(r"(http\S+/kiosk\S+)", said)[0],
        walls={wall: link for link, wall in re.findall(r"(http\S+/wall/([\w-]+)\S+)", said)},
        officer=officer,
        supervisor=one(r"/dashboard\s+(\S+) / ", said)[0],
        pin=pin,
        address=address,
    )


def one(pattern: str, said: str) -> tuple[str, ...]:
    found = re.search(pattern, said)
    if found is None:
        raise SystemExit(f"the demo did not print {pattern}:\n{said}")
    return found.groups()


def kiosk(photographer: Photographer) -> None:
    page = photographer.open(photographer.links.kiosk, PORTRAIT)
    expect(page.locator(".page-start .option, .page-start .tile").first).to_be_visible()
    photographer.keep(page, "kiosk")
    touch(page, "KTP, KK")
    touch(page, "kematian")
    expect(page.locator(".page-service .take")).to_be_visible()
    photographer.keep(page, "kiosk-service")
    touch(page, "Ambil nomor")
    expect(page.locator(".page-ticket .number")).to_be_visible()
    expect(page.locator(".band.paper")).to_contain_text("Silakan ambil kertas")
    photographer.keep(page, "kiosk-ticket")
    shown, code = number(page), one(r"(\d{4})", page.locator(".ticket-code strong").inner_text())[0]
    page.locator(".take").tap()
    check_code(page, shown)
    padded(page, code)
    expect(page.locator(".page-check .number")).to_have_text(shown)
    photographer.keep(page, "kiosk-check")
    touch(page, "Selesai")
    page.set_viewport_size({"width": LANDSCAPE[0], "height": LANDSCAPE[1]})
    expect(page.locator(".page-start")).to_be_visible()
    photographer.keep(page, "kiosk-landscape")


def walls(photographer: Photographer) -> None:
    for wall, name, size in (
        ("hall", "wall-hall", LANDSCAPE),
        ("zona-2", "wall-portrait", PORTRAIT),
        ("pintu", "wall-agencies", LANDSCAPE),
    ):
        page = photographer.open(photographer.links.walls[wall], size)
        if wall == "pintu":
            expect(page.locator(".top")).to_be_visible()
        else:
            expect(page.locator("[data-call]").first).to_be_visible()
        if wall == "hall":
            expect(page.locator("[data-call]").nth(3)).to_be_visible()
        photographer.keep(page, name)


def phone(photographer: Photographer, at_kiosk: Client) -> Page:
    """An officer calls the owner of an open phone page, and begins to serve her: the officer's console."""
    ticket = issue(at_kiosk, SERVICE)
    page = photographer.open(f"/t/{ticket['token']}", (390, 844))
    expect(page.locator(".now .number")).to_have_text(ticket["number"])
    photographer.keep(page, "phone")

    desk = photographer.log_in("/console", photographer.links.officer, (1366, 600))
    desk.get_by_role("button", name=re.compile(r"^Loket 2\b")).click()
    row = desk.locator(f".waiting [data-number={ticket['number']}]")
    row.hover()
    row.get_by_role("button").click()
    desk.wait_for_selector("dialog[open]")
    desk.keyboard.press("1")
    expect(desk.locator(".current .number")).to_have_text(ticket["number"])
    expect(page.locator(".sentence")).to_contain_text("Silakan ke loket 2")
    photographer.keep(page, "phone-called")
    photographer.keep(desk, "console-calling")
    page.context.close()
    serve(desk)
    return desk


def console(photographer: Photographer, desk: Page) -> None:
    photographer.keep(desk, "console")
    desk.set_viewport_size({"width": 360, "height": 640})
    photographer.keep(desk, "console-phone")
    desk.set_viewport_size({"width": 360, "height": 220})
    photographer.keep(desk, "console-beside")
    desk.set_viewport_size({"width": 1366, "height": 600})
    ask(desk, "a")
    photographer.keep(desk, "console-transfer")
    desk.keyboard.press("Escape")
    ask(desk, "k")
    desk.keyboard.type("pbb", delay=80)
    sleep(HAND_S)
    desk.keyboard.press("Enter")
    expect(desk.locator(".onward")).to_be_visible()
    ask(desk, "s")
    desk.keyboard.press("Enter")
    expect(desk.locator(".send-to")).to_be_visible()
    photographer.keep(desk, "console-finished")
    ask(desk, "j")
    photographer.keep(desk, "console-pause")
    desk.keyboard.press("Escape")
    stopped(photographer, desk)


def stopped(photographer: Photographer, desk: Page) -> None:
    """No calls, and why."""
    links = photographer.links
    with Client(links.address.replace(HOST, "127.0.0.1"), "dashboard") as supervisor:
        supervisor.login(links.supervisor, links.pin)
        until = (datetime.now(UTC) + timedelta(minutes=45)).isoformat()
        stop = {"agency": AGENCY, "reason": "gangguan-server", "until": until}
        supervisor.post("/api/queues/stop", stop)
        expect(desk.locator(".halt")).to_be_visible()
        photographer.keep(desk, "console-stopped")
        supervisor.post("/api/queues/go-on", {"agency": AGENCY})


def ask(desk: Page, key: str) -> None:
    sleep(HAND_S)
    desk.keyboard.press(key)
    expect(desk.locator("dialog.form[open] form")).to_be_visible()


def serve(desk: Page) -> None:
    desk.wait_for_selector(".primary[aria-disabled=false]")
    sleep(HAND_S)
    desk.keyboard.press(" ")
    expect(desk.locator(".console")).to_have_attribute("data-state", "serving")
    desk.wait_for_selector(".primary[aria-disabled=false]")


def dashboard(photographer: Photographer) -> None:
    page = photographer.log_in("/dashboard", photographer.links.supervisor, (1366, 768))
    expect(page.locator(".today")).to_be_visible()
    photographer.keep(page, "dashboard")
    page.locator(".longest [data-act=why]").first.click()
    expect(page.locator("dialog .why")).to_be_visible()
    photographer.keep(page, "dashboard-why")
    page.keyboard.press("Escape")
    page.click("[data-tool=ready]")
    expect(page.locator("[data-line='clock/']")).to_be_visible()
    photographer.keep(page, "dashboard-ready")
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 390, "height": 844})
    photographer.keep(page, "dashboard-phone")


def home(photographer: Photographer) -> None:
    page = photographer.open("/", (1366, 768))
    expect(page.locator("a[data-screen=console]")).to_be_visible()
    photographer.keep(page, "home")
    page.context.close()


def crowd(browser: Browser) -> None:
    """The floor at work."""
    with TemporaryDirectory() as data, demo_floor(Path(data)) as links:
        came = monotonic() + CROWD_S
        photographer = Photographer(browser, links)
        home(photographer)
        sleep(max(0.0, came - monotonic()))
        server = links.address.replace(HOST, "127.0.0.1")
        with Client(server, "kiosk/kiosk-1", links.kiosk_token) as at_kiosk:
            kiosk(photographer)
            walls(photographer)
            desk = phone(photographer, at_kiosk)
        dashboard(photographer)
        console(photographer, desk)
        papers.ticket(Path(data))


SCENES: dict[str, Callable[[Browser], None]] = {
    "crowd": crowd,
    "before-hours": before_hours,
    "morning": morning,
    "noon": noon,
    "figures": figures,
    "layouts": layouts,
}


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    expect.set_options(timeout=WITHIN_MS)
    scenes = [SCENES[name] for name in sys.argv[1:] or SCENES]
    with sync_playwright() as playwright:
        # As on a wall: it may sound before anybody touches it.
        flags = [*ARGUMENTS, "--autoplay-policy=no-user-gesture-required"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        for scene in scenes:
            scene(browser)
        browser.close()
    size = sum(file.stat().st_size for file in FOLDER.glob("*.png"))
    if size > BYTES_AT_MOST:
        raise SystemExit(f"docs/pictures holds {size} bytes; {BYTES_AT_MOST} at most")


if __name__ == "__main__":
    main()
