"""What the information desk may rely on, and what it never learns."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest

from queue_server.domain.roles import COMMAND_LINE, DeviceKind, Role
from tests.adapters.web.house import Headers, House, body, told
from tests.small_floor import MINIATURE

NINE = "2026-11-02T09:00:00+08:00"


@pytest.fixture
def desk(house: House) -> Headers:
    return house.staff("wayan", Role.RECEPTIONIST)


@pytest.fixture
def supervisor(house: House) -> Headers:
    return house.staff("putu", Role.FLOOR_SUPERVISOR)


@pytest.fixture
def officer(house: House) -> Headers:
    ani = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    house.post("/api/console/open", ani, counter="1")
    return ani


def issue(house: House, desk: Headers, *services: str, **more: Any) -> dict[str, Any]:
    answer = house.post("/api/reception/tickets", desk, services=list(services or ("KTP",)), **more)
    assert answer.status_code == 201, answer.text
    return body(answer)


def at(house: House, moment: str) -> str:
    """A time of today as it is written on a paper."""
    return f"{house.clock.now().date().isoformat()}T{moment}:00+08:00"


def find(house: House, desk: Headers, q: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = body(house.get("/api/reception/tickets", desk, q=q))["tickets"]
    return found


def act(house: House, who: Headers, name: str, number: str, **more: Any) -> dict[str, Any]:
    answer = house.post(f"/api/reception/{name}", who, number=number, **more)
    assert answer.status_code in (200, 201), answer.text
    return body(answer)


# Numbers


def test_the_desk_issues_for_any_agency_and_prints_where_it_is_said_to(house: House, desk: Headers) -> None:
    one = issue(house, desk, "KTP", priority=True, language="en")
    other = issue(house, desk, "PASPOR", "SKCK")
    assert (one["number"], one["priority"], one["language"]) == ("B-001", True, "en")
    assert [errand["service"] for errand in other["errands"]] == ["PASPOR", "SKCK"]
    job = body(house.get(f"/api/print-jobs/{one['print']['job']}", desk))
    assert (job["printer"], job["state"]) == ("paper", "waiting")


def test_a_key_that_was_answered_issues_no_second_number(house: House, desk: Headers) -> None:
    again = {**desk, "Idempotency-Key": "the same"}
    numbers = [issue(house, again)["number"] for _ in range(2)]
    assert numbers == ["B-001", "B-001"]


def test_a_closed_service_is_refused_to_the_desk_as_to_a_kiosk(
    house: House, desk: Headers, supervisor: Headers
) -> None:
    house.post("/api/queues/override", supervisor, service="KTP", open=False)
    assert told(house.post("/api/reception/tickets", desk, services=["KTP"])) == (409, "override")


def test_a_supervisor_alone_gives_a_number_all_the_same_and_the_record_says_against_what(
    house: House, desk: Headers, supervisor: Headers
) -> None:
    house.post("/api/queues/override", supervisor, service="KTP", open=False)
    forced = house.post("/api/reception/tickets", desk, services=["KTP"], override=True)
    assert told(forced) == (403, "not_allowed")
    number = issue(house, supervisor, override=True)["number"]
    auditor = house.staff("auditor", Role.AUDITOR)
    entries = body(house.get("/api/record", auditor, number=number))["entries"]
    assert [e["facts"]["despite"] for e in entries if e["kind"] == "TicketIssued"] == ["override"]


# Emergency numbers


def test_an_emergency_number_keeps_its_number_and_its_seniority(
    house: House, desk: Headers, officer: Headers
) -> None:
    house.clock.forward(hours=1)
    earlier = issue(house, desk)["number"]
    house.clock.forward(minutes=20)
    paper = issue(house, desk, number="b905", issued_at=at(house, "09:10"))
    assert (paper["number"], paper["print"]) == ("B-905", None)
    assert paper["issued_at"] == at(house, "09:10").replace("+", ".000+")
    console = body(house.get("/api/console", officer, counter="1"))
    assert console["next"]["number"] == "B-905"
    assert [errand["number"] for errand in console["waiting"]] == ["B-905", earlier]


def test_the_entry_of_an_emergency_number_says_when_it_was_entered_and_when_it_was_given(
    house: House, desk: Headers
) -> None:
    house.clock.forward(hours=1)
    issue(house, desk, number="B-905", issued_at=at(house, "09:10"))
    auditor = house.staff("auditor", Role.AUDITOR)
    entries = body(house.get("/api/record", auditor, number="B-905"))["entries"]
    issued, joined = (
        next(e for e in entries if e["kind"] == kind) for kind in ("TicketIssued", "ErrandJoined")
    )
    assert issued["at"].startswith("2026-11-02T10:00")
    assert issued["facts"]["taken_at"].startswith("2026-11-02T")
    assert joined["facts"]["kept_s"] == 50 * 60


def test_reports_count_an_emergency_wait_from_the_time_on_the_paper(
    house: House, desk: Headers, officer: Headers, supervisor: Headers
) -> None:
    house.clock.forward(hours=1)
    issue(house, desk, number="B-905", issued_at=at(house, "09:10"))
    house.clock.forward(minutes=5)
    for name in ("call-next", "start", "finish"):
        house.post(f"/api/console/{name}", officer, counter="1")
    today = house.clock.now().date().isoformat()
    report = house.get("/api/reports/day", supervisor, **{"from": today, "to": today})
    assert body(report)["total"]["wait"]["mean"] == 55 * 60


def test_usual_numbers_pass_over_emergency_ones_that_were_entered(house: House, desk: Headers) -> None:
    assert issue(house, desk)["number"] == "B-001"
    for sequence in (901, 902, 904):
        issue(house, desk, number=f"B-{sequence}", issued_at=NINE)
    with closing(sqlite3.connect(house.record.store.path)) as db, db:
        db.execute("UPDATE series SET last = 899")
    assert [issue(house, desk)["number"] for _ in range(4)] == ["B-900", "B-903", "B-905", "B-906"]


@pytest.mark.parametrize(
    ("paper", "refusal"),
    [
        ({"number": "Q-901", "issued_at": NINE}, (422, "number_of_no_series")),
        ({"number": "901", "issued_at": NINE}, (422, "number_of_no_series")),
        ({"number": "L-901", "issued_at": NINE}, (422, "number_of_other_series")),
        ({"number": "B-012", "issued_at": NINE}, (422, "not_emergency_number")),
        ({"number": "B-901", "issued_at": "2026-11-02T09:01:00+08:00"}, (422, "time_to_come")),
        ({"number": "B-901", "issued_at": "2026-11-01T09:00:00+08:00"}, (422, "time_of_other_day")),
        ({"number": "B-901"}, (422, "invalid")),
        ({"issued_at": NINE}, (422, "invalid")),
        ({"number": "B-901", "issued_at": "09:00"}, (422, "invalid")),
    ],
)
def test_what_cannot_stand_on_an_emergency_paper_is_refused(
    house: House, desk: Headers, paper: dict[str, str], refusal: tuple[int, str]
) -> None:
    before = house.seq
    assert told(house.post("/api/reception/tickets", desk, services=["KTP"], **paper)) == refusal
    assert house.seq == before


def test_an_emergency_number_that_somebody_holds_is_refused(house: House, desk: Headers) -> None:
    issue(house, desk, number="B-901", issued_at=NINE)
    twice = house.post("/api/reception/tickets", desk, services=["KTP"], number="b 0901", issued_at=NINE)
    assert told(twice) == (409, "number_taken")


# Search


def test_a_ticket_is_found_by_its_number_however_it_is_typed(house: House, desk: Headers) -> None:
    issue(house, desk)
    issue(house, desk, "PASPOR")
    for typed in ("b1", "B001", "B-001", " b 1 "):
        assert [ticket["number"] for ticket in find(house, desk, typed)] == ["B-001"]
    assert {ticket["number"] for ticket in find(house, desk, "1")} == {"B-001", "L-001"}
    assert find(house, desk, "b2") == find(house, desk, "nobody") == find(house, desk, "") == []


def test_a_ticket_is_found_by_service_and_time_the_nearest_first(house: House, desk: Headers) -> None:
    for minutes in (0, 20, 25, 60):
        house.clock.at = house.clock.at.replace(hour=1, minute=0)
        house.clock.forward(minutes=minutes)
        issue(house, desk, "KTP")
    issue(house, desk, "PASPOR")
    assert [ticket["number"] for ticket in find(house, desk, "KTP 09.23")] == ["B-003", "B-002", "B-001"]
    assert [ticket["number"] for ticket in find(house, desk, "paspor")] == ["L-001"]
    assert len(find(house, desk, "cetak ktp")) == 4


def test_who_is_under_way_stands_before_who_has_gone(house: House, desk: Headers) -> None:
    issue(house, desk)
    issue(house, desk)
    act(house, desk, "cancel", "B-002")
    assert [ticket["number"] for ticket in find(house, desk, "ktp")] == ["B-001", "B-002"]


def test_yesterdays_tickets_are_not_found(house: House, desk: Headers) -> None:
    issue(house, desk)
    house.clock.forward(days=1)
    tomorrow = house.staff("made", Role.RECEPTIONIST)
    assert find(house, tomorrow, "b1") == find(house, tomorrow, "ktp") == []


def test_a_found_ticket_tells_where_it_stands_and_never_a_note_or_an_outcome(
    house: House, desk: Headers, officer: Headers
) -> None:
    issue(house, desk, "KTP", "SKCK")
    issue(house, desk)
    house.post("/api/console/call-next", officer, counter="1")
    house.post("/api/console/start", officer, counter="1")
    house.post("/api/console/note", officer, counter="1", text="the-secret")
    called, waiting = find(house, desk, "b1")[0], find(house, desk, "b2")[0]
    assert [(e["state"], e["counter"]) for e in called["errands"]] == [("serving", "1"), ("pending", None)]
    assert waiting["errands"][0]["ahead"] == 0
    house.post("/api/console/finish", officer, counter="1", outcome="berkas-kurang")
    texts = [house.get("/api/reception/tickets", desk, q=q).text for q in ("b1", "ktp")]
    texts.append(house.get("/api/reception", desk).text)
    assert not any(word in text for text in texts for word in ("the-secret", "berkas-kurang", "outcome"))


def test_the_desk_and_the_visitor_s_phone_tell_the_same_of_an_errand(
    house: House, desk: Headers, officer: Headers
) -> None:
    token = issue(house, desk, "KTP", "SKCK")["token"]

    def told_alike() -> bool:
        [ticket] = find(house, desk, "b1")
        phone = body(house.get(f"/api/tickets/{token}"))["errands"]
        pairs = list(zip(ticket["errands"], phone, strict=True))
        names = ("state", "counter", "counters", "zone_name", "ahead", "wait", "not_before", "calls")
        return all(here[name] == there[name] for here, there in pairs for name in names)

    assert told_alike()
    house.post("/api/console/call-next", officer, counter="1")
    assert told_alike()


# Acts


def test_the_desk_postpones_and_gives_priority_and_help_on_the_way(house: House, desk: Headers) -> None:
    issue(house, desk)
    postponed = act(house, desk, "postpone", "b1", minutes=15)
    assert postponed["errands"][0]["not_before"].startswith("2026-11-02T09:15")
    assert act(house, desk, "priority", "b1", on=True, reason="seen")["priority"] is True
    assert act(house, desk, "priority", "b1", on=False, reason="mistake")["priority"] is False
    assert act(house, desk, "assist", "b1", on=True)["assist"] is True


def test_who_missed_a_call_is_returned(house: House, desk: Headers, officer: Headers) -> None:
    issue(house, desk)
    house.post("/api/console/call-next", officer, counter="1")
    house.post("/api/console/absent", officer, counter="1", reason="left")
    assert (missed := find(house, desk, "b1")[0])["state"] == "absent"
    assert "return" in missed["may"]
    assert act(house, desk, "return", "b1")["state"] == "waiting"


def test_a_cancelled_ticket_takes_no_more_acts_but_a_reprint(house: House, desk: Headers) -> None:
    issue(house, desk)
    assert act(house, desk, "cancel", "b1", reason="gone home")["may"] == ["reprint"]
    acts: dict[str, dict[str, Any]] = {
        "return": {},
        "postpone": {"minutes": 15},
        "cancel": {},
        "assist": {"on": True},
    }
    for name, more in acts.items():
        answer = house.post(f"/api/reception/{name}", desk, number="b1", **more)
        assert told(answer) == (409, "state_forbids"), name


def test_a_reprint_is_marked_as_a_copy_and_stands_in_the_record(house: House, desk: Headers) -> None:
    first = issue(house, desk)
    again = act(house, desk, "reprint", "b1")
    assert again["print"]["job"] != first["print"]["job"]
    auditor = house.staff("auditor", Role.AUDITOR)
    entries = body(house.get("/api/record", auditor, number="b1"))["entries"]
    assert ("staff:wayan", "TicketReprinted") in [(entry["actor"], entry["kind"]) for entry in entries]


def test_another_stop_comes_next_where_the_visitor_wishes(house: House, desk: Headers) -> None:
    issue(house, desk, "KTP", "SKCK")
    chosen = act(house, desk, "next-stop", "b1", stop=2)
    assert [errand["state"] for errand in chosen["errands"]] == ["pending", "waiting"]


def test_a_supervisor_alone_sends_a_waiting_one_elsewhere(
    house: House, desk: Headers, supervisor: Headers
) -> None:
    issue(house, desk)
    assert "transfer" not in find(house, desk, "b1")[0]["may"]
    assert told(house.post("/api/reception/transfer", desk, number="b1", service="SKCK")) == (
        403,
        "not_allowed",
    )
    assert "transfer" in find(house, supervisor, "b1")[0]["may"]
    moved = act(house, supervisor, "transfer", "b1", service="SKCK", note="see her papers")
    assert [errand["state"] for errand in moved["errands"]] == ["transferred", "waiting"]


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("return", {}),
        ("postpone", {"minutes": 15}),
        ("cancel", {}),
        ("priority", {"on": True}),
        ("assist", {"on": True}),
        ("reprint", {}),
        ("next-stop", {"stop": 1}),
        ("transfer", {"service": "KTP"}),
    ],
)
def test_a_number_that_nobody_holds_today_is_not_found(
    house: House, supervisor: Headers, name: str, more: dict[str, Any]
) -> None:
    answer = house.post(f"/api/reception/{name}", supervisor, number="b1", **more)
    assert told(answer) == (404, "unknown_ticket")


@pytest.mark.parametrize(
    ("name", "more", "refusal"),
    [
        ("postpone", {"minutes": 7}, (409, "postpone_minutes")),
        ("postpone", {}, (422, "invalid")),
        ("priority", {"on": "yes"}, (422, "invalid")),
        ("priority", {"on": True, "reason": "old"}, (422, "invalid")),
        ("return", {}, (409, "state_forbids")),
        ("next-stop", {"stop": 0}, (422, "invalid")),
        ("transfer", {"service": "NOTHING"}, (404, "unknown_service")),
    ],
)
def test_what_is_badly_asked_or_out_of_place_is_refused_and_changes_nothing(
    house: House, supervisor: Headers, name: str, more: dict[str, Any], refusal: tuple[int, str]
) -> None:
    issue(house, supervisor)
    before = house.seq
    assert told(house.post(f"/api/reception/{name}", supervisor, number="b1", **more)) == refusal
    assert house.seq == before


def test_nobody_but_the_desk_and_supervisors_of_the_floor_may_in(house: House, officer: Headers) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    for path in ("/api/reception", "/api/reception/tickets"):
        assert told(house.get(path)) == (401, "not_logged_in")
        assert told(house.get(path, officer)) == told(house.get(path, kiosk)) == (403, "not_allowed")
    assert told(house.post("/api/reception/tickets", officer, services=["KTP"])) == (403, "not_allowed")


# The screen


def rings(house: House, desk: Headers) -> list[tuple[str, str]]:
    found = body(house.get("/api/reception", desk))["rings"]
    return [(ring["kind"], ring.get("place") or ring.get("agency") or ring["kiosk"]) for ring in found]


def test_it_rings_for_help_until_somebody_has_come(house: House, desk: Headers, officer: Headers) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    house.post("/api/kiosk/help", kiosk)
    house.post("/api/console/help", officer, counter="1")
    assert sorted(rings(house, desk)) == [("help", "1"), ("help", "kiosk-1")]
    issue(house, desk, "PASPOR")
    assert rings(house, desk)[2:] == [("unattended", "IMIGRASI")]
    act(house, desk, "cancel", "L-001")
    assert house.post("/api/reception/help-done", desk, place="kiosk-1").status_code == 200
    assert rings(house, desk) == [("help", "1")]
    assert told(house.post("/api/reception/help-done", desk, place="kiosk-1")) == (404, "no_help_asked")


def test_it_rings_where_people_wait_and_no_counter_is_open(
    house: House, desk: Headers, officer: Headers
) -> None:
    issue(house, desk)
    assert rings(house, desk) == []
    issue(house, desk, "PASPOR")
    assert rings(house, desk) == [("unattended", "IMIGRASI")]


def test_it_is_told_when_a_ring_is_to_be_heard_again(house: House, desk: Headers) -> None:
    assert body(house.get("/api/reception", desk))["again_s"] == 180
    rules = replace(MINIATURE.rules, nobody_there_again_min=7)
    house.record.ledger.change(COMMAND_LINE, lambda tx: tx.floors.apply(replace(MINIATURE, rules=rules)))
    assert body(house.get("/api/reception", desk))["again_s"] == 420


def test_it_rings_when_one_service_is_taken_again_and_again_at_one_kiosk(
    house: House, desk: Headers, officer: Headers
) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    for _ in range(3):
        issue(house, desk)
        house.post("/api/kiosk/tickets", kiosk, services=["KTP"])
    assert rings(house, desk) == []
    house.post("/api/kiosk/tickets", kiosk, services=["KTP"])
    assert rings(house, desk) == [("burst", "kiosk-1")]
    house.clock.forward(minutes=6)
    assert rings(house, desk) == []


def test_every_service_is_offered_with_two_keys_of_its_own(house: House, desk: Headers) -> None:
    agencies = body(house.get("/api/reception", desk))["agencies"]
    keys = {service["code"]: service["keys"] for agency in agencies for service in agency["services"]}
    assert (keys["KTP"], keys["KK"], keys["PASPOR"]) == ("B1", "B2", "L1")
    assert len(set(keys.values())) == len(keys)


def test_what_somebody_issued_here_and_what_stands_still_are_in_sight(
    house: House, desk: Headers, supervisor: Headers
) -> None:
    issue(house, desk)
    issue(house, supervisor)
    house.post("/api/queues/stop", supervisor, service="KTP", reason="listrik")
    shown = body(house.get("/api/reception", desk))
    assert [ticket["number"] for ticket in shown["recent"]] == ["B-001"]
    assert [(stop["scope"], stop["code"], stop["reason"]) for stop in shown["stops"]] == [
        ("service", "KTP", "listrik")
    ]
    assert shown["may"] == {"override": False}
    assert body(house.get("/api/reception", supervisor))["may"] == {"override": True}
