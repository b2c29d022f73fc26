"""What stands on a ticket's paper, in words, from what a print job names."""

from collections.abc import Mapping
from typing import Any

from queue_server.domain.listing import Listing
from queue_server.domain.printjob import Passage, ScanCode, Slip
from queue_server.domain.visit import Visit
from queue_server.ports import Job, View
from queue_server.snapshots.frame import Words, agency_name, service_name, zone_name


def slip(
    view: View,
    visit: Visit,
    facts: Mapping[str, Any],
    words: Words,
    *,
    trial: bool,
    code: str,
    url: str | None,
    wifi: str | None,
) -> Slip:
    """The paper of a ticket. `facts`: `ahead` people when it was issued, `copy` for a reprint."""
    ticket, language = visit.ticket, visit.ticket.language
    first = visit.errands[0]
    counters = view.floor.counters_serving(first.service)
    rules, floor = view.floor.rules, view.floor

    def say(name: str, **more: object) -> str:
        return words.say(language, name, **more)

    place = say(
        "slip-place",
        zone=zone_name(view, counters[0].zone, language) if counters else "",
        counters=", ".join(counter.name for counter in counters),
    )
    service = floor.service(first.service)
    papers = service.papers.in_language(language) if service else ""
    several = len(visit.errands) > 1
    complaints = floor.complaints.in_language(language)
    marks = [say("slip-priority")] if ticket.priority else []
    marks += [say("slip-assist")] if ticket.assist else []
    marks += [say("slip-people", people=ticket.people)] if ticket.people > 1 else []
    return Slip(
        number=ticket.number,
        floor_name=floor.name.in_language(language),
        agency=agency_name(view, first.agency, language),
        service=service_name(view, first.service, language),
        date=words.date(language, ticket.business_date),
        time=words.time(language, ticket.issued_at, floor.zone_info),
        number_label=say("slip-number-label"),
        first_label=say("slip-first") if several else "",
        place=place,
        marks=tuple(marks),
        ahead=(say("slip-ahead", people=facts.get("ahead", 0)), say("slip-ahead-note")),
        next_stops=_next_stops(view, visit, words) if several else None,
        papers=Passage(say("slip-papers"), tuple(papers.split("; "))) if papers else None,
        miss_note=say("slip-miss-note", calls=rules.calls_before_absent, others=rules.return_after),
        code=say("slip-code", code=code),
        url=ScanCode(url, say("slip-url")) if url else None,
        wifi=ScanCode(wifi, say("slip-wifi")) if wifi else None,
        complaint=say("slip-complaint", channel=complaints) if complaints else "",
        second_language=_second(visit, words),
        sample_mark=say("slip-sample") if trial else None,
        copy_mark=say("slip-copy") if facts.get("copy") else None,
    )


def test(view: View, job: Job, words: Words, *, trial: bool) -> Listing:
    """The paper of a printer test: when, by which kiosk, and letters and figures to judge the print by."""
    language, floor = str(job.facts.get("language", "id")), view.floor
    moment = job.created_at or view.now
    date = words.date(language, floor.business_date(moment))
    return Listing(
        title=words.say(language, "paper-test-title"),
        floor_name=floor.name.in_language(language),
        moment=f"{date}, {words.time(language, moment, floor.zone_info)}",
        legend=words.say(language, "paper-test-of", kiosk=job.device or "", printer=job.printer),
        passages=(Passage(words.say(language, "paper-test-judge"), ("ABCDEFGHIJKLM 0123456789",)),),
        sample_mark=words.say(language, "slip-sample") if trial else None,
    )


def _next_stops(view: View, visit: Visit, words: Words) -> Passage:
    language = visit.ticket.language
    lines = tuple(
        words.say(
            language,
            "slip-stop",
            service=service_name(view, errand.service, language),
            agency=_short_agency(view, errand.agency, language),
        )
        for errand in visit.errands[1:]
    )
    return Passage(words.say(language, "slip-next"), lines)


def _short_agency(view: View, code: str, language: str) -> str:
    agency = view.floor.agency(code)
    return (agency.plain.in_language(language) if agency else "") or code


def _second(visit: Visit, words: Words) -> tuple[str, ...]:
    """The essentials again in the other language."""
    other = "en" if visit.ticket.language == "id" else "id"
    return (
        words.say(other, "paper-second-number", number=visit.ticket.number),
        words.say(other, "paper-second-miss"),
    )
