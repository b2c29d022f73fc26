"""The printers and their papers, for staff: how each is, a test, a new roll, papers that did not come out."""

from queue_server.actions import printing
from queue_server.adapters.web.door import GREATEST, Asked
from queue_server.adapters.web.kiosk import enqueue
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import NotAllowed, NotFound
from queue_server.domain.roles import DeviceKind, Permission
from queue_server.ports import Answer, Job, Transaction, View
from queue_server.snapshots import printers as screen
from queue_server.snapshots.frame import Body


def register(services: Services) -> None:
    PrintersAndPapers(services)


class PrintersAndPapers:
    def __init__(self, services: Services) -> None:
        self._services = services
        door, tending, receiving = services.door, {Permission.TEND_KIOSKS}, {Permission.RECEIVE}
        door.get("/api/printers", self.look, "How the printers are", {Permission.SEE_PRINTERS})
        door.post("/api/printers/<printer>/test", self.test, "A page that shows the print", tending)
        door.post("/api/printers/<printer>/paper-changed", self.paper_changed, "Paper was put in", tending)
        door.get(
            "/api/print-jobs/<job>",
            self.job,
            "What became of a print job",
            {Permission.ISSUE, Permission.SEE_PRINTERS},
        )
        door.post("/api/print-jobs/<job>/again", self.again, "The paper of its ticket once more", receiving)
        door.post("/api/print-jobs/<job>/found", self.found, "Somebody has seen the paper", receiving)

    def look(self, view: View, asked: Asked) -> Body:
        return {"printers": screen.listed(view, self._services.options.printers), "seq": view.seq}

    def test(self, tx: Transaction, asked: Asked) -> Answer:
        job = printing.test(tx, self._printer(asked), asked.language, asked.actor.name)
        return Answer({"job": job.id, "state": job.state.value, "printer": job.printer})

    def paper_changed(self, tx: Transaction, asked: Asked) -> Answer:
        printing.paper_changed(tx, self._printer(asked))
        return Answer({"seq": tx.seq})

    def job(self, view: View, asked: Asked) -> Body:
        job = _job(view, asked)
        if asked.actor.device == DeviceKind.KIOSK and job.device != asked.actor.name:
            raise NotAllowed("not_allowed")
        return self._body(view, asked, job)

    def again(self, tx: Transaction, asked: Asked) -> Answer:
        """Where its first paper was sent to; who stands in for that printer is found anew."""
        job = _job(tx, asked)
        if job.ticket is None:
            raise NotFound("unknown_job")
        visit = tx.visits.get(job.ticket)
        copy = enqueue(tx, self._services, visit, job.device or "", copy=True)
        return Answer({"print": self._body(tx, asked, copy) if copy else None, "seq": tx.seq})

    def found(self, tx: Transaction, asked: Asked) -> Answer:
        job = printing.find(tx, _job(tx, asked).id)
        return Answer({"job": job.id, "state": job.state.value, "seq": tx.seq})

    def _printer(self, asked: Asked) -> str:
        id = asked.path["printer"]
        if self._services.options.printers.get(id) is None:
            raise NotFound("unknown_printer", printer=id)
        return id

    def _body(self, view: View, asked: Asked, job: Job) -> Body:
        say, printers = self._services.door.words.say, self._services.options.printers
        return screen.job(view, job, printers, asked.language, say)


def _job(view: View, asked: Asked) -> Job:
    text = asked.path["job"]
    known = text.isdecimal() and text.isascii() and len(text) < 15 and int(text) <= GREATEST
    job = view.jobs.get(int(text)) if known else None
    if job is None:
        raise NotFound("unknown_job")
    return job
