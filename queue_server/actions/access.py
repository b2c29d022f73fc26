"""Who may in: staff, their sessions, and devices."""

from datetime import timedelta

from queue_server.domain import events as happened
from queue_server.domain.errors import Invalid, NotAllowed, NotFound, NotLoggedIn, Refusal, TooMany
from queue_server.domain.roles import BOUND_TO_AGENCIES, Actor, ActorKind, Device, Permission, Role, Staff
from queue_server.ports import Transaction, View

FREE_TRIES = 5
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(minutes=15)


def check_lock(view: View, name: str) -> None:
    """Refuses a name whose pause after wrong PINs is not over."""
    until = view.people.locked_until(name)
    if until is not None and view.now < until:
        raise TooMany("too_many", at=until)


def begin_session(tx: Transaction, name: str, token_hash: str, csrf: str, at_own_desk: bool = False) -> Staff:
    """The PIN was right: a session that ends with the day.

    `at_own_desk`: where wrong PINs that were tried elsewhere neither count nor are forgiven.
    """
    staff = tx.people.staff(name)
    if staff is None or staff.disabled:
        raise NotLoggedIn("wrong_pin")
    if not at_own_desk:
        check_lock(tx, name)
        tx.people.forgive(name)
    tx.people.begin_session(token_hash, name, csrf)
    tx.record(happened.LoggedIn(name))
    return staff


def enter_kiosk(tx: Transaction, name: str) -> Staff:
    """The PIN was right, at a kiosk: whoever tends it stands before it for a moment, without a session."""
    staff = tx.people.staff(name)
    if staff is None or staff.disabled:
        raise NotLoggedIn("wrong_pin")
    check_lock(tx, name)
    if not staff.actor.may(Permission.TEND_KIOSKS):
        raise NotAllowed("not_allowed")
    tx.people.forgive(name)
    with tx.by(staff.actor):
        tx.record(happened.LoggedIn(name))
    return staff


def wrong_pin(tx: Transaction, name: str) -> None:
    """Counts a wrong PIN; from the fifth on, growing pauses."""
    if tx.people.staff(name) is None:
        return
    pause = pause_after(tx.people.count_wrong_pin(name))
    if pause:
        tx.people.lock(name, tx.now + pause)


def pause_after(wrong: int) -> timedelta:
    """How long a name must wait after so many wrong PINs running."""
    if wrong < FREE_TRIES:
        return timedelta(0)
    doublings = min(wrong - FREE_TRIES, 10)
    return min(FIRST_PAUSE * (1 << doublings), LONGEST_PAUSE)


def logout(tx: Transaction, token_hash: str) -> None:
    tx.people.end_session(token_hash)
    tx.record(happened.LoggedOut(tx.actor.name))


def add_staff(tx: Transaction, staff: Staff, pin_hash: str) -> None:
    """A new member of the staff; a supervisor adds those of her own agencies alone."""
    _managing(tx, staff)
    if tx.people.staff(staff.name) is not None:
        raise Refusal("name_taken", name=staff.name)
    _check_places(tx, staff)
    tx.people.add(staff, pin_hash)
    tx.record(happened.StaffAdded(staff.name, staff.role.value))


def change_staff(tx: Transaction, staff: Staff) -> None:
    """Another role, other agencies or services for a name that is there; its sessions end."""
    before = _staff(tx, staff.name)
    _managing(tx, before)
    _managing(tx, staff)
    _not_oneself(tx, staff.name)
    if staff.role != Role.ADMIN:
        _keep_an_administrator(tx, before)
    _check_places(tx, staff)
    tx.people.change(staff)
    old, new = _facts(before), _facts(staff)
    changed = [name for name in new if new[name] != old[name]]
    was, now = ({name: facts[name] for name in changed} for facts in (old, new))
    tx.record(happened.StaffChanged(staff.name, staff.role.value, was, now))


