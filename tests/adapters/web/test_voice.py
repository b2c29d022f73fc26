"""An administrator hears how a call sounds before the hall does."""

from contextlib import closing

import pytest

from queue_server.domain.roles import Role
from tests.adapters.web.house import Headers, House, body, told

PATH = "/api/admin/voice/try"


@pytest.fixture
def admin(house: House) -> Headers:
    return house.staff("admin", Role.ADMIN)


def test_a_call_is_made_in_both_languages_and_can_be_heard(house: House, admin: Headers) -> None:
    speech = body(house.post(PATH, admin, number="B-012", counter="3", language="en"))["speech"]
    assert [each["language"] for each in speech] == ["id", "en"]
    assert "B-012" in speech[0]["text"]
    for each in speech:
        with closing(house.get(each["audio"], admin)) as sound:
            assert (sound.status_code, sound.data[:4]) == (200, b"RIFF")


def test_the_name_of_an_agency_is_said_where_it_is_asked_for(house: House, admin: Headers) -> None:
    [spoken] = body(house.post(PATH, admin, number="B-012", counter="3", agency="DUKCAPIL"))["speech"]
    assert "Kependudukan" in spoken["text"]
    assert told(house.post(PATH, admin, number="B-012", counter="3", agency="NONE"))[0] == 404


def test_nothing_is_called_and_nobody_else_tries(house: House, admin: Headers) -> None:
    before = house.seq
    house.post(PATH, admin, number="B-012", counter="3")
    assert house.seq == before
    officer = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    assert house.post(PATH, officer, number="B-012", counter="3").status_code == 403
