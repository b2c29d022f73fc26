"""What supervisors see and may do, each within the bounds of their agencies."""

from datetime import timedelta
from typing import Any

import pytest

from queue_server.domain.roles import DeviceKind, Role
from tests.adapters.web.house import Headers, House, body, told

Rows = list[dict[str, Any]]


@pytest.fixture
def kiosk(house: House) -> Headers:
    return house.device("kiosk-1", DeviceKind.KIOSK)


@pytest.fixture
def supervisor(house: House) -> Headers:
    return house.staff("putu", Role.FLOOR_SUPERVISOR)


@pytest.fixture
def of_dukcapil(house: House) -> Headers:
    return house.staff("made", Role.AGENCY_SUPERVISOR, "DUKCAPIL")


def look(house: House, who: Headers) -> dict[str, Any]:
    return body(house.get("/api/dashboard", who))


def alarms(house: House, who: Headers, kind: str) -> Rows:
    return [alarm for alarm in look(house, who)["alarms"] if alarm["kind"] == kind]


def issue(house: House, kiosk: Headers, *services: str) -> str:
    number: str = body(house.post("/api/kiosk/tickets", kiosk, services=list(services)))["number"]
    return number


def test_people_whom_nobody_serves_are_an_alarm_that_goes_when_a_counter_opens(
    house: House, kiosk: Headers, supervisor: Headers
) -> None:
    issue(house, kiosk, "KTP")
    (alarm,) = alarms(house, supervisor, "nobody_there")
    assert (alarm["agency"], alarm["waiting"], alarm["owner"]) == ("DUKCAPIL", 1, None)
    assert "1 orang menunggu" in alarm["text"]
    ani = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    house.post("/api/console/open", ani, counter="1")
    assert alarms(house, supervisor, "nobody_there") == []


def test_an_alarm_is_seen_to_by_the_first_who_takes_it(
    house: House, kiosk: Headers, supervisor: Headers, of_dukcapil: Headers
) -> None:
    issue(house, kiosk, "KTP")
    taken = house.post("/api/dashboard/take", of_dukcapil, alarm="nobody_there:DUKCAPIL")
    assert body(taken)["owner"] == "made"
    (alarm,) = alarms(house, supervisor, "nobody_there")
    assert alarm["owner"] == "made"
    late = house.post("/api/dashboard/take", supervisor, alarm="nobody_there:DUKCAPIL")
    assert (told(late), body(late)["facts"]) == ((409, "alarm_taken"), {"owner": "made"})
    auditor = house.staff("nyoman", Role.AUDITOR)
    entries = body(house.get("/api/record", auditor))["entries"]
    (entry,) = [entry for entry in entries if entry["kind"] == "AlarmTaken"]
    assert (entry["actor"], entry["facts"]["alarm"]) == ("staff:made", "nobody_there:DUKCAPIL")


def test_an_auditor_takes_no_alarm_and_nobody_takes_one_that_is_over(
    house: House, kiosk: Headers, supervisor: Headers
) -> None:
    auditor = house.staff("nyoman", Role.AUDITOR)
    gone = house.post("/api/dashboard/take", supervisor, alarm="nobody_there:DUKCAPIL")
    assert told(gone) == (404, "unknown_alarm")
    issue(house, kiosk, "KTP")
    refused = house.post("/api/dashboard/take", auditor, alarm="nobody_there:DUKCAPIL")
    assert told(refused) == (403, "not_allowed")


def test_a_supervisor_of_one_agency_sees_nothing_of_another(
    house: House, kiosk: Headers, of_dukcapil: Headers
) -> None:
    mine, theirs = issue(house, kiosk, "KTP"), issue(house, kiosk, "PASPOR")
    shown = look(house, of_dukcapil)
    assert [row["agency"] for row in shown["unattended"]] == ["DUKCAPIL"]
    assert [row["code"] for row in shown["agencies"]] == ["DUKCAPIL"]
    assert {row["agency"] for row in shown["counters"]} == {"DUKCAPIL"}
    assert [row["number"] for row in shown["longest"]] == [mine]
    assert (shown["today"]["waiting"], shown["today"]["issued"]) == (1, 1)
    assert {alarm["agency"] for alarm in shown["alarms"]} == {"DUKCAPIL"}
    assert theirs not in str(shown)
    refused = house.get("/api/dashboard/why", of_dukcapil, number=theirs)
    assert told(refused) == (403, "not_allowed")