def _facts(staff: Staff) -> dict[str, str]:
    """What may be changed of somebody, as the record tells it."""
    return {
        "role": staff.role.value,
        "agencies": ", ".join(staff.agencies),
        "services": ", ".join(staff.services),
    }


def _check_places(tx: Transaction, staff: Staff) -> None:
    """The agencies and services of somebody are there, and the services are of those agencies."""
    for code in staff.agencies:
        if tx.floor.agency(code) is None:
            raise NotFound("unknown_agency", agency=code)
    for code in staff.services:
        service = tx.floor.service(code)
        if service is None:
            raise NotFound("unknown_service", service=code)
        if staff.agencies and service.agency not in staff.agencies:
            raise Invalid("service_elsewhere", service=code)
    if staff.role in BOUND_TO_AGENCIES and not staff.agencies:
        raise Invalid("agency_missing", role=staff.role.value)


def disable_staff(tx: Transaction, name: str) -> None:
    """Cannot log in any more, and is out at once; the name stays in the record."""
    leaving = _staff(tx, name)
    _managing(tx, leaving)
    _not_oneself(tx, name)
    _keep_an_administrator(tx, leaving)
    tx.people.disable(name)
    tx.record(happened.StaffDisabled(name))


def enable_staff(tx: Transaction, name: str) -> None:
    """May log in again, with the PIN of before."""
    _managing(tx, _staff(tx, name))
    tx.people.enable(name)
    tx.record(happened.StaffEnabled(name))


def set_pin(tx: Transaction, name: str, pin_hash: str) -> None:
    _managing(tx, _staff(tx, name))
    tx.people.set_pin(name, pin_hash)
    tx.record(happened.PinChanged(name))


def may_manage(actor: Actor, staff: Staff) -> bool:
    """Whether somebody may add, change, disable or give a PIN to another of this role and these agencies."""
    if not actor.may(Permission.MANAGE_STAFF):
        return False
    return not actor.agencies or _officer_of(staff, actor.agencies)


def add_device(tx: Transaction, device: Device, token_hash: str) -> None:
    """Approves a device, or gives a known one a new token."""
    if not tx.actor.may(Permission.MANAGE_FLOOR):
        raise NotAllowed("not_allowed")
    if device.agency is not None and tx.floor.agency(device.agency) is None:
        raise NotFound("unknown_agency", agency=device.agency)
    tx.people.add_device(device, token_hash)
    tx.record(happened.DeviceApproved(device.name, device.kind.value))


def revoke_device(tx: Transaction, name: str) -> None:
    if not tx.actor.may(Permission.MANAGE_FLOOR):
        raise NotAllowed("not_allowed")
    if tx.people.device(name) is None:
        raise NotFound("unknown_device", name=name)
    tx.people.revoke_device(name)
    tx.record(happened.DeviceRevoked(name))


def _staff(tx: Transaction, name: str) -> Staff:
    staff = tx.people.staff(name)
    if staff is None:
        raise NotFound("unknown_staff", name=name)
    return staff


def _managing(tx: Transaction, staff: Staff) -> None:
    if not may_manage(tx.actor, staff):
        raise NotAllowed("not_allowed")


def _not_oneself(tx: Transaction, name: str) -> None:
    if tx.actor.kind == ActorKind.STAFF and tx.actor.name == name:
        raise Refusal("not_oneself")


def _keep_an_administrator(tx: Transaction, leaving: Staff) -> None:
    """Somebody must stay who can let others in."""
    others = (each for each in tx.people.everyone() if each.name != leaving.name)
    stays = any(each.role == Role.ADMIN and not each.disabled for each in others)
    if leaving.role == Role.ADMIN and not leaving.disabled and not stays:
        raise Refusal("last_administrator", name=leaving.name)


def _officer_of(staff: Staff, agencies: tuple[str, ...]) -> bool:
    """Whether somebody works at counters of these agencies, and nowhere else."""
    return staff.role == Role.OFFICER and set(staff.agencies) <= set(agencies)
