"""Who may in: staff, sessions, wrong PINs, devices."""

from datetime import timedelta

import pytest

from queue_server.actions import access
from queue_server.domain.errors import Invalid, NotAllowed, NotFound, NotLoggedIn, Refusal, TooMany
from queue_server.domain.roles import COMMAND_LINE, Actor, Device, DeviceKind, Role, Staff
from tests.small_floor import ANI, SUPERVISOR, SmallFloor

OFFICER = Staff("ani", Role.OFFICER, ("DUKCAPIL",))
ADMIN = Staff("admin", Role.ADMIN)
AGENCYS_OWN = Staff("wayan", Role.AGENCY_SUPERVISOR, ("DUKCAPIL",))


def employ(floor: SmallFloor, *staff: Staff) -> None:
    for one in staff:
        floor.do(COMMAND_LINE, access.add_staff, one, f"hash of {one.name}")


def log_in(floor: SmallFloor, name: str = "ani") -> Staff:
    return floor.do(OFFICER.actor, access.begin_session, name, "token-hash", "csrf")


def test_a_session_lasts_until_logout(floor: SmallFloor) -> None:
    employ(floor, OFFICER)
    assert log_in(floor) == OFFICER
    with floor.ledger.look() as view:
        session = view.people.session("token-hash")
        assert session is not None
        assert (session.staff, session.csrf) == (OFFICER, "csrf")
        assert view.people.session("another") is None
    floor.do(ANI, access.logout, "token-hash")
    with floor.ledger.look() as view:
        assert view.people.session("token-hash") is None


def test_a_session_does_not_outlive_its_day(floor: SmallFloor) -> None:
    employ(floor, OFFICER)
    log_in(floor)
    floor.clock.forward(days=1)
    with floor.ledger.look() as view:
        assert view.people.session("token-hash") is None


def test_who_has_left_is_out_at_once_and_stays_out(floor: SmallFloor) -> None:
    employ(floor, OFFICER)
    log_in(floor)
    floor.do(COMMAND_LINE, access.disable_staff, "ani")
    with floor.ledger.look() as view:
        assert view.people.session("token-hash") is None
    with pytest.raises(NotLoggedIn):
        log_in(floor)


def test_a_new_pin_ends_the_sessions_and_forgives(floor: SmallFloor) -> None:
    employ(floor, OFFICER)
    log_in(floor)
    for _ in range(5):
        floor.do(ANI, access.wrong_pin, "ani")
    floor.do(COMMAND_LINE, access.set_pin, "ani", "another hash")
    with floor.ledger.look() as view:
        assert view.people.session("token-hash") is None
        assert view.people.pin_hash("ani") == "another hash"
    log_in(floor)


def pause_after(floor: SmallFloor, wrong: int) -> timedelta | None:
    for _ in range(wrong):
        floor.do(ANI, access.wrong_pin, "ani")
    with floor.ledger.look() as view:
        until = view.people.locked_until("ani")
    return until - floor.clock.now() if until else None


def test_wrong_pins_cost_growing_pauses_from_the_fifth_on_up_to_a_quarter_of_an_hour(
    floor: SmallFloor,
) -> None:
    employ(floor, OFFICER)
    assert pause_after(floor, 4) is None
    pauses = [pause_after(floor, 1) for _ in range(7)]
    assert pauses == [timedelta(seconds=s) for s in (30, 60, 120, 240, 480, 900, 900)]
    assert pause_after(floor, 100) == timedelta(minutes=15)


def test_while_a_pause_lasts_the_right_pin_does_not_help(floor: SmallFloor) -> None:
    employ(floor, OFFICER)
    pause_after(floor, 5)
    floor.clock.forward(seconds=29)
    with pytest.raises(TooMany) as refused:
        log_in(floor)
    assert refused.value.facts["at"] == floor.clock.now() + timedelta(seconds=1)
    floor.clock.forward(seconds=1)
    log_in(floor)
    assert pause_after(floor, 4) is None


