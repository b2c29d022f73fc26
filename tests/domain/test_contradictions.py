"""Every contradiction in a floor is found, with its place; a floor that has none passes."""

from dataclasses import replace
from datetime import time
from typing import Any

import pytest

from queue_server.domain.contradictions import problems
from queue_server.domain.floor import (
    Agency,
    Answer,
    Counter,
    DayHours,
    Floor,
    Question,
    Quota,
    Rules,
    Service,
    Span,
    Text,
    Wall,
    Zone,
)

DAY = DayHours(Span(time(7), time(14)), (Span(time(11), time(11, 30)),))
NO = Answer(Text("Belum"), issues=False)

AGENCY = Agency("CAPIL", "B", Text("Dinas"), Text("KTP"), zone="1")
KTP = Service("KTP", "CAPIL", Text("Cetak KTP"), 6)
KK = Service("KK", "CAPIL", Text("Kartu Keluarga"), 10)
COUNTER = Counter("1", "CAPIL", "1")
ZONE = Zone("1", Text("Zona 1"), "aula")
WALL = Wall("hall", ("1",), "hall", speaks=True)

FLOOR = Floor(
    code="floor",
    name=Text("Lantai"),
    timezone="Asia/Makassar",
    hours=(DAY, None, None, None, None, None, None),
    agencies=(AGENCY,),
    services=(KTP, KK),
    counters=(COUNTER,),
    zones=(ZONE,),
    walls=(WALL,),
    popular=("KTP",),
)


def week(*spans: Span) -> tuple[DayHours | None, ...]:
    return (DayHours(spans[0], spans[1:]), *(None,) * 6)


def test_a_floor_without_contradictions_has_no_problems() -> None:
    assert problems(FLOOR) == []


@pytest.mark.parametrize(
    ("changes", "code", "where"),
    [
        ({"agencies": (AGENCY, replace(AGENCY, letter="C"))}, "floor_name_twice", "agencies.CAPIL"),
        ({"services": (KTP, KTP)}, "floor_name_twice", "services.KTP"),
        ({"counters": (COUNTER, COUNTER)}, "floor_name_twice", "counters.1"),
        ({"zones": (ZONE, ZONE)}, "floor_name_twice", "zones.1"),
        ({"walls": (WALL, replace(WALL, speaks=False))}, "floor_name_twice", "walls.hall"),
        ({"counters": (COUNTER, Counter("loket 2", "CAPIL", "1"))}, "floor_code_form", "counters.loket 2"),
        ({"timezone": "Asia/Singaraja"}, "floor_timezone_unknown", "timezone"),
        ({"timezone": "../etc"}, "floor_timezone_unknown", "timezone"),
        ({"timezone": "Asia"}, "floor_timezone_unknown", "timezone"),
        ({"accent": "green"}, "floor_accent_form", "accent"),
        ({"popular": ("KTP",) * 9}, "floor_popular_too_many", "popular"),
        ({"popular": ("SIM",)}, "floor_name_unknown", "popular"),
        ({"agencies": (replace(AGENCY, letter="b"),)}, "floor_series_form", "agencies.CAPIL.letter"),
        ({"agencies": (replace(AGENCY, letter="BCDE"),)}, "floor_series_form", "agencies.CAPIL.letter"),
        ({"services": (KTP, replace(KK, series="B"))}, "floor_series_twice", "services.KK.series"),
        ({"agencies": (replace(AGENCY, zone="9"),)}, "floor_name_unknown", "agencies.CAPIL.zone"),
        ({"services": (KTP, replace(KK, after=("SIM",)))}, "floor_name_unknown", "services.KK.after"),
        ({"counters": (COUNTER, Counter("2", "X", "1"))}, "floor_name_unknown", "counters.2.agency"),
        ({"counters": (COUNTER, Counter("2", "CAPIL", "9"))}, "floor_name_unknown", "counters.2.zone"),
        ({"walls": (replace(WALL, zones=("1", "9")),)}, "floor_name_unknown", "walls.hall.zones"),
        ({"counters": (replace(COUNTER, services=("KK",)),)}, "floor_service_unserved", "services.KTP"),
        ({"hours": (None,) * 7}, "floor_never_open", "hours"),
        ({"hours": week(Span(time(16), time(7)))}, "floor_hours_backwards", "hours"),
        ({"hours": week(Span(time(7), time(14)), Span(time(14), time(15)))}, "floor_break_outside", "hours"),
        ({"services": (KTP, replace(KK, hours=(None,) * 7))}, "floor_never_open", "services.KK.hours"),
        ({"agencies": (replace(AGENCY, hours=(None,) * 7),)}, "floor_never_open", "agencies.CAPIL.hours"),
        ({"services": (KTP, replace(KK, minutes=0))}, "floor_number_range", "services.KK.minutes"),
        (
            {"services": (KTP, replace(KK, people_at_most=21))},
            "floor_number_range",
            "services.KK.people_at_most",
        ),
        (
            {"services": (KTP, replace(KK, quota=Quota(5, -1)))},
            "floor_number_range",
            "services.KK.quota.friday",
        ),
        ({"agencies": (replace(AGENCY, quota=Quota(-1)),)}, "floor_number_range", "agencies.CAPIL.quota.day"),
        (
            {"services": (KTP, replace(KK, question=Question(Text("Sudah?"), (NO,))))},
            "floor_question_no_way",
            "services.KK.question",
        ),
        (
            {"services": (replace(KTP, after=("KK",)), replace(KK, after=("KTP",)))},
            "floor_after_circle",
            "services.KK.after",
        ),
        ({"walls": (replace(WALL, zones=()),)}, "floor_wall_blind", "walls.hall.zones"),
        ({"walls": (replace(WALL, layout="circus"),)}, "floor_choice", "walls.hall.layout"),
        ({"walls": (replace(WALL, metres=0),)}, "floor_number_range", "walls.hall.metres"),
        ({"rules": Rules(kappa=1.5)}, "floor_number_range", "rules.kappa"),
        ({"rules": Rules(calls_before_absent=0)}, "floor_number_range", "rules.calls_before_absent"),
        ({"rules": Rules(capacity="perhaps")}, "floor_choice", "rules.capacity"),
        ({"rules": Rules(postpone_minutes=(15, 0))}, "floor_number_range", "rules.postpone_minutes"),
    ],
)
def test_each_contradiction_is_found_where_it_is(changes: dict[str, Any], code: str, where: str) -> None:
    found = problems(replace(FLOOR, **changes))

    assert (code, where) in {(problem.code, problem.where) for problem in found}


def test_one_contradiction_is_told_once() -> None:
    assert len(problems(replace(FLOOR, accent="green"))) == 1


def test_walls_of_different_rooms_may_both_speak() -> None:
    downstairs = Zone("2", Text("Bawah"), "bawah")
    speaking = Wall("bawah", ("2",), "ground", speaks=True)

    assert problems(replace(FLOOR, zones=(ZONE, downstairs), walls=(WALL, speaking))) == []


def test_every_number_among_the_rules_has_bounds() -> None:
    numbers: dict[str, Any] = {
        name: -1
        for name, value in vars(Rules()).items()
        if isinstance(value, int | float) and not isinstance(value, bool)
    }

    found = problems(replace(FLOOR, rules=Rules(**numbers)))

    assert {problem.where for problem in found} == {f"rules.{name}" for name in numbers}
