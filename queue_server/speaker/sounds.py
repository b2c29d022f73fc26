"""The sounds of the server as files: fetched when a call comes, so that they are there at its turn."""

from collections import OrderedDict
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Lock

import httpx

from queue_server.speaker.announcer import SoundFailed

KEPT = 200
ANSWER_S = 6.0


class Sounds:
    """Keeps the latest `KEPT` in a folder. Safe to use from many threads."""

    def __init__(self, server: str, token: str, folder: Path) -> None:
        headers = {"Authorization": f"Bearer {token}"}
        self._http = httpx.Client(base_url=server, headers=headers, timeout=ANSWER_S, trust_env=False)
        self._folder = folder
        self._lock = Lock()
        self._files: OrderedDict[str, Future[Path]] = OrderedDict()
        self._fetching = ThreadPoolExecutor(2, "sounds")

    def fetch(self, addresses: Iterable[str]) -> None:
        """Have them fetched meanwhile."""
        for address in addresses:
            self._wanted(address)

    def file(self, address: str) -> Path:
        """The sound's file, waited for; raises SoundFailed. One that failed is asked for again next time."""
        try:
            return self._wanted(address).result()
        except (httpx.HTTPError, OSError) as error:
            with self._lock:
                self._files.pop(address, None)
            raise SoundFailed(f"{address}: {type(error).__name__}") from error

    def close(self) -> None:
        self._fetching.shutdown(wait=False, cancel_futures=True)
        self._http.close()

    def _wanted(self, address: str) -> Future[Path]:
        with self._lock:
            if address not in self._files:
                self._files[address] = self._fetching.submit(self._fetched, address)
            self._files.move_to_end(address)
            old = [self._files.popitem(last=False)[1] for _ in range(len(self._files) - KEPT)]
            found = self._files[address]
        for each in old:
            if each.done() and each.exception() is None:
                each.result().unlink(missing_ok=True)
        return found

    def _fetched(self, address: str) -> Path:
        answer = self._http.get(address)
        answer.raise_for_status()
        file = self._folder / address.rpartition("/")[2]
        file.write_bytes(answer.content)
        return file
