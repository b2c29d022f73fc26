"""The hall that the tests of one file share: the floor of Buleleng with a few people and devices."""

from collections.abc import Iterator

import pytest

from tests.floor.hall import Hall


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    with Hall(tmp_path_factory.mktemp("hall")) as open_hall:
        yield open_hall
