"""From an officer's key to her changed screen, in a real browser."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

from benchmarks.hall import COUNTER, PIN, SERVICE, Hall, issue, running_hall
from benchmarks.row import Row, percentile

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
PRESSES = 120
WARM_UP = 6
AIM_MS = 100.0
ALONE_MS = 40.0
"""A key is heard once it is known to be no scanner's: so long after its press."""

WATCH = """() => {
  window.pressed = [];
  window.heard = [];
  window.changed = [];
  addEventListener("keydown", (event) => window.pressed.push(event.timeStamp), { capture: true });
  const shown = () => {
    const { state } = document.querySelector(".console").dataset;
    return `${state} ${document.querySelector(".current .number")?.textContent ?? ""}`;
  };
  let before = shown();
  let busy = false;
  new MutationObserver(() => {
    const sending = document.querySelector(".primary").classList.contains("busy");
    if (sending && !busy) window.heard.push(performance.now());
    busy = sending;
    if (shown() === before) return;
    before = shown();
    window.changed.push(performance.now());
    document.documentElement.dataset.changes = window.changed.length;
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
}"""
"""Keeps when each key was pressed, when the page said that it was heard, and when what it did stood there."""

ROUND_TRIP = """async () => {
  const began = performance.now();
  await (await fetch("/shared/icon/arrow.svg", { cache: "no-store" })).text();
  return performance.now() - began;
}"""


def measure() -> list[Row]:
    with running_hall() as hall, hall.kiosk() as kiosk, console(hall) as page:
        for _ in range(PRESSES + WARM_UP):
            issue(kiosk, SERVICE)
        page.wait_for_selector(".next b")
        presses = [press(page) for _ in range(PRESSES + WARM_UP)][WARM_UP:]
        bare = [float(page.evaluate(ROUND_TRIP)) for _ in range(PRESSES)]
    took = [changed for _, changed in presses]
    heard = [heard for heard, _ in presses]
    bound = ALONE_MS + percentile(bare, 0.95)
    return [
        Row(
            "key to the officer's changed screen in Chromium, P95",
            percentile(took, 0.95),
            "ms",
            AIM_MS,
            f"{ALONE_MS:.0f} ms to tell a hand from a scanner and a bare round trip of P95 "
            f"{percentile(bare, 0.95):.1f} ms: {percentile(took, 0.95) / bound:.1f} times as long",
            f"P50 {percentile(took, 0.5):.1f} ms over {PRESSES} presses of Space; the button says it heard "
            f"after P50 {percentile(heard, 0.5):.1f} ms, P95 {percentile(heard, 0.95):.1f} ms",
        )
    ]


@contextmanager
def console(hall: Hall) -> Iterator[Page]:
    """The officer's page at her counter, watched."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1366, "height": 600})
        page.goto(f"{hall.server.url}/console")
        page.fill("[name=name]", "petugas")
        page.fill("[name=pin]", PIN)
        page.keyboard.press("Enter")
        page.locator(".counter", has_text=COUNTER).first.click()
        page.wait_for_selector(".console")
        page.evaluate(WATCH)
        yield page
        browser.close()


def press(page: Page) -> tuple[float, float]:
    """One press of Space once the large button listens.

    Milliseconds until the button says that it was heard, and until another state or number stands.
    """
    page.wait_for_selector(".primary[aria-disabled=false]")
    done = page.evaluate("changed.length")
    page.keyboard.press(" ")
    page.wait_for_selector(f"html[data-changes='{done + 1}']")
    heard, changed = page.evaluate("[heard.at(-1) - pressed.at(-1), changed.at(-1) - pressed.at(-1)]")
    return float(heard), float(changed)
