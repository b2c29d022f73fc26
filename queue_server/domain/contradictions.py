"""What contradicts itself in a floor, for the floor's file and the administrator's pages alike."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from queue_server.domain.floor import DayHours, Floor, Quota, SlipSettings, Wall, Week

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}")
_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_PICTURE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,60}\.(png|bmp)", re.IGNORECASE)
_FOLDER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,60}")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_SERIES = re.compile(r"[A-Z]{1,3}")

_POPULAR_AT_MOST = 8
"""What the kiosk's first page holds without scrolling."""

SLIP_TEXT_AT_MOST = 200
"""Letters of one text on a slip, which has 130 mm for all of them."""

MISS_NOTE_PLACEHOLDERS = ("{calls}", "{others}")

_RULE_CHOICES = {
    "capacity": ("warn", "refuse"),
    "stopped_intake": ("warn", "refuse"),
    "read_numbers": ("digits", "rest_as_number"),
}

_RULE_RANGES: dict[str, tuple[float, float]] = {
    "calls_before_absent": (1, 10),
    "call_spacing_s": (0, 600),
    "call_spacing_priority_s": (0, 600),
    "absent_after_finish_s": (0, 3600),
    "wall_late_s": (0, 600),
    "missed_on_wall_min": (0, 240),
    "return_after": (0, 50),
    "returns_at_most": (0, 20),
    "postpone_at_most": (0, 20),
    "next_stop_after_absence_min": (0, 240),
    "pass_over": (0, 50),
    "forgotten_after": (2, 20),
    "target_regular_min": (1, 480),
    "target_priority_min": (1, 480),
    "transfer_keeps": (0, 1),
    "kappa": (0, 1),
    "undo_s": (0, 120),
    "intake_before_min": (0, 720),
    "last_intake_before_close_min": (0, 720),
    "long_queue_min": (1, 480),
    "stop_repeat_min": (1, 480),
    "nobody_there_again_min": (1, 240),
}

_WALL_LAYOUTS = ("zone", "hall", "agencies", "ground", "counter")
_OF_ONE_COUNTER = "counter"


@dataclass(frozen=True)
class Problem:
    """A contradiction in a floor: what (a code of the words), where (`counters.9`), and its facts."""

    code: str
    where: str
    facts: dict[str, str] = field(default_factory=dict)


def problems(floor: Floor) -> list[Problem]:
    """Every contradiction in a floor; empty if it can be opened."""
    return [problem for check in _CHECKS for problem in check(floor)]


def _names(floor: Floor) -> Iterator[Problem]:
    kinds: dict[str, Iterable[str]] = {
        "agencies": (agency.code for agency in floor.agencies),
        "services": (service.code for service in floor.services),
        "counters": (counter.id for counter in floor.counters),
        "zones": (zone.id for zone in floor.zones),
        "walls": (wall.id for wall in floor.walls),
    }
    for kind, codes in kinds.items():
        for code, count in Counter(codes).items():
            if count > 1:
                yield Problem("floor_name_twice", f"{kind}.{code}", {"name": code})
            if not _CODE.fullmatch(code):
                yield Problem("floor_code_form", f"{kind}.{code}", {"name": code})


def _place(floor: Floor) -> Iterator[Problem]:
    if not _is_timezone(floor.timezone):
        yield Problem("floor_timezone_unknown", "timezone", {"name": floor.timezone})
    if not _COLOUR.fullmatch(floor.accent):
        yield Problem("floor_accent_form", "accent", {"name": floor.accent})
    if len(floor.popular) > _POPULAR_AT_MOST:
        facts = {"count": str(len(floor.popular)), "most": str(_POPULAR_AT_MOST)}
        yield Problem("floor_popular_too_many", "popular", facts)


def _is_timezone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _series(floor: Floor) -> Iterator[Problem]:
    owner: dict[str, str] = {}
    series = [(agency.letter, agency.code, f"agencies.{agency.code}.letter") for agency in floor.agencies]
    series += [
        (service.series, service.code, f"services.{service.code}.series")
        for service in floor.services
        if service.series
    ]
    for prefix, code, where in series:
        if not _SERIES.fullmatch(prefix):
            yield Problem("floor_series_form", where, {"prefix": prefix})
        elif prefix in owner:
            yield Problem("floor_series_twice", where, {"prefix": prefix, "other": owner[prefix]})
        owner.setdefault(prefix, code)


def _references(floor: Floor) -> Iterator[Problem]:
    agencies = {agency.code for agency in floor.agencies}
    services = {service.code for service in floor.services}
    zones = {zone.id for zone in floor.zones}
    references: list[tuple[str, str, set[str]]] = []
    references += [(f"agencies.{a.code}.zone", a.zone, zones) for a in floor.agencies]
    references += [(f"services.{s.code}.agency", s.agency, agencies) for s in floor.services]
    references += [(f"services.{s.code}.after", code, services) for s in floor.services for code in s.after]
    references += [(f"counters.{c.id}.agency", c.agency, agencies) for c in floor.counters]
    references += [(f"counters.{c.id}.zone", c.zone, zones) for c in floor.counters]
    references += [
        (f"counters.{c.id}.services", code, services) for c in floor.counters for code in c.services
    ]
    references += [(f"walls.{w.id}.zones", zone, zones) for w in floor.walls for zone in w.zones]
    references += [("popular", code, services) for code in floor.popular]
    for where, name, known in references:
        if name not in known:
            yield Problem("floor_name_unknown", where, {"name": name})


def _unserved(floor: Floor) -> Iterator[Problem]:
    served = {code for counter in floor.counters for code in floor.services_at(counter)}
    for service in floor.services:
        if service.code not in served:
            yield Problem("floor_service_unserved", f"services.{service.code}", {"name": service.code})


