"""A house for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.adapters.web.house import House


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(tmp_path)
    yield house
    assert house.server.live.failures == 0
    house.close()
