"""A ticket's number and code at the kiosk."""

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
