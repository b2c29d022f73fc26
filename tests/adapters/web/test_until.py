"""Until when a pause or a stop lasts."""

import pytest

from queue_server.domain.roles import DeviceKind, Role
from tests.adapters.web.house import House, body, told

NO_END = [
    "9999-12-31T23:59:59Z",
    "9999-12-31T23:59:59-12:00",
    "2028-01-01T00:00:00+08:00",
    "0001-01-01T00:00:00+14:00",
    "2026-11-02T09:00:00+08:00",
]


@pytest.mark.parametrize("until", NO_END)
def test_what_is_over_or_out_of_sight_is_no_end_of_a_stop_or_pause(house: House, until: str) -> None:
    supervisor = house.staff("putu", Role.FLOOR_SUPERVISOR)
    officer = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    house.post("/api/console/open", officer, counter="1")
    before = house.seq
    stop = house.post("/api/queues/stop", supervisor, service="KTP", reason="rapat", until=until)
    pause = house.post("/api/console/pause", officer, counter="1", reason="rapat", until=until)
    assert [told(stop), told(pause)] == [(422, "invalid")] * 2
    assert house.seq == before


def test_an_end_ahead_stands_on_the_wall(house: House) -> None:
    wall = house.device("stan", DeviceKind.WALL)
    supervisor = house.staff("putu", Role.FLOOR_SUPERVISOR)
    until = "2026-11-02T12:30:00.000+08:00"
    stop = house.post("/api/queues/stop", supervisor, service="KTP", reason="rapat", until=until)
    assert stop.status_code == 200
    (shown,) = body(house.get(f"/api/walls/{house.wall}", wall))["stops"]
    assert shown["until"] == until
