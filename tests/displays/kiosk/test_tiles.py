"""What a tile of the shipped floor says is read whole: its title, its agency's name, its wait."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.displays.kiosk.touchscreen import LANDSCAPE, PORTRAIT, touch

pytestmark = pytest.mark.browser

SIZES = [pytest.param(PORTRAIT, id="portrait"), pytest.param(LANDSCAPE, id="landscape")]
WAIT = re.compile(r"^(Tunggu .+ menit|\d+ orang menunggu|Tidak ada antrean|Sedang .+|Sudah .+)$")

UNREAD = """() => [...document.querySelectorAll(".option")].flatMap((tile) => {
  const within = tile.getBoundingClientRect();
  return [...tile.querySelectorAll(".option-title, .option-note")].flatMap((part) => {
    const line = parseFloat(getComputedStyle(part).lineHeight);
    const box = part.getBoundingClientRect();
    const cut = part.scrollHeight > part.clientHeight + line / 2 || part.scrollWidth > part.clientWidth + 1;
    const outside = box.top < within.top - 1 || box.bottom > within.bottom + 1 || box.right > within.right;
    return cut || outside || !box.height ? [part.textContent] : [];
  });
})"""
"""The texts of tiles that are cut or lie outside; letters reach out of a close line by a little."""


def changed(page: Page, *buttons: str) -> None:
    for button in buttons:
        touch(page, button)
        expect(page.get_by_role("contentinfo").get_by_text(button)).to_have_count(0)


def sheets(page: Page, turn: str = "Berikutnya") -> list[list[str]]:
    """What cannot be read on each sheet of the list that is shown."""
    unread = [page.evaluate(UNREAD)]
    following = page.get_by_role("button", name=turn)
    while following.count() and following.is_enabled():
        before = page.locator(".option-title").first.inner_text()
        following.tap()
        expect(page.locator(".option-title").first).not_to_have_text(before)
        unread.append(page.evaluate(UNREAD))
    return unread


@pytest.mark.parametrize("page", SIZES, indirect=True)
@pytest.mark.parametrize(
    "buttons",
    [(), ("Huruf besar",), ("Turunkan tombol",), ("Huruf besar", "Turunkan tombol")],
    ids=["normal", "large", "lowered", "large-lowered"],
)
def test_nothing_on_a_tile_is_cut(kiosk: Page, buttons: tuple[str, ...]) -> None:
    changed(kiosk, *buttons)
    assert not any(sheets(kiosk))
    touch(kiosk, "Semua instansi")
    expect(kiosk.locator(".page-agencies")).to_have_count(1)
    assert not any(sheets(kiosk))


@pytest.mark.parametrize("page", SIZES, indirect=True)
def test_nothing_on_a_tile_is_cut_in_english(kiosk: Page) -> None:
    changed(kiosk, "English")
    assert not any(sheets(kiosk, "Next"))
    touch(kiosk, "All agencies")
    expect(kiosk.locator(".page-agencies")).to_have_count(1)
    assert not any(sheets(kiosk, "Next"))


@pytest.mark.parametrize("page", SIZES, indirect=True)
def test_every_service_shows_its_wait(kiosk: Page) -> None:
    touch(kiosk, "Semua instansi")
    expect(kiosk.locator(".page-agencies")).to_have_count(1)
    for agency in kiosk.locator(".option-title").all_inner_texts():
        kiosk.locator(".option").filter(has_text=agency).first.tap()
        expect(kiosk.locator(".page-agency")).to_have_count(1)
        assert [text for text in waits(kiosk) if not WAIT.match(text)] == []
        assert not any(sheets(kiosk))
        kiosk.locator(".back-button").tap()
        expect(kiosk.locator(".page-agencies")).to_have_count(1)


def waits(page: Page) -> list[str]:
    tiles = page.locator(".option").all()
    return [" ".join(tile.locator(".option-note").all_inner_texts()) for tile in tiles]
