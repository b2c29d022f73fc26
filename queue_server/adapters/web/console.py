"""The console's routes. Each act carries its counter, and answers what the console then shows."""

from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from queue_server.actions import counters, posts, visits
from queue_server.adapters.web.door import Asked, Form
from queue_server.adapters.web.kiosk import Code, Number, enqueue
from queue_server.adapters.web.services import Services
from queue_server.adapters.web.until import later
from queue_server.domain.errand import Act
from queue_server.domain.errors import Invalid, NotFound, Refusal
from queue_server.domain.floor import Counter
from queue_server.domain.printer import DESK
from queue_server.domain.roles import Permission
from queue_server.domain.visit import Visit
from queue_server.ports import Answer, Transaction, View
from queue_server.snapshots import console as screen
from queue_server.snapshots import printers as print_jobs
from queue_server.snapshots.frame import Body

Reason = Annotated[str, Field(max_length=200)]


class AtCounter(Form):
    counter: Code


class Opening(AtCounter):
    take_over: bool = False


class Leaving(AtCounter):
    reason: Reason = ""
    until: AwareDatetime | None = None


class LeavingPerhapsLast(Leaving):
    sure: bool = False


class WithReason(AtCounter):
    reason: Reason = ""


class WithNumber(AtCounter):
    number: Number


class Finishing(AtCounter):
    outcome: Annotated[str, Field(max_length=60)] | None = None
    quantity: Annotated[int, Field(ge=1, le=1000)] = 1


class ChoosingStop(AtCounter):
    stop: Annotated[int, Field(ge=1, le=1000)]


class Choosing(WithNumber):
    reason: Annotated[str, Field(min_length=1, max_length=200)]


class WalkingIn(AtCounter):
    service: Code
    priority: bool = False


class Transferring(Form):
    """The one at the counter, or the held or absent one whose `number` is given."""

    counter: Code
    number: Number | None = None
    service: Code | None = None
    to_counter: Code | None = None
    note: Annotated[str, Field(max_length=500)] = ""
    return_: Annotated[bool, Field(alias="return")] = False


class AddingErrand(AtCounter):
    service: Code


class SettingPriority(AtCounter):
    on: bool
    reason: Literal["asked", "seen", "mistake"] = "seen"


class SettingAssist(AtCounter):
    on: bool


class Noting(AtCounter):
    text: Annotated[str, Field(min_length=1, max_length=500)]


Doing = Callable[[Transaction, Asked], None]


def register(services: Services) -> None:
    Console(services)


