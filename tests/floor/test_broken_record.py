"""The record is damaged under a running server: it says so, and nothing that it said before is lost."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import httpx
import pytest

from queue_server.demo.client import Body, Refused
from tests.floor.damage import break_file, mend
from tests.floor.hall import TRIAL, Hall, issue

pytestmark = pytest.mark.slow

SERVICE = "NIB"
NOTICED_WITHIN = 100
"""Numbers taken: pages that are in memory may serve for some."""
ASKED_AGAIN = 20
ENGLISH = {"LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8"}


class Shop:
    """A hall where people take numbers."""

    def __init__(self, folder: Path, hall: Hall) -> None:
        self.hall = hall
        self.database = folder / "queue.sqlite3"
        self.taken: list[str] = []
        self._kiosk = hall.device("kiosk-1", "kiosk/kiosk-1")

    def take(self) -> None:
        self.taken.append(issue(self._kiosk, SERVICE)["number"])

    def take_until_refused(self) -> Refused:
        for _ in range(NOTICED_WITHIN):
            try:
                self.take()
            except Refused as refused:
                return refused
        raise AssertionError("nobody notices that the file is broken")

    def waiting(self) -> int:
        floor: Body = self._kiosk.get("/api/floor", language="id")
        services = [service for agency in floor["agencies"] for service in agency["services"]]
        return int(next(service["waiting"] for service in services if service["code"] == SERVICE))

    def health(self, language: str = "en") -> tuple[int, Body]:
        answer = httpx.get(f"{self.hall.server.url}/health", params={"language": language}, trust_env=False)
        return answer.status_code, answer.json()

    def goes_on_after(self, taken: list[str]) -> None:
        """All who are there were given these numbers, and the next one gets the next number."""
        self.taken = list(taken)
        self.take()
        assert self.taken == [f"A-{place:03d}" for place, _ in zip(count(1), self.taken, strict=False)]
        assert self.waiting() == len(self.taken)
        assert self.hall.server.try_command("verify").returncode == 0


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with Hall(tmp_path / "data", TRIAL, **ENGLISH) as hall:
        hall.approve("kiosk", "kiosk-1")
        shop = Shop(tmp_path / "data", hall)
        for _ in range(3):
            shop.take()
        yield shop


def test_it_is_said_in_words_once_in_the_log_and_nothing_acknowledged_is_lost(shop: Shop) -> None:
    whole = break_file(shop.database)
    refused = shop.take_until_refused()
    assert (refused.status, refused.code) == (503, "record_broken")
    for _ in range(ASKED_AGAIN):
        with pytest.raises(Refused, match="record_broken"):
            shop.waiting()
    status, health = shop.health()
    assert (status, health["status"]) == (503, "failing")
    [store] = [check for check in health["checks"] if check["name"] == "store"]
    assert not store["ok"]
    assert "restore FILE" in store["text"]
    said = shop.hall.server.said()
    assert said.count('"event": "record_broken"') == 1, said
    assert "Traceback" not in said, said

    shop.hall.server.kill()
    mend(shop.database, whole)
    shop.hall.server.start()
    assert shop.health()[0] == 200
    shop.goes_on_after(shop.taken)


def test_a_copy_takes_its_place(shop: Shop, tmp_path: Path) -> None:
    copied = list(shop.taken)
    shop.hall.server.command("backup", str(tmp_path / "copy.sqlite3"))
    shop.take()
    break_file(shop.database)
    shop.take_until_refused()
    shop.hall.server.end()
    shop.hall.server.command("restore", str(tmp_path / "copy.sqlite3"))
    shop.hall.server.start()
    shop.goes_on_after(copied)
