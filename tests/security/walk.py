"""A day on which every operation of the interface is done once, by somebody who may, with success.

Requests that a machine makes up then meet a floor on which everything has already happened.
"""

from base64 import b64encode
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from werkzeug.test import TestResponse

from queue_server.domain.roles import DeviceKind, Role
from queue_server.domain.satisfaction import ELEMENTS
from queue_server.reports import REPORTS
from tests.adapters.web.house import Headers, House, body
from tests.adapters.web.test_months import until_made
from tests.adapters.web.test_wall import hung
from tests.settings.test_slides import picture

PIN = "739154"
IN_DECEMBER = datetime(2026, 12, 7, 1, tzinfo=UTC)
"""A Monday at nine, after a November in which somebody came."""

VISITOR = "visitor"
DEVICES = {
    "kiosk-1": DeviceKind.KIOSK,
    "wall": DeviceKind.WALL,
    "survey": DeviceKind.SURVEY,
    "speaker": DeviceKind.SPEAKER,
    "agent": DeviceKind.PRINT_AGENT,
    "program": DeviceKind.PROGRAM,
}
STAFF: dict[str, tuple[Role, tuple[str, ...]]] = {
    "officer": (Role.OFFICER, ("DUKCAPIL",)),
    "receptionist": (Role.RECEPTIONIST, ()),
    "agency-supervisor": (Role.AGENCY_SUPERVISOR, ("DUKCAPIL",)),
    "floor-supervisor": (Role.FLOOR_SUPERVISOR, ()),
    "administrator": (Role.ADMIN, ()),
    "auditor": (Role.AUDITOR, ()),
}
OWN = {
    "GET /api/me",
    "POST /api/logout",
}
"""They are about whoever asks: each does them for themselves."""
NOT_THEIRS: dict[str, set[str]] = {
    # The door lets all in who receive; only who manages the service's queue sends somebody to another.
    "receptionist": {"POST /api/reception/transfer"},
    # They are about the whole hall, and she is bound to one agency.
    "agency-supervisor": {
        "GET /api/dashboard/ready",
        "GET /api/months",
        "GET /api/months/{month}/{name}",
        "GET /api/queues/close-day",
        "POST /api/queues/close-day",
    },
    # A device has no session: nobody is logged in, and nobody goes.
    **dict.fromkeys(DEVICES, OWN),
}
"""What somebody's permission is for, and a rule behind the door forbids them all the same."""
KIOSK, AGENT, OFFICER, DESK = "kiosk-1", "agent", "officer", "receptionist"
LEAD, CHIEF, ADMIN, AUDITOR = "agency-supervisor", "floor-supervisor", "administrator", "auditor"


