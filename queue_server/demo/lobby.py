"""Who is in the hall just now, and what the kiosk shows of the floor."""

from collections.abc import Iterator
from typing import Any

from queue_server.demo.client import Body, Client
from queue_server.demo.lives import Life
from queue_server.demo.visitor import Visitor

LOOK_EVERY_S = 2.0


class Lobby:
    """The crowd's own eyes: one look at the floor for all, so that idle officers cost the server nothing."""

    def __init__(self, kiosk: Client) -> None:
        self._kiosk = kiosk
        self._inside: dict[str, Visitor] = {}
        self._waiting: dict[str, int] = {}
        self.floor: Body = {"agencies": [], "counters": [], "popular": []}

    def look(self) -> Body:
        """Read the floor anew."""
        self.floor = self._kiosk.get("/api/floor", language="id")
        self._waiting = {service["code"]: service["waiting"] for _, service in self.services()}
        return self.floor

    def watch(self) -> Life:
        """Look again every other second, for numbers that real people take at the kiosk too."""
        while True:
            self.look()
            yield LOOK_EVERY_S

    def services(self) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
        """Every service of the floor with its agency."""
        for agency in self.floor["agencies"]:
            for service in agency["services"]:
                yield agency, service

    def somebody_waits(self, services: list[str]) -> bool:
        return any(self._waiting.get(service, 0) for service in services)

    def all_called(self, services: list[str]) -> None:
        """An officer found nobody: believe her until the next look."""
        for service in services:
            self._waiting[service] = 0

    def enter(self, visitor: Visitor) -> None:
        self._inside[visitor.number] = visitor
        for service in visitor.services:
            self._waiting[service] = self._waiting.get(service, 0) + 1

    def find(self, number: str) -> Visitor | None:
        """The crowd's visitor with that number; None for one who is not of the crowd."""
        return self._inside.get(number)

    def leave(self, number: str) -> None:
        self._inside.pop(number, None)
