"""The directory tells of each agency whether somebody who comes in finds it open, and else when."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from queue_server.actions import posts, queues
from queue_server.domain.floor import DayHours, Span, Text, Wall
from queue_server.snapshots import wall
from queue_server.snapshots.frame import Body
from tests.small_floor import ANI, MINIATURE, MONDAY_AT_NINE, SUPERVISOR, SmallFloor

GROUND = Wall("bawah", ("1",), "ground")


def zones(floor: SmallFloor, shown: Wall = GROUND) -> list[Body]:
    with floor.ledger.look() as view:
        body = wall.Walls(view).body(shown, "id", lambda *_, **__: "", False)
    directory: list[Body] = body["directory"]
    return directory


def told(floor: SmallFloor, agency: str = "DUKCAPIL") -> tuple[str, datetime | None]:
    """How an agency stands, and until when."""
    [found] = [each for zone in zones(floor) for each in zone["agencies"] if each["code"] == agency]
    return found["state"], found["until"] and datetime.fromisoformat(found["until"])


def at(floor: SmallFloor, hour: int, minute: int = 0) -> datetime:
    """Sets the clock to a time of day on the floor."""
    floor.clock.at = MONDAY_AT_NINE + timedelta(hours=hour - 9, minutes=minute)
    return floor.clock.at


def test_every_agency_of_the_walls_zones_stands_in_it_with_its_counters(floor: SmallFloor) -> None:
    [zone] = zones(floor)
    assert (zone["zone"], zone["storey"]) == ("1", "")
    assert {each["code"] for each in zone["agencies"]} == {agency.code for agency in MINIATURE.agencies}
    [dukcapil] = [each for each in zone["agencies"] if each["code"] == "DUKCAPIL"]
    assert dukcapil["counters"] == [each.id for each in MINIATURE.counters if each.agency == "DUKCAPIL"]
    assert zones(floor, replace(GROUND, layout="zone")) == []


def test_a_zone_names_its_storey(floor: SmallFloor) -> None:
    upstairs = tuple(replace(zone, storey=Text("Lantai 3")) for zone in MINIATURE.zones)
    with floor.store.change(SUPERVISOR) as tx:
        tx.floors.apply(replace(MINIATURE, zones=upstairs))
    assert [zone["storey"] for zone in zones(floor)] == ["Lantai 3"]


def test_before_the_hours_it_tells_when_they_begin_and_after_them_that_the_day_is_over(
    floor: SmallFloor,
) -> None:
    at(floor, 7)
    assert told(floor) == ("later", MONDAY_AT_NINE - timedelta(hours=1))
    at(floor, 9)
    assert told(floor) == ("later", None), "nobody has sat down yet"
    at(floor, 21, 10)
    assert told(floor) == ("closed", None)


def test_it_is_open_while_one_counter_is_and_back_when_the_first_officer_means_to_be(
    floor: SmallFloor,
) -> None:
    floor.sit_down()
    assert told(floor) == ("open", None)
    back = floor.clock.at + timedelta(minutes=20)
    floor.do(ANI, posts.pause, "1", "meeting", back)
    assert told(floor) == ("paused", back)


def test_in_a_break_it_tells_when_that_ends(floor: SmallFloor) -> None:
    noon = DayHours(Span(time(8), time(21)), (Span(time(12), time(12, 45)),))
    with floor.store.change(SUPERVISOR) as tx:
        tx.floors.apply(replace(MINIATURE, hours=(noon,) * 7))
    at(floor, 11)
    floor.sit_down()
    at(floor, 12, 10)
    assert told(floor) == ("break", MONDAY_AT_NINE + timedelta(hours=3, minutes=45))


def test_a_stop_goes_before_all_else(floor: SmallFloor) -> None:
    until = floor.clock.at + timedelta(hours=1)
    floor.sit_down()
    floor.do(SUPERVISOR, queues.stop, "agency", "DUKCAPIL", "listrik", until)
    assert told(floor) == ("stopped", until)
    assert told(floor, "IMIGRASI") == ("later", None)