def _hours(floor: Floor) -> Iterator[Problem]:
    weeks: list[tuple[str, Week]] = [("hours", floor.hours)]
    weeks += [(f"agencies.{agency.code}.hours", agency.hours) for agency in floor.agencies if agency.hours]
    weeks += [
        (f"services.{service.code}.hours", service.hours) for service in floor.services if service.hours
    ]
    for where, week in weeks:
        if not any(week):
            yield Problem("floor_never_open", where)
        for day in week:
            if day is not None:
                yield from _day(where, day)


def _day(where: str, day: DayHours) -> Iterator[Problem]:
    for span in (day.service, *day.breaks):
        if span.ends <= span.begins:
            yield Problem("floor_hours_backwards", where, {"begins": f"{span.begins:%H.%M}"})
    for span in day.breaks:
        if span.begins < day.service.begins or span.ends > day.service.ends:
            yield Problem("floor_break_outside", where, {"begins": f"{span.begins:%H.%M}"})


def _services(floor: Floor) -> Iterator[Problem]:
    for service in floor.services:
        where = f"services.{service.code}"
        yield from _range(f"{where}.minutes", service.minutes, (1, 480))
        yield from _range(f"{where}.people_at_most", service.people_at_most, (1, 20))
        yield from _quota(where, service.quota)
        if service.question and not any(answer.issues for answer in service.question.answers):
            yield Problem("floor_question_no_way", f"{where}.question")
        if service.code in _needed_before(floor, service.code):
            yield Problem("floor_after_circle", f"{where}.after", {"name": service.code})
    for agency in floor.agencies:
        yield from _quota(f"agencies.{agency.code}", agency.quota)


def _quota(where: str, quota: Quota | None) -> Iterator[Problem]:
    for name in ("day", "friday", "half_day"):
        people = getattr(quota, name, None)
        if people is not None:
            yield from _range(f"{where}.quota.{name}", people, (0, 10_000))


def _needed_before(floor: Floor, code: str) -> set[str]:
    """All services that come before this one, directly or through others."""
    needed: set[str] = set()
    open_ends = [code]
    while open_ends:
        service = floor.service(open_ends.pop())
        found = set(service.after) - needed if service else set()
        needed |= found
        open_ends += found
    return needed


def _walls(floor: Floor) -> Iterator[Problem]:
    for wall in floor.walls:
        where = f"walls.{wall.id}"
        if not wall.zones:
            yield Problem("floor_wall_blind", f"{where}.zones", {"name": wall.id})
        yield from _choice(f"{where}.layout", wall.layout, _WALL_LAYOUTS)
        yield from _range(f"{where}.metres", wall.metres, (1, 50))
        yield from _range(f"{where}.slide_s", wall.slide_s, (4, 300))
        if wall.slides and not _FOLDER.fullmatch(wall.slides):
            yield Problem("floor_wall_slides_name", f"{where}.slides", {"name": wall.slides})
        if not _agrees(floor, wall):
            facts = {"name": wall.id, "counter": wall.counter or "-"}
            yield Problem("floor_wall_counter", f"{where}.counter", facts)


def _agrees(floor: Floor, wall: Wall) -> bool:
    """Whether a wall names a counter of its zones where its layout is about one, and none elsewhere."""
    counter = floor.counter(wall.counter)
    if wall.layout != _OF_ONE_COUNTER:
        return not wall.counter
    return counter is not None and wall.shows(counter)


def _rules(floor: Floor) -> Iterator[Problem]:
    for name, bounds in _RULE_RANGES.items():
        yield from _range(f"rules.{name}", getattr(floor.rules, name), bounds)
    for name, choices in _RULE_CHOICES.items():
        yield from _choice(f"rules.{name}", getattr(floor.rules, name), choices)
    for minutes in floor.rules.postpone_minutes:
        yield from _range("rules.postpone_minutes", minutes, (1, 480))


def _slip(floor: Floor) -> Iterator[Problem]:
    slip = floor.slip
    if slip.logo and not _PICTURE.fullmatch(slip.logo):
        yield Problem("floor_slip_logo_name", "slip.logo", {"name": slip.logo})
    texts = [("complaints", floor.complaints)]
    texts += [(f"slip.{each.name}", getattr(slip, each.name)) for each in fields(SlipSettings)[1:]]
    for where, text in texts:
        yield from _slip_text(where, text.id)
        yield from _slip_text(f"{where}_en", text.en)


def _slip_text(where: str, text: str) -> Iterator[Problem]:
    if len(text) > SLIP_TEXT_AT_MOST:
        facts = {"count": str(len(text)), "most": str(SLIP_TEXT_AT_MOST)}
        yield Problem("floor_slip_text_long", where, facts)
    allowed = MISS_NOTE_PLACEHOLDERS if where.startswith("slip.miss_note") else ()
    for name in _PLACEHOLDER.findall(text):
        if name not in allowed:
            facts = {"name": name, "known": ", ".join(MISS_NOTE_PLACEHOLDERS)}
            yield Problem("floor_slip_placeholder", where, facts)


def _range(where: str, value: float, bounds: tuple[float, float]) -> Iterator[Problem]:
    least, most = bounds
    if not least <= value <= most:
        facts = {"value": str(value), "least": str(least), "most": str(most)}
        yield Problem("floor_number_range", where, facts)


def _choice(where: str, value: str, choices: tuple[str, ...]) -> Iterator[Problem]:
    if value not in choices:
        yield Problem("floor_choice", where, {"value": value, "choices": ", ".join(choices)})


_CHECKS: tuple[Callable[[Floor], Iterator[Problem]], ...] = (
    _names,
    _place,
    _series,
    _references,
    _unserved,
    _hours,
    _services,
    _walls,
    _rules,
    _slip,
)
