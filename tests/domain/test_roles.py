"""Who may do what, typed by hand from the rules of the floor."""

import pytest

from queue_server.domain.roles import (
    CLOCK,
    DEVICES,
    ROLES,
    Actor,
    Device,
    DeviceKind,
    Permission,
    Role,
    Staff,
)

MATRIX = """
                  issue serve receive manage_queues manage_staff manage_floor see_dashboard see_reports see_record close_month heed_comments
officer           -     yes   -       -             -            -            -             -           -          -          -
receptionist      yes   -     yes     -             -            -            yes           -           -          -          -
agency_supervisor -     yes   -       yes           yes          -            yes           yes         -          -          yes
floor_supervisor  yes   -     yes     yes           -            -            yes           yes         -          yes          yes
admin             yes   -     yes     yes           yes          yes          yes           yes         yes        yes          yes
auditor           -     -     -       -             -            -            yes           yes         yes        -          -
"""  # noqa: E501 (one line a row)


def cells() -> list[tuple[str, str, bool]]:
    head, *rows = (line.split() for line in MATRIX.strip().splitlines())
    return [(row[0], what, row[1 + place] == "yes") for row in rows for place, what in enumerate(head)]


@pytest.mark.parametrize(("role", "permission", "held"), cells())
def test_each_role_may_what_the_matrix_says_and_nothing_else(role: str, permission: str, held: bool) -> None:
    assert Staff("x", Role(role), ("DUKCAPIL",)).actor.may(Permission(permission)) is held


def test_every_role_and_every_kind_of_device_has_its_permissions() -> None:
    assert {role for role, _, _ in cells()} == {role.value for role in Role} == {role.value for role in ROLES}
    assert set(DEVICES) == set(DeviceKind)


def test_an_agencys_people_act_for_their_agency_alone() -> None:
    for role in (Role.OFFICER, Role.AGENCY_SUPERVISOR):
        actor = Staff("x", role, ("DUKCAPIL", "BPKPD")).actor
        assert [actor.may(Permission.SERVE, agency) for agency in ("DUKCAPIL", "BPKPD", "POLRES")] == [
            True,
            True,
            False,
        ]


def test_the_floors_own_people_are_bound_to_no_agency() -> None:
    reception = Staff("x", Role.RECEPTIONIST, ("DUKCAPIL",)).actor
    assert reception.may(Permission.ISSUE, "POLRES")


def test_devices_drive_nothing_but_what_they_are() -> None:
    kiosk, agent = Device("kiosk-1", DeviceKind.KIOSK).actor, Device("agent", DeviceKind.PRINT_AGENT).actor
    assert kiosk.may(Permission.ISSUE)
    assert not kiosk.may(Permission.DRIVE_PRINTERS)
    assert agent.permissions == {Permission.DRIVE_PRINTERS}
    assert not any(actor.may(Permission.SERVE) for actor in (kiosk, agent))


def test_actors_stand_in_the_record_by_kind_and_name() -> None:
    assert [str(actor) for actor in (Staff("ani", Role.OFFICER).actor, CLOCK)] == ["staff:ani", "clock:clock"]
    assert str(Device("kiosk-1", DeviceKind.KIOSK).actor) == "device:kiosk-1"
    assert Actor(CLOCK.kind, "x").permissions == frozenset()
