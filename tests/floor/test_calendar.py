"""Holidays by command, while the server runs: the kiosk is told at once."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from queue_server.demo.client import Client, Refused
from tests.floor.commands import CommandFailed, run_commands
from tests.floor.hall import Hall, issue

TODAY = datetime.now(ZoneInfo("Asia/Makassar")).date()
MONDAY = TODAY + timedelta(days=7 - TODAY.weekday())
"""The next one: the clock of a floor never goes back behind what was done on it."""
AT_NINE = ("--trial", "--clock-start", f"{MONDAY}T09:00:00+08:00")


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    with Hall(tmp_path_factory.mktemp("data"), AT_NINE) as hall:
        hall.approve("kiosk", "kiosk-1")
        yield hall


@pytest.fixture
def kiosk(hall: Hall) -> Client:
    return hall.device("kiosk-1", "kiosk/kiosk-1")


def calendar(hall: Hall, *words: str) -> str:
    environment = {**hall.server.environment(), "LC_ALL": "en_US.UTF-8"}
    return run_commands([("calendar", *words)], environment)[0]


def test_a_day_that_is_imported_closes_intake_at_once_and_opens_it_when_it_is_removed(
    hall: Hall, kiosk: Client, tmp_path: Path
) -> None:
    file = tmp_path / "holidays.csv"
    tuesday, wednesday = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)
    file.write_text(f"tanggal,nama\n{MONDAY},Galungan\n{tuesday},Galungan\n", encoding="utf-8")
    issue(kiosk, "KTP")

    assert calendar(hall, "import", str(file)) == "2 days imported.\n"
    with pytest.raises(Refused) as refused:
        issue(kiosk, "KTP")
    assert refused.value.status == 409
    assert refused.value.code == "holiday"
    assert refused.value.facts["opens_at"] == f"{wednesday}T07:00:00.000+08:00"

    calendar(hall, "remove", str(MONDAY))
    issue(kiosk, "KTP")


def test_what_is_listed_can_be_imported_again(hall: Hall, tmp_path: Path) -> None:
    file = tmp_path / "holidays.csv"
    file.write_text(
        'day,name,kind,agency,begins,ends\n2030-12-24,"Malam, Natal",short,,07:30,11:00\n', encoding="utf-8"
    )
    calendar(hall, "import", str(file))
    listed = calendar(hall, "list")
    assert listed.endswith('2030-12-24,"Malam, Natal",short,,07:30,11:00\n')
    file.write_text(listed, encoding="utf-8")
    calendar(hall, "import", str(file))
    assert calendar(hall, "list") == listed


def test_a_file_with_mistakes_is_told_line_by_line_and_nothing_of_it_is_taken(
    hall: Hall, tmp_path: Path
) -> None:
    file = tmp_path / "holidays.csv"
    file.write_text("day,name\n2031-01-01,New Year\n2031-01-32,Nothing\n2031-01-02,\n", encoding="utf-8")
    with pytest.raises(CommandFailed) as failed:
        calendar(hall, "import", str(file))
    told = str(failed.value)
    assert "Nothing was imported" in told
    assert "2 mistakes" in told
    assert 'line 3: "2031-01-32" is not a date. Write it as 2026-12-25 or 25/12/2026.' in told
    assert "line 4: The name is empty" in told
    assert "2031" not in calendar(hall, "list")
