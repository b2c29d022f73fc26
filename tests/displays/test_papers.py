"""Papers that move and papers that nobody saw, as a kiosk, a dashboard and a console show them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from queue_server.demo.client import Client
from tests.displays.accessible import accessible
from tests.displays.conftest import HOST
from tests.floor.hall import PIN, TRIAL, Hall, issue

pytestmark = pytest.mark.browser

SETTINGS = """
port = 8080

[voice]
kind = "silent"

[[printer]]
id = "depan"
kind = "virtual"
kiosks = ["kiosk-1"]
fallback = "belakang"
agent = "agen"

[[printer]]
id = "belakang"
kind = "virtual"
kiosks = ["kiosk-2"]
agent = "agen"
roll_m = 20
"""


class Agent:
    """A print agent whose printers are as the test says."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def tell(self, **states: str) -> None:
        printers = [{"id": id, "state": state} for id, state in states.items()]
        self._client.post("/api/agent/status", {"printers": printers})

    def work(self, printer: str, result: str) -> None:
        """Claim the next job of a printer, and say what became of it."""
        job = self._client.post("/api/agent/claim", {"printers": [printer], "wait": 0.0})["job"]
        self._client.post("/api/agent/report", {"job": job["id"], "result": result, "reason": "broken_off"})


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("papers")
    (folder / "server.toml").write_text(SETTINGS, encoding="utf-8")
    with Hall(folder / "data", (*TRIAL, "--config", str(folder / "server.toml"))) as hall:
        hall.approve("kiosk", "kiosk-1")
        hall.approve("print-agent", "agen")
        hall.employ("floor_supervisor", None, "penyelia")
        hall.employ("officer", "DUKCAPIL", "ayu")
        yield hall


@pytest.fixture(scope="module")
def agent(hall: Hall) -> Agent:
    return Agent(hall.device("agen", "agent"))


@pytest.fixture(scope="module")
def kiosk(hall: Hall) -> Client:
    return hall.device("kiosk-1", "kiosk/kiosk-1")


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


def log_in(page: Page, hall: Hall, path: str, name: str) -> None:
    page.goto(f"{hall.server.url.replace('127.0.0.1', HOST)}{path}")
    page.fill("[name=name]", name)
    page.fill("[name=pin]", PIN)
    page.keyboard.press("Enter")


def test_papers_that_nobody_saw_are_found_or_printed_again(
    page: Page, hall: Hall, agent: Agent, kiosk: Client
) -> None:
    agent.tell(depan="online", belakang="online")
    first, second = issue(kiosk, "KTP")["number"], issue(kiosk, "KK")["number"]
    log_in(page, hall, "/dashboard", "penyelia")
    for result in ("unknown", "failed"):
        agent.work("depan", result)
    papers = page.locator(".papers")
    expect(papers.locator(f"[data-paper={first}]")).to_contain_text("mungkin sudah tercetak · kiosk-1")
    expect(papers.locator(f"[data-paper={second}] [data-act=paper-found]")).to_have_count(0)
    accessible(page)
    papers.locator(f"[data-paper={first}] [data-act=paper-found]").click()
    expect(papers.locator(f"[data-paper={first}]")).to_have_count(0)
    papers.locator(f"[data-paper={second}] [data-act=paper-again]").click()
    expect(papers).to_have_count(0)
    agent.work("depan", "printed")


def test_what_is_left_of_a_roll_is_said_by_count(page: Page, hall: Hall, agent: Agent) -> None:
    hall.staff("penyelia", "dashboard").post("/api/printers/belakang/paper-changed", {})
    log_in(page, hall, "/dashboard", "penyelia")
    agent.tell(belakang="online")
    expect(page.locator("[data-paper-left]")).to_contain_text("belakang kira-kira 20 m lagi")
    agent.tell(belakang="cover_open")
    expect(page.locator("[data-paper-left]")).to_have_count(0)
    expect(page.locator("[data-alarm='printer:belakang']")).to_contain_text("tutup terbuka")
    agent.tell(belakang="online")
    expect(page.locator("[data-alarm='printer:belakang']")).to_have_count(0)


def test_an_officer_prints_the_paper_of_who_is_here_again_and_is_told_where(
    page: Page, hall: Hall, agent: Agent, kiosk: Client
) -> None:
    agent.tell(depan="paper_out", belakang="online")
    issue(kiosk, "KTP")
    agent.work("belakang", "printed")
    hall.officer("ayu", "8").act("call-next")
    log_in(page, hall, "/console?counter=8", "ayu")
    expect(page.locator("[data-act=reprint]")).to_be_visible()
    page.keyboard.press("r")
    expect(page.locator("body")).to_contain_text("dicetak ulang di kiosk-2")
    page.set_viewport_size({"width": 360, "height": 220})
    expect(page.locator("[data-act=reprint]")).to_be_hidden()
