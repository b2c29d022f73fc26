"""A closed month is kept: the same files for everybody who answers for the whole floor, ever after."""

import io
import threading
from datetime import UTC, datetime
from shutil import copytree

import pytest
from pypdf import PdfReader

from queue_server.domain.roles import DeviceKind, Role
from tests.adapters.web.house import Headers, House, body, told


@pytest.fixture
def supervisor(house: House) -> Headers:
    """A supervisor on the first morning of December, after a November with a visitor."""
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    house.post("/api/kiosk/tickets", kiosk, services=["KTP"], priority=False, people=1, language="id")
    house.clock.at = datetime(2026, 12, 1, 1, tzinfo=UTC)
    return house.staff("putu", Role.FLOOR_SUPERVISOR)


def until_made() -> None:
    for thread in threading.enumerate():
        if thread.name.startswith("month-"):
            thread.join(timeout=60)


def close(house: House, who: Headers) -> None:
    assert house.post("/api/months", who, month="2026-11").status_code == 200
    until_made()


def test_a_month_that_is_over_waits_to_be_closed_with_no_files_yet(house: House, supervisor: Headers) -> None:
    (month,) = body(house.get("/api/months", supervisor))["months"]
    assert (month["month"], month["closed_at"], month["files"]) == ("2026-11", None, [])
    assert told(house.get("/api/months/2026-11/month.pdf", supervisor)) == (404, "not_found")


def test_a_second_press_gives_the_same_files(house: House, supervisor: Headers) -> None:
    close(house, supervisor)
    (month,) = body(house.get("/api/months", supervisor))["months"]
    assert (month["closed_by"], month["making"]) == ("putu", None)
    assert {"month.pdf", "month.xlsx"} <= set(month["files"])
    first = {name: house.get(f"/api/months/2026-11/{name}", supervisor).data for name in month["files"]}
    house.clock.forward(days=3)
    admin = house.staff("made", Role.ADMIN)
    close(house, admin)
    assert {name: house.get(f"/api/months/2026-11/{name}", admin).data for name in first} == first
    text = PdfReader(io.BytesIO(first["month.pdf"])).pages[0].extract_text()
    assert "Laporan bulanan" in text


def test_files_that_were_lost_are_made_again_at_the_next_press(house: House, supervisor: Headers) -> None:
    close(house, supervisor)
    folder = house.record.store.path.parent / "reports" / "2026-11"
    (folder / "month.pdf").unlink()
    close(house, supervisor)
    assert (folder / "month.pdf").read_bytes().startswith(b"%PDF")


def test_who_is_bound_to_an_agency_sees_no_closed_month(house: House, supervisor: Headers) -> None:
    close(house, supervisor)
    bound = house.staff("wayan", Role.AGENCY_SUPERVISOR, "DUKCAPIL")
    assert told(house.get("/api/months", bound)) == (403, "not_allowed")
    assert told(house.get("/api/months/2026-11/month.pdf", bound)) == (403, "not_allowed")
    assert told(house.post("/api/months", bound, month="2026-11")) == (403, "not_allowed")


@pytest.mark.parametrize("name", ["../queue.sqlite3", "officers.pdf", "month.csv", ".month.pdf.draft"])
def test_nothing_but_the_files_of_the_month_is_given(house: House, supervisor: Headers, name: str) -> None:
    close(house, supervisor)
    assert house.get(f"/api/months/2026-11/{name}", supervisor).status_code == 404


def test_files_of_a_month_that_nobody_closed_are_not_given(house: House, supervisor: Headers) -> None:
    close(house, supervisor)
    folder = house.record.store.path.parent / "reports"
    copytree(folder / "2026-11", folder / "2026-10")
    assert told(house.get("/api/months/2026-10/month.pdf", supervisor)) == (404, "not_found")


def test_a_month_that_is_none_is_refused(house: House, supervisor: Headers) -> None:
    assert told(house.post("/api/months", supervisor, month="2026-99")) == (422, "invalid")
    assert told(house.post("/api/months", supervisor, month="2026-12")) == (409, "month_not_over")
