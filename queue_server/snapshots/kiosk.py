"""What the kiosk shows: every service, whether a ticket may be taken, and the ticket just taken."""

from dataclasses import dataclass

from queue_server import standing
from queue_server.domain import intake
from queue_server.domain.counter import PostState
from queue_server.domain.floor import Agency, Counter, Question, Service
from queue_server.domain.printer import NO_PRINTERS, Printers
from queue_server.domain.visit import Visit
from queue_server.ports import Job, Standing, View
from queue_server.snapshots import printers
from queue_server.snapshots.frame import (
    Body,
    Say,
    agency_name,
    framed,
    local,
    local_or_none,
    minutes,
    service_name,
    zone_name,
)
from queue_server.snapshots.halts import halt_of

POPULAR = 8
LAST_TICKETS = 10


@dataclass(frozen=True)
class Options:
    """How this server runs."""

    trial: bool = False
    printers: Printers = NO_PRINTERS

    def printer_of(self, device: str | None) -> str | None:
        """The printer of a kiosk, or of another that prints."""
        printer = self.printers.of(device)
        return printer.id if printer else None


def body(view: View, language: str, say: Say, options: Options, kiosk: str | None = None) -> Body:
    """The floor as a visitor may choose from it."""
    overview = standing.Overview(view)
    agencies = [_agency(view, overview, agency, language, say, options) for agency in view.floor.agencies]
    popular = view.floor.popular or tuple(service.code for service in view.floor.services)
    return framed(
        view,
        language,
        options.trial,
        {
            "language": language,
            "languages": ["id", "en"],
            "agencies": agencies,
            "counters": [_counter(view, counter) for counter in view.floor.counters],
            "zones": [{"id": zone.id, "name": zone.name.in_language(language)} for zone in view.floor.zones],
            "walls": [
                {"id": wall.id, "zones": list(wall.zones), "layout": wall.layout} for wall in view.floor.walls
            ],
            "popular": list(popular[:POPULAR]),
            "series": sorted({view.floor.series_of(service) for service in view.floor.services}),
            "intake": _floor_intake(view, overview, agencies),
            "printer": printers.of_device(view, options.printers, kiosk, language, say),
        },
    )


def _agency(
    view: View,
    overview: standing.Overview,
    agency: Agency,
    language: str,
    say: Say,
    options: Options,
) -> Body:
    services = [
        _service(view, overview, service, language, say, options)
        for service in view.floor.services_of(agency.code)
    ]
    is_open = any(service["open_to_priority"] for service in services)
    return {
        "code": agency.code,
        "letter": agency.letter,
        "name": agency.name.in_language(language),
        "plain": agency.plain.in_language(language),
        "words": list(agency.words),
        "zone": agency.zone,
        "zone_name": zone_name(view, agency.zone, language),
        "open": is_open,
        "reason": None if is_open or not services else services[0]["reason"],
        "opens_at": None
        if is_open
        else min((s["opens_at"] for s in services if s["opens_at"]), default=None),
        "services": services,
    }


def _service(
    view: View,
    overview: standing.Overview,
    service: Service,
    language: str,
    say: Say,
    options: Options,
) -> Body:
    situation = overview.situation(service, False)
    answer = intake.may_take(view.floor, service, situation, view.now)
    return {
        "code": service.code,
        "name": service.name.in_language(language),
        "plain": service.plain.in_language(language),
        "words": list(service.words),
        "minutes": service.minutes,
        "papers": service.papers.in_language(language),
        "fee": service.fee.in_language(language),
        "question": _question(service.question, language),
        "people_at_most": service.people_at_most,
        "open": answer.open,
        "open_to_priority": answer.open or _takes_priority(view, overview, service, answer),
        "reason": answer.reason,
        "reason_text": say(language, f"reason-{answer.reason.replace('_', '-')}") if answer.reason else None,
        "opens_at": local_or_none(view, answer.opens_at),
        "halt": halt_of(view, overview.halt(service), language, say),
        "waiting": overview.waiting.get(service.code, 0),
        "counters_open": situation.counters_open,
        "wait": minutes(overview.wait(service.code)),
    }