class Walk:
    """A house, somebody of each role in it, and the operations that they have had done.

    `first` does what they may, and the others only the rest.
    """

    def __init__(self, folder: Path, first: str = "") -> None:
        self.house = House(folder, is_trial=False)
        self.first = first
        (hung(self.house) / "satu.png").write_bytes(picture("PNG"))
        self.document: dict[str, Any] = body(self.house.get("/api/openapi.json"))
        self.people: dict[str, Headers] = {VISITOR: {}}
        for name, device in DEVICES.items():
            self.people[name] = self.house.device(name, device)
        self.by: dict[str, str] = {}
        """Who had an operation done, by its method and path."""
        self.done: set[tuple[str, str]] = set()
        """Everybody who had one done."""
        self.ticket()
        self.house.clock.at = IN_DECEMBER
        for name, (role, agencies) in STAFF.items():
            self.people[name] = self.house.staff(name, role, *agencies)

    @property
    def operations(self) -> set[str]:
        paths = self.document["paths"].items()
        return {f"{method.upper()} {path}" for path, methods in paths for method in methods}

    def see(self, who: str, path: str, part: str = "", /, **query: str) -> Any:
        """Something is looked at. `part` stands where the path has a part in braces."""
        answer = self._had(who, "GET", path, lambda who: self.house.get(_filled(path, part), who, **query))
        answer.close()
        return answer.get_json(silent=True)

    def look_at(self, who: str, path: str, address: str) -> None:
        """A file is fetched, whose address holds more than one part."""
        self._had(who, "GET", path, lambda who: self.house.get(address.partition("?")[0], who)).close()

    def do(self, who: str, path: str, part: str = "", /, **sent: Any) -> Any:
        """Something is done, half a minute after what came before; soon after it where it is undone."""
        self.house.clock.forward(seconds=1 if path.endswith("/undo") else 30)
        return self._had(
            who, "POST", path, lambda who: self.house.post(_filled(path, part), who, **sent)
        ).get_json()

    def may(self, who: str, operation: str) -> bool:
        """Whether somebody gets past the door: permission is judged before what they send."""
        method, _, path = operation.partition(" ")
        wrong: dict[str, Any] = {"data": b"{"} if method == "POST" else {"query_string": {"no_such": "1"}}
        answer = self.house.ask(method, _filled(path, "x"), self.people[who], **wrong)
        assert answer.status_code >= 400, (who, operation)
        return answer.status_code not in (401, 403)

    def _had(self, who: str, method: str, path: str, ask: Callable[[Headers], TestResponse]) -> TestResponse:
        """It is asked by the first, and where they may not, by the one who is meant."""
        operation = f"{method} {path}"
        askers = [who] if operation in OWN or self.first not in self.people else [self.first, who]
        asker = askers[0]
        answer = ask(self.people[asker])
        if answer.status_code in (401, 403):
            asker = who
            answer = ask(self.people[asker])
        assert answer.status_code in (200, 201), (asker, operation, answer.text)
        self.by[operation] = asker
        self.done.add((asker, operation))
        return answer

    def ticket(self, *services: str) -> dict[str, Any]:
        found: dict[str, Any] = self.do(KIOSK, "/api/kiosk/tickets", services=list(services or ("KTP",)))
        return found

    def at_counter(self, *acts: str, **sent: Any) -> Any:
        """Acts at the counter of DUKCAPIL; what is sent goes with the last."""
        found = None
        for act in acts:
            more = sent if act is acts[-1] else {}
            found = self.do(OFFICER, f"/api/console/{act}", counter="1", **more)
        return found


def _filled(path: str, part: str) -> str:
    head, brace, tail = path.partition("{")
    return f"{head}{part}{tail.partition('}')[2]}" if brace else path


def walk(day: Walk) -> None:
    """The whole day but its end, after which nothing more can be done."""
    for part in (_kiosk, _phone, _staff_at_kiosk, _counter, _desk, _supervisors, _printing, _survey):
        part(day)
    for part in (_pairing, _administration, _floor, _reports, _anybody):
        part(day)


def _kiosk(day: Walk) -> None:
    day.see(KIOSK, "/api/floor")
    day.do(KIOSK, "/api/kiosk/help")
    held = day.ticket("KTP", "PASPOR", "SKCK")
    holder = {"number": held["number"], "code": held["code"]}
    day.do(KIOSK, "/api/kiosk/check", **holder)
    day.do(KIOSK, "/api/kiosk/postpone", minutes=15, **holder)
    day.do(KIOSK, "/api/kiosk/next-stop", stop=3, **holder)
    day.do(KIOSK, "/api/kiosk/reprint", **holder)
    missed = _missed(day)
    day.do(KIOSK, "/api/kiosk/return", number=missed["number"], code=missed["code"])
    day.do(KIOSK, "/api/kiosk/cancel", **holder)
    day.do(OFFICER, "/api/console/close", counter="1", sure=True)


def _missed(day: Walk) -> dict[str, Any]:
    """A ticket that was called and did not come; the counter stays open."""
    if day.see(OFFICER, "/api/me")["counter"] is None:
        day.at_counter("open")
    found, absent = day.ticket(), set[str]()
    while found["number"] not in absent:
        shown = day.at_counter("call-next", "recall", "recall", "absent")
        absent = {each["number"] for each in shown["absent"]}
    return found


