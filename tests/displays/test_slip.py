"""The tickets' paper on the administrator's page: the picture follows the typing, field by field."""

import base64
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.displays.accessible import accessible
from tests.displays.conftest import HOST
from tests.floor.hall import PIN, Hall
from tests.printers.slips import seal

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def owned(hall: Hall) -> Hall:
    hall.employ("admin", None, "made")
    hall.employ("auditor", None, "pengawas")
    return hall


@pytest.fixture(params=[(1366, 768), (360, 640)], ids=str)
def page(chromium: Browser, request: pytest.FixtureRequest, owned: Hall) -> Iterator[Page]:
    width, height = request.param
    context = chromium.new_context(viewport={"width": width, "height": height})
    context.set_default_timeout(15_000)
    page = context.new_page()
    mishaps: list[str] = []
    page.on("pageerror", lambda error: mishaps.append(str(error)))
    page.goto(f"{owned.server.url.replace('127.0.0.1', HOST)}/admin")
    page.fill("[name=name]", "made")
    page.fill("[name=pin]", PIN)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Karcis").click()
    expect(picture(page)).to_be_visible(timeout=15_000)
    yield page
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing sideways"
    context.close()
    assert mishaps == []


def picture(page: Page, says: str = "B-") -> Locator:
    """The picture of a paper that says this."""
    return page.locator(f'figure img[alt*="{says}"]')


def across(page: Page) -> int:
    return int(picture(page).evaluate("image => image.naturalWidth"))


def test_the_picture_follows_what_is_typed_and_saved_words_stay(page: Page, owned: Hall) -> None:
    nth = page.viewport_size["width"] if page.viewport_size else 0
    page.fill("[name=closing]", f"Sampai jumpa {nth}")
    expect(picture(page, f"Sampai jumpa {nth}")).to_be_visible(timeout=15_000)
    accessible(page)
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_role("status")).to_have_text("Tersimpan. Berlaku mulai kertas berikutnya.")
    page.reload()
    page.get_by_role("button", name="Karcis").click()
    expect(page.locator("[name=closing]")).to_have_value(f"Sampai jumpa {nth}")
    found = owned.staff("pengawas", "admin").get("/api/record", kind="SlipChanged")["entries"]
    assert found[0]["facts"]["after"] == {"closing": f"Sampai jumpa {nth}"}


def test_paper_language_errands_and_code_are_chosen_beside_the_picture(page: Page) -> None:
    assert across(page) == 576 + 64
    page.select_option("[name=width]", "384")
    page.select_option("[name=errands]", "3")
    page.uncheck("[name=qr]")
    expect(picture(page, "Berikutnya (urutan")).to_be_visible(timeout=15_000)
    assert across(page) == 384 + 64
    page.select_option("[name=printed_in]", "en")
    page.check("[name=longest]")
    expect(picture(page, "PRIORITY")).to_be_visible(timeout=15_000)
    accessible(page)


def test_what_cannot_be_printed_is_told_beside_its_field_while_typing(page: Page, owned: Hall) -> None:
    field = page.locator("label.field", has=page.locator("[name=closing_en]"))
    page.fill("[name=closing_en]", "a" * 201)
    expect(field.get_by_role("alert")).to_contain_text("200")
    accessible(page)
    page.fill("[name=closing_en]", "Goodbye")
    expect(field.get_by_role("alert")).to_have_count(0)
    (owned.server.folder / "seal.png").write_bytes(base64.b64decode(seal()))
    page.reload()
    page.get_by_role("button", name="Karcis").click()
    expect(picture(page, "Mal Pelayanan")).to_be_visible(timeout=15_000)
    page.select_option("[name=logo]", "seal.png")
    # Beside the logo the floor's name is part of the picture, and no line of letters.
    expect(picture(page, "Mal Pelayanan")).to_have_count(0, timeout=15_000)
