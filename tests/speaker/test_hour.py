"""Sixty counters that call each eight minutes are said as they call: an hour of it piles up nothing."""

from random import Random
from statistics import mean

import pytest

from tests.speaker.test_announcing import Hall

COUNTERS, EACH_S, HOUR_S = 60, 8 * 60, 3600
LASTS = {"chime": 1400, "full": 6100, "short": 4000}
"""As the shipped voice says them, in ms."""


def presses(seed: int) -> list[tuple[int, str, int]]:
    """Each counter by its own rhythm, some minutes more and some less."""
    dice, found = Random(seed), []
    for _ in range(COUNTERS):
        at = dice.uniform(0, EACH_S)
        while at < HOUR_S:
            found.append(round(1000 * at))
            at += dice.gauss(EACH_S, EACH_S / 4)
    return [(at, "call", number) for number, at in enumerate(sorted(found), 1)]


@pytest.mark.parametrize("seed", range(3))
def test_an_hour_of_sixty_counters_is_said_without_a_growing_lag(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(Hall.table, "lasts", LASTS)
    pressed = presses(seed)
    assert 400 < len(pressed) < 500
    hall = Hall({"happens": pressed})
    hall.run()
    assert hall.said == [number for _, _, number in pressed], "each once, in order"
    begun = dict.fromkeys(hall.said, 0)
    for heard in hall.heard:
        at, sound = heard.split()
        if sound != "chime":
            number = int(sound.split("-")[0])
            begun[number] = begun[number] or int(at)
    lags = [(begun[number] - at) / 1000 for at, _, number in pressed]
    first, last = lags[: len(lags) // 3], lags[-len(lags) // 3 :]
    assert mean(last) < 2 * mean(first) + 2
    assert max(lags) < 45
