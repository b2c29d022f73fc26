"""The floor's own rules decide how its calls are read."""

from dataclasses import replace
from typing import Any

import pytest

from queue_server.actions import floor as floors
from queue_server.domain.announcement import Spoken
from queue_server.domain.roles import COMMAND_LINE
from tests.adapters.live.hall import Hall


@pytest.fixture
def asked(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """What the voice was asked to say, phrase by phrase."""
    said: list[tuple[str, ...]] = []
    prepare = hall.voice.prepare

    def listen(sentence: Spoken) -> str:
        said.append(sentence.texts)
        return prepare(sentence)

    monkeypatch.setattr(hall.voice, "prepare", listen)
    return said


def call(hall: Hall, **rules: Any) -> dict[str, Any]:
    floor = replace(hall.floor, rules=replace(hall.floor.rules, **rules))
    hall.ledger.change(COMMAND_LINE, lambda tx: floors.apply(tx, floor))
    wall, officer = hall.wall("hall"), hall.officer("8")
    hall.issue(language="en")
    hall.call_next(officer, "8")
    return wall.next_call()


def test_a_floor_that_has_its_agencies_said_shows_and_says_them_in_both_languages(
    hall: Hall, asked: list[tuple[str, ...]]
) -> None:
    indonesian, english = call(hall, say_agency=True)["speech"]
    assert indonesian["text"].endswith("menuju Dinas Kependudukan dan Pencatatan Sipil, loket 8.")
    assert english["text"].endswith(", counter 8.")
    places = [texts[-2] for texts in asked]
    assert places[:2] == ["Dinas Kependudukan dan Pencatatan Sipil,"] * 2
    assert places[2:] == [english["text"].split("proceed to ")[1].removesuffix(" counter 8.")] * 2


def test_a_floor_that_does_not_says_no_more_than_number_and_counter(
    hall: Hall, asked: list[tuple[str, ...]]
) -> None:
    call(hall, say_agency=False)
    assert asked[0] == ("Nomor antrean,", "B, 0, 0, 1.", "Silakan menuju,", "Loket 8.")


def test_a_floor_may_have_the_rest_of_a_number_read_as_one(hall: Hall, asked: list[tuple[str, ...]]) -> None:
    call(hall, read_numbers="rest_as_number")
    assert asked[0][1] == "B, 1."
