"""The staff as those see them who look after them: whom they may manage, and what they may give."""

from collections.abc import Callable
from datetime import datetime

from queue_server.domain.roles import BOUND_TO_AGENCIES, Actor, Role, Staff
from queue_server.ports import View
from queue_server.snapshots.frame import Body, framed, local_or_none

Manages = Callable[[Staff], bool]


def staff(view: View, actor: Actor, language: str, trial: bool, manages: Manages) -> Body:
    """Everybody whom the asker manages, and the roles, agencies and services that she may give."""
    everyone = [each for each in view.people.everyone() if manages(each)]
    agencies = [
        agency.code for agency in view.floor.agencies if not actor.agencies or agency.code in actor.agencies
    ]
    body = {
        "staff": [_person(view, each) for each in everyone],
        "roles": [role.value for role in Role if manages(_example(role, agencies))],
        "bound_roles": sorted(role.value for role in BOUND_TO_AGENCIES),
        "agencies": [_agency(view, code, language) for code in agencies],
    }
    return framed(view, language, trial, body)


def _example(role: Role, agencies: list[str]) -> Staff:
    return Staff("", role, tuple(agencies))


def _person(view: View, each: Staff) -> Body:
    return {
        "name": each.name,
        "role": each.role.value,
        "agencies": list(each.agencies),
        "services": list(each.services),
        "disabled": each.disabled,
        "locked_until": local_or_none(view, _still(view, view.people.locked_until(each.name))),
    }


def _still(view: View, until: datetime | None) -> datetime | None:
    return until if until is not None and until > view.now else None


def _agency(view: View, code: str, language: str) -> Body:
    agency = view.floor.agency(code)
    services = [service for service in view.floor.services if service.agency == code]
    return {
        "code": code,
        "name": agency.name.in_language(language) if agency else code,
        "services": [{"code": each.code, "name": each.name.in_language(language)} for each in services],
    }
