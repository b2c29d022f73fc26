"""When a screen is looked at again: at once where nothing was for a while, on a common beat in a rush."""

import pytest

from queue_server.adapters.live.agenda import Agenda
from queue_server.adapters.live.screens import Kind, Screen

WALL = Screen(Kind.WALL, "hall", "id")
CONSOLES = [Screen(Kind.CONSOLE, str(place), "id") for place in range(1, 4)]


class Seconds:
    """A clock that a test sets by hand."""

    def __init__(self) -> None:
        self.now = 100.3

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


def built(agenda: Agenda) -> list[Screen]:
    """What is to be built now, in order."""
    return list(iter(agenda.next, None))


def test_what_was_long_at_rest_is_built_at_once(seconds: Seconds) -> None:
    agenda = Agenda(seconds)
    agenda.add(CONSOLES[0])
    assert agenda.due() == 100.3
    assert built(agenda) == [CONSOLES[0]]
    assert agenda.due() is None


def test_in_a_rush_consoles_are_built_together_once_a_second(seconds: Seconds) -> None:
    agenda = Agenda(seconds)
    for console in CONSOLES:
        agenda.add(console)
        assert built(agenda) == [console]
        seconds.now += 0.1
        agenda.add(console)
        assert built(agenda) == []
    assert agenda.due() == 101.0
    seconds.now = 101.0
    assert built(agenda) == CONSOLES


def test_a_wall_goes_before_consoles_and_rests_a_shorter_time(seconds: Seconds) -> None:
    agenda = Agenda(seconds)
    screens = [CONSOLES[0], WALL]
    for screen in screens:
        agenda.add(screen)
    assert built(agenda) == [WALL, CONSOLES[0]]
    for screen in screens:
        agenda.add(screen)
    assert agenda.due() == 100.5
    seconds.now = 100.5
    assert built(agenda) == [WALL]


def test_who_waits_longest_comes_before_a_wall_in_the_end(seconds: Seconds) -> None:
    agenda = Agenda(seconds)
    agenda.add(CONSOLES[0])
    seconds.now += 1.5
    agenda.add(WALL)
    assert built(agenda) == [CONSOLES[0], WALL]


def test_what_nobody_watches_any_more_is_dropped(seconds: Seconds) -> None:
    agenda = Agenda(seconds)
    for screen in (*CONSOLES, WALL):
        agenda.add(screen)
    agenda.keep_only({WALL})
    assert built(agenda) == [WALL]
