"""What a supervisor may rely on at the dashboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from printers.paper import read_paper
from queue_server.demo.client import Client
from tests.displays.accessible import accessible
from tests.displays.conftest import HOST
from tests.floor.hall import PIN, Console, Hall, issue

pytestmark = pytest.mark.browser

SIZES = [(390, 844), (1366, 768), (1920, 1080)]


@pytest.fixture(scope="module")
def kiosk(hall: Hall) -> Client:
    hall.approve("kiosk", "kiosk-1")
    return hall.device("kiosk-1", "kiosk/kiosk-1")


@pytest.fixture(scope="module")
def staff(hall: Hall) -> None:
    hall.employ("floor_supervisor", None, "penyelia")
    hall.employ("officer", "DINSOS", "sosial")


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1366, "height": 768})
    context.set_default_timeout(10_000)
    page = context.new_page()
    mishaps: list[str] = []
    page.on("pageerror", lambda error: mishaps.append(str(error)))
    yield page
    context.close()
    assert mishaps == []


def log_in(page: Page, hall: Hall, name: str) -> None:
    page.goto(f"{hall.server.url.replace('127.0.0.1', HOST)}/dashboard")
    page.fill("[name=name]", name)
    page.fill("[name=pin]", PIN)
    page.keyboard.press("Enter")


def serve_all(officer: Console) -> None:
    """Everybody who waits at her counter is served, and it is closed."""
    while officer.act("call-next")["current"]:
        officer.act("start")
        officer.act("finish")
    officer.act("close")


@pytest.mark.usefixtures("staff")
def test_an_agency_with_people_waiting_and_no_counter_stands_first_until_one_opens(
    page: Page, hall: Hall, kiosk: Client
) -> None:
    log_in(page, hall, "penyelia")
    expect(page.locator(".unattended.good")).to_be_visible()
    issue(kiosk, "PKH")
    alone = page.locator(".unattended [data-agency=DINSOS]")
    expect(alone).to_be_visible()
    expect(page.locator("main > :first-child")).to_have_class("unattended band bad")
    officer = hall.officer("sosial", "13")
    expect(page.locator(".unattended.good")).to_be_visible()
    serve_all(officer)


@pytest.mark.usefixtures("staff")
def test_todays_counts_and_the_longest_waits_follow_without_a_reload(
    page: Page, hall: Hall, kiosk: Client
) -> None:
    log_in(page, hall, "penyelia")
    issued = page.locator("[data-figure=issued]")
    expect(issued).to_be_visible()
    before = int(issued.inner_text())
    number = issue(kiosk, "SKSOS")["number"]
    expect(issued).to_have_text(str(before + 1))
    expect(page.locator(f".longest [data-number={number}]")).to_be_visible()


@pytest.mark.usefixtures("staff")
def test_an_officer_who_asks_for_help_is_seen_at_once(page: Page, hall: Hall) -> None:
    log_in(page, hall, "penyelia")
    officer = hall.officer("sosial", "13")
    officer.act("help")
    page.locator("[data-help='13'] [data-act=help-done]").click()
    expect(page.locator("[data-help='13']")).to_have_count(0)
    serve_all(officer)


@pytest.mark.usefixtures("staff", "kiosk")
def test_what_holds_no_screen_is_not_said_to_be_away(page: Page, hall: Hall) -> None:
    log_in(page, hall, "penyelia")
    expect(page.locator("body")).to_contain_text("kiosk-1")
    expect(page.locator("body")).not_to_contain_text("print-agent")


@pytest.mark.usefixtures("staff")
def test_an_officer_sees_no_dashboard_and_is_told_why(page: Page, hall: Hall) -> None:
    log_in(page, hall, "sosial")
    expect(page.locator("[data-code=not_allowed]")).to_be_visible()


@pytest.mark.usefixtures("staff")
@pytest.mark.parametrize("size", SIZES)
def test_it_is_read_without_scrolling_sideways(page: Page, hall: Hall, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    log_in(page, hall, "penyelia")
    expect(page.locator(".today")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    accessible(page)


def test_the_first_page_leads_to_every_screen(page: Page, hall: Hall) -> None:
    page.goto(hall.server.url.replace("127.0.0.1", HOST))
    expect(page.locator("a[data-screen=console]")).to_be_visible()
    paths = [link.get_attribute("href") for link in page.locator("a").all()]
    for path in paths:
        answer = page.goto(f"{page.url.rstrip('/')}{path}")
        assert answer is not None
        assert answer.ok, path
        page.go_back()


@pytest.mark.usefixtures("staff")
def test_an_agency_is_asked_to_open_and_the_alarm_taken_beside_its_row(
    page: Page, hall: Hall, kiosk: Client
) -> None:
    log_in(page, hall, "penyelia")
    issue(kiosk, "PKH")
    row = page.locator(".unattended [data-agency=DINSOS]")
    row.locator("[data-act=take]").click()
    expect(row.locator(".owner")).to_contain_text("penyelia")
    row.locator("[data-act=ask]").click()
    expect(page.locator("[data-alarm='asked_to_open:DINSOS']")).to_be_visible()
    officer = hall.officer("sosial", "13")
    expect(page.locator("[data-alarm='asked_to_open:DINSOS']")).to_have_count(0)
    serve_all(officer)


@pytest.mark.usefixtures("staff")
def test_a_new_alarm_is_heard_once_and_not_again_at_each_picture(
    page: Page, hall: Hall, kiosk: Client
) -> None:
    page.add_init_script(
        "window.heard = 0; const start = AudioBufferSourceNode.prototype.start;"
        "AudioBufferSourceNode.prototype.start = function () { heard += 1; return start.apply(this); };"
    )
    log_in(page, hall, "penyelia")
    expect(page.locator(".unattended.good")).to_be_visible()
    page.locator(".today").click()
    issue(kiosk, "PKH")
    page.wait_for_function("() => heard === 1")
    issued = int(page.locator("[data-figure=issued]").inner_text())
    issue(kiosk, "PKH")
    expect(page.locator("[data-figure=issued]")).to_have_text(str(issued + 1))
    assert page.evaluate("heard") == 1
    serve_all(hall.officer("sosial", "13"))


@pytest.mark.usefixtures("staff")
def test_a_service_is_stopped_with_a_reason_and_goes_on(page: Page, hall: Hall) -> None:
    log_in(page, hall, "penyelia")
    page.click("[data-tool=stops]")
    page.select_option("[name=scope]", "service:PASPOR")
    page.select_option("[name=reason]", "listrik")
    page.click("dialog .primary")
    stop = page.locator("[data-stop='service:PASPOR']")
    expect(stop).to_contain_text("Listrik padam")
    accessible(page)
    stop.get_by_role("button").click()
    expect(stop).to_have_count(0)


@pytest.mark.usefixtures("staff")
def test_intake_is_closed_by_hand_and_follows_the_rules_again(page: Page, hall: Hall) -> None:
    log_in(page, hall, "penyelia")
    page.click("[data-tool=overrides]")
    page.select_option("[name=service]", "PASPOR")
    page.click("dialog [value=closed]")
    row = page.locator("[data-override=PASPOR]")
    expect(row).to_be_visible()
    row.get_by_role("button").click()
    expect(row).to_have_count(0)


@pytest.mark.usefixtures("staff")
def test_a_notice_is_posted_and_withdrawn(page: Page, hall: Hall) -> None:
    log_in(page, hall, "penyelia")
    page.click("[data-tool=notices]")
    page.fill("[name=text]", "Parkir penuh")
    page.check("[name=urgent]")
    page.click("dialog .primary")
    notice = page.locator("[data-notice]", has_text="Parkir penuh")
    expect(notice).to_be_visible()
    expect(page.locator("[name=text]")).to_have_value("")
    notice.get_by_role("button").click()
    expect(notice).to_have_count(0)


@pytest.mark.usefixtures("staff")
def test_why_a_number_waits_is_said_by_its_number(page: Page, hall: Hall, kiosk: Client) -> None:
    number = issue(kiosk, "SKSOS")["number"]
    log_in(page, hall, "penyelia")
    page.locator(f".longest [data-number={number}] [data-act=why]").click()
    expect(page.locator("dialog .why")).to_contain_text("sasarannya 30 menit")
    page.fill("dialog [name=number]", "x999")
    page.keyboard.press("Enter")
    expect(page.locator("dialog [data-code=unknown_ticket]")).to_be_visible()


@pytest.mark.usefixtures("staff")
def test_a_supervisor_of_an_agency_has_no_key_for_the_whole_floor(
    page: Page, hall: Hall, kiosk: Client
) -> None:
    issue(kiosk, "PASPOR")
    hall.employ("agency_supervisor", "DINSOS", "made")
    log_in(page, hall, "made")
    expect(page.locator("[data-tool=stops]")).to_be_visible()
    expect(page.locator("[data-tool=closing], [data-tool=ready]")).to_have_count(0)
    expect(page.locator("[data-agency=IMIGRASI]")).to_have_count(0)
    page.click("[data-tool=stops]")
    expect(page.locator("option[value='floor:']")).to_have_count(0)


@pytest.mark.usefixtures("staff")
def test_the_day_in_short_comes_out_of_the_printer_at_one_key(page: Page, hall: Hall) -> None:
    log_in(page, hall, "penyelia")
    with page.expect_response("**/api/reports/day/print") as answered:
        page.click("[data-act=print-day]")
    expect(page.get_by_role("status")).to_be_visible()
    job = answered.value.json()["job"]
    while hall.staff("penyelia", "dashboard").get(f"/api/print-jobs/{job}")["state"] != "printed":
        page.wait_for_timeout(100)
    paper = hall.server.folder / "printers" / "maya" / f"{job}.bin"
    assert "Ringkasan hari" in [line.strip() for line in read_paper(paper.read_bytes(), 576).lines]


@pytest.mark.usefixtures("staff")
@pytest.mark.parametrize("size", [(1366, 600), (390, 844)])
def test_every_key_opens_what_everybody_can_use(
    page: Page, hall: Hall, kiosk: Client, size: tuple[int, int]
) -> None:
    issue(kiosk, "SKSOS")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    log_in(page, hall, "penyelia")
    expect(page.locator(".today")).to_be_visible()
    tools = page.locator("[data-tool]").evaluate_all("(all) => all.map((each) => each.dataset.tool)")
    assert tools == ["why", "stops", "overrides", "notices", "ready", "charts", "closing"]
    for tool in tools:
        page.click(f"[data-tool={tool}]")
        expect(page.locator(f"dialog[data-dialog={tool}]")).to_be_visible()
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.querySelector('dialog').scrollWidth <= innerWidth"), tool
        accessible(page)
        page.keyboard.press("Escape")


@pytest.mark.usefixtures("staff")
def test_before_opening_each_thing_is_told_and_before_closing_who_is_left(
    page: Page, hall: Hall, kiosk: Client
) -> None:
    number = issue(kiosk, "SKSOS")["number"]
    log_in(page, hall, "penyelia")
    page.click("[data-tool=ready]")
    expect(page.locator("[data-line='kiosk/kiosk-1']")).to_have_attribute("data-ok", "false")
    expect(page.locator("[data-line='clock/']")).to_have_attribute("data-ok", "true")
    accessible(page)
    page.keyboard.press("Escape")
    page.click("[data-tool=closing]")
    expect(page.locator(f".left [data-number={number}]")).to_be_visible()
    page.click("[data-act=close-day]")
    expect(page.locator("[name=pin]")).to_be_visible()
