"""Every report says what it holds, and holds what happened."""

import pytest

from queue_server.reports import REPORTS
from queue_server.snapshots import reports as screen
from tests.reports.morning import made, period
from tests.small_floor import SmallFloor


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", sorted(REPORTS))
def test_every_report_has_a_title_and_words_for_each_column_and_definition(
    morning: SmallFloor, name: str, language: str
) -> None:
    with morning.ledger.look() as view:
        body = screen.body(name, period(view, language), trial=True)
    assert body["title"]
    assert all(column["heading"] for column in body["columns"])
    assert body["definitions"]
    assert all(body["definitions"].values())


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_every_figure_that_a_report_promises_stands_in_its_rows(morning: SmallFloor, name: str) -> None:
    report = made(morning, name)
    for row in report.rows:
        for column in report.columns:
            assert column.name.split(".")[0] in row, column.name
    assert report.rows or name in {"transfers", "satisfaction"}


def test_the_times_of_the_morning_are_those_of_the_clock(morning: SmallFloor) -> None:
    total = made(morning, "day").total
    assert total is not None
    assert (total["arrived"], total["served"], total["wait"]["max"]) == (3, 1, 600)
    assert (total["walk"]["max"], total["service_time"]["max"], total["within_target"]) == (60, 240, 1)
