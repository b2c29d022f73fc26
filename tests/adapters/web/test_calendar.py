"""An administrator keeps the days that differ from the week: one by one, or all of a file."""

import base64
from typing import Any

import pytest

from queue_server.domain.roles import Role
from tests.adapters.web.house import Headers, House, body

PATH = "/api/admin/calendar"
TODAY, CHRISTMAS = "2026-11-02", "2026-12-25"


@pytest.fixture
def admin(house: House) -> Headers:
    return house.staff("admin", Role.ADMIN)


def days(house: House, admin: Headers) -> list[tuple[str, str, str | None]]:
    found = body(house.get(PATH, admin))["holidays"]
    return [(each["day"], each["name"], each["agency"]) for each in found]


def taken(house: House, admin: Headers, text: str | bytes, **more: Any) -> Any:
    content = base64.b64encode(text if isinstance(text, bytes) else text.encode()).decode()
    return house.post(f"{PATH}/import", admin, content=content, **more)


def test_a_day_that_is_added_stands_in_the_list_and_in_the_record(house: House, admin: Headers) -> None:
    house.post(PATH, admin, holidays=[{"day": TODAY, "name": "  Hari   libur "}])
    assert days(house, admin) == [(TODAY, "Hari libur", None)]
    auditor = house.staff("auditor", Role.AUDITOR)
    [entry] = body(house.get("/api/record", auditor, kind="CalendarImported"))["entries"]
    assert entry["actor"] == "staff:admin"


def test_a_day_has_its_hours_and_its_agency_and_is_taken_away_alone(house: House, admin: Headers) -> None:
    short = {"day": CHRISTMAS, "name": "Natal", "kind": "short", "begins": "08:00", "ends": "11:00"}
    house.post(PATH, admin, holidays=[short, {"day": CHRISTMAS, "name": "Tutup", "agency": "DUKCAPIL"}])
    [row] = [each for each in body(house.get(PATH, admin))["holidays"] if each["agency"] is None]
    assert (row["kind"], row["begins"], row["ends"]) == ("short", "08:00", "11:00")
    house.post(f"{PATH}/remove", admin, day=CHRISTMAS, agency="DUKCAPIL")
    assert days(house, admin) == [(CHRISTMAS, "Natal", None)]
    again = house.post(f"{PATH}/remove", admin, day=CHRISTMAS, agency="DUKCAPIL")
    assert (again.status_code, body(again)["code"]) == (404, "unknown_holiday")


def test_what_contradicts_itself_is_told_in_words_and_changes_nothing(house: House, admin: Headers) -> None:
    wrong = {"day": CHRISTMAS, "name": "Natal", "kind": "short"}
    refused = house.post(PATH, admin, holidays=[{"day": TODAY, "name": "Libur"}, wrong])
    assert refused.status_code == 422
    [told] = body(refused)["facts"]["fields"]
    assert (told["field"], told["problem"]) == ("2", "calendar_hours_missing")
    assert "jam" in told["text"]
    assert days(house, admin) == []


def test_a_table_and_a_calendar_are_taken_whole_or_not_at_all(house: House, admin: Headers) -> None:
    imported = body(taken(house, admin, "tanggal,nama\n2026-12-25,Natal\n2027-01-01,Tahun Baru\n"))
    assert imported["imported"] == 2
    event = "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261226\r\nSUMMARY:Cuti\r\nEND:VEVENT\r\n"
    calendar = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{event}END:VCALENDAR\r\n"
    assert body(taken(house, admin, calendar, agency="DUKCAPIL"))["imported"] == 1
    assert [day for day, _, _ in days(house, admin)] == [CHRISTMAS, "2026-12-26", "2027-01-01"]

    refused = taken(house, admin, "tanggal,nama\n2027-02-01,Benar\n31-31-2027,Salah\n2027-03-01,\n")
    told = {each["field"]: each["text"] for each in body(refused)["facts"]["fields"]}
    assert set(told) == {"3", "4"}
    assert all(told.values())
    assert len(days(house, admin)) == 3


@pytest.mark.parametrize("content", ["%%%", base64.b64encode(b"\xff\xfe").decode()])
def test_what_is_no_file_is_refused(house: House, admin: Headers, content: str) -> None:
    assert house.post(f"{PATH}/import", admin, content=content).status_code == 422


@pytest.mark.parametrize("role", [Role.FLOOR_SUPERVISOR, Role.AUDITOR])
def test_nobody_else_keeps_the_days(house: House, role: Role) -> None:
    who = house.staff("somebody", role)
    for path, asked in ((PATH, {"holidays": []}), (f"{PATH}/remove", {"day": TODAY})):
        assert house.post(path, who, **asked).status_code in (403, 422)
    assert house.get(PATH, who).status_code == 403
