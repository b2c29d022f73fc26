"""The waiting list from outside: whose it is, in which order, and as a slip."""

import pytest

from queue_server.domain.listing import Listing
from queue_server.domain.roles import DeviceKind, Role
from tests.adapters.web.house import Headers, House, body, told

LIST, PRINT = "/api/waiting-list", "/api/waiting-list/print"


def issue(house: House, kiosk: Headers, service: str, priority: bool = False) -> str:
    order = {"services": [service], "priority": priority, "assist": False, "people": 1, "language": "id"}
    answer = house.post("/api/kiosk/tickets", kiosk, **order)
    assert answer.status_code == 201, answer.text
    return str(body(answer)["number"])


@pytest.fixture
def busy(house: House) -> House:
    """B-001 is called, B-002 was not there; B-003 and B-004 (priority) wait, and one for another agency."""
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    for priority in (False, False, False, True):
        issue(house, kiosk, "KTP", priority)
    issue(house, kiosk, "PASPOR")
    officer = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    house.post("/api/console/open", officer, counter="1")
    house.post("/api/console/call-next", officer, counter="1")
    house.post("/api/console/absent", officer, counter="1", reason="left")
    house.post("/api/console/call-next", officer, counter="1")
    house.clock.forward(minutes=10)
    return house


def rows(house: House, who: Headers) -> dict[str, list[tuple[str, str, str | None]]]:
    found = body(house.get(LIST, who))
    return {
        service["code"]: [(each["number"], each["state"], each["counter"]) for each in service["tickets"]]
        for agency in found["agencies"]
        for service in agency["services"]
    }


def test_a_supervisor_reads_who_is_at_a_counter_then_the_order_of_calls_then_who_was_not_there(
    busy: House,
) -> None:
    found = rows(busy, busy.staff("putu", Role.FLOOR_SUPERVISOR))
    assert set(found) == {"KTP", "PASPOR"}
    states = [state for _, state, _ in found["KTP"]]
    assert states == ["called", "waiting", "waiting", "absent"]
    assert found["KTP"][0][2] == "1"
    waiting = [number for number, state, _ in found["KTP"] if state == "waiting"]
    assert waiting == ["B-004", "B-003"], "the priority visitor goes first"


def test_the_first_of_the_list_is_whom_the_console_calls_next(busy: House) -> None:
    putu = busy.staff("putu", Role.FLOOR_SUPERVISOR)
    budi = busy.staff("budi", Role.OFFICER, "DUKCAPIL")
    busy.post("/api/console/open", budi, counter="1", take_over=True)
    listed = [number for number, state, _ in rows(busy, putu)["KTP"] if state == "waiting"]
    called = []
    for _ in listed:
        busy.post("/api/console/absent", budi, counter="1", reason="left")
        called.append(body(busy.post("/api/console/call-next", budi, counter="1"))["current"]["number"])
    assert called == listed


@pytest.mark.parametrize("role", [Role.OFFICER, Role.AGENCY_SUPERVISOR])
def test_who_is_bound_to_an_agency_reads_of_that_alone(busy: House, role: Role) -> None:
    assert set(rows(busy, busy.staff("kadek", role, "IMIGRASI"))) == {"PASPOR"}


@pytest.mark.parametrize("role", [Role.RECEPTIONIST, Role.ADMIN, Role.FLOOR_SUPERVISOR])
def test_who_works_for_the_whole_floor_reads_all(busy: House, role: Role) -> None:
    assert set(rows(busy, busy.staff("wayan", role))) == {"KTP", "PASPOR"}


def test_no_device_and_no_visitor_reads_it(busy: House) -> None:
    assert told(busy.get(LIST)) == (401, "not_logged_in")
    assert told(busy.get(LIST, busy.device("kiosk-2", DeviceKind.KIOSK))) == (403, "not_allowed")


def test_the_list_comes_out_of_the_printer_as_it_stands_when_it_is_printed(busy: House) -> None:
    agent = busy.device("agent", DeviceKind.PRINT_AGENT)
    claim = {"printers": ["paper"], "wait": 0.0}
    while body(busy.post("/api/agent/claim", agent, **claim))["job"]:
        continue  # The tickets' own papers.
    kadek = busy.staff("kadek", Role.AGENCY_SUPERVISOR, "IMIGRASI")
    sent = body(busy.post(PRINT, kadek, printer=None))
    assert sent["printer"] == "paper"
    issue(busy, busy.device("kiosk-3", DeviceKind.KIOSK), "PASPOR", priority=True)
    job = body(busy.post("/api/agent/claim", agent, **claim))["job"]
    assert job["id"] == sent["job"]
    (passage,) = Listing.from_facts(job["slip"]).passages
    (numbers,) = passage.lines
    assert sorted(numbers.split()) == ["L-001", "L-002*"]


def test_a_printer_that_there_is_not_is_told(busy: House) -> None:
    putu = busy.staff("putu", Role.FLOOR_SUPERVISOR)
    assert told(busy.post(PRINT, putu, printer="nowhere")) == (404, "unknown_printer")
