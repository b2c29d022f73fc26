"""What the floor consists of: its agencies, services, counters, zones, walls, hours and rules.

A floor is one immutable value. It is read from `config/floor.toml` once, lives in the database from then
on, and is replaced as a whole when an administrator changes it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from functools import cached_property
from zoneinfo import ZoneInfo


class Language(StrEnum):
    """The languages that a visitor may choose; Indonesian is always the first."""

    INDONESIAN = "id"
    ENGLISH = "en"


@dataclass(frozen=True)
class Text:
    """A name in Indonesian and, where the floor gives one, in English."""

    id: str
    en: str = ""

    def exactly(self, language: str) -> str:
        """What stands in this very language; empty where nothing does."""
        return self.en if language == Language.ENGLISH else self.id

    def in_language(self, language: str) -> str:
        return self.en if language == Language.ENGLISH and self.en else self.id


@dataclass(frozen=True)
class Span:
    """A stretch of the day in the floor's own time, `begins` included, `ends` not."""

    begins: time
    ends: time

    def holds(self, moment: time) -> bool:
        return self.begins <= moment < self.ends


@dataclass(frozen=True)
class DayHours:
    """The hours of one weekday. A break stops calls, never intake."""

    service: Span
    breaks: tuple[Span, ...] = ()


Week = tuple[DayHours | None, ...]
"""Seven days, Monday first; None on a day without service."""


@dataclass(frozen=True)
class Quota:
    """How many people one agency or service takes a day; `friday` replaces `day` on Fridays."""

    day: int
    friday: int | None = None
    half_day: int | None = None

    def on(self, day: date) -> int:
        return self.friday if self.friday is not None and day.weekday() == 4 else self.day


@dataclass(frozen=True)
class Answer:
    """One answer to a service's question; `issues` tells whether it leads to a ticket."""

    text: Text
    issues: bool
    advice: Text = Text("")


@dataclass(frozen=True)
class Question:
    """What the kiosk asks before it issues a ticket for a service."""

    text: Text
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Agency:
    """One office on the floor. `spoken` is how its name is said aloud, `letter` begins its numbers."""

    code: str
    letter: str
    name: Text
    plain: Text
    zone: str
    spoken: Text = Text("")
    words: tuple[str, ...] = ()
    quota: Quota | None = None
    hours: Week | None = None


@dataclass(frozen=True)
class Service:
    """What a visitor comes for. `minutes` is the usual time at the counter."""

    code: str
    agency: str
    name: Text
    minutes: int
    plain: Text = Text("")
    papers: Text = Text("")
    fee: Text = Text("")
    words: tuple[str, ...] = ()
    question: Question | None = None
    quota: Quota | None = None
    hours: Week | None = None
    people_at_most: int = 1
    series: str | None = None
    after: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """How an errand may end, as an officer says it on finishing."""

    code: str
    name: Text


@dataclass(frozen=True)
class Counter:
    """Where an officer sits (loket). `services` in order of preference; empty: all of its agency."""

    id: str
    agency: str
    zone: str
    services: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.id


@dataclass(frozen=True)
class Zone:
    """A part of the hall, on a `storey` if it has several. Zones that share the air share a sound group."""

    id: str
    name: Text
    sound_group: str
    storey: Text = Text("")


@dataclass(frozen=True)
class Wall:
    """A display and the zones whose calls it shows; `speaks` where its loudspeaker serves a sound group.

    `counter`: the one that a counter's screen is about. `slides`: a folder of the data folder, whose pictures
    stand beside the calls, each for `slide_s` seconds; empty: none.
    """

    id: str
    zones: tuple[str, ...]
    layout: str = "zone"
    metres: float = 10.0
    speaks: bool = False
    counter: str = ""
    slides: str = ""
    slide_s: int = 12

    def shows(self, counter: Counter) -> bool:
        """Whether what a counter calls stands on this wall."""
        return counter.zone in self.zones and self.counter in ("", counter.id)


@dataclass(frozen=True)
class Rules:
    """The settings of the floor's rules: counts, and times in the unit that ends the name."""

    calls_before_absent: int = 3
    call_spacing_s: int = 15
    call_spacing_priority_s: int = 40
    absent_after_finish_s: int = 120
    wall_late_s: int = 30
    missed_on_wall_min: int = 15
    return_after: int = 3
    returns_at_most: int = 2
    postpone_at_most: int = 2
    postpone_minutes: tuple[int, ...] = (15, 30, 60)
    next_stop_after_absence_min: int = 10
    pass_over: int = 3
    forgotten_after: int = 3
    target_regular_min: int = 30
    target_priority_min: int = 10
    transfer_keeps: float = 1.0
    kappa: float = 0.3
    undo_s: int = 10
    intake_before_min: int = 30
    last_intake_before_close_min: int = 0
    close_day_at: time = time(20, 0)
    long_queue_min: int = 45
    capacity: str = "warn"
    stopped_intake: str = "warn"
    quota_counts_priority: bool = False
    read_numbers: str = "digits"
    say_agency: bool = False
    stop_repeat_min: int = 15
    nobody_there_again_min: int = 3


