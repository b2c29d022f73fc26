"""What somebody at the information desk may rely on, with a keyboard alone."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from queue_server.demo.client import Client
from tests.displays.accessible import accessible
from tests.displays.conftest import HOST
from tests.floor.hall import PIN, Hall, issue

pytestmark = pytest.mark.browser

SIZES = [(1366, 600), (1280, 800), (800, 1280)]
HUMAN_MS = 80
"""Between two keys of a quick hand."""


@pytest.fixture(scope="module")
def kiosk(hall: Hall) -> Client:
    hall.approve("kiosk", "kiosk-1")
    return hall.device("kiosk-1", "kiosk/kiosk-1")


@pytest.fixture(scope="module", autouse=True)
def staff(hall: Hall) -> None:
    hall.employ("receptionist", None, "wayan")
    hall.employ("floor_supervisor", None, "penyelia")
    hall.employ("officer", "DUKCAPIL", "ani")


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1366, "height": 600})
    context.set_default_timeout(10_000)
    page = context.new_page()
    mishaps: list[str] = []
    page.on("pageerror", lambda error: mishaps.append(str(error)))
    page.on("dialog", lambda dialog: mishaps.append(dialog.message))
    yield page
    context.close()
    assert mishaps == []


def log_in(page: Page, hall: Hall, name: str = "wayan") -> None:
    page.goto(f"{hall.server.url.replace('127.0.0.1', HOST)}/reception")
    page.fill("[name=name]", name)
    page.fill("[name=pin]", PIN)
    page.keyboard.press("Enter")


def at_the_desk(page: Page, hall: Hall, name: str = "wayan") -> None:
    log_in(page, hall, name)
    expect(page.locator("#issue")).to_be_focused()


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)
        page.wait_for_timeout(HUMAN_MS)


def issued(page: Page) -> str:
    """The number that the desk has just given; the line goes when the next one is asked for."""
    number = page.locator(".issued").get_attribute("data-number")
    assert number
    return number


def open_ticket(page: Page, typed: str) -> None:
    press(page, "/")
    page.keyboard.type(typed, delay=HUMAN_MS)
    press(page, "Enter")
    expect(page.locator("article.ticket")).to_be_focused()


def test_a_number_is_issued_in_two_keys(page: Page, hall: Hall) -> None:
    at_the_desk(page, hall)
    press(page, "k", "Enter")
    first = issued(page)
    keys = page.locator(".offer[data-service=KTP] kbd").inner_text()
    press(page, *keys.lower())
    expect(page.locator(".issued")).not_to_have_attribute("data-number", first)
    assert first[0] == issued(page)[0] == keys[0]
    expect(page.locator(".recent .row").first).to_have_attribute("data-number", issued(page))


def test_what_goes_with_a_number_is_set_by_keys_and_holds_for_one_number(page: Page, hall: Hall) -> None:
    at_the_desk(page, hall)
    press(page, "!", "*", "=", *"ktp-e", "Enter")
    open_ticket(page, issued(page))
    expect(page.locator("article.ticket .mark")).to_have_count(2)
    press(page, "Escape", "k", "Enter")
    expect(page.locator(".wishes [aria-pressed=true]")).to_have_count(0)


def test_several_errands_go_on_one_number(page: Page, hall: Hall) -> None:
    at_the_desk(page, hall)
    press(page, *"ktp", ",", *"skck", "Enter")
    open_ticket(page, issued(page))
    expect(page.locator(".stops li")).to_have_count(2)
    press(page, "b", "1")
    expect(page.locator(".stops li").nth(1)).to_have_attribute("data-state", "waiting")


def test_a_tickets_number_in_the_wrong_field_is_looked_for_and_issues_nothing(page: Page, hall: Hall) -> None:
    at_the_desk(page, hall)
    sent: list[str] = []
    page.on("request", lambda asked: sent.append(asked.url) if asked.method == "POST" else None)
    press(page, *"b12")
    expect(page.locator("#find")).to_be_focused()
    expect(page.locator("#find")).to_have_value("b12")
    assert [url for url in sent if url.endswith("/api/reception/tickets")] == []


def test_a_ticket_is_found_postponed_and_cancelled(page: Page, hall: Hall, kiosk: Client) -> None:
    number = issue(kiosk, "KK")["number"]
    at_the_desk(page, hall)
    open_ticket(page, number.replace("-", "").lower())
    ticket = page.locator("article.ticket")
    press(page, "t", "1")
    expect(ticket.locator(".lead")).to_have_text(re.compile("Ditunda sampai"))
    press(page, "p", "1")
    expect(ticket.locator(".mark")).to_have_count(1)
    press(page, "x", "1")
    expect(ticket).to_have_attribute("data-state", "cancelled")
    expect(ticket.locator("[data-act]")).to_have_count(1)


def test_who_missed_a_call_is_found_by_service_and_returned(page: Page, hall: Hall, kiosk: Client) -> None:
    officer = hall.officer("ani", "8")
    issue(kiosk, "KTP")
    number = officer.act("call-next")["current"]["number"]
    at_the_desk(page, hall)
    open_ticket(page, number)
    ticket = page.locator("article.ticket")
    expect(ticket).to_have_attribute("data-state", "called")
    officer.act("absent", reason="left")
    expect(ticket).to_have_attribute("data-state", "absent")
    press(page, "k")
    expect(ticket).to_have_attribute("data-state", "waiting")
    officer.act("close", sure=True)


def test_an_emergency_number_is_entered_and_what_is_missing_is_said_beside_the_field(
    page: Page, hall: Hall
) -> None:
    at_the_desk(page, hall)
    press(page, "#")
    page.keyboard.type("b905")
    press(page, "Enter")
    expect(page.locator(".field:has([name=time]) .problem")).to_be_visible()
    press(page, "Tab")
    page.keyboard.type("00.00")
    press(page, "Tab", "c", "Enter")
    expect(page.locator(".issued")).to_have_attribute("data-number", "B-905")
    press(page, "#")
    page.keyboard.type("b905")
    press(page, "Tab")
    page.keyboard.type("00.00")
    press(page, "Tab", "c", "Enter")
    expect(page.locator("dialog [data-code=number_taken]")).to_be_visible()


def test_a_kiosk_that_asks_for_help_rings_until_somebody_has_come(
    page: Page, hall: Hall, kiosk: Client
) -> None:
    at_the_desk(page, hall)
    kiosk.post("/api/kiosk/help", {})
    ring = page.locator("[data-ring=help]")
    expect(ring).to_be_visible()
    page.wait_for_function("document.title.startsWith('●')")
    press(page, "Shift")
    assert not page.title().startswith("●")
    ring.get_by_role("button").click()
    expect(ring).to_have_count(0)


def test_it_is_heard_again_after_the_floors_own_time_for_as_long_as_it_rings(page: Page, hall: Hall) -> None:
    page.clock.install()
    at_the_desk(page, hall)
    page.evaluate("import('/reception/bell.js').then(({ bell }) => { window.tried = bell(); })")
    page.wait_for_function("window.tried")

    def heard(rings: list[str], again_s: int) -> bool:
        page.evaluate("tried.quiet()")
        page.evaluate(
            "([rings, again]) => tried.follow(rings, again, 'ring')",
            [[{"id": each} for each in rings], again_s],
        )
        return page.title() == "ring"

    assert heard(["a"], 60)
    page.clock.fast_forward(59_000)
    assert not heard(["a"], 60)
    page.clock.fast_forward(1_500)
    assert heard(["a"], 60)
    assert not heard(["a"], 60)
    assert heard(["a", "b"], 60)


def test_a_supervisor_gives_a_refused_number_all_the_same(page: Page, hall: Hall) -> None:
    supervisor = hall.staff("penyelia", "dashboard")
    supervisor.post("/api/queues/override", {"service": "KIA", "open": False})
    at_the_desk(page, hall)
    press(page, *"kia", "Enter")
    expect(page.locator(".trouble[data-code=override]")).to_be_visible()
    page.locator("header").get_by_role("button", name="Keluar").click()
    at_the_desk(page, hall, "penyelia")
    press(page, *"kia", "Enter", "1")
    expect(page.locator(".issued")).to_be_visible()


def test_an_officer_is_told_that_this_is_not_her_page(page: Page, hall: Hall) -> None:
    log_in(page, hall, "ani")
    expect(page.locator("[data-code=not_allowed]")).to_be_visible()


def test_of_many_rings_a_few_stand_above_the_offers_and_all_are_one_press_away(
    page: Page, hall: Hall, kiosk: Client
) -> None:
    names = [f"kiosk-{place}" for place in range(2, 7)]
    hall.approve("kiosk", *names)
    for name in names:
        hall.device(name, f"kiosk/{name}").post("/api/kiosk/help", {})
    at_the_desk(page, hall)
    rings = page.locator("[data-ring]")
    expect(rings).to_have_count(3)
    accessible(page)
    seen = page.locator(".offer").evaluate_all(
        "all => all.filter(each => each.getBoundingClientRect().bottom <= innerHeight).length"
    )
    assert seen >= 6
    page.get_by_role("button", name=re.compile(r"^\d+ lagi")).click()
    for name in names:
        ring = page.locator("[data-ring=help]", has_text=name)
        ring.get_by_role("button").click()
        expect(ring).to_have_count(0)


@pytest.mark.parametrize("size", SIZES)
def test_it_is_read_without_scrolling_sideways(page: Page, hall: Hall, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    at_the_desk(page, hall)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(
        "[...document.querySelectorAll('section')].every(s => s.scrollWidth <= s.clientWidth)"
    )


def test_it_can_be_used_by_everybody_in_each_of_its_states(page: Page, hall: Hall, kiosk: Client) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{hall.server.url.replace('127.0.0.1', HOST)}/reception")
    expect(page.locator("[name=name]")).to_be_visible()
    accessible(page)
    at_the_desk(page, hall)
    kiosk.post("/api/kiosk/help", {})
    expect(page.locator("[data-ring=help]")).to_be_visible()
    accessible(page)
    press(page, "k", "Enter")
    open_ticket(page, issued(page))
    accessible(page)
    press(page, "t")
    accessible(page)
    press(page, "Escape", "Escape", "#", "Enter")
    expect(page.locator("dialog .problem")).to_be_visible()
    accessible(page)


def test_a_paper_that_does_not_come_out_is_told(page: Page, hall: Hall) -> None:
    at_the_desk(page, hall)
    press(page, "k", "Enter")
    number = issued(page)
    printed = page.wait_for_event(
        "response", lambda answer: "/print-jobs/" in answer.url and _is_printed(answer)
    )
    assert printed.ok
    jam = hall.server.folder / "printers" / "maya" / "jam"
    jam.write_text("paper_out")
    press(page, "k", "Enter")
    expect(page.locator(".issued")).not_to_have_attribute("data-number", number)
    expect(page.locator(f"[data-unprinted='{issued(page)}']")).to_be_visible(timeout=20_000)
    jam.unlink()


def _is_printed(answer: Response) -> bool:
    return bool(answer.json()["state"] == "printed")
