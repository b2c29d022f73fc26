"""The kiosk's staff menu: who tends it enters by name and PIN, for two minutes, at this kiosk alone."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from typing import Annotated

from flask import Response
from limits import RateLimitItemPerMinute
from pydantic import Field

from queue_server import standing
from queue_server.actions import access, printing
from queue_server.adapters.web.door import Asked, Form, plain
from queue_server.adapters.web.kiosk import Number, enqueue
from queue_server.adapters.web.login import WRONG_PINS
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import NotFound, NotLoggedIn, Refusal
from queue_server.domain.roles import Permission, Staff
from queue_server.ports import Answer, Job, Transaction, View
from queue_server.snapshots import kiosk as screen
from queue_server.snapshots.frame import Body, local

LOGINS = RateLimitItemPerMinute(20)
STAYS = timedelta(minutes=2)


class Entering(Form):
    name: Annotated[str, Field(min_length=1, max_length=60)]
    pin: Annotated[str, Field(min_length=1, max_length=60)]


class Tending(Form):
    session: Annotated[str, Field(min_length=1, max_length=100)]


class Reprinting(Tending):
    number: Number


@dataclass(frozen=True)
class Stay:
    """Somebody at one kiosk, until an instant."""

    kiosk: str
    staff: str
    ends_at: datetime


class Stays:
    """Who tends which kiosk now; kept in memory, so a restart ends them all."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._stays: dict[str, Stay] = {}

    def begin(self, key: str, stay: Stay) -> None:
        """One at a time at each kiosk: who enters ends the stay of who was there."""
        with self._lock:
            self._stays = {k: other for k, other in self._stays.items() if other.kiosk != stay.kiosk}
            self._stays[key] = stay

    def at(self, key: str, kiosk: str, now: datetime) -> Stay:
        with self._lock:
            stay = self._stays.get(key)
            if stay is None or stay.kiosk != kiosk or now >= stay.ends_at:
                raise NotLoggedIn("not_logged_in")
            return stay

    def end(self, key: str) -> None:
        with self._lock:
            self._stays.pop(key, None)


def register(services: Services) -> None:
    KioskStaff(services)


class KioskStaff:
    def __init__(self, services: Services) -> None:
        self._services = services
        self._stays = Stays()
        door, at_kiosk = services.door, {Permission.ISSUE}
        door.free(
            "POST", "/api/kiosk/staff/enter", self.enter, "Who tends the kiosk", at_kiosk, form=Entering
        )
        door.free("POST", "/api/kiosk/staff/look", self.look, "The staff menu", at_kiosk, form=Tending)
        door.free("POST", "/api/kiosk/staff/leave", self.leave, "Done at the kiosk", at_kiosk, form=Tending)
        door.post("/api/kiosk/staff/test", self.test, "A page that shows the print", at_kiosk, form=Tending)
        door.post("/api/kiosk/staff/reprint", self.reprint, "A paper once more", at_kiosk, form=Reprinting)
        door.post(
            "/api/kiosk/staff/paper-changed", self.paper_changed, "Paper was put in", at_kiosk, form=Tending
        )

    def enter(self, asked: Asked) -> Response:
        """The PIN is checked outside the write lock, under the same lock-out as every login."""
        door, form, kiosk = self._services.door, asked.form, asked.actor.name
        door.limit(LOGINS, "kiosk-staff", kiosk)
        door.check_limit(WRONG_PINS, "wrong-pin-at-kiosk", kiosk)
        with door.ledger.look() as view:
            name = _known(view, form.name)
            now = view.now
            self._services.strangers.check(name, now)
            access.check_lock(view, name)
            stored = view.people.pin_hash(name) if view.people.staff(name) else None
        if not self._services.pins.right(stored, form.pin):
            if stored is None:
                self._services.strangers.count(name, now)
            door.ledger.change(asked.actor, lambda tx: access.wrong_pin(tx, name))
            door.limit(WRONG_PINS, "wrong-pin-at-kiosk", kiosk)
            raise NotLoggedIn("wrong_pin")
        door.ledger.change(asked.actor, lambda tx: access.enter_kiosk(tx, name))
        key = door.new_token()
        with door.ledger.look() as view:
            self._stays.begin(key, Stay(kiosk, name, view.now + STAYS))
            return plain(Answer({"session": key, **self._menu(view, asked, key)}))

    def look(self, asked: Asked) -> Answer:
        with self._services.door.ledger.look() as view:
            return Answer(self._menu(view, asked, asked.form.session))

    def leave(self, asked: Asked) -> Answer:
        self._stays.end(asked.form.session)
        return Answer({})

    def test(self, tx: Transaction, asked: Asked) -> Answer:
        staff, printer = self._staff(tx, asked), self._printer(asked)
        with tx.by(staff.actor):
            job = printing.test(tx, printer, asked.language, asked.actor.name)
        return self._answered(tx, asked, job)

    def reprint(self, tx: Transaction, asked: Asked) -> Answer:
        """One of the kiosk's own last tickets: no stranger's number is printed here."""
        staff, visit = self._staff(tx, asked), standing.visit_of(tx, asked.form.number)
        if visit.ticket.id not in {last.ticket.id for last in screen.last_tickets(tx, asked.actor.name)}:
            raise NotFound("unknown_ticket", number=asked.form.number)
        self._printer(asked)
        with tx.by(staff.actor):
            job = enqueue(tx, self._services, visit, asked.actor.name, copy=True)
        return self._answered(tx, asked, job)

    def paper_changed(self, tx: Transaction, asked: Asked) -> Answer:
        staff, printer = self._staff(tx, asked), self._printer(asked)
        with tx.by(staff.actor):
            printing.paper_changed(tx, printer)
        return self._answered(tx, asked, None)

    def _answered(self, tx: Transaction, asked: Asked, job: Job | None) -> Answer:
        printed = {"job": job.id, "state": job.state.value} if job else None
        return Answer({**self._menu(tx, asked, asked.form.session), "print": printed})

    def _menu(self, view: View, asked: Asked, key: str) -> Body:
        stay = self._stays.at(key, asked.actor.name, view.now)
        say, options = self._services.door.words.say, self._services.options
        menu = screen.staff_menu(view, stay.kiosk, options, asked.language, say)
        return {**menu, "name": stay.staff, "ends_at": local(view, stay.ends_at)}

    def _staff(self, view: View, asked: Asked) -> Staff:
        """Who stands there, as she may act now: she may have been disabled meanwhile."""
        stay = self._stays.at(asked.form.session, asked.actor.name, view.now)
        staff = view.people.staff(stay.staff)
        if staff is None or staff.disabled:
            raise NotLoggedIn("not_logged_in")
        return staff

    def _printer(self, asked: Asked) -> str:
        printer = self._services.options.printer_of(asked.actor.name)
        if printer is None:
            raise Refusal("no_printer")
        return printer


def _known(view: View, typed: str) -> str:
    """The name as it is written, where the kiosk's keyboard has no capitals."""
    if view.people.staff(typed):
        return typed
    alike = [staff.name for staff in view.people.everyone() if staff.name.casefold() == typed.casefold()]
    return alike[0] if len(alike) == 1 else typed
