"""A ticket's number and code at the kiosk."""

from typing import Any

from queue_server.domain.roles import DeviceKind, Role
from tests.adapters.web.house import House, body, told


def test_five_codes_may_be_tried_for_a_number_however_it_is_typed(house: House) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    ticket = body(house.post("/api/kiosk/tickets", kiosk, services=["KTP"]))
    assert ticket["number"] == "B-001"
    wrong = "0000" if ticket["code"] != "0000" else "1111"
    spellings = ["B-001", "b1", "B 01", " B0001", "b-00001"]
    tries = [house.post("/api/kiosk/cancel", kiosk, number=typed, code=wrong) for typed in spellings]
    assert [told(answer) for answer in tries] == [(422, "wrong_code")] * 5
    right = house.post("/api/kiosk/cancel", kiosk, number="B000001", code=ticket["code"])
    assert told(right) == (429, "too_many")


def test_the_tries_for_one_number_leave_another_its_own(house: House) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    one, other = (body(house.post("/api/kiosk/tickets", kiosk, services=["KTP"])) for _ in range(2))
    for _ in range(6):
        house.post("/api/kiosk/cancel", kiosk, number=one["number"], code="0000")
    answer = house.post("/api/kiosk/cancel", kiosk, number=other["number"], code=other["code"])
    assert answer.status_code == 200


def test_a_reprint_is_a_job_of_its_own_and_stands_in_the_record(house: House) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    auditor = house.staff("auditor", Role.AUDITOR)
    ticket = body(house.post("/api/kiosk/tickets", kiosk, services=["KTP"]))
    again = body(house.post("/api/kiosk/reprint", kiosk, number=ticket["number"], code=ticket["code"]))

    assert again["number"] == ticket["number"]
    assert again["print"]["job"] != ticket["print"]["job"]
    entries = body(house.get("/api/record", auditor, number=ticket["number"]))["entries"]
    assert [e["facts"] for e in entries if e["kind"] == "TicketReprinted"] == [{"job": again["print"]["job"]}]


def test_who_shows_the_right_code_may_look_as_often_as_she_likes(house: House) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    ticket = body(house.post("/api/kiosk/tickets", kiosk, services=["KTP"]))
    holder = {"number": "b1", "code": ticket["code"]}
    before = house.seq
    looks = [house.post("/api/kiosk/check", kiosk, **holder) for _ in range(8)]
    assert {answer.status_code for answer in looks} == {200}
    assert house.seq == before
    phone = body(house.get(f"/api/tickets/{ticket['token']}"))
    passing = ("seq", "as_of", "clock")
    shown = body(looks[-1])
    assert {k: v for k, v in shown.items() if k not in passing} == {
        k: v for k, v in phone.items() if k not in passing
    }


def test_a_wrong_code_at_the_kiosk_shows_nothing_and_counts_as_a_try(house: House) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    ticket = body(house.post("/api/kiosk/tickets", kiosk, services=["KTP"]))
    wrong = "0000" if ticket["code"] != "0000" else "1111"
    tries = [house.post("/api/kiosk/check", kiosk, number=ticket["number"], code=wrong) for _ in range(6)]
    assert [told(answer) for answer in tries] == [(422, "wrong_code")] * 5 + [(429, "too_many")]
    assert body(tries[-1])["facts"]["at"]


def test_the_holder_chooses_the_next_stop_by_phone_and_at_the_kiosk(house: House) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    ticket = body(house.post("/api/kiosk/tickets", kiosk, services=["KTP", "KK"]))
    address = f"/api/tickets/{ticket['token']}"
    errands = body(house.get(address))["errands"]
    waiting = next(errand for errand in errands if errand["state"] == "waiting")
    later = next(errand for errand in errands if errand["may_choose"])

    chosen = body(house.post(f"{address}/next-stop", stop=later["stop"]))
    assert _waiting(chosen)["stop"] == later["stop"]
    holder = {"number": ticket["number"], "code": ticket["code"]}
    assert house.post("/api/kiosk/next-stop", kiosk, stop=waiting["stop"], **holder).status_code == 200
    assert _waiting(body(house.get(address)))["stop"] == waiting["stop"]


def test_a_stopped_queue_is_told_to_the_holder_with_its_reason(house: House) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    supervisor = house.staff("penyelia", Role.FLOOR_SUPERVISOR)
    ticket = body(house.post("/api/kiosk/tickets", kiosk, services=["KTP"]))
    house.post("/api/queues/stop", supervisor, service="KTP", reason="listrik")
    shown = body(house.get(f"/api/tickets/{ticket['token']}"))
    assert _waiting(shown)["halt"] == {"reason": "stopped", "text": "Listrik padam", "until": None}
    services = [s for a in body(house.get("/api/floor", kiosk))["agencies"] for s in a["services"]]
    stopped = [service["halt"]["text"] for service in services if service["halt"]]
    assert stopped == ["Listrik padam"]


def test_who_waits_beside_the_counter_reads_an_offered_reason_and_never_what_was_typed(house: House) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    officer = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    house.post("/api/console/open", officer, counter="1")
    ticket = body(house.post("/api/kiosk/tickets", kiosk, services=["KTP"]))

    def reason(given: str) -> str:
        house.post("/api/console/hold", officer, counter="1", reason=given)
        shown = body(house.get(f"/api/tickets/{ticket['token']}"))["errands"][0]
        house.post("/api/console/resume", officer, counter="1", number=ticket["number"])
        assert shown["state"] == "held"
        return str(shown["held_for"])

    house.post("/api/console/call-next", officer, counter="1")
    assert reason("copying_papers") == "melengkapi atau menyalin berkas"
    assert reason("other") == ""
    assert reason("suka marah") == ""


def _waiting(shown: dict[str, Any]) -> dict[str, Any]:
    return next(errand for errand in shown["errands"] if errand["state"] == "waiting")