class Console:
    def __init__(self, services: Services) -> None:
        self._services = services
        serving = {Permission.SERVE}
        services.door.get("/api/console", self.look, "One counter's screen", serving, form=AtCounter)
        services.door.get("/api/console/counters", self.counters, "The counters that one may take", serving)
        for name, (doing, form, summary) in self._acts().items():
            services.door.post(f"/api/console/{name}", self._answering(doing), summary, serving, form=form)
        services.door.post(
            "/api/console/reprint", self.reprint, "The paper of who is here", serving, form=AtCounter
        )

    def _acts(self) -> dict[str, tuple[Doing, type[Form], str]]:
        return {
            "open": (self.open, Opening, "Sit down at a counter"),
            "close": (self.close, LeavingPerhapsLast, "Leave the counter"),
            "pause": (self.pause, LeavingPerhapsLast, "No calls for a while"),
            "unpause": (self.unpause, AtCounter, "Calls again"),
            "call-next": (self.call_next, AtCounter, "Finish the current one and call the next"),
            "recall": (self._simple(Act.RECALL), AtCounter, "Call once more"),
            "start": (self._simple(Act.START), AtCounter, "The visitor is here"),
            "finish": (self.finish, Finishing, "The errand is done"),
            "hold": (self._simple(Act.HOLD), WithReason, "Park the visitor"),
            "resume": (self.resume, WithNumber, "A held one comes back"),
            "release": (self._simple(Act.RELEASE), WithNumber, "A held one waits again"),
            "absent": (self._simple(Act.MARK_ABSENT), WithReason, "Called and not there"),
            "return": (self._simple(Act.RETURN), WithNumber, "Absent, and here again"),
            "cancel": (self._simple(Act.CANCEL), WithReason, "The errand is given up"),
            "call": (self.call_number, Choosing, "Call a chosen number"),
            "walk-in": (self.walk_in, WalkingIn, "Serve one who stands here"),
            "transfer": (self.transfer, Transferring, "On to another service or counter"),
            "next-stop": (self.next_stop, ChoosingStop, "This stop of the visitor comes next"),
            "add-errand": (self.add_errand, AddingErrand, "One more errand on the ticket"),
            "priority": (self.priority, SettingPriority, "Set or remove priority"),
            "assist": (self.assist, SettingAssist, "Set or remove assistance"),
            "note": (self.note, Noting, "A note on the visit"),
            "help": (self.help, AtCounter, "Ask for help"),
            "undo": (self.undo, AtCounter, "Take back the last command"),
        }

    def _answering(self, doing: Doing) -> Callable[[Transaction, Asked], Answer]:
        def change(tx: Transaction, asked: Asked) -> Answer:
            doing(tx, asked)
            return Answer(self._body(tx, asked))

        return change

    def look(self, view: View, asked: Asked) -> Body:
        return self._body(view, asked)

    def counters(self, view: View, asked: Asked) -> Body:
        return screen.counters(view, asked.actor, asked.language)

    def _body(self, view: View, asked: Asked) -> Body:
        services = self._services
        counter = _counter(view, asked)
        alive = services.screens.wall_alive(counter.zone)
        say, trial = services.door.words.say, services.options.trial
        return screen.Consoles(view).body(counter, asked.actor, asked.language, say, trial, alive)

    def _wall_alive(self, view: View, asked: Asked) -> bool:
        return self._services.screens.wall_alive(_counter(view, asked).zone)

    def open(self, tx: Transaction, asked: Asked) -> None:
        posts.open(tx, asked.form.counter, asked.form.take_over)

    def close(self, tx: Transaction, asked: Asked) -> None:
        form = asked.form
        posts.close(tx, form.counter, form.reason, later(tx, form.until), form.sure)

    def pause(self, tx: Transaction, asked: Asked) -> None:
        form = asked.form
        posts.pause(tx, form.counter, form.reason, later(tx, form.until), form.sure)

    def unpause(self, tx: Transaction, asked: Asked) -> None:
        posts.unpause(tx, asked.form.counter)

    def call_next(self, tx: Transaction, asked: Asked) -> None:
        counters.call_next(tx, asked.form.counter, self._wall_alive(tx, asked))

    def _simple(self, act: Act) -> Doing:
        def doing(tx: Transaction, asked: Asked) -> None:
            form = asked.form
            details = counters.Details(
                reason=getattr(form, "reason", ""), number=getattr(form, "number", None)
            )
            counters.act(tx, form.counter, act, details, self._wall_alive(tx, asked))

        return doing

    def finish(self, tx: Transaction, asked: Asked) -> None:
        details = counters.Details(outcome=asked.form.outcome, quantity=asked.form.quantity)
        counters.act(tx, asked.form.counter, Act.FINISH, details, wall_alive=False)

    def resume(self, tx: Transaction, asked: Asked) -> None:
        counters.resume(tx, asked.form.counter, asked.form.number)

    def call_number(self, tx: Transaction, asked: Asked) -> None:
        counters.call_number(tx, asked.form.counter, asked.form.number, asked.form.reason)

    def walk_in(self, tx: Transaction, asked: Asked) -> None:
        form = asked.form

        def issue(tx: Transaction) -> Visit:
            order = visits.Order((form.service,), form.priority)
            return visits.issue_at_counter(tx, order, form.counter)

        counters.begin_walk_in(tx, form.counter, issue)

    def transfer(self, tx: Transaction, asked: Asked) -> None:
        form = asked.form
        if (form.service is None) == (form.to_counter is None):
            raise Invalid("invalid", fields=[{"field": "service", "problem": "one_of_two"}])
        details = counters.Details(
            number=form.number,
            service=form.service,
            to_counter=form.to_counter,
            note=form.note,
            bring_back=form.return_,
        )
        counters.act(tx, form.counter, Act.TRANSFER, details, wall_alive=False)

    def next_stop(self, tx: Transaction, asked: Asked) -> None:
        counters.choose_next(tx, asked.form.counter, asked.form.stop)

    def add_errand(self, tx: Transaction, asked: Asked) -> None:
        counters.add_errand(tx, asked.form.counter, asked.form.service)

    def priority(self, tx: Transaction, asked: Asked) -> None:
        counters.set_priority(tx, asked.form.counter, asked.form.on, asked.form.reason)

    def assist(self, tx: Transaction, asked: Asked) -> None:
        counters.set_assist(tx, asked.form.counter, asked.form.on)

    def note(self, tx: Transaction, asked: Asked) -> None:
        counters.note(tx, asked.form.counter, asked.form.text)

    def help(self, tx: Transaction, asked: Asked) -> None:
        counters.ask_help(tx, asked.form.counter)

    def reprint(self, tx: Transaction, asked: Asked) -> Answer:
        """At the counter's own printer where the settings name one (`counter-5`), else at the desk's."""
        services, counter = self._services, asked.form.counter
        visit = counters.visitor(tx, counter)
        printers, own = services.options.printers, f"counter-{counter}"
        job = enqueue(tx, services, visit, own if printers.names(own) else DESK, copy=True)
        if job is None:
            raise Refusal("no_printer")
        say = services.door.words.say
        paper = print_jobs.job(tx, job, printers, asked.language, say)
        return Answer({**self._body(tx, asked), "print": paper})

    def undo(self, tx: Transaction, asked: Asked) -> None:
        counters.undo(tx, asked.form.counter)


def _counter(view: View, asked: Asked) -> Counter:
    counter = view.floor.counter(asked.form.counter)
    if counter is None:
        raise NotFound("unknown_counter", counter=asked.form.counter)
    return counter
