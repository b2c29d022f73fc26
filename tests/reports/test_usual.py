"""A day is compared with what is usual on such a weekday, as far as it has come."""

from datetime import timedelta

import pytest

from queue_server.domain.report import Report
from queue_server.reports import REPORTS, Period
from tests.reports.morning import WORDS
from tests.small_floor import MONDAY_AT_NINE, SmallFloor


def of_day(floor: SmallFloor, allowed: str = "") -> Report:
    with floor.ledger.look() as view:
        may = lambda agency: allowed in ("", agency)  # noqa: E731
        return REPORTS["usual"](Period(view, view.today, view.today, "id", may, WORDS.say))


@pytest.fixture
def mondays(floor: SmallFloor) -> SmallFloor:
    """Six came on one Monday at nine, two on the next, nobody on a third; today one at nine and one later."""
    for weeks, count in ((0, 6), (1, 2)):
        floor.clock.at = MONDAY_AT_NINE + timedelta(weeks=weeks)
        for _ in range(count):
            floor.issue("KTP")
    floor.clock.at = MONDAY_AT_NINE + timedelta(weeks=2, days=1)
    floor.issue("KTP")
    floor.clock.at = MONDAY_AT_NINE + timedelta(weeks=3)
    floor.issue("KTP")
    floor.clock.forward(minutes=35)
    floor.issue("KTP")
    return floor


def test_the_usual_day_is_the_mean_of_the_same_weekdays_on_which_anybody_came(mondays: SmallFloor) -> None:
    report = of_day(mondays)
    assert report.beside["usual_days"] == 2
    assert [(row["begins"], row["tickets"], row["usual_tickets"]) for row in report.rows] == [
        ("09.00", 1, 4.0),
        ("09.30", 1, 0.0),
    ]


def test_a_running_day_is_compared_up_to_the_last_half_hour_that_is_over(mondays: SmallFloor) -> None:
    so_far = of_day(mondays).beside["so_far"]
    assert (so_far["until"], so_far["tickets"], so_far["usual_tickets"]) == ("09.30", 1, 4.0)


def test_without_such_days_before_nothing_is_said_to_be_usual(floor: SmallFloor) -> None:
    floor.issue("KTP")
    report = of_day(floor)
    assert (report.beside["usual_days"], report.rows[0]["usual_tickets"]) == (0, None)


def test_who_is_bound_to_an_agency_is_compared_with_that_agency(mondays: SmallFloor) -> None:
    mondays.issue("PASPOR")
    total = of_day(mondays, "IMIGRASI").total
    assert total is not None
    assert (total["tickets"], total["usual_tickets"]) == (1, None)
