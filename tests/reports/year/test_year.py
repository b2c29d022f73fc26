"""A year with a known truth: every figure of every report is the one worked out apart from the product.

`YEAR_VISITS=200000 python -m pytest tests/reports/year` is the year at full length; without it the year has
5,000 visits.
"""

from datetime import date

import pytest

from queue_server.adapters.store.verify import verify
from queue_server.reports import REPORTS
from tests.reports.year.agreement import differences
from tests.reports.year.conftest import VISITS, WHOLE_UP_TO
from tests.reports.year.lived import TRUTHS, Lived
from tests.reports.year.simulation import FIRST, LAST

YEAR = FIRST, LAST
PERIODS = {
    "a day": (date(2026, 6, 15), date(2026, 6, 15)),
    "a week": (date(2026, 3, 30), date(2026, 4, 5)),
    "a month": (date(2026, 11, 1), date(2026, 11, 30)),
    "the year": YEAR,
    "a closed day": (date(2026, 6, 14), date(2026, 6, 14)),
}


def test_every_report_has_a_truth_beside_it() -> None:
    assert TRUTHS.keys() == REPORTS.keys()


@pytest.mark.skipif(VISITS > WHOLE_UP_TO, reason="a long year has not every entry")
def test_what_happened_folds_to_the_rows_that_the_truth_is_told_with(lived: Lived) -> None:
    assert verify(lived.floor.store, lambda done, of: None) == []


@pytest.mark.parametrize("days", PERIODS.values(), ids=PERIODS)
@pytest.mark.parametrize("name", sorted(REPORTS))
def test_every_figure_is_the_true_one(lived: Lived, name: str, days: tuple[date, date]) -> None:
    body = lived.body(name, days)
    rows, total = lived.truth(name, days)
    assert list(differences(body["rows"], rows, "rows")) == []
    assert list(differences(body["total"], total, "total")) == []


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_who_is_bound_to_agencies_gets_the_figures_of_these_alone(lived: Lived, name: str) -> None:
    bound = ("IMIGRASI", "POLRES")
    body = lived.body(name, PERIODS["a month"], bound)
    rows, total = lived.truth(name, PERIODS["a month"], bound)
    assert list(differences(body["rows"], rows, "rows")) == []
    assert list(differences(body["total"], total, "total")) == []