def test_a_name_that_nobody_has_is_not_counted(floor: SmallFloor) -> None:
    before = floor.rows(["staff"])
    floor.do(ANI, access.wrong_pin, "nobody")
    assert floor.rows(["staff"]) == before


def test_names_agencies_and_services_must_be_there_and_names_are_taken_once(floor: SmallFloor) -> None:
    employ(floor, OFFICER)
    with pytest.raises(Refusal, match="name_taken"):
        employ(floor, OFFICER)
    with pytest.raises(NotFound):
        employ(floor, Staff("x", Role.OFFICER, ("NOWHERE",)))
    with pytest.raises(NotFound):
        employ(floor, Staff("x", Role.OFFICER, ("DUKCAPIL",), ("NOTHING",)))
    with pytest.raises(Invalid):
        employ(floor, Staff("x", Role.OFFICER))


@pytest.mark.parametrize(
    "staff",
    [
        Staff("x", Role.ADMIN),
        Staff("x", Role.ADMIN, ("DUKCAPIL",)),
        Staff("x", Role.FLOOR_SUPERVISOR),
        Staff("x", Role.AUDITOR),
        Staff("x", Role.RECEPTIONIST),
        Staff("x", Role.AGENCY_SUPERVISOR, ("DUKCAPIL",)),
        Staff("x", Role.OFFICER, ("IMIGRASI",)),
        Staff("x", Role.OFFICER, ("DUKCAPIL", "IMIGRASI")),
    ],
)
def test_an_agencys_supervisor_manages_nobody_but_her_own_officers(floor: SmallFloor, staff: Staff) -> None:
    with pytest.raises(NotAllowed):
        floor.do(AGENCYS_OWN.actor, access.add_staff, staff, "hash")
    employ(floor, staff)
    before = floor.rows()
    with pytest.raises(NotAllowed):
        floor.do(AGENCYS_OWN.actor, access.set_pin, "x", "hers")
    with pytest.raises(NotAllowed):
        floor.do(AGENCYS_OWN.actor, access.disable_staff, "x")
    assert floor.rows() == before


def test_an_agencys_supervisor_adds_her_officers_and_resets_their_pins(floor: SmallFloor) -> None:
    floor.do(AGENCYS_OWN.actor, access.add_staff, OFFICER, "hash")
    floor.do(AGENCYS_OWN.actor, access.set_pin, "ani", "another")
    floor.do(AGENCYS_OWN.actor, access.disable_staff, "ani")


@pytest.mark.parametrize("actor", [ANI, SUPERVISOR])
def test_others_manage_no_staff_and_no_devices(floor: SmallFloor, actor: Actor) -> None:
    with pytest.raises(NotAllowed):
        floor.do(actor, access.add_staff, Staff("x", Role.OFFICER, ("DUKCAPIL",)), "hash")
    with pytest.raises(NotAllowed):
        floor.do(actor, access.add_device, Device("wall", DeviceKind.WALL), "hash")
    with pytest.raises(NotFound):
        floor.do(COMMAND_LINE, access.set_pin, "nobody", "hash")


def test_a_device_is_known_by_its_token_until_it_is_revoked(floor: SmallFloor) -> None:
    wall = Device("hall", DeviceKind.WALL)

    def known_by(token: str) -> Device | None:
        with floor.ledger.look() as view:
            return view.people.device_of_token(token)

    floor.do(ADMIN.actor, access.add_device, wall, "first")
    assert known_by("first") == wall
    floor.do(ADMIN.actor, access.add_device, wall, "second")
    assert (known_by("first"), known_by("second")) == (None, wall)
    floor.do(ADMIN.actor, access.revoke_device, "hall")
    assert known_by("second") is None
    with pytest.raises(NotFound):
        floor.do(ADMIN.actor, access.revoke_device, "cellar")
    with pytest.raises(NotFound):
        floor.do(ADMIN.actor, access.add_device, Device("x", DeviceKind.WALL, "NOWHERE"), "third")