@pytest.mark.parametrize(
    ("path", "facts"),
    [
        ("/api/dashboard/ask", {"agency": "IMIGRASI"}),
        ("/api/dashboard/take", {"alarm": "nobody_there:IMIGRASI"}),
        ("/api/queues/stop", {"agency": "IMIGRASI", "reason": "listrik"}),
        ("/api/queues/stop", {"floor": True, "reason": "listrik"}),
        ("/api/queues/override", {"service": "PASPOR", "open": True}),
        ("/api/queues/close-day", {}),
    ],
)
def test_a_supervisor_of_one_agency_does_nothing_to_another_or_the_floor(
    house: House, kiosk: Headers, of_dukcapil: Headers, path: str, facts: dict[str, Any]
) -> None:
    issue(house, kiosk, "PASPOR")
    before = house.seq
    answer = house.post(path, of_dukcapil, **facts)
    assert told(answer)[0] in (403, 404)
    assert house.seq == before


def test_an_agency_that_is_asked_to_open_is_rung_and_told_until_it_does(
    house: House, kiosk: Headers, supervisor: Headers, of_dukcapil: Headers
) -> None:
    issue(house, kiosk, "KTP")
    ani = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    house.clock.forward(minutes=2)
    assert house.post("/api/dashboard/ask", supervisor, agency="DUKCAPIL").status_code == 200
    ring = body(house.get("/api/console", ani, counter="1"))["ring"]
    assert ring == {"since": "2026-11-02T09:02:00.000+08:00", "waiting": 1, "again_s": 180}
    assert len(alarms(house, of_dukcapil, "asked_to_open")) == 1
    house.clock.forward(seconds=5)
    house.post("/api/console/open", ani, counter="1")
    assert alarms(house, of_dukcapil, "asked_to_open") == []


def test_it_is_told_who_will_wait_longer_than_meant_while_it_can_be_changed(
    house: House, kiosk: Headers, supervisor: Headers
) -> None:
    number = issue(house, kiosk, "KTP")
    assert look(house, supervisor)["late_soon"] == []
    house.clock.forward(minutes=16)
    (late,) = look(house, supervisor)["late_soon"]
    assert (late["agency"], late["count"], late["first"]) == ("DUKCAPIL", 1, number)
    assert late["first_at"] == "2026-11-02T09:30:00.000+08:00"


def test_a_free_counter_that_leaves_somebody_waiting_is_shown_after_a_minute(
    house: House, kiosk: Headers, supervisor: Headers
) -> None:
    issue(house, kiosk, "KTP")
    ani = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    house.clock.forward(seconds=10)
    house.post("/api/console/open", ani, counter="1")

    def idle() -> list[str]:
        return [row["id"] for row in look(house, supervisor)["counters"] if row["idle_while_waiting"]]

    assert idle() == []
    house.clock.forward(seconds=60)
    assert idle() == ["1"]
    house.post("/api/console/call-next", ani, counter="1")
    assert idle() == []


def test_why_a_number_waits_names_who_is_before_it_and_why_it_was_called_is_what_was_stored(
    house: House, kiosk: Headers, supervisor: Headers
) -> None:
    first, second = issue(house, kiosk, "KTP"), issue(house, kiosk, "KTP")
    (errand,) = body(house.get("/api/dashboard/why", supervisor, number=second))["errands"]
    assert [row["number"] for row in errand["before"]["numbers"]] == [first]
    assert (errand["before"]["count"], errand["why"]) == (1, None)
    ani = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    house.post("/api/console/open", ani, counter="1")
    called = body(house.post("/api/console/call-next", ani, counter="1"))["current"]
    (errand,) = body(house.get("/api/dashboard/why", supervisor, number=first))["errands"]
    assert (errand["state"], errand["before"]) == ("called", None)
    assert errand["why"]["text"] == called["why"]["text"]


def test_a_printer_that_fails_is_an_alarm_until_it_prints_again(house: House, supervisor: Headers) -> None:
    agent = house.device("agent", DeviceKind.PRINT_AGENT)

    def told_so(state: str) -> None:
        printer = {"id": "paper", "state": state, "reason": ""}
        assert house.post("/api/agent/status", agent, printers=[printer]).status_code == 200

    told_so("paper_out")
    since = alarms(house, supervisor, "printer")[0]["since"]
    house.clock.forward(minutes=1)
    told_so("paper_out")
    (alarm,) = alarms(house, supervisor, "printer")
    assert (alarm["since"], alarm["text"]) == (since, "Printer paper: kertas habis")
    told_so("online")
    assert alarms(house, supervisor, "printer") == []


