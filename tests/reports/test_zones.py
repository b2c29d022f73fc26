"""A day in Asia/Makassar is its own day in every figure, wherever the machine believes itself to be."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.small_floor import HOME

ZONES = ("UTC", "Asia/Jakarta", "America/St_Johns")
MONDAY, TUESDAY = "2026-11-02", "2026-11-03"


@pytest.fixture(scope="module")
def nights(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The same night, lived and told in a process of each zone."""
    running = {
        zone: subprocess.Popen(
            [sys.executable, "-m", "tests.reports.midnight", str(tmp_path_factory.mktemp("night"))],
            cwd=HOME,
            env={**os.environ, "TZ": zone},
            stdout=subprocess.PIPE,
        )
        for zone in ZONES
    }
    told = {zone: process.communicate()[0] for zone, process in running.items()}
    assert {process.returncode for process in running.values()} == {0}
    return {zone: json.loads(text) for zone, text in told.items()}


def test_every_figure_and_the_export_are_the_same_in_every_zone(nights: dict[str, Any]) -> None:
    one, *others = nights.values()
    for part in one:
        for other in others:
            assert other[part] == one[part], part


@pytest.mark.parametrize("zone", ZONES)
def test_midnight_on_the_floor_parts_the_days(nights: dict[str, Any], zone: str) -> None:
    night = nights[zone]
    assert night["today"] == TUESDAY
    expected = {"business_date": MONDAY, "expired": 1, "unfinished": 0}
    assert night["closed"] == [[f"{MONDAY}T23:54:00+08:00", expected]]
    assert [row[:2] for row in night["export"]["tickets"]] == [[MONDAY, 47], [MONDAY, 47], [TUESDAY, 0]]
    assert [[row[0], row[3]] for row in night["export"]["counters"]] == [[MONDAY, 240], [TUESDAY, 300]]
    for report, figure, figures in (
        ("day", "arrived", (2, 1, 3)),
        ("day", "served", (1, 1, 2)),
        ("satisfaction", "forms", (1, 1, 2)),
        ("counters", "open_s", (240, 300, 540)),
        ("arrivals", "monday", (2, 0, 2)),
        ("arrivals", "tuesday", (0, 1, 1)),
    ):
        days = ((MONDAY, MONDAY), (TUESDAY, TUESDAY), (MONDAY, TUESDAY))
        found = [night["reports"][f"{report} {begins} {ends}"][0]["total"][figure] for begins, ends in days]
        assert tuple(found) == figures, (report, figure)


def test_a_child_keeps_to_the_zone_that_it_is_given() -> None:
    """Else the others would compare one zone with itself."""
    asked = [sys.executable, "-c", "import time; print(time.timezone)"]
    offsets = [
        int(subprocess.run(asked, env={**os.environ, "TZ": zone}, capture_output=True, check=True).stdout)
        for zone in ZONES
    ]
    assert offsets == [0, -7 * 3600, 12600]
