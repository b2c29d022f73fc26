"""How many calls a minute a hall can say and show, beside how many its counters usually make."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from queue_server.domain.floor import Counter, Floor

SAID_S = 4.8
"""The longest short form: what a call takes of the loudspeaker while others wait."""
AGENCY_S = 4.0
"""What the longest name of an agency adds."""
STANDS_S = 4.0
"""What a call takes of a wall with one large place while others wait."""


@dataclass(frozen=True)
class Throughput:
    """Calls a minute of one sound group or wall, by its name."""

    name: str
    made: float
    carried: float

    @property
    def is_enough(self) -> bool:
        return self.made <= self.carried


def of_sound_groups(floor: Floor) -> Iterator[Throughput]:
    """Each group whose zones have counters; a call in a second language takes the time of two."""
    group_of = {zone.id: zone.sound_group for zone in floor.zones}
    takes_s = SAID_S + (AGENCY_S if floor.rules.say_agency else 0.0)
    for group in sorted(set(group_of.values())):
        if made := _made(floor, (each for each in floor.counters if group_of[each.zone] == group)):
            yield Throughput(group, made, 60 / takes_s)


def of_walls(floor: Floor) -> Iterator[Throughput]:
    """Each wall that shows the calls of any counter."""
    for wall in floor.walls:
        if made := _made(floor, filter(wall.shows, floor.counters)):
            yield Throughput(wall.id, made, 60 / STANDS_S)


def _made(floor: Floor, counters: Iterable[Counter]) -> float:
    return sum(_made_at(floor, counter) for counter in counters)


def _made_at(floor: Floor, counter: Counter) -> float:
    """By the usual minutes of a visit at this counter, where all its services are equally wanted."""
    minutes = [service.minutes for code in floor.services_at(counter) if (service := floor.service(code))]
    return len(minutes) / sum(minutes) if minutes else 0.0
