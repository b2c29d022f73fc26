"""What visitors wrote beside the survey reaches the supervisor, in one touch from her dashboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from queue_server.domain.satisfaction import ELEMENTS
from tests.displays.accessible import accessible
from tests.displays.conftest import HOST
from tests.floor.hall import PIN, Hall

pytestmark = pytest.mark.browser

SIZES = [(1366, 600), (390, 844)]
WRITTEN = {"PKH": "Kursi untuk lansia kurang.", "NPWP": "<b>Cepat</b> sekali!"}


@pytest.fixture(scope="module")
def commented(hall: Hall) -> Hall:
    hall.approve("survey", "survei")
    hall.employ("floor_supervisor", None, "penyelia")
    hall.employ("auditor", None, "komang")
    hall.employ("agency_supervisor", "DINSOS", "made")
    tablet = hall.device("survei", "survey/survei")
    for service, comment in WRITTEN.items():
        scores = dict.fromkeys(ELEMENTS, 4)
        tablet.post("/api/survey", {"service": service, "scores": scores, "comment": comment})
    return hall


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1366, "height": 600})
    context.set_default_timeout(10_000)
    page = context.new_page()
    mishaps: list[str] = []
    page.on("pageerror", lambda error: mishaps.append(str(error)))
    yield page
    context.close()
    assert mishaps == []


def log_in(page: Page, hall: Hall, name: str, path: str = "/reports?report=comments") -> None:
    page.goto(f"{hall.server.url.replace('127.0.0.1', HOST)}{path}")
    page.fill("[name=name]", name)
    page.fill("[name=pin]", PIN)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("size", SIZES)
def test_one_touch_leads_from_the_dashboard_to_what_visitors_wrote(
    page: Page, commented: Hall, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    log_in(page, commented, "penyelia", "/dashboard")
    page.get_by_role("link", name="Saran", exact=True).click()
    expect(page.locator("[data-comment]")).to_have_count(2)
    assert sorted(page.locator("blockquote").all_inner_texts()) == sorted(WRITTEN.values())
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    accessible(page)
    page.select_option("[name=agency]", "KPP")
    expect(page.locator("blockquote")).to_have_text([WRITTEN["NPWP"]])
    page.reload()
    expect(page.locator("[name=agency]")).to_have_value("KPP")
    expect(page.locator("blockquote")).to_have_text([WRITTEN["NPWP"]])


def test_an_agencys_supervisor_reads_her_own_in_her_language_and_says_that_she_has(
    page: Page, commented: Hall
) -> None:
    log_in(page, commented, "made")
    expect(page.locator("blockquote")).to_have_text([WRITTEN["PKH"]])
    expect(page.locator("[name=agency]")).to_have_count(0)
    expect(page.locator(".comments")).to_contain_text("1 belum dibaca")
    page.get_by_role("button", name="Tandai sudah dibaca").click()
    expect(page.locator(".heeded")).to_contain_text("Dibaca made")
    expect(page.locator(".comments")).to_contain_text("0 belum dibaca")
    page.get_by_role("button", name="English").click()
    expect(page.locator("h2")).to_have_text("Suggestions and remarks")
    expect(page.locator(".heeded")).to_contain_text("Read by made")
    accessible(page)


def test_an_auditor_reads_and_marks_nothing(page: Page, commented: Hall) -> None:
    log_in(page, commented, "komang")
    expect(page.locator("[data-comment]")).to_have_count(2)
    expect(page.locator("[data-act=seen]")).to_have_count(0)


def test_the_report_of_satisfaction_leads_to_them(page: Page, commented: Hall) -> None:
    log_in(page, commented, "penyelia", "/reports?report=satisfaction")
    expect(page.locator("figure", has_text="tiap unsur")).to_contain_text(
        "Perlu tindak lanjut, terendah dulu: "
    )
    expect(page.locator(".comments-of")).to_contain_text("2 pengunjung")
    page.get_by_role("button", name="Baca", exact=True).click()
    expect(page.locator("[data-comment]")).to_have_count(2)
