"""What people can type is text everywhere: on screens, on paper, in files; and it hides nothing."""

import csv
import io
import json
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader

from queue_server.domain.roles import DeviceKind, Role
from tests.adapters.web.house import Headers, House, body, told

SCRIPT = "<img src=x onerror=alert(1)>"
FORMULA = '=HYPERLINK("http://x")'
UNSEEN = ("\x00", "\x1b@", "\x7f", "\x9b31m", "\u202e", "\u2066")


@pytest.fixture
def admin(house: House) -> Headers:
    return house.staff("kepala", Role.ADMIN)


def hired(house: House, admin: Headers, name: str) -> Any:
    agencies = ["DUKCAPIL"]
    return house.post("/api/admin/staff", admin, name=name, role="officer", agencies=agencies, pin="739154")


@pytest.mark.parametrize("sign", UNSEEN, ids=ascii)
def test_a_name_that_holds_what_nobody_sees_is_refused_beside_its_field(
    house: House, admin: Headers, sign: str
) -> None:
    answer = hired(house, admin, f"wa{sign}yan")
    assert told(answer) == (422, "invalid")
    assert body(answer)["facts"]["fields"] == [{"field": "name", "problem": "unseen_character"}]


def test_nothing_unseen_comes_into_a_floor_however_deep_it_stands(house: House, admin: Headers) -> None:
    floor = body(house.get("/api/admin/floor", admin))
    floor["document"]["agency"][0]["service"][0]["papers"] = "KK\x1b@"
    answer = house.post("/api/admin/floor/check", admin, document=floor["document"], version=floor["version"])
    assert told(answer) == (422, "invalid")
    assert [each["field"] for each in body(answer)["facts"]["fields"]] == [
        "document.agency.0.service.0.papers"
    ]


def test_a_comment_may_have_lines(house: House) -> None:
    tablet = house.device("tablet", DeviceKind.SURVEY)
    answer = house.post(
        "/api/survey", tablet, service="KTP", scores={}, comment="Bagus.\n\tTerima kasih.\u200f"
    )
    assert "unseen_character" not in answer.text


@pytest.mark.parametrize("name", [SCRIPT, FORMULA, "@SUM(1)", "<b>&amp;", "+1"])
def test_a_name_stays_a_text_in_every_file_of_a_report(house: House, admin: Headers, name: str) -> None:
    assert hired(house, admin, name).status_code == 201
    officer = house.server.flask.test_client()
    csrf = body(officer.post("/api/login", json={"name": name, "pin": "739154"}))["csrf"]
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    house.post("/api/kiosk/tickets", kiosk, services=["KTP"])
    for act in ("open", "call-next", "start", "finish"):
        house.clock.forward(seconds=30)
        headers = {"X-CSRF-Token": csrf, "Idempotency-Key": act}
        assert officer.post(f"/api/console/{act}", json={"counter": "1"}, headers=headers).status_code == 200
    auditor = house.staff("auditor", Role.AUDITOR)
    files = {
        ending: house.get("/api/reports/officers", auditor, format=ending).data
        for ending in ("csv", "xlsx", "pdf")
    }
    cells = [cell for row in csv.reader(io.StringIO(files["csv"].decode())) for cell in row]
    assert name in [cell.removeprefix("'") for cell in cells]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []
    book = openpyxl.load_workbook(io.BytesIO(files["xlsx"]))
    found = [cell for page in book for row in page for cell in row if cell.value == name]
    assert [cell.data_type for cell in found] == ["s"]
    pages = PdfReader(io.BytesIO(files["pdf"])).pages
    printed = "".join("".join(page.extract_text().split()) for page in pages)
    assert "".join(name.split()) in printed


def test_no_answer_of_the_interface_is_taken_for_a_page(house: House, admin: Headers) -> None:
    hired(house, admin, SCRIPT)
    answer = house.get("/api/admin/staff", admin)
    assert SCRIPT in [each["name"] for each in json.loads(answer.text)["staff"]]
    assert (answer.content_type, answer.headers["X-Content-Type-Options"]) == ("application/json", "nosniff")


ENDLESS = "W" * 3000
ODD = "Ж漢😀\u0627\u0644\u200d \ufeff" + "M" * 600
SIGNS = ("office", "place", "title", "signatory", "number")
REPORTS = (
    "agencies",
    "day",
    "month",
    "outcomes",
    "priority",
    "satisfaction",
    "services",
    "transfers",
)


TEXTS = {"endless": ENDLESS, "odd": ODD, **{f"led by {lead!a}": f"{lead}1+1" for lead in "=+-@\t\r\n"}}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_no_text_of_a_floor_keeps_a_report_from_being_made_or_counts_in_it(
    house: House, admin: Headers, text: str
) -> None:
    floor = body(house.get("/api/admin/floor", admin))
    document, version = floor["document"], floor["version"]
    document["name"] = document["agency"][0]["name"] = document["agency"][0]["service"][0]["name"] = text
    document["letterhead"] = dict.fromkeys(SIGNS, text)
    assert house.post("/api/admin/floor", admin, document=document, version=version).status_code == 200
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    house.post("/api/kiosk/tickets", kiosk, services=["KTP"])
    for report in REPORTS:
        made = {
            ending: house.get(f"/api/reports/{report}", admin, format=ending)
            for ending in ("csv", "xlsx", "pdf")
        }
        assert {answer.status_code for answer in made.values()} == {200}, report
        cells = [cell for row in csv.reader(io.StringIO(made["csv"].text, newline="")) for cell in row]
        assert [cell for cell in cells if cell.startswith(tuple("=+-@\t\r\n"))] == []
        book = openpyxl.load_workbook(io.BytesIO(made["xlsx"].data))
        assert [cell for page in book for row in page for cell in row if cell.data_type == "f"] == []
