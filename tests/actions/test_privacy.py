"""What may name a person is shown, and goes when its time is over; the record stays whole."""

from datetime import timedelta

import pytest

from queue_server.actions import access, privacy, surveys
from queue_server.adapters.store.verify import verify
from queue_server.commandline.privacy import own_codes
from queue_server.domain.errand import Act
from queue_server.domain.errors import NotAllowed
from queue_server.domain.privacy import Limits, Retention, limits
from queue_server.domain.roles import COMMAND_LINE, Role, Staff
from queue_server.domain.satisfaction import ELEMENTS
from tests.small_floor import ANI, SmallFloor

CODES = own_codes()
SCORES = dict.fromkeys(ELEMENTS, 4)


@pytest.fixture
def floor_of_last_year(floor: SmallFloor) -> SmallFloor:
    """Ani served one with a typed reason, and left; a visitor wrote a comment; 400 days have gone since."""
    floor.do(COMMAND_LINE, access.add_staff, Staff("ani", Role.OFFICER, ("DUKCAPIL",)), "hash")
    floor.sit_down()
    floor.issue("KTP")
    floor.call_next()
    floor.act(Act.START)
    floor.act(Act.HOLD, reason="Bu Kadek mengambil KK")
    floor.do(COMMAND_LINE, surveys.fill_in, ("DUKCAPIL", "KTP"), "phone", SCORES, {}, "Terima kasih, Ketut")
    floor.do(COMMAND_LINE, access.disable_staff, "ani")
    floor.clock.at += timedelta(days=400)
    return floor


def past(floor: SmallFloor) -> Limits:
    with floor.ledger.look() as view:
        return limits(Retention(), view.now, view.today)


def everything(floor: SmallFloor) -> str:
    return str(floor.rows())


def test_what_is_held_is_shown_with_what_is_past_its_time(floor_of_last_year: SmallFloor) -> None:
    with floor_of_last_year.ledger.look() as view:
        held = view.privacy.holdings(past(floor_of_last_year), CODES)
    assert {each.name: (each.count, each.due) for each in held} == {
        "notes": (0, 0),
        "comments": (1, 1),
        "reasons": (1, 1),
        "staff": (0, 0),
        "leavers": (1, 1),
    }


def test_erasing_leaves_no_name_and_a_record_that_agrees_with_itself(floor_of_last_year: SmallFloor) -> None:
    floor = floor_of_last_year
    before = floor.rows(["entries"])["entries"]
    erased = floor.do(COMMAND_LINE, privacy.erase, past(floor), CODES)
    assert erased == {"comments": 1, "reasons": 1, "leavers": 1}
    texts = everything(floor)
    assert "Kadek" not in texts
    assert "Ketut" not in texts
    assert "'ani'" not in texts
    assert '"ani"' not in texts
    assert len(floor.rows(["entries"])["entries"]) > len(before)
    assert verify(floor.store, lambda *_: None) == []


def test_what_is_young_stays(floor_of_last_year: SmallFloor) -> None:
    floor = floor_of_last_year
    floor.clock.at -= timedelta(days=390)
    assert floor.do(COMMAND_LINE, privacy.erase, past(floor), CODES) == {
        "comments": 0,
        "reasons": 0,
        "leavers": 0,
    }
    assert "Kadek" in everything(floor)


def test_afterwards_entries_cannot_be_changed_as_before(floor_of_last_year: SmallFloor) -> None:
    floor = floor_of_last_year
    floor.do(COMMAND_LINE, privacy.erase, past(floor), CODES)
    with pytest.raises(Exception, match="never updated"):
        floor.tamper("UPDATE entries SET actor = 'nobody'")


def test_officers_erase_nothing(floor_of_last_year: SmallFloor) -> None:
    with pytest.raises(NotAllowed):
        floor_of_last_year.do(ANI, privacy.erase, past(floor_of_last_year), CODES)
