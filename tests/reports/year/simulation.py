"""A year of the hall with everything that happened in it known: the same year for the same seed."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from tests.reports.year.attendance import Attended, attend
from tests.reports.year.hall import SERVICES_ASKED, ZONE, Hall
from tests.reports.year.life import Errand, Happening, Life, text_of
from tests.reports.year.opinions import rating, survey_form
from tests.reports.year.stories import MINUTE, STORIES, Floor, served_at_once

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
DEVICES = ("kiosk-1", "kiosk-2")
DESK = "sari"
SPOKEN = {"id": 0.85, "en": 0.15}


@dataclass
class Year:
    """What happened. Instants are milliseconds since 1970 UTC, `day` the hall's own date."""

    hall: Hall
    tickets: list[dict[str, Any]] = field(default_factory=list)
    errands: list[Errand] = field(default_factory=list)
    transfers: list[dict[str, Any]] = field(default_factory=list)
    attended: Attended = field(default_factory=Attended)
    outages: list[tuple[int, int]] = field(default_factory=list)
    forms: list[dict[str, Any]] = field(default_factory=list)
    ratings: list[dict[str, Any]] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)


def simulate(hall: Hall, visits: int, seed: int) -> Year:
    """So many visits over the year, more on some days than on others; Sundays are closed."""
    luck, year = Random(seed), Year(hall)
    days = [day for day in _days() if day.weekday() != 6]
    weights = [(1.6 if day.weekday() == 0 else 1.0) * luck.uniform(0.5, 1.5) for day in days]
    per_day: dict[date, int] = defaultdict(int)
    for day in luck.choices(days, weights, k=visits):
        per_day[day] += 1
    for day in days:
        _live(year, luck, day, per_day[day])
    return year


def _days() -> Iterator[date]:
    for ahead in range((LAST - FIRST).days + 1):
        yield FIRST + timedelta(days=ahead)


def instant(day: date, hour: int, minute: int = 0) -> int:
    """An hour of a day in the hall."""
    return int(datetime.combine(day, time(hour, minute), ZONE).timestamp() * 1000)


def _live(year: Year, luck: Random, day: date, visits: int) -> None:
    """The hall from six in the morning, which is still yesterday by UTC, until half past eleven at night."""
    closes = instant(day, 23, 30)
    floor = Floor(year.hall, luck, closes)
    attend(year.attended, luck, year.hall, (instant(day, 6), closes))
    for place in range(1, visits + 1):
        arrives = instant(day, 6) + luck.randrange(13 * 60 * MINUTE)
        _visit(year, floor, day, place, arrives)
    if luck.random() < 0.15:
        begins = instant(day, luck.randrange(7, 20)) + luck.randrange(3_600_000)
        ends = begins + luck.randrange(31_000, 40 * MINUTE)
        year.outages.append((begins, ends))
        facts = {"begins": text_of(begins), "ends": text_of(ends)}
        year.happenings.append((ends, "Interrupted", None, facts))


def _visit(year: Year, floor: Floor, day: date, place: int, at: int) -> None:
    luck = floor.luck
    ticket = _ticket(luck, day, place, len(year.tickets) + 1, at)
    life = Life(ticket["id"])
    _issue(life, ticket, at)
    asked = list(dict.fromkeys(luck.choice(SERVICES_ASKED) for _ in range(luck.choice([1, 1, 1, 2, 3]))))
    for service, agency in asked:
        life.add(at, service, agency)
    _go_round(floor, life, at)
    year.tickets.append(ticket)
    for errand in life.errands:
        year.errands.append({"ticket": ticket["id"], "day": day, **errand})
    for origin, to in life.transfers:
        year.transfers.append({"ticket": ticket["id"], "day": day, "from": origin, "to": to})
    year.happenings += life.told
    _asked_afterwards(year, luck, day, life)


def _ticket(luck: Random, day: date, place: int, id: int, at: int) -> dict[str, Any]:
    """Some numbers were printed beforehand, and entered a while after they were given out."""
    given_out = luck.randint(1, 9) * MINUTE if luck.random() < 0.03 else 0
    return {
        "id": id,
        "day": day,
        "sequence": place,
        "language": luck.choices(list(SPOKEN), list(SPOKEN.values()))[0],
        "priority": int(luck.random() < 0.15),
        "assist": int(luck.random() < 0.05),
        "people": luck.choice([1] * 9 + [3]),
        "issued_at": at - given_out,
        "entered_later": bool(given_out),
        "origin": luck.choice([*DEVICES, *DEVICES, DESK]),
    }


def _issue(life: Life, ticket: dict[str, Any], at: int) -> None:
    life.tell(
        at,
        "TicketIssued",
        number=f"B-{ticket['sequence']:03}",
        series="B",
        sequence=ticket["sequence"],
        business_date=ticket["day"].isoformat(),
        language=ticket["language"],
        priority=bool(ticket["priority"]),
        assist=bool(ticket["assist"]),
        people=ticket["people"],
        origin=ticket["origin"],
        taken_at=text_of(ticket["issued_at"]) if ticket["entered_later"] else None,
    )


def _go_round(floor: Floor, life: Life, at: int) -> None:
    """One stop after the other, while there is time; now and then one gives way to another."""
    luck = floor.luck
    for place in range(len(life.errands)):
        errand = life.errands[place]
        if errand["state"] != "pending":
            continue
        if at > floor.closes - 200 * MINUTE:
            break
        low = luck.randrange(0, 40, 5)
        told = (low, low + luck.choice([5, 10, 20])) if luck.random() < 0.7 else None
        life.join(errand, at, luck.choice([0.0, 0.0, 420.5]), told)
        later = next((each for each in life.errands[place + 1 :] if each["state"] == "pending"), None)
        if later is not None and luck.random() < 0.15:
            at = _another_first(floor, life, errand, later, at)
        at = luck.choices(list(STORIES), list(STORIES.values()))[0](floor, life, errand, at)
        at += floor.ms(0.1, 3)
    for errand in life.errands:
        if errand["state"] == "pending":
            life.run_out(errand, floor.closes)


def _another_first(floor: Floor, life: Life, errand: Errand, later: Errand, at: int) -> int:
    """A counter is idle: what waits gives way to it, and waits on afterwards."""
    at += floor.ms(1, 9)
    life.give_way(errand, at)
    at = served_at_once(floor, life, later, at)
    life.come_back(errand, at)
    return at


def _asked_afterwards(year: Year, luck: Random, day: date, life: Life) -> None:
    for errand in life.errands:
        if errand["state"] == "done":
            key = {"day": day, "agency": errand["agency"], "service": errand["service"]}
            if luck.random() < 0.08:
                year.forms.append({**key, **survey_form(luck, errand["service"])})
            if luck.random() < 0.12:
                year.ratings.append({**key, "stars": rating(luck)})
