"""Races at full width: real processes, one barrier, one server.

`RACE_TICKETS=1000` lets each kiosk take as many as a day of a great hall.
"""

import os
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from tests.floor.hall import TRIAL, Hall, issue
from tests.floor.rush import call_next, issue_many, together
from tests.floor.wide_floor import write_wide_floor

KIOSKS = ["kiosk-1", "kiosk-2", "kiosk-3", "kiosk-4"]
TICKETS_EACH = int(os.environ.get("RACE_TICKETS", "250"))
WITHOUT_QUOTA = ["NIB", "AMBIL", "PBB", "MUTASI", "NPWP", "EFIN", "TILANG", "AKTIF", "DATA", "SKCK", "ROYA"]


@pytest.mark.slow
def test_of_forty_officers_who_call_at_once_one_gets_the_one_who_waits(tmp_path: Path) -> None:
    counters = [str(number) for number in range(1, 41)]
    floor = write_wide_floor(tmp_path / "wide.toml", len(counters))
    with Hall(tmp_path / "data", [*TRIAL, "--floor", str(floor)]) as hall:
        hall.approve("kiosk", "kiosk-1")
        hall.employ("officer", "RAME", *[f"officer-{counter}" for counter in counters])
        ticket = issue(hall.device("kiosk-1", "kiosk/kiosk-1"), "RAME")
        presses = [(hall.server.url, f"officer-{counter}", counter) for counter in counters]
        got = together(call_next, presses)
    assert Counter(got) == {None: len(counters) - 1, ticket["number"]: 1}


@pytest.mark.slow
def test_of_four_kiosks_at_full_speed_no_number_comes_twice_and_none_is_missing(hall: Hall) -> None:
    hall.approve("kiosk", *KIOSKS)
    issued = together(
        issue_many,
        [(hall.server.url, name, hall.tokens[name], WITHOUT_QUOTA, TICKETS_EACH) for name in KIOSKS],
    )
    series: dict[str, list[int]] = defaultdict(list)
    for number in [number for each in issued for number in each]:
        prefix, _, sequence = number.partition("-")
        series[prefix].append(int(sequence))
    assert sum(len(taken) for taken in series.values()) == len(KIOSKS) * TICKETS_EACH
    for taken in series.values():
        assert sorted(taken) == list(range(1, len(taken) + 1))