def _takes_priority(view: View, overview: standing.Overview, service: Service, answer: intake.Intake) -> bool:
    """Whether somebody with priority may still come where the quota is full for all others."""
    if answer.reason != "quota_full":
        return False
    return intake.may_take(view.floor, service, overview.situation(service, True), view.now).open


def _question(question: Question | None, language: str) -> Body | None:
    if question is None:
        return None
    answers = [
        {
            "text": answer.text.in_language(language),
            "issues": answer.issues,
            "advice": answer.advice.in_language(language),
        }
        for answer in question.answers
    ]
    return {"text": question.text.in_language(language), "answers": answers}


def _counter(view: View, counter: Counter) -> Body:
    post = view.posts.get(counter.id)
    return {
        "id": counter.id,
        "name": counter.name,
        "agency": counter.agency,
        "zone": counter.zone,
        "services": list(view.floor.services_at(counter)),
        "state": post.state.value,
        "officer_present": post.state == PostState.OPEN,
    }


def _floor_intake(view: View, overview: standing.Overview, agencies: list[Body]) -> Body:
    """Whether anything at all may be taken now; if not, when the first service opens."""
    is_open = any(agency["open"] for agency in agencies)
    opening = min((agency["opens_at"] for agency in agencies if agency["opens_at"]), default=None)
    hours = overview.holidays.hours_of_floor(view.floor, view.today)
    closes = view.floor.at(view.today, hours.service.ends) if hours else None
    return {
        "open": is_open,
        "reason": None if is_open or not agencies else agencies[0]["reason"],
        "opens_at": None if is_open else opening,
        "closes_at": local_or_none(view, closes),
    }


def last_tickets(view: View, kiosk: str) -> list[Visit]:
    """The newest tickets of today that a kiosk gave."""
    return view.visits.issued_by(kiosk, view.today, LAST_TICKETS)


def staff_menu(view: View, kiosk: str, options: Options, language: str, say: Say) -> Body:
    """What whoever tends a kiosk sees: its printer, and its last tickets with what became of their paper."""
    tickets = [
        {
            "number": visit.ticket.number,
            "issued_at": local(view, visit.ticket.issued_at),
            "service_name": service_name(view, visit.errands[0].service, language),
            "copies": len(jobs),
            "paper": jobs[-1].state.value if jobs else None,
        }
        for visit in last_tickets(view, kiosk)
        for jobs in [view.jobs.of_ticket(visit.ticket.id)]
    ]
    printer = printers.of_device(view, options.printers, kiosk, language, say)
    return {"seq": view.seq, "printer": printer, "tickets": tickets}


@dataclass(frozen=True)
class Link:
    """How a visitor reaches her ticket's page; no URL and no QR without a public address."""

    token: str
    code: str
    url: str | None = None
    qr: str | None = None


def issued(view: View, visit: Visit, link: Link, job: Job | None) -> Body:
    """The answer to a new ticket."""
    ticket = visit.ticket
    return {
        "seq": view.seq,
        "number": ticket.number,
        "code": link.code,
        "token": link.token,
        "url": link.url,
        "qr": link.qr,
        "priority": ticket.priority,
        "assist": ticket.assist,
        "people": ticket.people,
        "language": ticket.language,
        "issued_at": local(view, ticket.issued_at),
        "errands": [_errand(view, visit, errand.stop) for errand in visit.errands],
        "print": {"job": job.id, "state": job.state.value} if job else None,
    }


def _errand(view: View, visit: Visit, stop: int) -> Body:
    errand, language = visit.errand(stop), visit.ticket.language
    waits = errand.joined_at is not None
    people_ahead, wait = standing.ahead(view, Standing(visit.ticket, errand)) if waits else (None, None)
    counters = view.floor.counters_serving(errand.service)
    zone = counters[0].zone if counters else ""
    return {
        "id": f"{visit.ticket.id}.{stop}",
        "service": errand.service,
        "service_name": service_name(view, errand.service, language),
        "agency": errand.agency,
        "agency_name": agency_name(view, errand.agency, language),
        "state": errand.state.value,
        "ahead": people_ahead,
        "wait": minutes(wait),
        "zone": zone,
        "zone_name": zone_name(view, zone, language),
        "counters": [counter.name for counter in counters],
    }