def _phone(day: Walk) -> None:
    held = day.ticket("KTP", "PASPOR", "SKCK")
    day.see(VISITOR, "/api/tickets/{token}", held["token"])
    day.do(VISITOR, "/api/tickets/{token}/next-stop", held["token"], stop=3)
    day.do(VISITOR, "/api/tickets/{token}/postpone", held["token"], minutes=15)
    day.do(VISITOR, "/api/tickets/{token}/cancel", held["token"])
    missed = _missed(day)
    day.do(VISITOR, "/api/tickets/{token}/return", missed["token"])


def _staff_at_kiosk(day: Walk) -> None:
    day.do(ADMIN, "/api/admin/staff", name="wayan", role="receptionist", pin=PIN)
    ticket = day.ticket()
    path = "/api/kiosk/staff"
    session = day.do(KIOSK, f"{path}/enter", name="wayan", pin=PIN)["session"]
    day.do(KIOSK, f"{path}/look", session=session)
    day.do(KIOSK, f"{path}/test", session=session)
    session = day.do(KIOSK, f"{path}/enter", name="wayan", pin=PIN)["session"]
    day.do(KIOSK, f"{path}/reprint", session=session, number=ticket["number"])
    day.do(KIOSK, f"{path}/paper-changed", session=session)
    day.do(KIOSK, f"{path}/leave", session=session)


def _counter(day: Walk) -> None:
    day.see(OFFICER, "/api/console/counters")
    day.see(OFFICER, "/api/console", counter="1")
    _serve_everybody(day)
    day.at_counter("help")
    day.at_counter("pause", reason="istirahat", sure=True)
    day.at_counter("unpause")
    day.ticket("KTP", "PASPOR", "SKCK")
    chosen = day.ticket()
    day.at_counter("call-next")
    day.at_counter("start")
    day.at_counter("note", text="Berkas di map biru.")
    day.at_counter("priority", on=True, reason="seen")
    day.at_counter("assist", on=True)
    day.at_counter("next-stop", stop=3)
    day.at_counter("add-errand", service="KK")
    day.at_counter("reprint")
    held = day.at_counter("hold", reason="fotokopi")["held"][0]["number"]
    day.at_counter("resume", number=held)
    day.at_counter("hold", reason="fotokopi")
    day.at_counter("release", number=held)
    day.at_counter("call", number=chosen["number"], reason="sakit")
    day.at_counter("start")
    day.at_counter("transfer", service="KK")
    day.at_counter("call-next")
    day.at_counter("cancel", reason="pulang")
    day.at_counter("undo")
    day.at_counter("start")
    missed = _missed(day)
    day.at_counter("return", number=missed["number"])
    _serve_everybody(day)
    day.at_counter("walk-in", service="KTP")
    day.at_counter("finish", outcome="selesai")


def _serve_everybody(day: Walk) -> None:
    while day.at_counter("call-next")["current"]:
        day.at_counter("start")
        day.at_counter("finish", outcome="selesai")


def _desk(day: Walk) -> None:
    day.see(DESK, "/api/reception")
    day.do(DESK, "/api/reception/help-done", place="1")
    number = day.do(DESK, "/api/reception/tickets", services=["KTP", "PASPOR", "SKCK"])["number"]
    day.see(DESK, "/api/reception/tickets", q=number)
    acts: dict[str, dict[str, Any]] = {
        "reprint": {},
        "next-stop": {"stop": 3},
        "postpone": {"minutes": 15},
        "priority": {"on": True, "reason": "seen"},
        "assist": {"on": True},
    }
    for act, more in acts.items():
        day.do(DESK, f"/api/reception/{act}", number=number, **more)
    day.do(CHIEF, "/api/reception/transfer", number=number, service="KK")
    day.do(DESK, "/api/reception/cancel", number=number, reason="pulang")
    day.do(DESK, "/api/reception/return", number=_missed(day)["number"])


