"""What every test shares. Fixtures stand in the conftest of the area that they serve."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.displays.conftest import ARGUMENTS, SHELL
from tests.small_floor import SmallFloor

# A shared machine is slow at times, which is no defect. In CI the same examples come every time, so that a
# red run can be had again; at home each run looks elsewhere.
settings.register_profile("home", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "home")


@pytest.fixture(scope="session")
def empty_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder of the miniature floor before its first day; to be copied."""
    folder = tmp_path_factory.mktemp("empty_record")
    SmallFloor(folder).close()
    return folder


@pytest.fixture
def floor(empty_record: Path, tmp_path: Path) -> Iterator[SmallFloor]:
    """The miniature floor at nine in the morning, with a record of its own."""
    shutil.copytree(empty_record, tmp_path / "data")
    small = SmallFloor(tmp_path / "data")
    yield small
    small.close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One for every page test: Playwright runs once in a process."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=SHELL, args=ARGUMENTS)
        yield browser
        browser.close()
