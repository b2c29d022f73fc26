"""Pictures beside the calls, one counter alone, what is urgent: the digits keep their height all the same."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from time import monotonic

import pytest
from playwright.sync_api import Browser, Page, expect

from queue_server.demo.client import Client
from tests.displays.accessible import accessible
from tests.displays.layouts import AGENCY, COUNTER, PICTURED, SCREEN, floor_of_all_layouts, hang_slides
from tests.displays.panel import WITHIN_MS, Panel
from tests.floor.hall import TRIAL, Console, Hall, issue

pytestmark = pytest.mark.browser

SIZES = {"full HD": (1920, 1080), "4K": (3840, 2160), "720p": (1280, 720), "upright": (1080, 1920)}
PANEL_MM = 55 * 25.4
GROUND, AGENCIES = "bawah", 17
READ_S = 60.0
"""How long a directory takes to turn through all of its pages, with room to spare."""
FAR = 7.0

LOOK = """() => {
  const letters = document.createElement("canvas").getContext("2d");
  const seen = (color) => color.match(/[0-9.]+/g).map(Number);
  const light = ([red, green, blue]) => [red, green, blue]
    .map((part) => part / 255)
    .map((share) => (share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
    .reduce((sum, share, at) => sum + share * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = seen(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const far = [...document.querySelectorAll(".digits, .message, .rests, .said, .plain, .sign")];
  return far.filter((element) => element.innerText.trim()).map((element) => {
    const style = getComputedStyle(element);
    letters.font = `${style.fontWeight} 1000px ${style.fontFamily}`;
    const [one, other] = [light(seen(style.color)), light(ground(element))].sort((a, b) => b - a);
    const box = element.getBoundingClientRect();
    return {
      what: element.className.trim(), text: element.innerText,
      high: (letters.measureText("0").actualBoundingBoxAscent / 1000) * parseFloat(style.fontSize),
      contrast: (one + 0.05) / (other + 0.05),
      inside: box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
    };
  });
}"""
SIGNS = """() => [...document.querySelectorAll(".directory section")].flatMap((section) => {
  const place = section.querySelector(".storey > .plain").innerText.trim();
  return [...section.querySelectorAll(".entry")].map((sign) => {
    const told = (name) => sign.querySelector(name).innerText.trim();
    return [sign.dataset.agency, place, told(".goal"), told(".status")];
  });
})"""
CUT = """() => [...document.querySelectorAll(".entry, .storey")].flatMap((box) => {
  const edge = box.getBoundingClientRect();
  return [...box.querySelectorAll(".text, .status, .goal, .desk, .page")].filter((part) => {
    const { left, right, top, bottom } = part.getBoundingClientRect();
    const across = left >= edge.left && right <= edge.right;
    const inside = across && top >= edge.top - 2 && bottom <= edge.bottom + 2;
    return !inside || part.scrollWidth > part.clientWidth + 1;
  }).map((part) => part.innerText);
})"""
"""What of a directory reaches out of its row."""
FITTED = "(unit) => parseFloat(document.documentElement.style.getPropertyValue('--unit')) === unit"
"""What is read from far: the height of its digits in pixels, its contrast, and whether it is on the panel."""


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("layouts")
    hang_slides(folder / "data")
    floor = floor_of_all_layouts(folder)
    with Hall(folder / "data", (*TRIAL, "--floor", str(floor))) as open_hall:
        open_hall.approve("wall", "tv")
        open_hall.approve("kiosk", "kiosk-1")
        open_hall.employ("officer", AGENCY, "ani", "budi")
        open_hall.employ("floor_supervisor", None, "penyelia")
        yield open_hall


@pytest.fixture(scope="module")
def kiosk(hall: Hall) -> Client:
    return hall.device("kiosk-1", "kiosk/kiosk-1")


@pytest.fixture(scope="module")
def here(hall: Hall) -> Console:
    return hall.officer("ani", COUNTER)


@pytest.fixture(scope="module")
def beside(hall: Hall) -> Console:
    return hall.officer("budi", "3")


@pytest.fixture(autouse=True)
def _clear(here: Console, beside: Console) -> Iterator[None]:
    yield
    for console in (here, beside):
        if console.look()["counter"]["state"] == "paused":
            console.act("unpause")
        if current := console.look()["current"]:
            if current["state"] == "called":
                console.act("start")
            console.act("finish")


@pytest.fixture
def panels(hall: Hall, chromium: Browser) -> Iterator[Callable[..., Panel]]:
    opened: list[Panel] = []

    def open_panel(wall: str, size: tuple[int, int] = (1920, 1080)) -> Panel:
        panel = Panel(chromium, hall, wall=wall, size=size).open(hall.tokens["tv"])
        opened.append(panel)
        expect(panel.page.locator(".top")).to_be_visible(timeout=WITHIN_MS)
        return panel

    yield open_panel
    for panel in opened:
        panel.close()


def read_from_far(page: Page, metres: float, mm_per_metre: float, *what: str) -> None:
    """All of these stand on the panel, as high as the distance asks for, in a contrast of 7:1."""
    size = page.viewport_size or {"width": 0, "height": 0}
    pixels_per_mm = (size["width"] ** 2 + size["height"] ** 2) ** 0.5 / PANEL_MM
    found = [each for each in page.evaluate(LOOK) if not what or set(what) & set(each["what"].split())]
    assert found
    for each in found:
        assert each["high"] / pixels_per_mm >= mm_per_metre * metres * 0.99, (size, each)
        assert each["contrast"] >= FAR, each
        assert each["inside"], each


def call(kiosk: Client, console: Console) -> str:
    issue(kiosk, "NIB")
    return str(console.act("call-next")["current"]["number"])


def test_the_screen_of_a_counter_shows_its_own_calls_alone_as_large_as_the_panel(
    panels: Callable[..., Panel], kiosk: Client, here: Console, beside: Console
) -> None:
    panel = panels(SCREEN)
    page = panel.page
    expect(page.locator(".single.ready")).to_contain_text("Siap melayani")
    elsewhere = call(kiosk, beside)
    number = call(kiosk, here)
    expect(page.locator(".single.called .number")).to_have_text(number, timeout=WITHIN_MS)
    expect(page.locator(f"[data-number={elsewhere}]")).to_have_count(0)
    panel.tells("shown", panel.call_of(number))
    for size in SIZES.values():
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.wait_for_function(FITTED, arg=min(size) / 1080)
        read_from_far(page, 8, 10, "number")
    here.act("start")
    expect(page.locator(".single.serving .number")).to_have_text(number, timeout=WITHIN_MS)
    here.act("finish")
    back_at = datetime.now(UTC) + timedelta(minutes=20)
    here.act("pause", reason="break", until=back_at.isoformat(), sure=True)
    expect(page.locator(".single.paused")).to_contain_text("Istirahat", timeout=WITHIN_MS)
    expect(page.locator(".single .said")).to_contain_text("Kembali")
    read_from_far(page, 8, 5, "rests")
    accessible(page)
    panel.mishaps.clear()  # what axe itself does to the page is against the policy


def test_pictures_stand_beside_the_calls_by_turns_and_one_that_is_none_is_left_out(
    panels: Callable[..., Panel], kiosk: Client, here: Console
) -> None:
    page = panels(PICTURED).page
    number = call(kiosk, here)
    expect(page.locator(f".call [class~=number]:text('{number}')")).to_be_visible(timeout=WITHIN_MS)
    seen = page.evaluate(
        """async () => {
          const seen = new Set();
          while (seen.size < 2) {
            const images = document.querySelectorAll(".slides img");
            for (const image of images) seen.add(new URL(image.src).pathname);
            await new Promise(requestAnimationFrame);
          }
          return [...seen].sort();
        }"""
    )
    assert seen == [f"/slides/{PICTURED}/1-gratis.png", f"/slides/{PICTURED}/2-ktp.jpg"]
    pictures, calls = (page.locator(name).first.bounding_box() for name in (".slides", ".call"))
    assert pictures is not None
    assert calls is not None
    assert pictures["width"] <= 1920 / 3
    assert calls["x"] + calls["width"] <= pictures["x"]
    read_from_far(page, 6, 10, "number", "goal")


def test_pictures_give_way_where_the_distance_needs_their_room_and_on_an_upright_panel(
    panels: Callable[..., Panel], kiosk: Client, here: Console
) -> None:
    page = panels(PICTURED).page
    expect(page.locator(".slides")).to_be_visible()
    page.set_viewport_size({"width": 1080, "height": 1920})
    expect(page.locator(".slides")).to_have_count(0)
    sizes = page.evaluate(
        """async () => {
          const { geometry } = await import("/wall/geometry.js");
          const digit = { height: 0.7, number: 2.9, counter: 1.2 };
          const panel = { width: 1920, height: 1080, inch: 55 };
          const wall = { panel, digit, bands: 1, layout: "zone", slides: true };
          const at = (metres) => geometry({ ...wall, metres });
          const told = ({ call, row, need, slides }) => ({ call, row, need, slides });
          return [4, 6, 8, 10, 12, 16].map(at).map(told);
        }"""
    )
    assert sizes[0]["slides"] > 0
    assert sizes[-1]["slides"] == 0
    for size in sizes:
        if size["slides"]:
            assert size["call"] >= size["need"]["call"]
            assert size["row"] >= size["need"]["row"]


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_what_is_urgent_lies_over_everything_and_the_calls_go_on_below_it(
    panels: Callable[..., Panel], hall: Hall, kiosk: Client, here: Console, size: tuple[int, int]
) -> None:
    supervisor = hall.staff("penyelia", "dashboard")
    text = "Gempa bumi. Tetap tenang, lindungi kepala, ikuti petugas ke titik kumpul di halaman depan."
    supervisor.post("/api/notices", {"text": text, "urgent": True, "zones": []})
    notice = supervisor.get("/api/dashboard")["notices"][0]["id"]
    try:
        panel = panels("hall", size)
        page = panel.page
        expect(page.locator(".emergency .message")).to_be_visible(timeout=WITHIN_MS)
        expect(page.locator(".call, .rows, .line-band")).to_have_count(0)
        number = call(kiosk, here)
        expect(page.locator(f".strip [data-number={number}]")).to_be_visible(timeout=WITHIN_MS)
        panel.tells("shown", panel.call_of(number))
        read_from_far(page, 12, 5, "message", "digits")
        read_from_far(page, 12, 2, "sign")
        if size == SIZES["720p"]:
            accessible(page)
            panel.mishaps.clear()
    finally:
        supervisor.post("/api/notices/withdraw", {"notice": notice})
    expect(page.locator(".emergency")).to_have_count(0, timeout=WITHIN_MS)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_who_comes_in_reads_where_everything_is_and_whether_it_is_open(
    panels: Callable[..., Panel], kiosk: Client, here: Console, size: tuple[int, int]
) -> None:
    panel = panels(GROUND, size)
    page = panel.page
    expect(page.locator(".directory .entry").first).to_be_visible(timeout=WITHIN_MS)
    page.wait_for_function(FITTED, arg=min(size) / 1080)
    read_from_far(page, 8, 3.3, "plain")
    read_from_far(page, 8, 5, "goal")
    assert page.evaluate(CUT) == []
    seen = read_through(page)
    assert seen["DPMPTSP"] == ("Lantai 3 · Zona 1", "1–4", "Buka")
    assert seen["DUKCAPIL"] == ("Lantai 3 · Zona 2", "8–12", "Belum buka")
    assert len(seen) == AGENCIES

    number = call(kiosk, here)
    expect(page.locator(f".call.fresh[data-number={number}]")).to_be_visible(timeout=WITHIN_MS)
    panel.tells("shown", panel.call_of(number))
    read_from_far(page, 8, 10, "number")
    assert page.evaluate(CUT) == []
    expect(page.locator(f".strip [data-number={number}]")).to_be_visible(timeout=WITHIN_MS)
    read_from_far(page, 8, 3.3, "plain", "digits")
    assert page.evaluate(CUT) == []
    if size == SIZES["720p"]:
        accessible(page)
        panel.mishaps.clear()


def read_through(page: Page) -> dict[str, tuple[str, str, str]]:
    """Each agency by its code: its place, its counters and its state, as its pages come by."""
    seen: dict[str, tuple[str, str, str]] = {}
    give_up_at = monotonic() + READ_S
    while len(seen) < AGENCIES and monotonic() < give_up_at:
        for code, *told in page.evaluate(SIGNS):
            seen[code] = tuple(told)
        page.wait_for_timeout(500)
    return seen
