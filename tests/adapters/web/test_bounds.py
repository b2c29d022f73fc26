"""Nobody of one agency reaches into another: every route is tried with real ids of the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from queue_server.domain.roles import DeviceKind, Role
from queue_server.domain.satisfaction import ELEMENTS
from tests.adapters.web.house import Headers, House, body

ROLES = (Role.OFFICER, Role.AGENCY_SUPERVISOR)
THEIRS, OTHERS = "DUKCAPIL", "IMIGRASI"

NOBODYS = {
    "GET /api/admin/staff",
    "GET /api/floor",
    "GET /api/console/counters",
    "GET /api/dashboard",
    "GET /api/dashboard/ready",
    "GET /api/print-jobs/{job}",
    "GET /api/printers",
    "POST /api/printers/{printer}/test",
    "POST /api/printers/{printer}/paper-changed",
    "GET /api/waiting-list",
    "POST /api/waiting-list/print",
    "POST /api/reports/day/print",
    "GET /api/queues/close-day",
    "POST /api/queues/close-day",
    "POST /api/notices",
    "GET /api/reports/{name}",
    "GET /api/walls/{wall}",
    "GET /voice/{name}.wav",
    "POST /api/logout",
    "GET /api/me",
}
"""Routes that name nothing of an agency: they show or do what is the asker's own, or the hall's."""

VALUES: dict[str, Any] = {
    "counter": "1",
    "agency": THEIRS,
    "agencies": [THEIRS],
    "service": "KTP",
    "number": "B-001",
    "name": "ani",
    "role": "officer",
    "pin": "739154",
    "alarm": f"asked_to_open:{THEIRS}",
    "place": "1",
    "on": True,
    "open": None,
    "stop": 2,
    "text": "halo",
    "reason": "seen",
    "notice": 1,
    "minutes": 15,
}
"""What stands in a field of this name: something of DUKCAPIL's, where it can be."""

NAMING = ("counter", "agency", "agencies", "service", "number", "name", "alarm", "notice", "comment")
"""Fields that name something which belongs to an agency."""


@dataclass(frozen=True)
class Route:
    method: str
    path: str
    sent: tuple[tuple[str, Any], ...]

    @property
    def operation(self) -> str:
        return f"{self.method} {self.path}"

    def __str__(self) -> str:
        named = [name for name, _ in self.sent if name in NAMING]
        return f"{self.operation} {' '.join(named)}"


@cache
def document() -> dict[str, Any]:
    with TemporaryDirectory() as folder:
        house = House(Path(folder))
        found = body(house.get("/api/openapi.json"))
        house.close()
        return found


def routes() -> Iterator[Route]:
    """Every operation for which one has to be known, once for each thing of an agency that it may name."""
    for path, operations in document()["paths"].items():
        for method, operation in operations.items():
            if operation.get("security"):
                for names in namings(*fields(operation)):
                    yield Route(method.upper(), path, tuple((name, filled(name)) for name in names))


def namings(needed: list[str], more: list[str]) -> list[list[str]]:
    """What to send: all that is needed, and of the rest something that belongs to an agency."""
    if set(needed) & set(NAMING):
        return [[*needed, *(name for name in more if name in ("service", "agencies"))]]
    return [[*needed, name] for name in more if name in NAMING] or [needed]


def fields(operation: dict[str, Any]) -> tuple[list[str], list[str]]:
    """The names that an operation needs, and those that it may have beside."""
    content = operation.get("requestBody", {}).get("content", {})
    schema = content.get("application/json", {}).get("schema", {})
    if "$ref" in schema:
        schema = document()["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    needed = list(schema.get("required", []))
    asked = [each for each in operation.get("parameters", []) if each["in"] == "query"]
    needed += [each["name"] for each in asked if each.get("required")]
    known = [*schema.get("properties", {}), *(each["name"] for each in asked)]
    return needed, [name for name in known if name not in needed]


def filled(name: str) -> Any:
    return VALUES.get(name, "x")


def concerning() -> list[Route]:
    return [route for route in routes() if route.operation not in NOBODYS]


class Hall:
    """DUKCAPIL at work: ani is one of its officers, `own` sits at its counter; `other` is IMIGRASI's."""

    def __init__(self, folder: Path, role: Role) -> None:
        self.house = House(folder)
        self.house.staff("ani", Role.OFFICER, THEIRS)
        self.own = self.house.staff("own", role, THEIRS)
        self.other = self.house.staff("kadek", role, OTHERS)
        kiosk = self.house.device("kiosk-1", DeviceKind.KIOSK)
        self.house.post("/api/kiosk/tickets", kiosk, services=["KTP", "KK"])
        self.house.post("/api/console/open", self.own, counter="1")
        self.house.clock.forward(seconds=1)
        self.house.post("/api/dashboard/ask", self.own, agency=THEIRS)
        self.house.post("/api/notices", self.own, text="Mohon antre.", zones=["1"])
        self._random = {"comment": self._comment()}

    def _comment(self) -> str:
        """The id of what a visitor of DUKCAPIL wrote: it is random."""
        tablet = self.house.device("survey-1", DeviceKind.SURVEY)
        scores = dict.fromkeys(ELEMENTS, 3)
        self.house.post("/api/survey", tablet, service="KTP", scores=scores, comment="Cepat.")
        reader = self.house.staff("luh", Role.FLOOR_SUPERVISOR)
        (comment,) = body(self.house.get("/api/comments", reader))["comments"]
        return str(comment["id"])

    def ask(self, route: Route, who: Headers) -> int:
        sent = {name: self._random.get(name, value) for name, value in route.sent}
        if route.method == "GET":
            query = {name: str(value) for name, value in sent.items()}
            return self.house.get(route.path, who, **query).status_code
        return self.house.post(route.path, who, **sent).status_code


@pytest.fixture(params=ROLES, ids=str, scope="module")
def hall(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """One for all routes, in the document's order: what a counter's state forbids is refused as 409."""
    hall = Hall(tmp_path_factory.mktemp("bounds"), request.param)
    yield hall
    hall.house.close()


@pytest.mark.parametrize("route", concerning(), ids=str)
def test_what_is_another_agencys_is_refused_and_its_own_are_let_through(hall: Hall, route: Route) -> None:
    theirs = hall.ask(route, hall.other)
    own = hall.ask(route, hall.own)
    if own == 403:
        assert theirs == 403, "nobody of this role"
        return
    assert theirs == 403
    assert own not in (401, 404)


def test_each_role_is_let_through_to_most_of_what_it_may_do(tmp_path: Path) -> None:
    for role, at_least in zip(ROLES, (8, 12), strict=True):
        hall = Hall(tmp_path / role.value, role)
        assert sum(hall.ask(route, hall.own) == 200 for route in concerning()) >= at_least
        hall.house.close()


def test_what_names_nothing_of_an_agency_is_known_and_still_there() -> None:
    """A new route stands in neither list by itself: it is walked."""
    assert {route.operation for route in routes()} >= NOBODYS
    named = {route.operation for route in routes() if any(name in NAMING for name, _ in route.sent)}
    assert NOBODYS & named == set()
