"""The day in short on a slip: the figures of the day's report, summed up by agency."""

from datetime import date

import pytest

from queue_server.domain.listing import Listing
from queue_server.domain.roles import DeviceKind, Role
from tests.adapters.web.house import Headers, House, body, told

PRINT = "/api/reports/day/print"


@pytest.fixture
def busy(house: House) -> House:
    """At DUKCAPIL one was served after 20 minutes, one was not there and one waits; one came to IMIGRASI."""
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    for service in ("KTP", "KTP", "KK", "PASPOR"):
        assert house.post("/api/kiosk/tickets", kiosk, services=[service]).status_code == 201
    officer = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    house.clock.forward(minutes=20)
    house.post("/api/console/open", officer, counter="1")
    for acts in (("call-next", "start", "finish"), ("call-next", "absent")):
        for act in acts:
            more = {"reason": "left"} if act == "absent" else {}
            done = house.post(f"/api/console/{act}", officer, counter="1", **more)
            assert done.status_code == 200, done.text
    return house


def paper(house: House, who: Headers, **more: object) -> Listing:
    """What the print agent gets once this one has asked for the slip."""
    sent = body(house.post(PRINT, who, **more))
    agent = house.device("agent", DeviceKind.PRINT_AGENT)
    while True:
        job = body(house.post("/api/agent/claim", agent, printers=["paper"], wait=0.0))["job"]
        if job["id"] == sent["job"]:
            return Listing.from_facts(job["slip"])


def test_its_figures_are_those_of_the_day_s_report(busy: House) -> None:
    putu = busy.staff("putu", Role.FLOOR_SUPERVISOR)
    total = body(busy.get("/api/reports/day", putu))["total"]
    whole, *agencies = paper(busy, putu).passages
    assert [len(each.lines) for each in (whole, *agencies)] == [2, 2, 1]
    counts, longest = whole.lines
    assert counts == "Datang 4 · dilayani 1 · tidak hadir 1"
    assert (total["arrived"], total["served"], total["absent"]) == (4, 1, 1)
    assert (
        longest == f"Terlama menunggu {round(total['wait']['max'] / 60)} menit" == "Terlama menunggu 20 menit"
    )
    assert agencies[0].lines == ("Datang 3 · dilayani 1 · tidak hadir 1", "Terlama menunggu 20 menit")
    assert agencies[1].lines == ("Datang 1 · dilayani 0 · tidak hadir 0",)


def test_who_is_bound_to_an_agency_gets_that_alone(busy: House) -> None:
    wayan = busy.staff("wayan", Role.AGENCY_SUPERVISOR, "IMIGRASI")
    [whole, agency] = paper(busy, wayan).passages
    assert whole.lines == agency.lines == ("Datang 1 · dilayani 0 · tidak hadir 0",)


def test_a_day_on_which_nobody_came_says_so(busy: House) -> None:
    putu = busy.staff("putu", Role.FLOOR_SUPERVISOR)
    [nobody] = paper(busy, putu, day=date(2026, 10, 1).isoformat()).passages
    assert (nobody.heading, nobody.lines) == ("Belum ada yang datang.", ())


def test_a_receptionist_and_an_auditor_leave_the_paper_alone(busy: House) -> None:
    for role in (Role.RECEPTIONIST, Role.AUDITOR):
        assert told(busy.post(PRINT, busy.staff(f"{role}", role))) == (403, "not_allowed")
    assert told(busy.post(PRINT, busy.staff("putu", Role.ADMIN), printer="nowhere")) == (
        404,
        "unknown_printer",
    )
