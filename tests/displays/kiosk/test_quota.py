"""A service whose quota is full, as a visitor with priority finds it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.displays.kiosk.touchscreen import number, touch
from tests.floor.hall import TRIAL, Hall
from tests.small_floor import HOME

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """The shipped floor, where nobody more is taken for one service."""
    folder = tmp_path_factory.mktemp("full")
    floor = (HOME / "config" / "floor.toml").read_text(encoding="utf-8")
    file = folder / "floor.toml"
    file.write_text(floor.replace('code = "MATI"', 'code = "MATI"\nquota = { day = 0 }'), encoding="utf-8")
    with Hall(folder / "data", (*TRIAL, "--floor", str(file))) as hall:
        yield hall


def chosen(kiosk: Page) -> None:
    touch(kiosk, "KTP, KK")
    expect(kiosk.locator(".option", has_text="kematian")).to_contain_text("kecuali prioritas")
    touch(kiosk, "kematian")


def test_a_full_quota_gives_a_number_to_who_asks_for_priority(kiosk: Page) -> None:
    chosen(kiosk)
    expect(kiosk.locator(".band.warn")).to_contain_text("Kuota hari ini sudah habis")
    expect(kiosk.locator(".take")).to_have_count(0)

    touch(kiosk, "Prioritas")
    touch(kiosk, "Ambil nomor")
    assert number(kiosk).startswith("B-")


def test_a_full_quota_gives_none_once_priority_is_turned_off_again(kiosk: Page) -> None:
    chosen(kiosk)
    touch(kiosk, "Prioritas")
    expect(kiosk.locator(".take")).to_have_count(1)
    touch(kiosk, "Prioritas")
    expect(kiosk.locator(".take")).to_have_count(0)
