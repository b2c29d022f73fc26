"""Whoever stands or sits before the kiosk can press all of it: large enough, low enough, or by keypad."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.displays.kiosk.touchscreen import (
    LANDSCAPE,
    PORTRAIT,
    all_agencies,
    check_code,
    checked,
    first_page,
    number,
    one_agency,
    one_service,
    passport_question,
    search,
    several_errands,
    staff_menu,
    staff_name,
    ticket,
    touch,
)

pytestmark = pytest.mark.browser

SIZES = [pytest.param(PORTRAIT, id="portrait"), pytest.param(LANDSCAPE, id="landscape")]
TARGET = 81
"""20 mm on 21.5 inches, in px (Duff 2010)."""

Walk = Callable[[Page], None]
WALKS = [
    first_page,
    all_agencies,
    one_agency,
    search,
    one_service,
    several_errands,
    passport_question,
    ticket,
    check_code,
    checked,
    staff_name,
    staff_menu,
]


@pytest.mark.parametrize("page", SIZES, indirect=True)
@pytest.mark.parametrize("walk", WALKS)
@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
def test_whatever_can_be_pressed_is_large_enough_and_on_the_screen(
    kiosk: Page, walk: Walk, large: bool
) -> None:
    walk(kiosk)
    if large:
        touch(kiosk, "Huruf besar")
        expect(kiosk.locator(".frame.large")).to_have_count(1)
    assert kiosk.evaluate(MISFITS, TARGET) == []


@pytest.mark.parametrize("page", SIZES, indirect=True)
@pytest.mark.parametrize("walk", WALKS)
def test_lowered_buttons_all_lie_in_the_lowest_forty_percent(kiosk: Page, walk: Walk) -> None:
    walk(kiosk)
    touch(kiosk, "Turunkan tombol")
    expect(kiosk.locator(".frame.lowered")).to_have_count(1)
    assert kiosk.evaluate(TOO_HIGH) == []
    assert kiosk.evaluate(MISFITS, TARGET) == []
    touch(kiosk, "Panggil petugas")
    expect(kiosk.get_by_role("alertdialog")).to_contain_text("Petugas sudah dipanggil")
    assert kiosk.evaluate(TOO_HIGH) == []


MISFITS = """(target) => [...document.querySelectorAll("button")].flatMap((button) => {
  if (!button.offsetParent) return [];
  const box = button.getBoundingClientRect();
  const small = box.width < target || box.height < target;
  const outside = box.left < 0 || box.top < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
  const where = `${box.width}x${box.height} at ${box.left},${box.top}`;
  return small || outside ? [`${button.textContent.trim()} ${where}`] : [];
})"""

TOO_HIGH = """() => [...document.querySelectorAll("button")].flatMap((button) =>
  button.offsetParent && button.getBoundingClientRect().top < innerHeight * 0.6 - 1
    ? [button.textContent.trim()] : [])"""


def test_a_keypad_alone_takes_a_number(kiosk: Page) -> None:
    def press_until_focused(text: str) -> None:
        for _ in range(40):
            kiosk.keyboard.press("8")
            if text in kiosk.evaluate("document.activeElement.textContent"):
                return
        raise AssertionError(f"the keypad never reaches {text}")

    press_until_focused("KTP, KK")
    assert kiosk.evaluate("document.activeElement.matches(':focus-visible')")
    kiosk.keyboard.press("5")
    press_until_focused("kematian")
    kiosk.keyboard.press("Enter")
    press_until_focused("Ambil nomor")
    kiosk.keyboard.press("5")
    number(kiosk)


def test_zero_on_the_keypad_calls_somebody(kiosk: Page) -> None:
    kiosk.keyboard.press("0")
    expect(kiosk.get_by_role("alertdialog")).to_contain_text("Petugas sudah dipanggil")
