"""One visit as people have it: hands on the real pages, the paper at the kiosk, the sound in the hall."""

import os
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import datetime

import pytest
import zxingcpp
from babel.dates import format_date
from playwright.sync_api import Browser, Page, expect

from queue_server.demo.client import Body
from tests.displays.kiosk.touchscreen import number, touch
from tests.floor.hall import TRIAL, Hall
from tests.floor.loudspeaker import IS_INSTALLED, Loudspeaker, loudspeaker
from tests.floor.windows import (
    ADDRESS,
    LANDSCAPE,
    PHONE,
    PORTRAIT,
    WITHIN_MS,
    Windows,
    officer_at_her_counter,
    press_space,
    windows,
)
from tests.printers.emupos import MISSING, PROGRAM, Emulator, Receipt, emulator

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AGENCY, SERVICE = "Dinas Kependudukan dan Pencatatan Sipil", "Akta kematian"
COUNTER = "8"
WALL_WITHIN_MS = 1_000
SOUND_WITHIN_S = 5.0
LOUD = 0.01
"""Of full scale: far above the zeros of a muted browser, far below the chime."""


@pytest.fixture(scope="module")
def receipts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    if not PROGRAM.exists():
        pytest.skip(MISSING)
    with emulator(tmp_path_factory.mktemp("receipts")) as running:
        yield running


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory, receipts: Emulator) -> Iterator[Hall]:
    """Its kiosk prints over the network, on a printer that is not ours; phones can reach its address."""
    folder = tmp_path_factory.mktemp("hall")
    config = folder / "server.toml"
    config.write_text(
        f'[[printer]]\nid = "pintu"\nkind = "network"\nhost = "127.0.0.1"\nport = {receipts.ports["wide"]}\n'
    )
    with Hall(folder / "data", (*TRIAL, "--config", str(config)), QUEUE_PUBLIC_URL=ADDRESS) as open_hall:
        open_hall.approve("kiosk", "kiosk-1")
        open_hall.approve("wall", "hall")
        open_hall.employ("officer", "DUKCAPIL", "ketut")
        open_hall.employ("auditor", None, "auditor")
        yield open_hall


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loudspeaker | None]:
    """None where there is no sound server: then the page's own analyser is asked."""
    folder = tmp_path_factory.mktemp("sound")
    with loudspeaker(folder) if IS_INSTALLED else nullcontext() as speaker:
        yield speaker


@pytest.fixture
def pages(chromium: Browser, hall: Hall, sound: Loudspeaker | None) -> Iterator[Windows]:
    with windows(chromium, hall, sound.audio if sound else os.environ) as opened:
        yield opened


def test_a_visit_from_a_touch_at_the_entrance_to_a_voice_in_the_hall(
    hall: Hall, pages: Windows, receipts: Emulator, sound: Loudspeaker | None
) -> None:
    wall = pages.open("/wall/hall", LANDSCAPE, "hall")
    expect(wall.locator(".top")).to_be_visible()
    console = officer_at_her_counter(pages, "ketut", COUNTER)

    kiosk = pages.open("/kiosk", PORTRAIT, "kiosk-1")
    touch(kiosk, "KTP, KK")
    touch(kiosk, "kematian")
    touch(kiosk, "Ambil nomor")
    taken = number(kiosk)
    expect(kiosk.locator(".band.paper")).to_contain_text("Silakan ambil kertas", timeout=WITHIN_MS)

    paper = receipts.last("wide")
    link = leads_to(paper)
    says_what_was_taken(paper, taken, hall.visitor().get(f"/api/tickets/{link.removeprefix('/t/')}"))
    phone = pages.open(link, PHONE)
    expect(phone.locator(".now .number")).to_have_text(taken)

    expect(console.locator(".next b")).to_have_text(taken)
    # The counter's own bell tells its officer that somebody came.
    assert sound is None or sound.falls_silent(for_s=1.0, within_s=20.0)
    press_space(console)
    expect(wall.locator(f"[data-call][data-number={taken}]").first).to_be_visible(timeout=WALL_WITHIN_MS)
    assert sounds(wall, sound), "nobody hears the call"
    phone_says(phone, f"Silakan ke loket {COUNTER} sekarang")

    expect(console.locator(".console")).to_have_attribute("data-state", "called")
    press_space(console)
    expect(console.locator(".console")).to_have_attribute("data-state", "serving")
    phone_says(phone, "sedang dilayani")
    expect(wall.locator(f"[data-call][data-number={taken}]")).to_have_count(0, timeout=WITHIN_MS)
    press_space(console)
    phone_says(phone, "Selesai")

    row = todays_row(hall)
    assert (row["arrived"], row["served"]) == (1, 1)
    for measure in ("wait", "walk", "service_time"):
        assert row[measure]["mean"] > 0.0, measure


def phone_says(phone: Page, words: str) -> None:
    expect(phone.locator(".sentence")).to_contain_text(words, timeout=WITHIN_MS)


def says_what_was_taken(paper: Receipt, taken: str, ticket: Body) -> None:
    text = " ".join(paper.text.split())
    issued = datetime.fromisoformat(ticket["issued_at"])
    date = format_date(issued, "d MMMM y", locale="id")
    for part in (AGENCY, SERVICE, taken, date, f"{issued:%H.%M}"):
        assert part in text, text


def leads_to(paper: Receipt) -> str:
    """The path of the phone page that the code on the paper holds."""
    [code] = zxingcpp.read_barcodes(paper.picture)
    assert code.text.startswith(f"{ADDRESS}/t/")
    return code.text.removeprefix(ADDRESS)


def sounds(wall: Page, sound: Loudspeaker | None) -> bool:
    wall.wait_for_function("() => document.body.dataset.sound === 'sounding'")
    if sound:
        return sound.hears(LOUD, SOUND_WITHIN_S)
    wall.wait_for_function(
        "async (loud) => (await import('/shared/sound.js')).speaker.level > loud", arg=LOUD
    )
    return True


def todays_row(hall: Hall) -> Body:
    auditor = hall.staff("auditor", "dashboard")
    report = auditor.get("/api/reports/day", format="json")
    row: Body = next(row for row in report["rows"] if row["service"] == "MATI")
    return row
