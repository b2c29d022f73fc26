"""The one way in: what cannot be read, held or found is refused in the one form, and changes nothing."""

import pytest

from queue_server.domain.roles import DeviceKind, Role
from tests.adapters.web.house import House, told

BEYOND = 2**63


@pytest.mark.parametrize(
    "report",
    [
        {"job": BEYOND, "result": "printed"},
        {"job": -(10**30), "result": "printed"},
        {"job": 1, "result": "printed", "millimetres": BEYOND},
    ],
)
def test_a_number_greater_than_the_record_can_hold_is_refused(
    house: House, report: dict[str, object]
) -> None:
    agent = house.device("agent", DeviceKind.PRINT_AGENT)
    before = house.seq
    assert told(house.post("/api/agent/report", agent, **report)) == (422, "invalid")
    assert house.seq == before


def test_the_record_is_not_read_from_beyond_what_it_can_hold(house: House) -> None:
    auditor = house.staff("nyoman", Role.AUDITOR)
    assert told(house.get("/api/record", auditor, before=str(BEYOND))) == (422, "invalid")
    assert house.get("/api/record", auditor, before=str(BEYOND - 1)).status_code == 200


@pytest.mark.parametrize("path", ["/api//me", "/api/me/", "//api/me", "/api/%00"])
def test_an_address_that_is_almost_right_is_not_found_and_sends_nobody_on(house: House, path: str) -> None:
    answer = house.get(path)
    assert (answer.status_code, "Location" in answer.headers) == (404, False)


def test_a_method_that_an_address_does_not_take_is_refused_in_the_one_form(house: House) -> None:
    assert told(house.ask("OPTIONS", "/api/me")) == (405, "wrong_method")
    assert told(house.ask("PUT", "/api/login")) == (405, "wrong_method")


def test_who_asks_for_the_head_alone_asks_as_for_the_whole(house: House) -> None:
    officer = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    assert house.ask("HEAD", "/api/console?counter=1", officer).status_code == 200
    assert house.ask("HEAD", "/api/console", officer).status_code == 422
