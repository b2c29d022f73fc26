"""Supervisors read the figures, take them along, and close a month; each sees what is hers to see."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from queue_server.domain.roles import Role, Staff
from queue_server.reports import REPORTS, officers, outcomes, priority, profile, transfers, visits
from tests.displays.accessible import accessible
from tests.displays.conftest import HOST
from tests.floor.hall import PIN, TRIAL, Hall
from tests.floor.weeks import FLOOR, live_through

pytestmark = pytest.mark.browser

TUESDAYS = [date(2026, 11, 3), date(2026, 11, 10), date(2026, 11, 17), date(2026, 11, 24), date(2026, 12, 1)]
VISITORS = 24
NOW = FLOOR.at(TUESDAYS[-1], time(10, 41))
SIZES = [(1366, 600), (390, 844)]
COLUMNS_OF = {
    module.__name__.rpartition(".")[2]: module.COLUMNS
    for module in (officers, outcomes, priority, profile, transfers, visits)
}


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """Four Tuesdays of November with 24 visitors each, and the morning of the first of December."""
    folder = tmp_path_factory.mktemp("weeks")
    staff = [Staff("penyelia", Role.FLOOR_SUPERVISOR), Staff("made", Role.AGENCY_SUPERVISOR, ("DINSOS",))]
    live_through(folder, TUESDAYS, VISITORS, NOW, staff)
    with Hall(folder, (*TRIAL, "--clock-start", NOW.isoformat())) as open_hall:
        yield open_hall


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


def log_in(page: Page, hall: Hall, name: str, path: str = "/reports") -> None:
    page.goto(f"{hall.server.url.replace('127.0.0.1', HOST)}{path}")
    page.fill("[name=name]", name)
    page.fill("[name=pin]", PIN)
    page.keyboard.press("Enter")


def read(page: Page, report: str, period: str = "last-month") -> None:
    page.select_option("[name=report]", report)
    page.select_option("[name=period]", period)
    expect(page.locator(f"table[data-report={report}]")).to_be_visible()
    expect(page.locator("article:not(.old)")).to_be_visible()


@pytest.mark.parametrize("size", SIZES)
def test_a_supervisor_chooses_a_period_and_reads_a_figure(
    page: Page, hall: Hall, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    log_in(page, hall, "penyelia")
    read(page, "day")
    expect(page.locator(".span")).to_have_text("1–30 November 2026")
    expect(page.locator("tfoot [data-column=arrived]")).to_have_text(str(4 * VISITORS))
    cards = page.locator(".sheet tbody tr", has_text="Cetak KTP-el").locator("[data-column=arrived]")
    expect(cards).to_have_text(str(4 * 11))
    expect(page.locator("[name=from]")).to_have_value("2026-11-01")
    expect(page.locator("figure.chart figcaption")).to_contain_text("Tertinggi Cetak KTP-el")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    accessible(page)
    read(page, "arrivals")
    expect(page.locator(".heat")).to_contain_text("Selasa")
    expect(page.locator("hall-chart canvas")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    accessible(page)


@pytest.mark.parametrize("size", SIZES)
def test_every_report_is_read_by_everybody(page: Page, hall: Hall, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    log_in(page, hall, "made")
    expect(page.locator("table[data-report=day]")).to_be_visible()
    names = page.locator("[name=report] option").evaluate_all("(all) => all.map((each) => each.value)")
    assert {*names} == {*REPORTS, "comments"}
    page.select_option("[name=period]", "last-month")
    for name in names:
        page.select_option("[name=report]", name)
        expect(page.locator(f"article[data-report={name}]:not(.old)")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        accessible(page)


DRAWN = {
    "transfers": (
        [
            {"service_name": "KK", "to_service_name": "KTP", "transferred": 7},
            {"service_name": "KIA", "to_service_name": "KK", "transferred": 2},
        ],
        ["Tertinggi KK → KTP (7), terendah KIA → KK (2)."],
    ),
    "outcomes": (
        [
            {"outcome_name": "Selesai", "served": 4},
            {"outcome_name": "Selesai", "served": 5},
            {"outcome_name": None, "served": 3},
        ],
        ["Tertinggi Selesai (9), terendah Hasil tidak dipilih (3)."],
    ),
    "visits": (
        [
            {"errands": 1, "tickets": 40, "stay": {"p90": 600}},
            {"errands": 2, "tickets": 9, "stay": {"p90": 1800}},
        ],
        [
            "Tertinggi 1 keperluan (40), terendah 2 keperluan (9).",
            "Tertinggi 2 keperluan (30:00), terendah 1 keperluan (10:00).",
        ],
    ),
    "officers": (
        [
            {"officer": "ani", "served": 12, "service_time": {"mean": 300}},
            {"officer": "budi", "served": 8, "service_time": {"mean": 420}},
        ],
        ["Tertinggi ani (12), terendah budi (8).", "Tertinggi budi (7:00), terendah ani (5:00)."],
    ),
    "priority": (
        [
            {"agency_name": "KPP", "class_name": "prioritas", "wait": {"mean": 60}, "within_target": 1},
            {"agency_name": "KPP", "class_name": "reguler", "wait": {"mean": 90}, "within_target": 0.5},
        ],
        [
            "Tertinggi KPP: reguler (1:30), terendah KPP: prioritas (1:00).",
            "Tertinggi KPP: prioritas (100,0%), terendah KPP: reguler (50,0%).",
        ],
    ),
    "profile": (
        [
            {"trait": "class", "trait_name": "Golongan", "value_name": "Umum", "share": 0.9},
            {"trait": "class", "trait_name": "Golongan", "value_name": "Prioritas", "share": 0.1},
            {"trait": "language", "trait_name": "Bahasa", "value_name": "Indonesia", "share": 1},
        ],
        ["Tertinggi Umum (90,0%), terendah Prioritas (10,0%)."],
    ),
}


@pytest.mark.parametrize("report", DRAWN)
def test_a_drawing_says_in_words_what_it_shows(page: Page, hall: Hall, report: str) -> None:
    rows, sentences = DRAWN[report]
    columns = [
        {"name": column.name, "unit": column.unit.value, "heading": column.name}
        for column in COLUMNS_OF[report]
    ]
    log_in(page, hall, "penyelia")
    expect(page.locator("table[data-report=day]")).to_be_visible()
    told = page.evaluate(
        """async (body) => {
          const { chartsView } = await import("/reports/charts.js");
          const { render } = await import("/shared/vendor/lit-html/lit-html.js");
          const place = document.createElement("div");
          render(chartsView(body), place);
          return [...place.querySelectorAll("figcaption span")].map((sentence) => sentence.textContent);
        }""",
        {"report": report, "columns": columns, "rows": rows, "total": None},
    )
    assert told == sentences


def test_what_is_chosen_stands_in_the_address_and_is_there_again_after_a_reload(
    page: Page, hall: Hall
) -> None:
    log_in(page, hall, "penyelia")
    read(page, "waits")
    page.get_by_role("button", name="Masa sebelumnya").click()
    expect(page.locator(".span")).to_have_text("1–31 Oktober 2026")
    expect(page.locator(".nothing")).to_be_visible()
    page.reload()
    expect(page.locator(".span")).to_have_text("1–31 Oktober 2026")
    expect(page.locator("[name=period]")).to_have_value("days")


PERIODS = {
    "today": ("2026-11-24", "2026-11-24"),
    "yesterday": ("2026-11-23", "2026-11-23"),
    "week": ("2026-11-23", "2026-11-29"),
    "month": ("2026-11-01", "2026-11-30"),
    "last-month": ("2026-10-01", "2026-10-31"),
    "quarter": ("2026-10-01", "2026-12-31"),
    "semester": ("2026-07-01", "2026-12-31"),
    "year": ("2026-01-01", "2026-12-31"),
}
BEFORE = {
    ("2026-03-01", "2026-03-31"): ("2026-02-01", "2026-02-28"),
    ("2026-01-01", "2026-03-31"): ("2025-10-01", "2025-12-31"),
    ("2026-03-02", "2026-03-08"): ("2026-02-23", "2026-03-01"),
    ("2026-01-01", "2026-01-01"): ("2025-12-31", "2025-12-31"),
}


def test_periods_hold_the_days_of_the_calendar(page: Page, hall: Hall) -> None:
    page.goto(f"{hall.server.url.replace('127.0.0.1', HOST)}/reports")
    ask = "async ([name, facts]) => (await import('/reports/periods.js'))[name](...facts)"
    for period, (begins, ends) in PERIODS.items():
        found = page.evaluate(ask, ["daysOf", [period, "2026-11-24"]])
        assert found == {"from": begins, "to": ends}, period
    for (begins, ends), before in BEFORE.items():
        days = {"from": begins, "to": ends}
        assert tuple(page.evaluate(ask, ["beside", [days, -1]]).values()) == before
        assert page.evaluate(ask, ["beside", [dict(zip(days, before, strict=True)), 1]]) == days


@pytest.mark.parametrize(("kind", "begins"), [("csv", b"agency_name"), ("xlsx", b"PK"), ("pdf", b"%PDF")])
def test_each_kind_of_file_is_taken_along_in_one_press(
    page: Page, hall: Hall, kind: str, begins: bytes
) -> None:
    log_in(page, hall, "penyelia")
    read(page, "day")
    with page.expect_download() as taken:
        page.click(f"[data-kind={kind}]")
    assert taken.value.suggested_filename == f"day-2026-11-01-2026-11-30.{kind}"
    assert Path(taken.value.path()).read_bytes().startswith(begins)


def test_an_agencys_supervisor_sees_her_own_agency_and_its_officers_alone(page: Page, hall: Hall) -> None:
    log_in(page, hall, "made")
    read(page, "month")
    expect(page.locator(".sheet .over")).to_have_text(["Dinas Sosial"])
    expect(page.locator(".months")).to_have_count(0)
    read(page, "officers")
    expect(page.locator("[data-report=officers] tbody th")).to_have_text(["petugas-dinsos"])


def test_figures_of_officers_are_not_for_the_floors_supervisor(page: Page, hall: Hall) -> None:
    log_in(page, hall, "penyelia", "/reports?report=officers&from=2026-11-01&to=2026-11-30")
    expect(page.locator("table[data-report=day]")).to_be_visible()
    expect(page.locator("[name=report] option[value=officers]")).to_have_count(0)


def test_on_paper_stands_the_report_alone(page: Page, hall: Hall) -> None:
    log_in(page, hall, "penyelia")
    read(page, "day")
    page.emulate_media(media="print")
    expect(page.locator(".controls")).to_be_hidden()
    expect(page.locator(".months")).to_be_hidden()
    expect(page.locator("tfoot [data-column=arrived]")).to_be_visible()
    expect(page.locator(".definitions li").first).to_be_visible()


def test_a_month_is_closed_with_one_press_and_its_files_stay(page: Page, hall: Hall) -> None:
    log_in(page, hall, "penyelia")
    month = page.locator("[data-month='2026-11']")
    month.get_by_role("button", name="Tutup November 2026").click()
    kept = month.locator("a", has_text="Laporan bulanan (PDF)")
    expect(kept).to_be_visible(timeout=30_000)
    expect(month).to_contain_text("oleh penyelia")
    accessible(page)
    with page.expect_download() as taken:
        kept.click()
    file = hall.server.folder / "reports" / "2026-11" / "month.pdf"
    assert Path(taken.value.path()).read_bytes() == file.read_bytes()
    page.reload()
    expect(kept).to_be_visible()
    expect(month.get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize("size", SIZES)
def test_the_day_is_drawn_beside_the_usual_one_without_pushing_the_alarms_away(
    page: Page, hall: Hall, size: tuple[int, int]
) -> None:
    against_policy: list[str] = []
    page.on("console", lambda said: against_policy.append(said.text) if "Policy" in said.text else None)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    log_in(page, hall, "penyelia", "/dashboard")
    expect(page.locator("main > :first-child")).to_have_class("unattended band good")
    expect(page.locator("canvas")).to_have_count(0)
    page.keyboard.press("g")
    arrivals = page.locator("[data-chart=usual-arrivals]")
    expect(arrivals.locator("canvas")).to_be_visible()
    expect(arrivals).to_contain_text("Sampai pukul 10.30")
    expect(arrivals).to_contain_text("biasanya (4 hari)")
    expect(page.locator("[data-chart=level]")).to_contain_text("Dinas Sosial")
    expect(page.locator("[data-chart=occupancy] td.value").first).to_contain_text("%")
    expect(page.locator("[data-chart=distribution-waits]")).to_contain_text("Separuh menunggu")
    expect(page.locator("[data-chart=heat]")).to_contain_text("Paling ramai Selasa")
    assert page.evaluate("document.querySelector('dialog').scrollWidth <= innerWidth")
    assert against_policy == []
    accessible(page)
    page.keyboard.press("Escape")
    expect(page.locator("canvas")).to_have_count(0)
