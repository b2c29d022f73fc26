"""A new screen shows a code and gets in by it: once somebody who may has typed it, and not otherwise."""

from typing import Any

import pytest
from werkzeug.test import TestResponse

from queue_server.domain.pairing import ALPHABET, LENGTH
from queue_server.domain.roles import DeviceKind, Role
from tests.adapters.web.house import Headers, House, body, told

APPROVE = "/api/admin/devices/approve"


@pytest.fixture
def admin(house: House) -> Headers:
    return house.staff("kepala", Role.ADMIN)


def asked(house: House, kind: str = "wall", id: str = "") -> dict[str, Any]:
    answer = house.post("/api/pairing", kind=kind, id=id)
    assert answer.status_code == 201, answer.text
    return body(answer)


def fetched(house: House, screen: dict[str, Any]) -> TestResponse:
    return house.get(f"/api/pairing/{screen['secret']}")


def cookie_of(answer: TestResponse) -> Headers:
    return {"Cookie": answer.headers["Set-Cookie"].split(";")[0]}


def test_a_wall_gets_in_by_its_code_and_fetches_a_cookie_that_no_script_reads(
    house: House, admin: Headers
) -> None:
    screen = asked(house, id=house.wall)
    waiting = fetched(house, screen)
    assert (body(waiting)["state"], waiting.headers.get("Set-Cookie")) == ("waiting", None)

    typed = f"{screen['code'][:3].lower()} {screen['code'][3:]}"
    answer = house.post(APPROVE, admin, code=typed, name="tv-1", wall=house.wall)
    assert answer.status_code == 201
    assert [each["name"] for each in body(answer)["devices"]] == ["tv-1"]

    approved = fetched(house, screen)
    assert body(approved) == {
        "state": "approved",
        "name": "tv-1",
        "wall": house.wall,
        "path": f"/wall/{house.wall}",
    }
    assert {"HttpOnly", "SameSite=Strict"} <= set(approved.headers["Set-Cookie"].split("; "))
    shown = {**cookie_of(approved), "X-Screen": f"wall/{house.wall}"}
    assert house.get(f"/api/walls/{house.wall}", shown).status_code == 200
    assert screen["secret"] not in approved.headers["Set-Cookie"]
    assert screen["secret"] not in approved.text


def test_an_answer_that_was_lost_is_fetched_again(house: House, admin: Headers) -> None:
    screen = asked(house, "kiosk")
    house.post(APPROVE, admin, code=screen["code"], name="kiosk-9")
    first, second = fetched(house, screen), fetched(house, screen)
    assert cookie_of(first) == cookie_of(second)
    assert body(second)["path"] == "/kiosk?id=kiosk-9"
    shown = {**cookie_of(second), "X-Screen": "kiosk/kiosk-9"}
    assert house.get("/api/floor", shown).status_code == 200


def test_a_code_is_good_for_ten_minutes_and_for_one_screen(house: House, admin: Headers) -> None:
    screen = asked(house)
    house.clock.forward(minutes=10)
    late = house.post(APPROVE, admin, code=screen["code"], name="tv-1", wall=house.wall)
    assert told(late) == (404, "unknown_pairing_code")
    assert told(fetched(house, screen)) == (404, "unknown_pairing")
    fresh = asked(house)
    assert house.post(APPROVE, admin, code=fresh["code"], name="tv-1", wall=house.wall).status_code == 201
    again = house.post(APPROVE, admin, code=fresh["code"], name="tv-2", wall=house.wall)
    assert told(again) == (404, "unknown_pairing_code")


def test_what_an_approved_screen_may_fetch_is_gone_after_ten_minutes(house: House, admin: Headers) -> None:
    screen = asked(house)
    house.post(APPROVE, admin, code=screen["code"], name="tv-1", wall=house.wall)
    house.clock.forward(minutes=10)
    assert told(fetched(house, screen)) == (404, "unknown_pairing")


def test_a_secret_that_nobody_was_given_fetches_nothing(house: House) -> None:
    assert told(house.get("/api/pairing/" + "A" * 43)) == (404, "unknown_pairing")


def test_only_who_looks_after_the_floor_lets_screens_in(house: House) -> None:
    screen = asked(house)
    supervisor = house.staff("putu", Role.FLOOR_SUPERVISOR)
    wanted = {"code": screen["code"], "name": "tv-1", "wall": house.wall}
    assert told(house.post(APPROVE, supervisor, **wanted)) == (403, "not_allowed")
    assert told(house.post(APPROVE, **wanted)) == (401, "not_logged_in")
    assert told(house.get("/api/admin/devices", supervisor)) == (403, "not_allowed")
    assert told(house.post("/api/admin/devices/revoke", supervisor, name="tv-1")) == (403, "not_allowed")