def _supervisors(day: Walk) -> None:
    waiting = day.ticket("PASPOR")["number"]
    day.do(OFFICER, "/api/console/close", counter="1", sure=True)
    own = day.ticket()["number"]
    day.house.clock.forward(minutes=2)
    day.see(LEAD, "/api/dashboard/why", number=own)
    day.do(LEAD, "/api/dashboard/take", alarm="nobody_there:DUKCAPIL")
    day.do(LEAD, "/api/dashboard/ask", agency="DUKCAPIL")
    day.see(CHIEF, "/api/dashboard")
    day.see(CHIEF, "/api/dashboard/why", number=waiting)
    day.see(CHIEF, "/api/dashboard/ready")
    day.do(CHIEF, "/api/dashboard/take", alarm="nobody_there:IMIGRASI")
    day.do(CHIEF, "/api/dashboard/ask", agency="IMIGRASI")
    day.see(LEAD, "/api/waiting-list")
    day.do(DESK, "/api/waiting-list/print")
    day.do(LEAD, "/api/queues/stop", agency="DUKCAPIL", reason="listrik")
    day.do(LEAD, "/api/queues/go-on", agency="DUKCAPIL")
    day.do(LEAD, "/api/queues/override", service="KTP", open=True)
    day.do(LEAD, "/api/queues/override", service="KTP", open=None)
    day.do(CHIEF, "/api/notices", text="Mohon antre.", zones=["1"])
    (notice,) = day.see(CHIEF, "/api/dashboard")["notices"]
    day.do(CHIEF, "/api/notices/withdraw", notice=notice["id"])
    shown = day.see("wall", "/api/walls/{wall}", day.house.wall)["wall"]
    day.look_at(VISITOR, "/slides/{wall}/{name}", shown["slides"][0])
    speech = day.do(ADMIN, "/api/admin/voice/try", number="B-001", counter="1")["speech"]
    day.see("speaker", "/voice/{name}.wav", speech[0]["audio"].rpartition("/")[2].removesuffix(".wav"))


def _printing(day: Walk) -> None:
    day.see(DESK, "/api/printers")
    day.do(DESK, "/api/printers/{printer}/test", "paper")
    day.do(DESK, "/api/printers/{printer}/paper-changed", "paper")
    day.do(LEAD, "/api/reports/day/print")
    state = {"id": "paper", "state": "online"}
    day.do(AGENT, "/api/agent/status", printers=[state])
    job = day.do(AGENT, "/api/agent/claim", printers=["paper"])["job"]
    day.do(AGENT, "/api/agent/report", job=job["id"], result="printed", millimetres=90)
    lost = day.do(AGENT, "/api/agent/claim", printers=["paper"])["job"]["id"]
    day.do(AGENT, "/api/agent/status", printers=[state], starting=True)
    day.see(DESK, "/api/print-jobs/{job}", lost)
    day.do(DESK, "/api/print-jobs/{job}/found", lost)
    paper = day.ticket()["print"]["job"]
    day.do(DESK, "/api/print-jobs/{job}/again", paper)


def _survey(day: Walk) -> None:
    day.see("survey", "/api/survey")
    scores = dict.fromkeys(ELEMENTS, 3)
    day.do("survey", "/api/survey", service="KTP", scores=scores, comment="<b>Bagus</b>")
    served = day.ticket()["token"]
    day.at_counter("open")
    _serve_everybody(day)
    day.see(VISITOR, "/api/survey", token=served)
    day.do(VISITOR, "/api/survey", token=served, scores=scores)
    (comment,) = day.see(LEAD, "/api/comments")["comments"]
    day.do(LEAD, "/api/comments/seen", comment=comment["id"])


