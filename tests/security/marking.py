"""A floor on which everything that a person can type is markup: names, papers, reasons, notes, comments."""

from collections.abc import Iterator
from typing import Any

from queue_server.demo.client import Body, Client
from queue_server.domain.satisfaction import ELEMENTS
from tests.floor.hall import PIN, Console, Hall, issue

MARK = "<img src=x onerror=x()>"
"""Becomes a picture, asks for /x and runs a script wherever it is taken for markup."""
ADMIN, OFFICER, COLLEAGUE = "admin", f"ayu {MARK}", f"budi {MARK}"
AGENCY, SERVICE, COUNTER = "KPP", "NPWP", "16"
AND_ENGLISH = ("", "_en")
TYPED = {
    name + ending
    for name in ("name", "plain", "papers", "fee", "text", "advice", "complaints", "storey", "spoken")
    for ending in AND_ENGLISH
} | {f"{name}{ending}" for name in ("miss_note", "ahead_note", "scan", "closing") for ending in AND_ENGLISH}
HOLDS_TYPED = {"running_lines", "letterhead"}
"""Tables of a floor's file that hold nothing else."""


def marked(part: Any, *, typed: bool = False) -> Any:
    """A floor's document with the mark behind every text that is somebody's own words."""
    if isinstance(part, dict):
        return {
            name: marked(value, typed=name in TYPED or name in HOLDS_TYPED or (typed and name != "code"))
            for name, value in part.items()
        }
    if isinstance(part, list):
        return [marked(each, typed=typed) for each in part]
    return f"{part[:60]}{MARK}" if typed and isinstance(part, str) else part


def mark_floor(hall: Hall) -> None:
    admin = hall.staff(ADMIN, "admin")
    floor = admin.get("/api/admin/floor")
    document = marked(floor["document"])
    admin.post("/api/admin/floor", {"document": document, "version": floor["version"]})
    today = admin.get("/api/floor")["clock"][:10]
    admin.post("/api/admin/calendar", {"holidays": [{"day": f"{int(today[:4]) + 1}-01-01", "name": MARK}]})
    for name, agency in ((OFFICER, AGENCY), (COLLEAGUE, "DPMPTSP")):
        staff = {"name": name, "role": "officer", "agencies": [agency], "pin": PIN}
        admin.post("/api/admin/staff", staff)
    approve(hall, admin, "survey", f"tablet {MARK}")


def approve(hall: Hall, admin: Client, kind: str, name: str) -> None:
    """As an administrator lets in the screen that shows a code."""
    code = hall.visitor().post("/api/pairing", {"kind": kind, "id": MARK})["code"]
    admin.post("/api/admin/devices/approve", {"code": code, "name": name})


def mark_day(hall: Hall) -> Iterator[Body]:
    """Everything that is typed in the course of a day; a ticket that was served, and one that waits."""
    kiosk = hall.device("kiosk-1", "kiosk/kiosk-1")
    tickets = [issue(kiosk, SERVICE) for _ in range(6)]
    console = hall.officer(OFFICER, COUNTER)
    served_with_marks(console)
    desk = hall.staff(ADMIN, "reception")
    desk.post("/api/reception/cancel", {"number": tickets[-2]["number"], "reason": MARK})
    desk.post("/api/notices", {"text": f"Mohon antre {MARK}", "zones": [], "urgent": True})
    judge(hall, tickets[0])
    hall.officer(COLLEAGUE, "1").act("pause", reason=MARK, sure=True)
    desk.post("/api/queues/stop", {"agency": AGENCY, "reason": MARK})
    yield tickets[0]
    yield tickets[-1]


def served_with_marks(console: Console) -> None:
    console.act("call-next")
    console.act("start")
    console.act("note", text=MARK)
    console.act("finish", outcome="selesai")
    console.act("call-next")
    console.act("start")
    console.act("hold", reason=MARK)
    console.act("call-next")
    console.act("cancel", reason=MARK)
    console.act("call-next")
    console.act("start")
    console.act("note", text=MARK)


def judge(hall: Hall, served: Body) -> None:
    judged: Body = {"token": served["token"], "scores": dict.fromkeys(ELEMENTS, 1)}
    hall.visitor().post("/api/survey", {**judged, "comment": f"Lama {MARK}"})