def test_a_wall_that_was_never_seen_is_told_once_the_server_has_run_for_a_while(
    house: House, supervisor: Headers
) -> None:
    house.device("hall", DeviceKind.WALL)
    assert alarms(house, supervisor, "device_away") == []
    house.clock.forward(minutes=1)
    (alarm,) = alarms(house, supervisor, "device_away")
    assert (alarm["device"], alarm["text"]) == ("hall", "Layar hall tidak terhubung")


def test_the_fourth_number_of_a_service_within_a_minute_at_a_kiosk_is_told(
    house: House, kiosk: Headers, supervisor: Headers
) -> None:
    for _ in range(3):
        issue(house, kiosk, "KTP")
    assert alarms(house, supervisor, "burst") == []
    issue(house, kiosk, "KTP")
    (alarm,) = alarms(house, supervisor, "burst")
    assert (alarm["kiosk"], alarm["service"], alarm["count"]) == ("kiosk-1", "KTP", 4)


def test_a_notice_of_an_agency_stands_only_where_it_has_counters_and_goes_when_withdrawn(
    house: House, supervisor: Headers, of_dukcapil: Headers
) -> None:
    house.post("/api/notices", of_dukcapil, text="Blangko KTP habis", urgent=False)
    (notice,) = look(house, supervisor)["notices"]
    assert (notice["zones"], notice["author"]) == (["1"], "made")
    house.post("/api/notices", supervisor, text="Parkir penuh", zones=[], urgent=True)
    parking = next(n for n in look(house, supervisor)["notices"] if n["text"] == "Parkir penuh")
    assert told(house.post("/api/notices/withdraw", of_dukcapil, notice=parking["id"])) == (
        403,
        "not_allowed",
    )
    assert house.post("/api/notices/withdraw", supervisor, notice=parking["id"]).status_code == 200
    assert house.post("/api/notices/withdraw", of_dukcapil, notice=notice["id"]).status_code == 200
    assert look(house, supervisor)["notices"] == []
    again = house.post("/api/notices/withdraw", supervisor, notice=notice["id"])
    assert told(again) == (404, "unknown_notice")


def test_closing_the_day_first_tells_who_would_be_left(
    house: House, kiosk: Headers, supervisor: Headers, of_dukcapil: Headers
) -> None:
    number = issue(house, kiosk, "KTP")
    ani = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    house.post("/api/console/open", ani, counter="1")
    before = house.seq
    left = body(house.get("/api/queues/close-day", supervisor))
    assert [row["number"] for row in left["tickets"]] == [number]
    assert [row["id"] for row in left["counters"]] == ["1"]
    assert house.seq == before
    assert told(house.get("/api/queues/close-day", of_dukcapil)) == (403, "not_allowed")


def test_what_is_not_ready_before_opening_is_told_line_by_line(house: House, supervisor: Headers) -> None:
    house.device("hall", DeviceKind.WALL)
    ready = body(house.get("/api/dashboard/ready", supervisor))
    lines = {(line["kind"], line.get("name")): line["ok"] for line in ready["lines"]}
    assert lines[("wall", "hall")] is False
    assert lines[("clock", None)] is True
    names = {row["agency"] for row in ready["without_officer"]}
    assert names == {"DUKCAPIL", "IMIGRASI", "POLRES", "BPKPD"}
    ani = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    house.post("/api/console/open", ani, counter="1")
    ready = body(house.get("/api/dashboard/ready", supervisor))
    assert "DUKCAPIL" not in {row["agency"] for row in ready["without_officer"]}


def test_a_stop_says_its_reason_in_words_and_when_it_was_last_to_be_said(
    house: House, supervisor: Headers
) -> None:
    wall = house.device("hall", DeviceKind.WALL)
    house.post("/api/queues/stop", supervisor, service="KTP", reason="listrik")
    (stop,) = body(house.get("/api/walls/hall", wall))["stops"]
    assert (stop["reason_text"], stop["announce_at"]) == ("Listrik padam", stop["since"])
    assert stop["speech"][0]["text"].startswith("Mohon perhatian. Layanan ")
    assert stop["speech"][0]["text"].endswith("karena listrik padam. Nomor antrean Anda tetap berlaku.")
    assert [each["language"] for each in stop["speech"]] == ["id", "en"]
    house.clock.forward(minutes=14)
    assert body(house.get("/api/walls/hall", wall))["stops"][0]["announce_at"] == stop["since"]
    house.clock.at += timedelta(minutes=2)
    (again,) = body(house.get("/api/walls/hall", wall))["stops"]
    assert again["announce_at"] == "2026-11-02T09:15:00.000+08:00"
