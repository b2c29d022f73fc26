"""Logging in: nobody learns who works here, tries without end, or carries a login off."""

from typing import Any

import pytest

from queue_server.domain.roles import DeviceKind, Role
from tests.adapters.web.house import Headers, House, body, told

PIN = "739154"


@pytest.fixture
def house(house: House) -> House:
    admin = house.staff("kepala", Role.ADMIN)
    for name in ("wayan", "gone"):
        house.post("/api/admin/staff", admin, name=name, role="receptionist", pin=PIN)
    house.post("/api/admin/staff/disable", admin, name="gone")
    return house


def entered(house: House, name: str, pin: str, **headers: str) -> Any:
    return house.ask("POST", "/api/login", headers, json={"name": name, "pin": pin})


@pytest.mark.parametrize("name", ["gone", "nobody", "' OR 1=1 --", "WAYAN"])
def test_who_is_not_there_is_answered_and_paused_as_who_is(house: House, name: str) -> None:
    told_of = [[told(entered(house, each, "000000")) for _ in range(7)] for each in ("wayan", name)]
    assert told_of[0] == told_of[1]
    assert told_of[0][-1] == (429, "too_many")


def test_a_login_gives_a_session_that_nobody_could_have_laid_before(house: House) -> None:
    laid = {"Cookie": "session=0123456789abcdef"}
    answer = entered(house, "wayan", PIN, **laid)
    assert "0123456789abcdef" not in answer.headers["Set-Cookie"]
    assert told(house.get("/api/me", laid)) == (401, "not_logged_in")
    assert answer.headers["Set-Cookie"] != entered(house, "wayan", PIN).headers["Set-Cookie"]


def test_another_pin_ends_the_sessions_that_the_old_one_began(house: House) -> None:
    carried = {"Cookie": entered(house, "wayan", PIN).headers["Set-Cookie"].partition(";")[0]}
    assert house.get("/api/me", carried).status_code == 200
    admin = house.staff("made", Role.ADMIN)
    assert house.post("/api/admin/staff/pin", admin, name="wayan", pin="840265").status_code == 200
    assert told(house.get("/api/me", carried)) == (401, "not_logged_in")


@pytest.mark.parametrize(("scheme", "is_bound"), [("http", False), ("https", True)])
def test_over_tls_cookies_never_travel_without_it(house: House, scheme: str, is_bound: bool) -> None:
    token = house.device("kiosk-1", DeviceKind.KIOSK)["Authorization"].removeprefix("Bearer ")
    address = f"{scheme}://hall"
    login = house.ask("POST", "/api/login", base_url=address, json={"name": "wayan", "pin": PIN})
    page = house.ask("GET", "/kiosk", base_url=address, query_string={"token": token})
    for answer in (login, page):
        flags = set(answer.headers["Set-Cookie"].split("; "))
        assert flags >= {"HttpOnly", "SameSite=Strict"}
        assert ("Secure" in flags) == is_bound


def flood(house: House, near: str, forwarded: str) -> set[int]:
    """What fifty askings for a code are answered, from one address."""
    more = {"environ_base": {"REMOTE_ADDR": near}, "json": {"kind": "wall"}}
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    return {house.ask("POST", "/api/pairing", headers, **more).status_code for _ in range(50)}


def test_behind_the_proxy_of_this_machine_each_visitor_has_an_address_of_their_own(house: House) -> None:
    assert 429 in flood(house, "127.0.0.1", "10.0.0.7")
    one = {"environ_base": {"REMOTE_ADDR": "127.0.0.1"}, "json": {"kind": "wall"}}
    other = house.ask("POST", "/api/pairing", {"X-Forwarded-For": "10.0.0.7, 10.0.0.8"}, **one)
    assert other.status_code == 201


def test_nobody_else_gives_out_an_address_for_theirs(house: House) -> None:
    assert 429 in flood(house, "10.0.0.7", "")
    again = {"environ_base": {"REMOTE_ADDR": "10.0.0.7"}, "json": {"kind": "wall"}}
    answer = house.ask("POST", "/api/pairing", {"X-Forwarded-For": "10.0.0.99"}, **again)
    assert told(answer) == (429, "too_many")


def test_a_key_belongs_to_who_sent_it(house: House) -> None:
    kiosks = [house.device(name, DeviceKind.KIOSK) for name in ("kiosk-1", "kiosk-2")]
    same: Headers = {"Idempotency-Key": "same"}
    order = {"services": ["KTP"]}
    tickets = [house.ask("POST", "/api/kiosk/tickets", {**who, **same}, json=order) for who in kiosks]
    assert len({body(ticket)["number"] for ticket in tickets}) == 2


@pytest.mark.parametrize(
    "address",
    [
        "/no-such-page",
        "/shared/..%2f..%2fconfig/server.toml",
        "/wall/..%2f..%2fschema.sql",
        "/words/..%2fid.ftl",
        "/t/%0d%0aX-Evil:%201",
        "/api/no-such-route",
        "/api/admin/backups/..%2fqueue.sqlite3",
        "/kiosk",
    ],
)
def test_every_answer_carries_the_policy_and_no_path_leads_out(house: House, address: str) -> None:
    answer = house.get(address)
    assert answer.status_code in (200, 401, 404)
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert "X-Evil" not in answer.headers
    answer.close()
