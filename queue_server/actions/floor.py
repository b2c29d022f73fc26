"""The floor is replaced as a whole, even where one part of it changes, and the record says what changed."""

from dataclasses import fields, replace

from queue_server.domain import events as happened
from queue_server.domain.contradictions import problems
from queue_server.domain.counter import PostState
from queue_server.domain.errors import Invalid, NotAllowed, Refusal
from queue_server.domain.floor import Floor, SlipSettings, Text
from queue_server.domain.floor_changes import changes
from queue_server.domain.roles import Permission
from queue_server.ports import Transaction


def apply(tx: Transaction, floor: Floor, of: int | None = None) -> int:
    """Puts a new floor in force and tells its version; the record keeps what was changed.

    `of`: the version that it was made from; another one in force means that somebody else was quicker.
    Refuses to take away what somebody is using at this moment.
    """
    if not tx.actor.may(Permission.MANAGE_FLOOR):
        raise NotAllowed("not_allowed")
    before = tx.floors.latest()
    if of is not None and of != tx.floors.version():
        raise Refusal("floor_changed_meanwhile")
    if before is not None:
        _check_use(tx, floor)
    old, new = changes(before, floor) if before else ({}, {})
    version = tx.floors.apply(floor)
    tx.record(happened.FloorChanged(version, old, new))
    return version


def _check_use(tx: Transaction, floor: Floor) -> None:
    """Refuses where a service would go that people wait for, or a counter at which somebody sits."""
    services = {service.code for service in floor.services}
    for code, waiting in tx.visits.waiting_by_service().items():
        if waiting and code not in services:
            raise Refusal("service_in_use", service=code, waiting=waiting)
    counters = {counter.id for counter in floor.counters}
    for post in tx.posts.all():
        if post.state != PostState.CLOSED and post.counter not in counters:
            raise Refusal("counter_in_use", counter=post.counter)


def change_slip(tx: Transaction, slip: SlipSettings, complaints: Text) -> None:
    """Other words or another logo on the tickets' paper, in force from the next one.

    The record keeps what stood there and what stands there now; where all is as before, nothing happens.
    Raises Invalid with what is wrong, by field.
    """
    if not tx.actor.may(Permission.MANAGE_FLOOR):
        raise NotAllowed("not_allowed")
    floor = replace(tx.floor, slip=slip, complaints=complaints)
    check_slip(floor)
    before, after = slip_texts(tx.floor), slip_texts(floor)
    changed = [name for name in after if after[name] != before[name]]
    if changed:
        version = tx.floors.apply(floor)
        old, new = ({name: texts[name] for name in changed} for texts in (before, after))
        tx.record(happened.SlipChanged(version, old, new))


def check_slip(floor: Floor) -> None:
    """Raises Invalid where a text or the name of the logo cannot be printed."""
    found = [each for each in problems(floor) if each.where.startswith(("slip.", "complaints"))]
    if found:
        wrong = [{"field": each.where.removeprefix("slip."), "problem": each.code} for each in found]
        raise Invalid("invalid", fields=wrong)


def slip_texts(floor: Floor) -> dict[str, str]:
    """What a floor prints in its own words, as the settings name it: `closing`, `closing_en`."""
    texts = {"complaints": floor.complaints}
    texts |= {each.name: getattr(floor.slip, each.name) for each in fields(SlipSettings)[1:]}
    both = {name: text.id for name, text in texts.items()} | {
        f"{name}_en": text.en for name, text in texts.items()
    }
    return {"logo": floor.slip.logo, **both}
