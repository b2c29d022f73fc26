"""An administrator arranges the floor: everything in force at once, nothing taken from under anybody."""

import copy
from typing import Any

import pytest

from queue_server.domain.roles import DeviceKind, Role
from tests.adapters.web.house import Headers, House, body

PATH = "/api/admin/floor"


@pytest.fixture
def admin(house: House) -> Headers:
    return house.staff("admin", Role.ADMIN)


def looked(house: House, admin: Headers) -> tuple[int, dict[str, Any]]:
    found = body(house.get(PATH, admin))
    return found["version"], copy.deepcopy(found["document"])


def test_what_is_changed_is_in_force_at_once_and_in_the_record(house: House, admin: Headers) -> None:
    version, document = looked(house, admin)
    document["agency"][0]["service"][0]["minutes"] = 7
    document["name"] = "MPP Baru"
    changed = body(house.post(PATH, admin, version=version, document=document))
    assert changed["version"] == version + 1
    assert changed["floor"]["name"] == "MPP Baru"

    auditor = house.staff("auditor", Role.AUDITOR)
    [entry] = body(house.get("/api/record", auditor, kind="FloorChanged", at_most="1"))["entries"]
    code = document["agency"][0]["service"][0]["code"]
    assert entry["facts"]["after"] == {f"services.{code}.minutes": "7", "name.id": "MPP Baru"}
    assert entry["facts"]["before"]["name.id"] == "MPP Mini"


def test_every_mistake_is_told_beside_its_field(house: House, admin: Headers) -> None:
    version, document = looked(house, admin)
    document["agency"][0]["letter"] = ""
    document["counter"][0]["agency"] = "NOBODY"
    code = document["agency"][0]["code"]
    for path in (PATH, f"{PATH}/check"):
        refused = house.post(path, admin, version=version, document=document)
        assert refused.status_code == 422
        fields = {each["field"]: each["text"] for each in body(refused)["facts"]["fields"]}
        assert fields[f"agency.{code}.letter"]
    assert looked(house, admin)[0] == version


def test_who_began_from_an_older_floor_is_told_so(house: House, admin: Headers) -> None:
    version, document = looked(house, admin)
    house.post(PATH, admin, version=version, document={**document, "name": "Satu"})
    late = house.post(PATH, admin, version=version, document={**document, "name": "Dua"})
    assert (late.status_code, body(late)["code"]) == (409, "floor_changed_meanwhile")


def test_a_service_that_people_wait_for_and_a_counter_in_use_stay(house: House, admin: Headers) -> None:
    version, document = looked(house, admin)
    document["counter"].append({**document["counter"][0], "id": "9"})
    version = body(house.post(PATH, admin, version=version, document=document))["version"]
    house.post("/api/kiosk/tickets", house.device("kiosk-1", DeviceKind.KIOSK), services=["KTP"])
    house.post("/api/console/open", house.staff("ani", Role.OFFICER, "DUKCAPIL"), counter="9")
    without = copy.deepcopy(document)
    without["popular"] = []
    for agency in without["agency"]:
        agency["service"] = [each for each in agency["service"] if each["code"] != "KTP"]
    refused = house.post(PATH, admin, version=version, document=without)
    assert (body(refused)["code"], body(refused)["facts"]["waiting"]) == ("service_in_use", 1)
    without = copy.deepcopy(document)
    without["counter"] = [each for each in without["counter"] if each["id"] != "9"]
    refused = house.post(PATH, admin, version=version, document=without)
    assert body(refused)["code"] == "counter_in_use"


@pytest.mark.parametrize("role", [Role.FLOOR_SUPERVISOR, Role.AUDITOR])
def test_nobody_else_arranges_the_floor(house: House, role: Role) -> None:
    who = house.staff("somebody", role)
    assert house.get(PATH, who).status_code == 403
    assert house.post(PATH, who, version=1, document={}).status_code == 403


def test_a_floor_of_sixty_agencies_is_not_too_large(house: House, admin: Headers) -> None:
    version, document = looked(house, admin)
    agency, service = document["agency"][0], document["agency"][0]["service"][0]
    for place in range(60):
        letters = f"Z{chr(65 + place // 26)}{chr(65 + place % 26)}"
        services = [{**service, "code": f"{letters}{each}"} for each in range(6)]
        document["agency"].append({**agency, "code": letters, "letter": letters, "service": services})
        document["counter"].append(
            {**document["counter"][0], "id": letters, "agency": letters, "services": []}
        )
    assert house.post(PATH, admin, version=version, document=document).status_code == 200
