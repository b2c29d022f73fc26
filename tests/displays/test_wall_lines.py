"""What runs at the foot of a wall: whole where the panel has room for it, and never cut by its edge."""

import pytest
from playwright.sync_api import Browser, expect

from tests.displays.panel import WITHIN_MS, Panel
from tests.floor.hall import Hall

pytestmark = pytest.mark.browser

WIDE = [(1280, 720), (1920, 1080), (3840, 2160)]
UPRIGHT = (1080, 1920)
STOP = (
    "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu berhenti sementara: gangguan server pusat. "
    "Nomor Anda tetap berlaku."
)
"""The longest name of the shipped floor."""
ELSEWHERE = "zona-2"
"""A wall of none of its counters, where the stop is one line among others."""
LARGE = 92
LINES = 7
"""How many pages of lines the shipped floor has at most, with this stop."""
PAGE_MS = 6_000

OUTSIDE = """(line) => {
  const band = line.getBoundingClientRect();
  return [...line.querySelectorAll(".text")].flatMap((text) => {
    const letters = document.createRange();
    letters.selectNodeContents(text);
    const wide = letters.getBoundingClientRect();
    const high = text.getBoundingClientRect();
    const inside = wide.right <= band.right && high.top >= band.top && high.bottom <= band.bottom;
    return inside ? [] : [text.textContent];
  });
}"""
"""The lines of which the panel's edge, or that of their band, cuts letters."""


HURRY = """
window.hurried = 0;
const steady = performance.now.bind(performance);
performance.now = () => steady() + window.hurried;
"""
"""The clock that a page counts on by can be moved on, while its line to the server lives by the real one."""

TURNED = """(before) => {
  const line = document.querySelector(".line-band.running");
  return line !== null && line.innerText.split(/\\s+/).filter(Boolean).join(" ") !== before;
}"""


@pytest.fixture(scope="module", autouse=True)
def _stopped(hall: Hall) -> None:
    hall.approve("wall", "hall")
    hall.employ("floor_supervisor", None, "penyelia")
    supervisor = hall.staff("penyelia", "dashboard")
    supervisor.post("/api/queues/stop", {"agency": "DPMPTSP", "reason": "gangguan_server", "until": None})


def pages_at(hall: Hall, browser: Browser, size: tuple[int, int]) -> list[str]:
    """Each page of the running line in turn, as it is read; the edge of the panel cuts none."""
    panel = Panel(browser, hall, wall=ELSEWHERE, size=size)
    panel.page.add_init_script(HURRY)
    panel.open(hall.tokens["hall"])
    line = panel.page.locator(".line-band.running")
    expect(line).to_be_visible(timeout=WITHIN_MS)
    shown = []
    # Twice through: a turn that comes by itself meanwhile would pass one over.
    for _ in range(2 * LINES):
        shown.append(" ".join(line.inner_text().split()))
        assert line.evaluate(OUTSIDE) == []
        panel.page.evaluate("(ms) => { hurried += ms; }", PAGE_MS)
        panel.page.wait_for_function(TURNED, arg=shown[-1])
    panel.close()
    return shown


@pytest.mark.parametrize("size", WIDE, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_stop_of_the_longest_name_stands_whole_on_a_wide_panel(
    hall: Hall, chromium: Browser, size: tuple[int, int]
) -> None:
    shown = pages_at(hall, chromium, size)
    assert STOP in shown
    assert not [line for line in shown if "…" in line]


def test_on_an_upright_panel_it_takes_two_pages_of_whole_words(hall: Hall, chromium: Browser) -> None:
    shown = pages_at(hall, chromium, UPRIGHT)
    parts = dict.fromkeys(line for line in shown if "…" in line)
    first, second = sorted(parts, key=lambda line: line.startswith("…"))
    assert f"{first.removesuffix(' …')} {second.removeprefix('… ')}" == STOP


@pytest.mark.parametrize("size", [*WIDE, UPRIGHT], ids=lambda size: f"{size[0]}x{size[1]}")
def test_where_nobody_is_called_the_stop_of_a_walls_own_counters_stands_large_and_once(
    hall: Hall, chromium: Browser, size: tuple[int, int]
) -> None:
    panel = Panel(chromium, hall, size=size).open(hall.tokens["hall"])
    page = panel.page
    expect(page.locator(".halted .said")).to_be_visible(timeout=WITHIN_MS)
    assert " ".join(page.locator(".halted .said").inner_text().split()) == STOP
    assert page.locator(".halted").evaluate(OUTSIDE) == []
    letters = page.locator(".halted .said").evaluate("(said) => parseFloat(getComputedStyle(said).fontSize)")
    assert letters / min(size) * 1080 >= LARGE, "twice the letters of a running line"
    expect(page.locator(".line-band")).not_to_contain_text("berhenti")
    panel.close()
