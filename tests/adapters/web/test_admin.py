"""Whom a supervisor and an administrator may let in, and what they can never do."""

import pytest

from queue_server.domain.pin import weakness
from queue_server.domain.roles import DeviceKind, Role
from tests.adapters.web.house import Headers, House, body, told

PIN = "483920"


@pytest.fixture
def admin(house: House) -> Headers:
    return house.staff("made", Role.ADMIN)


@pytest.fixture
def supervisor(house: House) -> Headers:
    return house.staff("wayan", Role.AGENCY_SUPERVISOR, "DUKCAPIL")


def names(answer: object) -> list[str]:
    return [each["name"] for each in body(answer)["staff"]]  # type: ignore[arg-type]


def test_a_supervisor_sees_and_adds_officers_of_her_agency_alone(house: House, supervisor: Headers) -> None:
    house.staff("kadek", Role.OFFICER, "IMIGRASI")
    seen = body(house.get("/api/admin/staff", supervisor))
    assert (seen["staff"], seen["roles"]) == ([], ["officer"])
    assert [agency["code"] for agency in seen["agencies"]] == ["DUKCAPIL"]

    ani = {"name": "ani", "role": "officer", "agencies": ["DUKCAPIL"], "services": ["KTP"], "pin": PIN}
    added = house.post("/api/admin/staff", supervisor, **ani)
    assert (added.status_code, names(added)) == (201, ["ani"])
    assert house.post("/api/login", name="ani", pin=PIN).status_code == 200


@pytest.mark.parametrize(
    "more",
    [
        {"role": "agency_supervisor", "agencies": ["DUKCAPIL"]},
        {"role": "admin"},
        {"role": "officer", "agencies": ["IMIGRASI"]},
        {"role": "officer", "agencies": ["DUKCAPIL", "IMIGRASI"]},
    ],
)
def test_a_supervisor_raises_nobody_above_her_own_bounds(
    house: House, supervisor: Headers, more: dict[str, object]
) -> None:
    asked = {"name": "ani", "pin": PIN, **more}
    assert told(house.post("/api/admin/staff", supervisor, **asked)) == (403, "not_allowed")
    house.staff("ani", Role.OFFICER, "DUKCAPIL")
    changed = house.post("/api/admin/staff/change", supervisor, name="ani", **more)
    assert told(changed) == (403, "not_allowed")


def test_an_officer_gets_no_service_of_another_agency(house: House, supervisor: Headers) -> None:
    asked = {"name": "ani", "role": "officer", "agencies": ["DUKCAPIL"], "services": ["PASPOR"], "pin": PIN}
    assert told(house.post("/api/admin/staff", supervisor, **asked)) == (422, "service_elsewhere")


@pytest.mark.parametrize("act", ["pin", "disable", "enable"])
def test_a_supervisor_touches_nobody_of_another_agency(house: House, supervisor: Headers, act: str) -> None:
    house.staff("kadek", Role.OFFICER, "IMIGRASI")
    more = {"pin": PIN} if act == "pin" else {}
    refused = house.post(f"/api/admin/staff/{act}", supervisor, name="kadek", **more)
    assert told(refused) == (403, "not_allowed")


def test_nobody_disables_or_changes_herself(house: House, admin: Headers) -> None:
    house.staff("other", Role.ADMIN)
    assert told(house.post("/api/admin/staff/disable", admin, name="made")) == (409, "not_oneself")
    changed = house.post("/api/admin/staff/change", admin, name="made", role="auditor")
    assert told(changed) == (409, "not_oneself")


def test_one_administrator_always_stays(house: House, admin: Headers) -> None:
    other = house.staff("other", Role.ADMIN)
    assert house.post("/api/admin/staff/disable", admin, name="other").status_code == 200
    assert house.get("/api/me", other).status_code == 401
    assert house.post("/api/admin/staff/enable", admin, name="other").status_code == 200


def test_sessions_end_with_a_new_role_a_new_pin_and_when_disabled(house: House, admin: Headers) -> None:
    acts: dict[str, dict[str, object]] = {
        "change": {"role": "officer", "agencies": ["IMIGRASI"]},
        "pin": {"pin": PIN},
        "disable": {},
    }
    for act, more in acts.items():
        logged_in = house.staff(act, Role.OFFICER, "DUKCAPIL")
        assert house.get("/api/me", logged_in).status_code == 200
        done = house.post(f"/api/admin/staff/{act}", admin, name=act, **more)
        assert done.status_code == 200, done.text
        assert house.get("/api/me", logged_in).status_code == 401


def test_a_new_pin_lifts_the_pause_after_wrong_ones(house: House, supervisor: Headers) -> None:
    house.staff("ani", Role.OFFICER, "DUKCAPIL")
    for _ in range(5):
        house.post("/api/login", name="ani", pin="0")
    [ani] = body(house.get("/api/admin/staff", supervisor))["staff"]
    assert ani["locked_until"] is not None
    assert told(house.post("/api/login", name="ani", pin=PIN)) == (429, "too_many")
    house.post("/api/admin/staff/pin", supervisor, name="ani", pin=PIN)
    assert house.post("/api/login", name="ani", pin=PIN).status_code == 200


def test_a_name_that_nobody_has_is_answered_as_one_that_somebody_has(house: House) -> None:
    house.staff("ani", Role.OFFICER, "DUKCAPIL")

    def tried(name: str) -> list[tuple[int, object]]:
        answers = [house.post("/api/login", name=name, pin="0") for _ in range(8)]
        return [(answer.status_code, body(answer)["facts"]) for answer in answers]

    assert tried("nobody") == tried("ani")
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    at_kiosk = [house.post("/api/kiosk/staff/enter", kiosk, name=name, pin="0") for name in ("ani", "nobody")]
    assert {told(answer) for answer in at_kiosk} == {(429, "too_many")}


@pytest.mark.parametrize(
    ("pin", "problem"),
    [
        ("4839", "pin_too_short"),
        ("123456", "pin_too_easy"),
        ("654321", "pin_too_easy"),
        ("000000", "pin_too_easy"),
        ("rahasia", "pin_not_digits"),
    ],
)
def test_a_pin_that_is_easily_guessed_is_refused_beside_its_field(
    house: House, admin: Headers, pin: str, problem: str
) -> None:
    asked = {"name": "ani", "role": "officer", "agencies": ["DUKCAPIL"], "pin": pin}
    refused = house.post("/api/admin/staff", admin, **asked)
    assert told(refused) == (422, "invalid")
    assert body(refused)["facts"]["fields"] == [{"field": "pin", "problem": problem}]


def test_a_pin_is_not_the_name() -> None:
    assert weakness("48392011", "48392011") == "pin_too_easy"
    assert weakness("48392011", "ani") is None


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.RECEPTIONIST, Role.FLOOR_SUPERVISOR])
def test_others_neither_see_nor_change_the_staff(house: House, role: Role) -> None:
    asking = house.staff("putu", role)
    assert told(house.get("/api/admin/staff", asking)) == (403, "not_allowed")
    assert told(house.post("/api/admin/staff/disable", asking, name="putu")) == (403, "not_allowed")
