"""A hall for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.adapters.live.hall import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path)
    yield hall
    hall.close()
    assert hall.live.failures == hall.failures_meant
