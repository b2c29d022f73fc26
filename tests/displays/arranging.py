"""The administrator's page in Chromium: sections, entries and fields, as a hand and an eye have them."""

from collections.abc import Mapping

from playwright.sync_api import Browser, Locator, Page, expect

from tests.displays.conftest import HOST
from tests.floor.hall import PIN, Hall

WITHIN_MS = 10_000
SAVED = "Tersimpan. Sudah berlaku."


class Office:
    """Where a floor is arranged. Fails on any error of the page."""

    def __init__(self, browser: Browser, hall: Hall, size: tuple[int, int] = (1366, 600)) -> None:
        self.address = hall.server.url.replace("127.0.0.1", HOST)
        self._context = browser.new_context(viewport={"width": size[0], "height": size[1]})
        self._context.set_default_timeout(WITHIN_MS)
        self.page: Page = self._context.new_page()
        self.mishaps: list[str] = []
        self.page.on("pageerror", lambda error: self.mishaps.append(str(error)))

    def close(self) -> None:
        assert self.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing sideways"
        self._context.close()
        assert self.mishaps == []

    def come_in(self, name: str) -> "Office":
        self.page.goto(f"{self.address}/admin")
        self.page.fill("[name=name]", name)
        self.page.fill("[name=pin]", PIN)
        self.page.keyboard.press("Enter")
        expect(self.page.locator("section.card")).to_be_visible()
        return self

    def section(self, name: str) -> Locator:
        self.page.locator("nav").get_by_role("button", name=name).click()
        shown = self.page.locator("section.card", has=self.page.get_by_role("heading", name=name, exact=True))
        expect(shown).to_be_visible()
        return shown

    def entry(self, key: str) -> Locator:
        return self.page.locator(f"[data-entry='{key}']")

    def add(self, what: str, key: str, **facts: str) -> Locator:
        """A new entry, whose form opens at once; the fields that `facts` name are written."""
        self.page.get_by_role("button", name=what, exact=True).last.click()
        self.write(self.entry(key), facts)
        return self.entry(key)

    def write(self, form: Locator, facts: Mapping[str, str]) -> None:
        for name, value in facts.items():
            field = form.locator(f"[name={name}]").first
            if field.evaluate("(field) => field.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)

    def save(self) -> None:
        self.page.locator(".bar").get_by_role("button", name="Simpan").click()

    def saved(self) -> None:
        self.save()
        expect(self.page.get_by_text(SAVED)).to_be_visible()

    def beside(self, form: Locator, name: str) -> Locator:
        """What is said to be wrong with a field."""
        return form.locator("label.field", has=self.page.locator(f"[name={name}]")).get_by_role("alert")
