"""One loudspeaker speaks in a sound group; when it is gone another stands in, and no two are ever heard."""

from dataclasses import replace

import pytest

from queue_server.domain.loudspeaker import GONE_AFTER_S, Loudspeaker, Sound, speaker_of

NOW = 1000.0
FIRST, SECOND = (Loudspeaker(name, here=True, since=NOW - 60) for name in ("first", "second"))


def gone(one: Loudspeaker, for_s: float) -> Loudspeaker:
    return replace(one, here=False, since=NOW - for_s)


def who(*ranked: Loudspeaker, speaks: str | None = None, is_busy: bool = False) -> str | None:
    found = speaker_of(ranked, speaks, is_busy, NOW)
    return found.device if found else None


def test_the_first_speaks_and_the_second_keeps_silent() -> None:
    assert who(FIRST, SECOND) == "first"


def test_one_that_loads_anew_is_waited_for_and_one_that_stays_away_is_stood_in_for() -> None:
    assert who(gone(FIRST, GONE_AFTER_S - 0.1), SECOND, speaks="first") is None
    assert who(gone(FIRST, GONE_AFTER_S), SECOND) == "second"


def test_one_that_is_back_waits_until_its_stand_in_has_ended_what_it_has_to_say() -> None:
    assert who(FIRST, SECOND, speaks="second", is_busy=True) == "second"
    assert who(FIRST, SECOND, speaks="second") == "first"


def test_a_stand_in_goes_on_while_a_better_one_comes_and_goes() -> None:
    assert who(gone(FIRST, 1.0), SECOND, speaks="second") == "second"


@pytest.mark.parametrize("sound", [Sound.MUTED, Sound.LOST])
def test_one_that_says_it_cannot_be_heard_is_stood_in_for_at_once(sound: Sound) -> None:
    assert who(replace(FIRST, sound=sound), SECOND, speaks="first", is_busy=True) == "second"


def test_where_none_can_be_heard_the_first_that_is_here_is_the_one_to_mend() -> None:
    assert who(gone(FIRST, 60), replace(SECOND, sound=Sound.MUTED)) == "second"
    assert who(gone(FIRST, 60)) is None
    assert who() is None