@dataclass(frozen=True)
class SlipSettings:
    """What a floor prints on its tickets in its own words; an empty text leaves those of the program.

    `logo`: the name of a PNG or BMP file. In `miss_note`, {calls} and {others} stand for what the rules say.
    `closing` has no words of the program: empty, the paper ends without.
    """

    logo: str = ""
    miss_note: Text = Text("")
    ahead_note: Text = Text("")
    scan: Text = Text("")
    closing: Text = Text("")


@dataclass(frozen=True)
class Letterhead:
    """What an office puts on its reports: who writes, where, and who signs. Empty: left out.

    `number` is the signatory's service number (NIP).
    """

    office: str = ""
    place: str = ""
    title: str = ""
    signatory: str = ""
    number: str = ""


@dataclass(frozen=True)
class Floor:
    """One hall with everything in it. Times of day are in `timezone`."""

    code: str
    name: Text
    timezone: str
    hours: Week
    agencies: tuple[Agency, ...]
    services: tuple[Service, ...]
    counters: tuple[Counter, ...]
    zones: tuple[Zone, ...]
    walls: tuple[Wall, ...] = ()
    rules: Rules = field(default_factory=Rules)
    slip: SlipSettings = field(default_factory=SlipSettings)
    letterhead: Letterhead = field(default_factory=Letterhead)
    popular: tuple[str, ...] = ()
    accent: str = "#0b5d5b"
    complaints: Text = Text("")
    information_desk: str = "0"
    running_lines: tuple[Text, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    proposal: bool = False

    @cached_property
    def zone_info(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @cached_property
    def _agencies(self) -> dict[str, Agency]:
        return {agency.code: agency for agency in self.agencies}

    @cached_property
    def _services(self) -> dict[str, Service]:
        return {service.code: service for service in self.services}

    @cached_property
    def _counters(self) -> dict[str, Counter]:
        return {counter.id: counter for counter in self.counters}

    def agency(self, code: str) -> Agency | None:
        return self._agencies.get(code)

    def service(self, code: str) -> Service | None:
        return self._services.get(code)

    def agency_name(self, code: str, language: str) -> str:
        """What an agency is called; the code of one that is gone from the floor."""
        agency = self.agency(code)
        return agency.name.in_language(language) if agency else code

    def service_name(self, code: str, language: str) -> str:
        """What a service is called; the code of one that is gone from the floor."""
        service = self.service(code)
        return service.name.in_language(language) if service else code

    def zone_name(self, id: str, language: str) -> str:
        """What a zone is called; the id of one that is gone from the floor."""
        zone = self.zone(id)
        return zone.name.in_language(language) if zone else id

    def counter(self, id: str) -> Counter | None:
        return self._counters.get(id)

    def zone(self, id: str) -> Zone | None:
        return next((zone for zone in self.zones if zone.id == id), None)

    def wall(self, id: str) -> Wall | None:
        return next((wall for wall in self.walls if wall.id == id), None)

    def services_of(self, agency: str) -> Iterator[Service]:
        return (service for service in self.services if service.agency == agency)

    def services_at(self, counter: Counter) -> tuple[str, ...]:
        """The codes of the services that a counter serves, in its order of preference."""
        if counter.services:
            return counter.services
        return self._services_by_agency.get(counter.agency, ())

    @cached_property
    def _services_by_agency(self) -> dict[str, tuple[str, ...]]:
        return {
            agency.code: tuple(service.code for service in self.services_of(agency.code))
            for agency in self.agencies
        }

    @cached_property
    def _counters_by_service(self) -> dict[str, tuple[Counter, ...]]:
        return {
            service.code: tuple(c for c in self.counters if service.code in self.services_at(c))
            for service in self.services
        }

    def counters_serving(self, service: str) -> tuple[Counter, ...]:
        return self._counters_by_service.get(service, ())

    @cached_property
    def _shared(self) -> dict[str, tuple[str, ...]]:
        return {
            code: tuple(sorted({other for counter in counters for other in self.services_at(counter)}))
            for code, counters in self._counters_by_service.items()
        }

    def shared_with(self, service: str) -> tuple[str, ...]:
        """The services whose visitors wait for the same counters, itself among them."""
        return self._shared.get(service, (service,))

    def series_of(self, service: Service) -> str:
        """The letters that begin the numbers of this service: its own, or those of its agency."""
        return service.series or self._agencies[service.agency].letter

    def local(self, instant: datetime) -> datetime:
        return instant.astimezone(self.zone_info)

    def business_date(self, instant: datetime) -> date:
        """The date on the floor's own calendar, whatever the machine's time zone is."""
        return self.local(instant).date()

    def at(self, day: date, moment: time) -> datetime:
        """The instant of a time of day on the floor."""
        return datetime.combine(day, moment, self.zone_info)

    def hours_of(self, service: Service, day: date) -> DayHours | None:
        """The weekly hours that hold for a service: its own, its agency's or the floor's."""
        week = service.hours or self._agencies[service.agency].hours or self.hours
        return week[day.weekday()]
