"""The pages and their files: only what is meant to be read, and cookies only for screens that are there."""

import pytest

from queue_server.domain.roles import DeviceKind
from tests.adapters.web.house import House


@pytest.mark.parametrize(
    "path",
    [
        "/wall/.",
        "/wall/..",
        "/wall/..%2f..%2frun.py",
        "/shared/..%2f..%2frun.py",
        "/shared//etc/passwd",
        "/shared/%00",
        "/words/..%2fserver.ftl",
        f"/words/{'a' * 300}.ftl?sections=shared",
        "/words/id%00.ftl?sections=shared",
    ],
)
def test_a_path_that_leads_elsewhere_is_not_found(house: House, path: str) -> None:
    assert house.ask("GET", path).status_code == 404


@pytest.mark.parametrize("id", ["nowhere", "a%0d%0aSet-Cookie:%20b=c", "a;b=c", "%00", "%c3%a9"])
def test_a_token_is_remembered_for_no_wall_that_is_not_there(house: House, id: str) -> None:
    token = house.device("stan", DeviceKind.WALL)["Authorization"].removeprefix("Bearer ")
    answer = house.ask("GET", f"/wall/{id}?token={token}")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert "Set-Cookie" not in answer.headers


def test_a_device_is_remembered_whatever_signs_its_name_holds(house: House) -> None:
    token = house.device("kios; depan", DeviceKind.KIOSK)["Authorization"].removeprefix("Bearer ")
    answer = house.ask("GET", f"/kiosk?token={token}")
    cookie, *attributes = answer.headers["Set-Cookie"].split("; ")
    assert {"HttpOnly", "SameSite=Strict"} <= set(attributes)
    shown = {"Cookie": cookie, "X-Screen": "kiosk/kios; depan"}
    assert house.get("/api/floor", shown).status_code == 200
