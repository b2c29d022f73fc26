"""The waiting list: with what the floor goes on by voice when no screen is left."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from queue_server.domain import turn
from queue_server.domain.errand import State
from queue_server.domain.floor import Agency
from queue_server.domain.listing import Listing
from queue_server.domain.printjob import Passage
from queue_server.ports import Standing, View
from queue_server.snapshots.frame import Body, Say, Words, agency_name, framed, local_or_none, service_name

_NOW = (State.CALLED, State.SERVING)

Allowed = Callable[[str], bool]
"""Whether an agency, by its code, may be shown."""


def body(view: View, language: str, trial: bool, allowed: Allowed) -> Body:
    """Who is here, by agency and service: at the counters, then in the order of calls, held and absent."""
    found: dict[str, list[Standing]] = {}
    for at in _here(view):
        found.setdefault(at.errand.service, []).append(at)
    agencies = [agency for agency in view.floor.agencies if allowed(agency.code)]
    rows = [_agency(view, agency, found, language) for agency in agencies]
    return framed(view, language, trial, {"agencies": [row for row in rows if row["services"]]})


def listing(view: View, language: str, words: Words, trial: bool, allowed: Allowed) -> Listing:
    """The same on a slip's paper, shortest: the numbers of each service, in rows that are read out."""
    found = body(view, language, trial, allowed)
    day = words.date(language, view.floor.business_date(view.now))
    time = words.time(language, view.now, view.floor.zone_info)
    passages = [
        Passage(
            f"{agency['name']}: {service['name']}", tuple(_lines(service["tickets"], language, words.say))
        )
        for agency in found["agencies"]
        for service in agency["services"]
    ]
    return Listing(
        title=words.say(language, "waiting-title"),
        floor_name=view.floor.name.in_language(language),
        moment=words.say(language, "waiting-as-of", date=day, time=time),
        legend=words.say(language, "waiting-legend"),
        passages=tuple(passages) or (Passage(words.say(language, "waiting-nobody"), ()),),
        sample_mark=words.say(language, "slip-sample") if trial else None,
    )


def _lines(tickets: list[Body], language: str, say: Say) -> Iterator[str]:
    """A row for each state: who waits without a heading, for they are what the list is for."""
    rows = {
        "waiting-now": [f"{_marked(each)} > {each['counter']}" for each in tickets if each["state"] in _NOW],
        "": [_marked(each) for each in tickets if each["state"] == State.WAITING],
        "waiting-held": [_marked(each) for each in tickets if each["state"] == State.HELD],
        "waiting-absent": [_marked(each) for each in tickets if each["state"] == State.ABSENT],
    }
    for heading, numbers in rows.items():
        if numbers:
            row = "  ".join(numbers)
            yield f"{say(language, heading)}: {row}" if heading else row


def _marked(ticket: Body) -> str:
    """The number with its marks, as the legend explains them."""
    marks = ("*" if ticket["priority"] else "") + ("+" if ticket["assist"] else "")
    number = f"{ticket['number']}{marks}"
    return f"({number})" if ticket["not_before"] else number


def _here(view: View) -> Iterable[Standing]:
    standing = view.visits.standing
    yield from standing(_NOW)
    yield from standing({State.WAITING})
    yield from standing({State.HELD})
    # The absent may come back until the day ends.
    yield from reversed(view.visits.missed(_begin(view)))


def _begin(view: View) -> datetime:
    return view.floor.local(view.now).replace(hour=0, minute=0, second=0, microsecond=0)


def _agency(view: View, agency: Agency, found: dict[str, list[Standing]], language: str) -> Body:
    return {
        "code": agency.code,
        "name": agency_name(view, agency.code, language),
        "services": [
            {
                "code": service.code,
                "name": service_name(view, service.code, language),
                "tickets": [_ticket(view, at) for at in _in_order(view, service.code, found[service.code])],
            }
            for service in view.floor.services_of(agency.code)
            if service.code in found
        ],
    }


def _in_order(view: View, service: str, found: list[Standing]) -> list[Standing]:
    """Those who wait stand in the order of calls, all others in the order in which they came."""
    rules = view.floor.rules
    here = turn.Place("", ((service,),))
    candidates = [replace(each, only_at=None) for each in view.visits.waiting([service])]
    queue = turn.Queue(candidates, view.visits.passed_over([service], rules.pass_over))
    called = turn.order(queue, here, view.now, rules)
    place = {candidate.errand: number for number, candidate in enumerate(called, 1)}
    states = [*_NOW, State.WAITING, State.HELD, State.ABSENT]
    return sorted(found, key=lambda at: (states.index(at.errand.state), place.get(at.id, 0)))


def _ticket(view: View, at: Standing) -> Body:
    errand = at.errand
    later = errand.not_before if errand.not_before and errand.not_before > view.now else None
    at_counter = errand.state in _NOW
    return {
        "number": at.ticket.number,
        "state": errand.state.value,
        "joined_at": local_or_none(view, errand.joined_at),
        "not_before": local_or_none(view, later if errand.state == State.WAITING else None),
        "priority": at.ticket.priority,
        "assist": at.ticket.assist,
        "people": at.ticket.people,
        "counter": errand.counter if at_counter else errand.only_at,
    }
