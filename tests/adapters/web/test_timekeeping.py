"""A server whose date is in doubt, from outside: it can be read and entered, and does nothing else."""

from datetime import timedelta

import pytest

from queue_server.app.record import judge_clock
from queue_server.domain.roles import DeviceKind, Role
from tests.adapters.web.house import Headers, House, body, told

CONFIRM = "/api/admin/clock/confirm"
ORDER = {"services": ["KTP"], "priority": False, "assist": False, "people": 1, "language": "id"}


@pytest.fixture
def kiosk(house: House) -> Headers:
    """A kiosk that took a number, and a server that starts again fifteen days later."""
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    assert house.post("/api/kiosk/tickets", kiosk, **ORDER).status_code == 201
    house.clock.at += timedelta(days=15)
    judge_clock(house.record)
    return kiosk


def clock_of(house: House) -> tuple[str, bool]:
    health = body(house.get("/health"))
    (check,) = [check for check in health["checks"] if check["name"] == "clock"]
    return health["clock"]["state"], check["ok"]


def test_a_clock_that_goes_right_is_well(house: House) -> None:
    assert clock_of(house) == ("ok", True)


def test_no_number_is_given_until_the_date_is_confirmed(house: House, kiosk: Headers) -> None:
    assert clock_of(house) == ("unconfirmed", False)
    assert told(house.post("/api/kiosk/tickets", kiosk, **ORDER)) == (409, "clock_unconfirmed")
    assert house.get("/api/floor", kiosk).status_code == 200
    administrator = house.staff("made", Role.ADMIN)
    assert house.post(CONFIRM, administrator).status_code == 200
    answer = house.post("/api/kiosk/tickets", kiosk, **ORDER)
    assert (answer.status_code, body(answer)["number"]) == (201, "B-001")
    assert clock_of(house) == ("ok", True)


def test_no_counter_opens_and_calls_until_the_date_is_confirmed(house: House, kiosk: Headers) -> None:
    officer = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    for act in ("open", "call-next"):
        assert told(house.post(f"/api/console/{act}", officer, counter="1")) == (409, "clock_unconfirmed")


def test_only_an_administrator_confirms(house: House, kiosk: Headers) -> None:
    assert told(house.post(CONFIRM)) == (401, "not_logged_in")
    assert told(house.post(CONFIRM, kiosk)) == (403, "not_allowed")
    assert told(house.post(CONFIRM, house.staff("putu", Role.FLOOR_SUPERVISOR))) == (403, "not_allowed")


def test_to_confirm_what_nobody_doubts_changes_nothing(house: House) -> None:
    administrator = house.staff("made", Role.ADMIN)
    seq = house.seq
    assert house.post(CONFIRM, administrator).status_code == 200
    assert house.seq == seq


def test_a_clock_that_is_set_back_while_the_floor_is_open_is_an_alarm_and_stops_nobody(house: House) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    house.post("/api/kiosk/tickets", kiosk, **ORDER)
    house.clock.at -= timedelta(hours=2)
    assert clock_of(house) == ("behind", False)
    assert body(house.post("/api/kiosk/tickets", kiosk, **ORDER))["number"] == "B-002"