def test_codes_cannot_be_tried_one_after_another(house: House, admin: Headers) -> None:
    screen = asked(house)
    for _ in range(10):
        answer = house.get("/api/admin/devices/pairing/DDDDDD", admin)
        assert told(answer) == (404, "unknown_pairing_code")
    assert told(house.get(f"/api/admin/devices/pairing/{screen['code']}", admin)) == (429, "too_many")
    right = house.post(APPROVE, admin, code=screen["code"], name="tv-1", wall=house.wall)
    assert told(right) == (429, "too_many")


def test_a_machine_cannot_ask_for_codes_without_end(house: House) -> None:
    for _ in range(30):
        asked(house)
    assert told(house.post("/api/pairing", kind="wall")) == (429, "too_many")


def test_codes_have_only_signs_that_nobody_confuses(house: House) -> None:
    codes = {asked(house)["code"] for _ in range(20)}
    assert len(codes) == 20
    assert all(len(code) == LENGTH and set(code) <= set(ALPHABET) for code in codes)
    assert not set(ALPHABET) & set("O0I1L2Z5S8BUG")


def test_the_administrator_sees_which_screen_shows_a_code_and_no_codes(house: House, admin: Headers) -> None:
    screen = asked(house, id="hall")
    found = body(house.get(f"/api/admin/devices/pairing/{screen['code']}", admin))
    assert (found["kind"], found["wish"], found["at_wall"]) == ("wall", "hall", True)
    listed = house.get("/api/admin/devices", admin)
    assert [(each["kind"], each["wish"]) for each in body(listed)["waiting"]] == [("wall", "hall")]
    assert screen["code"] not in listed.text


def test_a_name_in_use_is_given_away_only_when_it_is_said(house: House, admin: Headers) -> None:
    house.device("kios", DeviceKind.KIOSK)
    before = house.device("tv-1", DeviceKind.WALL)
    wanted = {"code": asked(house)["code"], "name": "tv-1", "wall": house.wall}
    assert told(house.post(APPROVE, admin, **wanted)) == (409, "device_taken")
    of_another_kind = {**wanted, "name": "kios", "replace": True}
    assert told(house.post(APPROVE, admin, **of_another_kind)) == (409, "device_taken")
    assert house.get("/api/floor", before).status_code == 200
    assert house.post(APPROVE, admin, **wanted, replace=True).status_code == 201
    assert told(house.get("/api/floor", before)) == (401, "not_logged_in")


def test_a_wall_is_let_in_only_for_a_wall_of_the_floor(house: House, admin: Headers) -> None:
    code = asked(house)["code"]
    for wall in ({}, {"wall": "nowhere"}):
        assert told(house.post(APPROVE, admin, code=code, name="tv-1", **wall)) == (404, "unknown_wall")


def test_a_device_that_is_revoked_opens_nothing_and_may_come_back_by_a_new_code(
    house: House, admin: Headers
) -> None:
    screen = asked(house)
    house.post(APPROVE, admin, code=screen["code"], name="tv-1", wall=house.wall)
    shown = {**cookie_of(fetched(house, screen)), "X-Screen": f"wall/{house.wall}"}
    answer = house.post("/api/admin/devices/revoke", admin, name="tv-1")
    assert [each["revoked"] for each in body(answer)["devices"]] == [True]
    assert told(house.get(f"/api/walls/{house.wall}", shown)) == (401, "not_logged_in")
    assert told(fetched(house, screen)) == (404, "unknown_pairing")
    fresh = asked(house)
    assert house.post(APPROVE, admin, code=fresh["code"], name="tv-1", wall=house.wall).status_code == 201


def test_who_let_a_screen_in_and_who_revoked_it_stands_in_the_record(house: House, admin: Headers) -> None:
    screen = asked(house)
    before = house.seq
    house.post(APPROVE, admin, code=screen["code"], name="tv-1", wall=house.wall)
    house.post("/api/admin/devices/revoke", admin, name="tv-1")
    with house.record.ledger.look() as view:
        entries = view.entries.since(before, 10)
    assert [(entry.actor, type(entry.event).__name__) for entry in entries] == [
        ("staff:kepala", "DeviceApproved"),
        ("staff:kepala", "DeviceRevoked"),
    ]


def test_neither_code_nor_secret_nor_token_stands_in_the_database_once_it_is_over(
    house: House, admin: Headers
) -> None:
    screen = asked(house)
    house.post(APPROVE, admin, code=screen["code"], name="tv-1", wall=house.wall)
    token = cookie_of(fetched(house, screen))["Cookie"].partition("=")[2]
    house.clock.forward(minutes=10)
    asked(house)
    with house.record.store.look() as view:
        stored = "\n".join(view.db.conn.iterdump())
    assert screen["secret"] not in stored
    assert token not in stored
    assert f"'{screen['code']}'" not in stored
