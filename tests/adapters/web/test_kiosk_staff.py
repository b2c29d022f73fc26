"""Who tends a kiosk: by name and PIN, for two minutes, at that kiosk alone, and all of it in the record."""

from typing import Any

import pytest

from queue_server.actions import access
from queue_server.domain.roles import COMMAND_LINE, DeviceKind, Role, Staff
from tests.adapters.web.house import Headers, House, body, told

PIN = "471183"


@pytest.fixture
def kiosk(house: House) -> Headers:
    return house.device("kiosk-1", DeviceKind.KIOSK)


def employ(house: House, name: str, role: Role, *agencies: str) -> None:
    pin_hash = house.record.pins.hash(PIN)
    staff = Staff(name, role, agencies)
    house.record.ledger.change(COMMAND_LINE, lambda tx: access.add_staff(tx, staff, pin_hash))


def enter(house: House, kiosk: Headers, name: str = "wayan") -> dict[str, Any]:
    return body(house.post("/api/kiosk/staff/enter", kiosk, name=name, pin=PIN))


@pytest.mark.parametrize("role", [Role.RECEPTIONIST, Role.FLOOR_SUPERVISOR, Role.ADMIN])
def test_those_who_tend_kiosks_enter_however_they_write_their_name(
    house: House, kiosk: Headers, role: Role
) -> None:
    employ(house, "Wayan", role)
    menu = enter(house, kiosk)
    assert (menu["name"], menu["tickets"], menu["printer"]["id"]) == ("Wayan", [], "paper")


@pytest.mark.parametrize("role", [Role.OFFICER, Role.AUDITOR])
def test_others_do_not_enter_with_the_right_pin_either(house: House, kiosk: Headers, role: Role) -> None:
    employ(house, "wayan", role, *(["DUKCAPIL"] if role == Role.OFFICER else []))
    answer = house.post("/api/kiosk/staff/enter", kiosk, name="wayan", pin=PIN)
    assert told(answer) == (403, "not_allowed")


def test_five_wrong_pins_lock_the_name_here_as_at_every_login(house: House, kiosk: Headers) -> None:
    employ(house, "wayan", Role.RECEPTIONIST)
    for _ in range(5):
        wrong = house.post("/api/kiosk/staff/enter", kiosk, name="wayan", pin="0000")
        assert told(wrong) == (401, "wrong_pin")
    assert told(house.post("/api/kiosk/staff/enter", kiosk, name="wayan", pin=PIN)) == (429, "too_many")
    assert told(house.post("/api/login", name="wayan", pin=PIN)) == (429, "too_many")


def test_a_stay_ends_after_two_minutes_and_holds_at_its_own_kiosk_alone(house: House, kiosk: Headers) -> None:
    employ(house, "wayan", Role.RECEPTIONIST)
    other = house.device("kiosk-2", DeviceKind.KIOSK)
    session = enter(house, kiosk)["session"]
    elsewhere = house.post("/api/kiosk/staff/look", other, session=session)
    assert told(elsewhere) == (401, "not_logged_in")

    session = enter(house, kiosk)["session"]
    assert house.post("/api/kiosk/staff/look", kiosk, session=session).status_code == 200
    house.clock.forward(minutes=2)
    assert told(house.post("/api/kiosk/staff/test", kiosk, session=session)) == (401, "not_logged_in")


def test_who_leaves_is_gone_and_so_is_who_was_disabled(house: House, kiosk: Headers) -> None:
    employ(house, "wayan", Role.RECEPTIONIST)
    session = enter(house, kiosk)["session"]
    house.post("/api/kiosk/staff/leave", kiosk, session=session)
    assert told(house.post("/api/kiosk/staff/look", kiosk, session=session)) == (401, "not_logged_in")
    session = enter(house, kiosk)["session"]
    house.record.ledger.change(COMMAND_LINE, lambda tx: access.disable_staff(tx, "wayan"))
    assert told(house.post("/api/kiosk/staff/test", kiosk, session=session)) == (401, "not_logged_in")


def test_the_last_ten_of_this_kiosk_are_listed_and_printed_again(house: House, kiosk: Headers) -> None:
    employ(house, "wayan", Role.RECEPTIONIST)
    auditor = house.staff("auditor", Role.AUDITOR)
    given = [body(house.post("/api/kiosk/tickets", kiosk, services=["KTP"]))["number"] for _ in range(12)]
    menu = enter(house, kiosk)
    assert [ticket["number"] for ticket in menu["tickets"]] == given[:1:-1]

    session = {"session": menu["session"]}
    again = body(house.post("/api/kiosk/staff/reprint", kiosk, number=given[-1], **session))
    assert again["print"]["state"] == "waiting"
    older = house.post("/api/kiosk/staff/reprint", kiosk, number=given[0], **session)
    assert told(older) == (404, "unknown_ticket")
    entries = body(house.get("/api/record", auditor, number=given[-1]))["entries"]
    assert ("staff:wayan", "TicketReprinted") in [(e["actor"], e["kind"]) for e in entries]


def test_a_printer_test_is_a_job_that_the_agent_gets_like_every_other(house: House, kiosk: Headers) -> None:
    employ(house, "wayan", Role.RECEPTIONIST)
    agent = house.device("agent", DeviceKind.PRINT_AGENT)
    job = body(house.post("/api/kiosk/staff/test", kiosk, session=enter(house, kiosk)["session"]))["print"]
    claimed = body(house.post("/api/agent/claim", agent, printers=["paper"]))["job"]
    assert claimed["id"] == job["job"]
    assert claimed["slip"]["title"] == "Uji cetak"
    assert "kiosk-1" in claimed["slip"]["legend"]
    assert house.get(f"/api/print-jobs/{job['job']}", kiosk).status_code == 200


def test_changed_paper_clears_the_state_until_the_agent_tells_again(house: House, kiosk: Headers) -> None:
    employ(house, "wayan", Role.RECEPTIONIST)
    agent = house.device("agent", DeviceKind.PRINT_AGENT)

    def told_by_agent(state: str) -> str:
        house.post("/api/agent/status", agent, printers=[{"id": "paper", "state": state}])
        return str(body(house.get("/api/floor", kiosk))["printer"]["state"])

    assert told_by_agent("paper_out") == "paper_out"
    menu = enter(house, kiosk)
    changed = body(house.post("/api/kiosk/staff/paper-changed", kiosk, session=menu["session"]))
    assert changed["printer"]["state"] == "unknown"
    assert told_by_agent("paper_out") == "paper_out"