def _pairing(day: Walk) -> None:
    screen = day.do(VISITOR, "/api/pairing", kind="survey", id="tablet")
    day.see(ADMIN, "/api/admin/devices")
    day.see(ADMIN, "/api/admin/devices/pairing/{code}", screen["code"])
    day.do(ADMIN, "/api/admin/devices/approve", code=screen["code"], name="tablet")
    day.see(VISITOR, "/api/pairing/{secret}", screen["secret"])
    day.do(ADMIN, "/api/admin/devices/revoke", name="tablet")


def _administration(day: Walk) -> None:
    path = "/api/admin/staff"
    day.see(LEAD, path)
    day.do(LEAD, path, name="komang", role="officer", agencies=["DUKCAPIL"], pin=PIN)
    day.do(LEAD, f"{path}/change", name="komang", role="officer", agencies=["DUKCAPIL"], services=["KTP"])
    day.do(LEAD, f"{path}/pin", name="komang", pin="840265")
    day.do(LEAD, f"{path}/disable", name="komang")
    day.do(LEAD, f"{path}/enable", name="komang")
    day.see(ADMIN, "/api/admin/calendar")
    day.do(ADMIN, "/api/admin/calendar", holidays=[{"day": "2026-12-25", "name": "Natal"}])
    table = b64encode(b"day,name\n2027-01-01,Tahun Baru\n").decode()
    day.do(ADMIN, "/api/admin/calendar/import", content=table)
    day.do(ADMIN, "/api/admin/calendar/remove", day="2026-12-25")
    day.do(ADMIN, "/api/admin/backups")
    copy = day.see(ADMIN, "/api/admin/backups")["backups"][0]
    day.see(ADMIN, "/api/admin/backups/{name}", copy["name"])
    day.do(ADMIN, "/api/admin/clock/confirm")


def _floor(day: Walk) -> None:
    path = "/api/admin/floor"
    floor = day.see(ADMIN, path)
    sent = {"document": floor["document"], "version": floor["version"]}
    day.do(ADMIN, f"{path}/check", **sent)
    day.do(ADMIN, path, **sent)
    path = "/api/admin/slip"
    day.see(ADMIN, path)
    day.do(ADMIN, path, closing="Terima kasih.")
    day.do(ADMIN, f"{path}/preview", width=576, closing="Terima kasih.")


def _reports(day: Walk) -> None:
    for name in REPORTS:
        day.see(AUDITOR, "/api/reports/{name}", name)
    for ending in ("csv", "xlsx", "pdf"):
        day.see(AUDITOR, "/api/reports/{name}", "officers", format=ending)
    day.do(CHIEF, "/api/months", month="2026-11")
    until_made()
    (month,) = day.see(CHIEF, "/api/months")["months"]
    day.look_at(AUDITOR, "/api/months/{month}/{name}", f"/api/months/2026-11/{month['files'][0]}")
    day.see(AUDITOR, "/api/record")


def _anybody(day: Walk) -> None:
    for path in ("/health", "/metrics", "/api/links", "/api/openapi.json"):
        day.see(VISITOR, path)
    day.do(VISITOR, "/api/login", name="wayan", pin=PIN)
    day.people["leaver"] = day.house.staff("leaver", Role.AUDITOR)
    day.do("leaver", "/api/logout")
    del day.people["leaver"]


def come_and_go(day: Walk, who: str) -> None:
    """What somebody of the staff does for themselves: by another of their role, who then has gone."""
    role, agencies = STAFF[who]
    leaver = day.house.staff(f"{who}, leaving", role, *agencies)
    assert day.house.get("/api/me", leaver).status_code == 200
    assert day.house.post("/api/logout", leaver).status_code == 200
    day.done |= {(who, operation) for operation in OWN}


def close_day(day: Walk) -> None:
    """The end of the day."""
    day.see(CHIEF, "/api/queues/close-day")
    day.do(CHIEF, "/api/queues/close-day")
