"""What stands on a ticket's paper, in words, from what a print job names."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from queue_server.domain.floor import Floor
from queue_server.domain.printjob import Passage, ScanCode, Slip
from queue_server.domain.proof import Proof
from queue_server.domain.visit import Visit
from queue_server.snapshots.frame import OnFloor, Words, agency_name, service_name, zone_name


def slip(
    view: OnFloor,
    visit: Visit,
    facts: Mapping[str, Any],
    words: Words,
    *,
    trial: bool,
    code: str,
    url: str | None,
    wifi: str | None,
    logo: str = "",
) -> Slip:
    """The paper of a ticket. `facts`: `ahead` people when it was issued, `copy` for a reprint."""
    ticket, language = visit.ticket, visit.ticket.language
    first = visit.errands[0]
    counters = view.floor.counters_serving(first.service)
    floor, own = view.floor, view.floor.slip

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
        ahead=(
            say("slip-ahead", people=facts.get("ahead", 0)),
            own.ahead_note.exactly(language) or say("slip-ahead-note"),
        ),
        next_stops=_next_stops(view, visit, words) if several else None,
        papers=Passage(say("slip-papers"), tuple(papers.split("; "))) if papers else None,
        miss_note=_own_miss_note(floor, language) or _miss_note(floor, words, language),
        code=say("slip-code", code=code),
        url=ScanCode(url, own.scan.exactly(language) or say("slip-url")) if url else None,
        wifi=ScanCode(wifi, say("slip-wifi")) if wifi else None,
        complaint=say("slip-complaint", channel=complaints) if complaints else "",
        closing=own.closing.exactly(language),
        logo=logo,
        second_language=_second(floor, visit, words),
        sample_mark=say("slip-sample") if trial else None,
        copy_mark=say("slip-copy") if facts.get("copy") else None,
    )


def shipped(floor: Floor, words: Words) -> dict[str, str]:
    """The program's own words where the floor has none, by the names of the floor's settings."""
    found: dict[str, str] = {}
    for language, ending in (("id", ""), ("en", "_en")):
        found[f"miss_note{ending}"] = _miss_note(floor, words, language)
        found[f"ahead_note{ending}"] = words.say(language, "slip-ahead-note")
        found[f"scan{ending}"] = words.say(language, "slip-url")
    return found


def proof(
    words: Words, language: str, floor: Floor, moment: datetime, printer: str, asker: str, *, trial: bool
) -> Proof:
    """The test page of a printer, asked for at `moment` by a kiosk, a person or a command."""

    def say(name: str, **more: object) -> str:
        return words.say(language, f"paper-test-{name}", **more)

    date = words.date(language, floor.business_date(moment))
    return Proof(
        title=say("title"),
        floor_name=floor.name.in_language(language),
        moment=say("moment", date=date, time=words.time(language, moment, floor.zone_info)),
        legend=say("of", kiosk=asker, printer=printer),
        width_label=say("width"),
        letters_label=say("letters"),
        drawn_label=say("drawn"),
        image_label=say("image"),
        native_label=say("native"),
        native_missing=say("native-missing"),
        code_label=say("code"),
        knife_label=say("knife"),
        knife_missing=say("knife-missing"),
        code=printer,
        sample_mark=words.say(language, "slip-sample") if trial else None,
    )


def _next_stops(view: OnFloor, visit: Visit, words: Words) -> Passage:
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


def _short_agency(view: OnFloor, code: str, language: str) -> str:
    agency = view.floor.agency(code)
    return (agency.plain.in_language(language) if agency else "") or code


def _miss_note(floor: Floor, words: Words, language: str) -> str:
    rules = floor.rules
    return words.say(language, "slip-miss-note", calls=rules.calls_before_absent, others=rules.return_after)


def _own_miss_note(floor: Floor, language: str) -> str:
    """The floor's own sentence with the counts that its rules lay down; empty where it has none."""
    calls, others = str(floor.rules.calls_before_absent), str(floor.rules.return_after)
    text = floor.slip.miss_note.exactly(language)
    return text.replace("{calls}", calls).replace("{others}", others)


def _second(floor: Floor, visit: Visit, words: Words) -> tuple[str, ...]:
    """The essentials again in the other language; what the floor says itself, it says there too."""
    other = "en" if visit.ticket.language == "id" else "id"
    sentences = (
        words.say(other, "paper-second-number", number=visit.ticket.number),
        _own_miss_note(floor, other) or words.say(other, "paper-second-miss"),
        floor.slip.closing.exactly(other),
    )
    return tuple(sentence for sentence in sentences if sentence)
