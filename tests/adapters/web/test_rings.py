"""A console rings when people wait and nobody calls them."""

from queue_server.domain.roles import DeviceKind, Role
from tests.adapters.web.house import Headers, House, body


def ring(house: House, officer: Headers, counter: str = "1") -> dict[str, object] | None:
    found: dict[str, object] | None = body(house.get("/api/console", officer, counter=counter))["ring"]
    return found


def test_the_consoles_of_an_agency_ring_until_a_counter_of_it_opens(house: House) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    ani, budi = (house.staff(name, Role.OFFICER, "DUKCAPIL") for name in ("ani", "budi"))
    kadek = house.staff("kadek", Role.OFFICER, "IMIGRASI")
    assert ring(house, ani) is None
    house.post("/api/kiosk/tickets", kiosk, services=["KTP"])
    expected = {"since": "2026-11-02T09:00:00.000+08:00", "waiting": 1, "again_s": 180}
    assert [ring(house, ani), ring(house, budi), ring(house, kadek, "2")] == [expected, expected, None]
    house.clock.forward(seconds=20)
    house.post("/api/console/open", budi, counter="1")
    assert ring(house, ani) is None


def test_a_free_counter_rings_for_who_comes_and_no_more_once_it_calls(house: House) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    ani = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    house.post("/api/console/open", ani, counter="1")
    house.clock.forward(minutes=5)
    house.post("/api/kiosk/tickets", kiosk, services=["KTP"])
    assert ring(house, ani) == {"since": "2026-11-02T09:05:00.000+08:00", "waiting": 1, "again_s": 180}
    house.post("/api/console/call-next", ani, counter="1")
    assert ring(house, ani) is None


def test_whom_a_finishing_officer_leaves_waiting_rings_a_minute_later(house: House) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    ani = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    house.post("/api/console/open", ani, counter="1")
    for _ in range(2):
        house.post("/api/kiosk/tickets", kiosk, services=["KTP"])
    for act in ("call-next", "start"):
        house.post(f"/api/console/{act}", ani, counter="1")
    house.clock.forward(minutes=8)
    house.post("/api/console/finish", ani, counter="1")
    house.clock.forward(seconds=59)
    assert ring(house, ani) is None
    house.clock.forward(seconds=1)
    assert ring(house, ani) == {"since": "2026-11-02T09:09:00.000+08:00", "waiting": 1, "again_s": 180}


def test_an_officer_who_said_when_she_is_back_is_not_rung_before(house: House) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    ani = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    house.post("/api/console/open", ani, counter="1")
    until = "2026-11-02T09:15:00+08:00"
    house.post("/api/console/pause", ani, counter="1", reason="prayer", until=until)
    house.post("/api/kiosk/tickets", kiosk, services=["KTP"])
    assert ring(house, ani) is None
    house.clock.forward(minutes=15)
    assert ring(house, ani) is not None
