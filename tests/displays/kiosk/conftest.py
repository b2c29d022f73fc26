"""A kiosk's page, fresh for each test; it may make no mistake of its own."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.displays.kiosk.touchscreen import PORTRAIT, opened_at
from tests.floor.hall import Hall


@pytest.fixture
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    size: ViewportSize = getattr(request, "param", PORTRAIT)
    context = chromium.new_context(viewport=size, has_touch=True)
    opened = context.new_page()
    problems: list[str] = []
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.on("console", lambda message: problems.append(message.text) if "Policy" in message.text else None)
    yield opened
    # Whoever judges the page marks it with styles of its own, which the policy turns away.
    judged = opened.evaluate("'axe' in window")
    context.close()
    assert [problem for problem in problems if not (judged and "inline style" in problem)] == []


@pytest.fixture
def kiosk(hall: Hall, page: Page) -> Page:
    return opened_at(hall, page)


@pytest.fixture
def timed_kiosk(hall: Hall, page: Page) -> Page:
    """A kiosk whose time the test moves on."""
    page.clock.install()
    return opened_at(hall, page)
