"""How many calls a minute can be said and shown, beside what counters make."""

from dataclasses import replace

import pytest

from queue_server.app.home import FLOOR
from queue_server.domain.floor import Counter, Floor
from queue_server.domain.throughput import of_sound_groups, of_walls
from queue_server.settings import load_floor


def hall(counters: int, minutes: int = 8, say_agency: bool = False) -> Floor:
    """The floor of Buleleng with so many counters in its first zone, all of one service."""
    floor = load_floor(FLOOR)
    service = replace(floor.services[0], minutes=minutes)
    zone = floor.zones[0].id
    return replace(
        floor,
        services=(service, *floor.services[1:]),
        counters=tuple(
            Counter(str(number), service.agency, zone, (service.code,)) for number in range(1, counters + 1)
        ),
        rules=replace(floor.rules, say_agency=say_agency),
    )


def test_sixty_counters_of_eight_minutes_make_seven_and_a_half_calls_a_minute_and_one_voice_says_them() -> (
    None
):
    (group,) = of_sound_groups(hall(60))
    assert group.made == pytest.approx(7.5)
    assert group.carried == pytest.approx(12.5)
    assert group.is_enough


def test_so_many_are_too_many_where_each_call_names_its_agency() -> None:
    (group,) = of_sound_groups(hall(60, say_agency=True))
    assert group.carried < 7
    assert not group.is_enough


def test_a_wall_shows_each_call_four_seconds_and_only_those_of_its_zones() -> None:
    floor = hall(60, minutes=3)
    found = {each.name: each for each in of_walls(floor)}
    first = floor.zones[0].id
    assert set(found) == {wall.id for wall in floor.walls if first in wall.zones and not wall.counter}
    assert [each.made for each in found.values()] == [pytest.approx(20)] * len(found)
    assert {each.carried for each in found.values()} == {15}
    assert not any(each.is_enough for each in found.values())


def test_groups_are_told_apart_and_those_without_counters_left_out() -> None:
    floor = load_floor(FLOOR)
    alone, *others = floor.zones
    floor = replace(floor, zones=(replace(alone, sound_group="depan"), *others))
    told = {each.name: each.made for each in of_sound_groups(floor)}
    assert set(told) == {"depan", others[0].sound_group}
    (whole,) = of_sound_groups(load_floor(FLOOR))
    assert sum(told.values()) == pytest.approx(whole.made)
