"""Whether the server is well, in words and in figures."""

from collections.abc import Iterator

from flask import Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Metric, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from queue_server.adapters.web.door import Asked
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import NotFound
from queue_server.domain.printer import PRINTING
from queue_server.domain.timekeeping import ClockState
from queue_server.ports import Answer, RecordAway, View
from queue_server.snapshots import printers as screen
from queue_server.snapshots.frame import Body, local, local_or_none


def register(services: Services) -> None:
    Health(services)


class Health(Collector):
    def __init__(self, services: Services) -> None:
        self._services = services
        self._registry = CollectorRegistry()
        self._registry.register(self)
        services.door.free("GET", "/health", self.health, "Whether the server is well")
        services.door.free("GET", "/metrics", self.metrics, "Figures for Prometheus")

    def health(self, asked: Asked) -> Answer:
        """Each check by name; degraded where one is not well, failing (503) where the record cannot be kept.

        Whoever asks is answered without a record too.
        """
        try:
            with self._services.door.ledger.look() as view:
                read, facts = self._of_record(view), _facts(view)
        except RecordAway:
            read, facts = {}, {"clock": None, "seq": None}
        upkeep = self._services.upkeep()
        needed = {"store": bool(read) and upkeep.broken is None, "writing": upkeep.unwritable is None}
        voice = {"voice": self._services.voice.state().condition != "restarting"}
        checks = needed | read | voice | dict(self._services.checks())
        told = [self._check(asked, name, well) for name, well in checks.items()]
        if not all(needed.values()):
            return Answer({"status": "failing", "checks": told, **facts}, 503)
        status = "ok" if all(check["ok"] for check in told) else "degraded"
        return Answer({"status": status, "checks": told, **facts})

    def _of_record(self, view: View) -> dict[str, bool]:
        printers = screen.rows(view, self._services.options.printers)
        return {
            "clock": view.clock.state == ClockState.OK,
            "printers": all(printer["state"] in PRINTING for printer in printers),
        }

    def _check(self, asked: Asked, name: str, well: bool) -> Body:
        code = f"health-{name}.well" if well else f"health-{name}.ill"
        return {"name": name, "ok": well, "text": self._services.door.words.say(asked.language, code)}

    def metrics(self, asked: Asked) -> Response:
        if not self._services.metrics:
            raise NotFound("not_found")
        return Response(generate_latest(self._registry), content_type=CONTENT_TYPE_LATEST)

    def collect(self) -> Iterator[Metric]:
        """What Prometheus is told: the record's length, who waits, what failed and stopped nobody."""
        with self._services.door.ledger.look() as view:
            yield GaugeMetricFamily("queue_entries", "Latest seq of the record", view.seq)
            waiting = GaugeMetricFamily("queue_waiting", "Errands that wait", labels=["service"])
            for service, count in view.visits.waiting_by_service().items():
                waiting.add_metric([service], count)
            printers = screen.rows(view, self._services.options.printers)
            jobs = view.jobs.counts()
        yield waiting
        yield from _printers(printers)
        papers = GaugeMetricFamily(
            "queue_print_jobs", "Print jobs, those aside that were printed", labels=["state"]
        )
        for state, count in jobs.items():
            papers.add_metric([state.value], count)
        yield papers
        failures = GaugeMetricFamily("queue_failures", "Faults that were survived", labels=["where"])
        failures.add_metric(["live"], self._services.screens.failures)
        failures.add_metric(["web"], self._services.door.unforeseen)
        failures.add_metric(["voice"], self._services.voice.state().failed)
        yield failures


def _printers(printers: list[Body]) -> Iterator[Metric]:
    prints = GaugeMetricFamily(
        "queue_printer_prints", "Whether a printer prints", labels=["printer", "state"]
    )
    paper = GaugeMetricFamily("queue_printer_paper_metres", "Left of the roll, by count", labels=["printer"])
    for printer in printers:
        prints.add_metric([printer["id"], printer["state"]], float(printer["state"] in PRINTING))
        if printer["left_m"] is not None:
            paper.add_metric([printer["id"]], printer["left_m"])
    yield prints
    yield paper


def _facts(view: View) -> Body:
    clock = view.clock
    timekeeping = {
        "state": clock.state.value,
        "machine": local(view, clock.machine),
        "latest": local_or_none(view, clock.latest),
        "timezone": view.floor.timezone,
    }
    return {"clock": timekeeping, "seq": view.seq}
