"""The year, made once for all that look at it."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# pandas stands apart, see requirements/second-opinion.in.
sys.path.append(str(Path(__file__).resolve().parents[3] / ".venv-second-opinion"))
pytest.importorskip("pandas", reason="tests/install-tools installs what the figures are compared with")

from tests.reports.year import hall
from tests.reports.year.database import written
from tests.reports.year.lived import Lived
from tests.reports.year.simulation import simulate
from tests.reports.year.truth import errands_of

VISITS = int(os.environ.get("YEAR_VISITS", "5000"))
"""`YEAR_VISITS=200000 python -m pytest tests/reports/year` is the year at full length."""

WHOLE_UP_TO = 20_000
"""A longer year has only the entries that reports read."""


@pytest.fixture(scope="session")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lived]:
    year = simulate(hall.read(), VISITS, seed=2026)
    errands = errands_of(year)
    floor = written(tmp_path_factory.mktemp("year"), year, errands, whole=VISITS <= WHOLE_UP_TO)
    yield Lived(year, errands, floor)
    floor.close()
