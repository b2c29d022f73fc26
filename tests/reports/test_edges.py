"""Days that nobody can mean, years of them, and floors that have next to nothing: figures or a sentence."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from queue_server.actions import floor
from queue_server.commandline.program import program
from queue_server.domain.errors import Invalid
from queue_server.domain.roles import COMMAND_LINE, DeviceKind, Role
from queue_server.reports import REPORTS
from tests.adapters.web.house import Headers, House, body, told
from tests.small_floor import MINIATURE, MONDAY_AT_NINE, SmallFloor

DAY = MONDAY_AT_NINE.date().isoformat()
TEN_YEARS = {"from": "2017-01-01", "to": "2026-12-31"}
SUNDAY_BEFORE = {"from": "2026-11-01", "to": "2026-11-01"}


@dataclass
class Office:
    """A floor without outcomes, on which one agency of four had one visitor; and who may see the reports."""

    house: House
    auditor: Headers


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    house = House(tmp_path_factory.mktemp("office"))
    plain = replace(MINIATURE, outcomes=())
    house.record.ledger.change(COMMAND_LINE, lambda tx: floor.apply(tx, plain))
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    officer = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    house.post("/api/kiosk/tickets", kiosk, services=["KTP"], priority=False, people=1, language="id")
    house.post("/api/console/open", officer, counter="1")
    for act in ("call-next", "start", "finish"):
        house.clock.forward(minutes=5)
        house.post(f"/api/console/{act}", officer, counter="1")
    yield Office(house, house.staff("rai", Role.AUDITOR))
    assert house.server.live.failures == 0
    house.close()


@pytest.mark.parametrize("days", [TEN_YEARS, SUNDAY_BEFORE], ids=["ten years", "a day without visits"])
@pytest.mark.parametrize("name", sorted(REPORTS))
def test_every_form_of_a_report_is_made(office: Office, name: str, days: dict[str, str]) -> None:
    found = {
        form: office.house.get(f"/api/reports/{name}", office.auditor, format=form, **days)
        for form in ("json", "csv", "xlsx", "pdf")
    }
    assert {form: answer.status_code for form, answer in found.items()} == dict.fromkeys(found, 200)
    rows = body(found["json"])["rows"]
    assert len(found["csv"].data.splitlines()) == len(rows) + 1
    sheet = openpyxl.load_workbook(io.BytesIO(found["xlsx"].data)).worksheets[0]
    assert sheet["A4"].value == body(found["json"])["columns"][0]["heading"]
    assert PdfReader(io.BytesIO(found["pdf"].data)).pages


def test_the_years_tell_of_the_one_visitor_and_the_day_before_of_nobody(office: Office) -> None:
    totals = {}
    for name, days in (("years", TEN_YEARS), ("before", SUNDAY_BEFORE)):
        report = body(office.house.get("/api/reports/day", office.auditor, **days))
        totals[name] = (report["total"]["arrived"], report["total"]["wait"], len(report["rows"]))
    assert totals["before"] == (0, None, 0)
    assert (totals["years"][0], totals["years"][1]["mean"], totals["years"][2]) == (1, 300, 1)


def test_a_service_without_an_outcome_stands_under_none(office: Office) -> None:
    (row,) = body(office.house.get("/api/reports/outcomes", office.auditor, **TEN_YEARS))["rows"]
    assert (row["outcome"], row["served"], row["share"]) == (None, 1, 1)


@pytest.mark.parametrize(
    ("days", "code"),
    [
        ({"from": DAY, "to": "2026-11-01"}, "period_reversed"),
        ({"to": "2026-11-01"}, "period_reversed"),
        ({"from": "0001-01-01", "to": DAY}, "period_years"),
        ({"from": DAY, "to": "9999-12-31"}, "period_years"),
    ],
)
def test_days_that_nobody_can_mean_are_refused_in_both_languages(
    office: Office, days: dict[str, str], code: str
) -> None:
    details = set()
    for language in ("id", "en"):
        for form in ("json", "csv", "xlsx", "pdf"):
            asked = {**days, "format": form, "language": language}
            answer = office.house.get("/api/reports/usual", office.auditor, **asked)
            assert told(answer) == (422, code)
            details.add(body(answer)["detail"])
    assert len(details) == 2


@pytest.mark.parametrize("command", ["report", "export"])
def test_commands_refuse_them_too_and_write_nothing(
    morning: SmallFloor, tmp_path: Path, command: str
) -> None:
    morning.close()
    target = {"report": "day", "export": str(tmp_path / "tables")}[command]
    given = [command, target, "--from", DAY, "--to", "2026-11-01", "--data", str(morning.folder)]
    refused = CliRunner().invoke(program, given).exception
    assert isinstance(refused, Invalid)
    assert refused.code == "period_reversed"
    assert not (tmp_path / "tables").exists()


def test_today_is_the_period_where_no_day_is_named(office: Office) -> None:
    report = body(office.house.get("/api/reports/day", office.auditor))
    assert {report["from"], report["to"]} == {date.fromisoformat(DAY).isoformat()}
