"""PINs and phone links: guessing leads nowhere, tells nothing, and keeps nobody from their work."""

from typing import Any

import pytest
from argon2 import PasswordHasher

from queue_server.domain.roles import DeviceKind, Role
from tests.adapters.web.house import Headers, House, body, told

PIN, WRONG = "739154", "000000"
STAFF = [f"petugas {number}" for number in range(12)]


@pytest.fixture
def house(house: House) -> House:
    admin = house.staff("kepala", Role.ADMIN)
    for name in STAFF:
        house.post("/api/admin/staff", admin, name=name, role="receptionist", pin=PIN)
    return house


@pytest.fixture
def hashed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every PIN that was put through the hash."""
    done: list[str] = []
    verify = PasswordHasher.verify

    def counted(self: PasswordHasher, stored: str, pin: str) -> bool:
        done.append(pin)
        return bool(verify(self, stored, pin))

    monkeypatch.setattr(PasswordHasher, "verify", counted)
    return done


def entered(house: House, name: str, pin: str, desk: str = "", near: str = "10.0.0.7") -> Any:
    more: dict[str, Any] = {"json": {"name": name, "pin": pin}, "environ_base": {"REMOTE_ADDR": near}}
    return house.ask("POST", "/api/login", {"Cookie": desk} if desk else {}, **more)


def desk_of(answer: Any) -> str:
    """The cookie by which a browser is known where somebody logged in."""
    _, desk = answer.headers.getlist("Set-Cookie")
    assert {"HttpOnly", "SameSite=Strict", "Path=/api/login"} <= set(desk.split("; "))
    return str(desk.partition(";")[0])


@pytest.mark.parametrize("name", [STAFF[0], "nobody", "kepala "])
def test_a_wrong_pin_costs_the_same_work_whoever_is_asked_for(
    house: House, hashed: list[str], name: str
) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    for answer in (
        entered(house, name, WRONG),
        house.post("/api/kiosk/staff/enter", kiosk, name=name, pin=WRONG),
    ):
        assert told(answer) == (401, "wrong_pin")
    assert hashed == [WRONG, WRONG]


def lock_everybody(house: House, near: str) -> int:
    """What one address does that knows every name; so many it has kept from logging in elsewhere."""
    for name in STAFF:
        for _ in range(6):
            entered(house, name, WRONG, near=near)
    return sum(entered(house, name, PIN, near="10.0.0.99").status_code != 200 for name in STAFF)


def test_one_address_cannot_keep_everybody_out(house: House) -> None:
    assert 0 < lock_everybody(house, "10.0.0.7") <= 4
    assert told(entered(house, STAFF[-1], PIN, near="10.0.0.7")) == (429, "too_many")


def test_many_addresses_keep_nobody_from_their_own_desk(house: House) -> None:
    desks = [desk_of(entered(house, name, PIN)) for name in STAFF]
    for number in range(4):
        lock_everybody(house, f"10.0.1.{number}")
    assert told(entered(house, STAFF[0], PIN, near="10.0.0.99")) == (429, "too_many")
    for name, desk in zip(STAFF, desks, strict=True):
        assert entered(house, name, PIN, desk).status_code == 200


def test_an_address_that_was_sent_away_tries_nothing(house: House, hashed: list[str]) -> None:
    for number in range(20):
        entered(house, f"nobody {number}", WRONG)
    hashed.clear()
    assert told(entered(house, STAFF[0], PIN)) == (429, "too_many")
    assert hashed == []
    assert entered(house, STAFF[0], PIN, near="10.0.0.8").status_code == 200


def test_a_kiosk_keeps_only_a_few_names_locked(house: House) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    for name in STAFF:
        for _ in range(6):
            house.post("/api/kiosk/staff/enter", kiosk, name=name, pin=WRONG)
    locked = [name for name in STAFF if entered(house, name, PIN).status_code != 200]
    assert len(locked) <= 4


def test_at_a_desk_guessing_has_its_own_pauses_and_locks_nobody_elsewhere(house: House) -> None:
    desk = desk_of(entered(house, STAFF[0], PIN))
    codes = [told(entered(house, STAFF[0], WRONG, desk)) for _ in range(6)]
    assert codes == [(401, "wrong_pin")] * 5 + [(429, "too_many")]
    assert told(entered(house, STAFF[0], PIN, desk)) == (429, "too_many")
    assert entered(house, STAFF[0], PIN).status_code == 200


def test_a_desk_is_one_name_s_alone_and_for_one_pin(house: House) -> None:
    desk = desk_of(entered(house, STAFF[0], PIN))
    other = desk_of(entered(house, STAFF[1], PIN)).partition("=")[0] + "=" + desk.partition("=")[2]
    for _ in range(5):
        entered(house, STAFF[1], WRONG)
    assert told(entered(house, STAFF[1], PIN, other)) == (429, "too_many")
    admin = house.staff("made", Role.ADMIN)
    house.post("/api/admin/staff/pin", admin, name=STAFF[0], pin="840265")
    for _ in range(5):
        entered(house, STAFF[0], WRONG, desk, near="10.0.0.8")
    assert told(entered(house, STAFF[0], "840265", desk, near="10.0.0.9")) == (429, "too_many")


def test_a_desk_opens_nothing(house: House) -> None:
    desk = desk_of(entered(house, STAFF[0], PIN))
    assert told(house.get("/api/me", {"Cookie": desk})) == (401, "not_logged_in")
    assert told(entered(house, STAFF[0], WRONG, desk)) == (401, "wrong_pin")


@pytest.fixture
def link(house: House) -> str:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    ticket = house.post("/api/kiosk/tickets", kiosk, services=["KTP"])
    return str(body(ticket)["token"])


def test_a_link_has_eighty_bits_that_nothing_of_another_link_tells(house: House, link: str) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    links = [link, *(body(house.post("/api/kiosk/tickets", kiosk, services=["KTP"]))["token"] for _ in "12")]
    marks = [each.partition("-")[2] for each in links]
    assert all(len(mark) == 16 and set(mark) <= set("abcdefghijklmnopqrstuvwxyz234567") for mark in marks)
    assert len(set(marks)) == 3
    number, mark = links[0].split("-")
    for forged in (f"{number}-{marks[1]}", number, f"{number}-", f"{number}-{mark[:-1]}", mark):
        assert told(house.get(f"/api/tickets/{forged}"))[0] == 404


def test_guessing_links_ends_after_half_a_minute_s_worth_and_spares_others(house: House, link: str) -> None:
    def guessed(near: str, token: str) -> int:
        return house.ask("GET", f"/api/tickets/{token}", environ_base={"REMOTE_ADDR": near}).status_code

    assert [guessed("10.0.0.7", f"1-{number:016}") for number in range(31)] == [404] * 30 + [429]
    survey = house.ask("GET", "/api/survey?token=1-x", environ_base={"REMOTE_ADDR": "10.0.0.7"})
    assert survey.status_code == 429
    assert guessed("10.0.0.8", link) == 200


def test_a_link_stays_with_who_has_it(house: House, link: str) -> None:
    """No referrer carries it off, no cache between keeps it, and what it shows names no other visitor."""
    for path in (f"/t/{link}", f"/survey/{link}", f"/api/tickets/{link}"):
        answer = house.get(path)
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert "no-" in answer.headers["Cache-Control"]
        assert "public" not in answer.headers["Cache-Control"]
        assert "Location" not in answer.headers
        answer.close()
    assert "private" in house.get(f"/api/tickets/{link}").headers["Cache-Control"]
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    others = [body(house.post("/api/kiosk/tickets", kiosk, services=["KTP"])) for _ in range(3)]
    shown = house.get(f"/api/tickets/{link}").text
    assert [each for each in others if each["number"] in shown or each["token"] in shown] == []


def test_a_link_is_no_login(house: House, link: str) -> None:
    ways: list[Headers] = [
        {"Authorization": f"Bearer {link}"},
        {"Cookie": f"session={link}"},
        {"Cookie": f"device-kiosk-kiosk-1={link}", "X-Screen": "kiosk/kiosk-1"},
    ]
    for way in ways:
        assert house.get("/api/me", way).status_code == 401
        assert house.post("/api/kiosk/tickets", way, services=["KTP"]).status_code == 401
