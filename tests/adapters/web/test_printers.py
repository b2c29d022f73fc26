"""Printers and papers as kiosk, console, dashboard and agents meet them: who may say what, where paper is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from queue_server.domain.roles import DeviceKind, Role
from queue_server.settings import PrinterConfig
from tests.adapters.web.house import PAPER, Headers, House, body, told

ENTRANCE = PrinterConfig(
    id="depan", kind="virtual", kiosks=("kiosk-1",), agent="agent", fallback="belakang", roll_m=20
)
REAR = PrinterConfig(id="belakang", kind="virtual", kiosks=("kiosk-2",), agent="agent")
DESK = PrinterConfig(id="meja", kind="virtual", kiosks=("reception",), agent="lain")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(tmp_path, (ENTRANCE, REAR, DESK))
    yield house
    assert house.server.live.failures == 0
    house.close()


@pytest.fixture
def agent(house: House) -> Headers:
    return house.device("agent", DeviceKind.PRINT_AGENT)


@pytest.fixture
def kiosk(house: House) -> Headers:
    return house.device("kiosk-1", DeviceKind.KIOSK)


@pytest.fixture
def putu(house: House) -> Headers:
    return house.staff("putu", Role.FLOOR_SUPERVISOR)


def tell(house: House, agent: Headers, *, starting: bool = False, **states: str) -> TestResponse:
    printers = [{"id": id, "state": state} for id, state in states.items()]
    more = {"starting": True} if starting else {}
    return house.post("/api/agent/status", agent, printers=printers, **more)


def take(house: House, kiosk: Headers, service: str = "KTP") -> tuple[str, int]:
    """A number and the job of its paper."""
    ticket = body(house.post("/api/kiosk/tickets", kiosk, services=[service]))
    return ticket["number"], ticket["print"]["job"]


def claim(house: House, agent: Headers, printer: str = "depan") -> int:
    return int(body(house.post("/api/agent/claim", agent, printers=[printer]))["job"]["id"])


def papers(house: House, who: Headers) -> list[tuple[str, str]]:
    return [(row["number"], row["state"]) for row in body(house.get("/api/dashboard", who))["papers"]]


def test_an_agent_is_refused_what_is_not_its_printers(house: House, agent: Headers) -> None:
    claimed = house.post("/api/agent/claim", agent, printers=["depan", "meja"])
    assert told(claimed) == (403, "not_your_printer")
    assert "meja" in body(claimed)["detail"]
    assert told(tell(house, agent, meja="online")) == (403, "not_your_printer")
    other = house.device("lain", DeviceKind.PRINT_AGENT)
    assert tell(house, other, meja="online").status_code == 200


def test_a_printer_that_the_settings_do_not_name_is_refused(
    house: House, agent: Headers, putu: Headers
) -> None:
    assert told(tell(house, agent, hantu="online")) == (422, "invalid")
    assert told(house.post("/api/agent/claim", agent, printers=["hantu"])) == (422, "invalid")
    listed = body(house.get("/api/printers", putu))["printers"]
    assert [row["id"] for row in listed] == ["depan", "belakang", "meja"]


def test_what_an_agent_had_in_hand_when_it_starts_again_is_for_a_person_to_decide(
    house: House, agent: Headers, kiosk: Headers, putu: Headers
) -> None:
    number, job = take(house, kiosk)
    assert claim(house, agent) == job
    tell(house, agent, starting=True, depan="online")
    assert body(house.get(f"/api/print-jobs/{job}", kiosk))["state"] == "unknown"
    assert papers(house, putu) == [(number, "unknown")]


def test_a_paper_that_moves_says_where_it_comes_out(house: House, agent: Headers, kiosk: Headers) -> None:
    tell(house, agent, depan="online", belakang="online")
    _, job = take(house, kiosk)
    claim(house, agent)
    house.post("/api/agent/report", agent, job=job, result="failed", reason="paper_out", retry=True)
    moved = body(house.get(f"/api/print-jobs/{job}", kiosk))
    assert (moved["printer"], moved["moved_from"], moved["place"]) == ("belakang", "depan", "kiosk-2")
    assert (moved["state"], moved["attempts"]) == ("waiting", 1)
    assert claim(house, agent, "belakang") == job


def test_a_kiosk_knows_before_the_choice_where_its_paper_will_come_out(
    house: House, agent: Headers, kiosk: Headers
) -> None:
    def shown() -> tuple[str, str | None]:
        printer = body(house.get("/api/floor", kiosk))["printer"]
        return printer["state"], printer["elsewhere"]

    assert shown() == ("unknown", None)
    tell(house, agent, depan="online", belakang="online")
    assert shown() == ("online", None)
    tell(house, agent, depan="offline")
    assert shown() == ("offline", "kiosk-2")
    _, job = take(house, kiosk)
    assert body(house.get(f"/api/print-jobs/{job}", kiosk))["printer"] == "belakang"
    tell(house, agent, belakang="paper_out")
    assert shown() == ("offline", None)


def test_a_printer_whose_agent_falls_silent_is_told_everywhere(
    house: House, agent: Headers, kiosk: Headers, putu: Headers
) -> None:
    tell(house, agent, depan="online", belakang="online")
    house.clock.forward(seconds=45)
    tell(house, agent, belakang="online")
    assert body(house.get("/api/floor", kiosk))["printer"]["state"] == "silent"
    board = body(house.get("/api/dashboard", putu))
    assert [row["state"] for row in board["printers"]] == ["silent", "online", "silent"]
    assert ("printer:depan", "Printer depan: tidak menjawab") in [
        (alarm["id"], alarm["text"]) for alarm in board["alarms"]
    ]
    checks = {check["name"]: check["ok"] for check in body(house.get("/health"))["checks"]}
    assert checks["printers"] is False


def test_paper_left_stands_on_the_dashboard_once_somebody_put_in_a_roll(
    house: House, agent: Headers, kiosk: Headers, putu: Headers
) -> None:
    def shown() -> tuple[str, int | None]:
        printer = body(house.get("/api/dashboard", putu))["printers"][0]
        return printer["state"], printer["left_m"]

    tell(house, agent, depan="online")
    assert shown() == ("online", None)
    assert house.post("/api/printers/depan/paper-changed", putu).status_code == 200
    tell(house, agent, depan="online")
    _, job = take(house, kiosk)
    claim(house, agent)
    house.post("/api/agent/report", agent, job=job, result="printed", millimetres=15_500)
    assert shown() == ("paper_low", 4)


def test_paper_of_which_nobody_knows_is_printed_again_as_a_copy_or_found(
    house: House, agent: Headers, kiosk: Headers, putu: Headers
) -> None:
    tell(house, agent, depan="online")
    (first, lost), (second, found) = take(house, kiosk), take(house, kiosk)
    for job in (lost, found):
        claim(house, agent)
        house.post("/api/agent/report", agent, job=job, result="unknown", reason="broken_off")
    assert papers(house, putu) == [(second, "unknown"), (first, "unknown")]

    assert house.post(f"/api/print-jobs/{found}/found", putu).status_code == 200
    again = body(house.post(f"/api/print-jobs/{lost}/again", putu))["print"]
    assert (again["state"], again["place"]) == ("waiting", "kiosk-1")
    assert papers(house, putu) == []
    slip = body(house.post("/api/agent/claim", agent, printers=["depan"]))["job"]["slip"]
    assert (slip["number"], slip["copy_mark"]) == (first, "SALINAN")
    entries = body(house.get("/api/record", house.staff("nyoman", Role.AUDITOR)))["entries"]
    assert [entry["kind"] for entry in entries if entry["kind"] in ("PaperFound", "TicketReprinted")] == [
        "TicketReprinted",
        "PaperFound",
    ]


def test_who_is_bound_to_an_agency_neither_sees_nor_settles_papers_of_the_hall(
    house: House, agent: Headers, kiosk: Headers
) -> None:
    tell(house, agent, depan="online")
    _, job = take(house, kiosk)
    claim(house, agent)
    house.post("/api/agent/report", agent, job=job, result="unknown", reason="broken_off")
    kadek = house.staff("kadek", Role.AGENCY_SUPERVISOR, "DUKCAPIL")
    assert papers(house, kadek) == []
    assert told(house.post(f"/api/print-jobs/{job}/found", kadek)) == (403, "not_allowed")
    assert told(house.post(f"/api/print-jobs/{job}/again", kadek)) == (403, "not_allowed")


def test_an_officer_prints_the_paper_of_her_visitor_again_at_the_desk(house: House, kiosk: Headers) -> None:
    number, _ = take(house, kiosk)
    ani = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    house.post("/api/console/open", ani, counter="1")
    assert told(house.post("/api/console/reprint", ani, counter="1")) == (409, "nobody_at_counter")
    house.post("/api/console/call-next", ani, counter="1")
    answer = body(house.post("/api/console/reprint", ani, counter="1"))
    assert (answer["current"]["number"], answer["print"]["printer"]) == (number, "meja")
    assert answer["print"]["place"] == "meja informasi"
    other = house.device("lain", DeviceKind.PRINT_AGENT)
    slip = body(house.post("/api/agent/claim", other, printers=["meja"]))["job"]["slip"]
    assert (slip["number"], slip["copy_mark"]) == (number, "SALINAN")
    budi = house.staff("budi", Role.OFFICER, "DUKCAPIL")
    assert told(house.post("/api/console/reprint", budi, counter="1")) == (409, "counter_taken")


def test_a_test_page_is_asked_for_by_who_tends_printers(house: House, agent: Headers, putu: Headers) -> None:
    sent = body(house.post("/api/printers/depan/test", putu))
    assert (sent["printer"], sent["job"]) == ("depan", claim(house, agent))
    assert told(house.post("/api/printers/hantu/test", putu)) == (404, "unknown_printer")
    ani = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    assert told(house.post("/api/printers/depan/test", ani)) == (403, "not_allowed")


def test_a_house_with_one_printer_has_nowhere_to_move_paper_to(tmp_path: Path) -> None:
    house = House(tmp_path / "one", (PAPER,))
    agent, kiosk = house.device("agent", DeviceKind.PRINT_AGENT), house.device("kiosk-1", DeviceKind.KIOSK)
    tell(house, agent, paper="paper_out")
    _, job = take(house, kiosk)
    found = body(house.get(f"/api/print-jobs/{job}", kiosk))
    assert (found["state"], found["moved_from"], found["place"]) == ("waiting", None, "pencetak paper")
    house.close()


def test_the_metrics_tell_how_printers_and_papers_are(
    house: House, agent: Headers, kiosk: Headers, putu: Headers
) -> None:
    tell(house, agent, depan="online")
    house.post("/api/printers/belakang/paper-changed", putu)
    tell(house, agent, depan="paper_out", belakang="online")
    _, job = take(house, kiosk)
    assert claim(house, agent, "belakang") == job
    lines = house.get("/metrics").text.splitlines()
    assert 'queue_printer_prints{printer="depan",state="paper_out"} 0.0' in lines
    assert 'queue_printer_prints{printer="belakang",state="online"} 1.0' in lines
    assert 'queue_printer_paper_metres{printer="belakang"} 80.0' in lines
    assert 'queue_print_jobs{state="printing"} 1.0' in lines
