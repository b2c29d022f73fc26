"""How every page test opens its pages.

Pages are opened under a made-up host name, as in the hall: there is no secure context.
"""

from collections.abc import Iterator

import pytest

from tests.floor.hall import Hall

HOST = "antrean.mpp"
CHROMIUM = "/usr/bin/chromium"
SHELL = "/usr/bin/chromium-headless-shell"
"""The same engine without the windows and loudspeakers of a desktop: half the work for a page test."""

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--host-resolver-rules=MAP {HOST} 127.0.0.1",
]


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    with Hall(tmp_path_factory.mktemp("hall")) as open_hall:
        yield open_hall
