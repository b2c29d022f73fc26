"""A whole server over a record that has been prepared."""

import logging
import sys
from dataclasses import dataclass
from datetime import time, timedelta

import structlog
from flask import Flask, request
from flask_socketio import SocketIO

from queue_server.adapters import web
from queue_server.adapters.archive import Archive
from queue_server.adapters.backups import Backups
from queue_server.adapters.calendars import read as read_calendar
from queue_server.adapters.calendars.reading import Usual
from queue_server.adapters.clock import FastClock
from queue_server.adapters.copy_keeping import CopyKeeping, SecondPlace, Trial
from queue_server.adapters.live import Live, LiveSettings
from queue_server.adapters.schedule import Schedule
from queue_server.adapters.sheets import KEPT_AS, KINDS
from queue_server.adapters.speech import EspeakVoice, Reader, SilentVoice
from queue_server.adapters.tokens import Tokens
from queue_server.adapters.web.door import Door, address_in, credentials
from queue_server.adapters.web.identity import Identity
from queue_server.adapters.web.services import Services
from queue_server.app.checks import checks_of
from queue_server.app.home import HOME, WORDS, logo_folders
from queue_server.app.months import FOLDER, Months
from queue_server.app.pictures import Pictures
from queue_server.app.record import OWN_AGENT, Record, floor_of, secret_of
from queue_server.app.upkeep import Caretaker
from queue_server.domain.floor import Floor
from queue_server.domain.holidays import Holiday, HolidayKind
from queue_server.domain.printer import SILENT_AFTER, Printer, Printers
from queue_server.ports import Clock, Voice
from queue_server.settings import Logos, Settings, Slides
from queue_server.snapshots.kiosk import Options
from queue_server.words import Words

DISPLAYS = HOME / "displays"

log = structlog.get_logger()


@dataclass(frozen=True)
class Server:
    """A whole server; `start` and `stop` are for its threads."""

    flask: Flask
    record: Record
    live: Live
    voice: Voice
    schedule: Schedule

    def start(self) -> None:
        self.live.start()
        self.schedule.start()

    def stop(self) -> None:
        self.schedule.stop()
        self.live.stop()
        self.voice.close()
        self.record.close()


def build(settings: Settings, clock: Clock, record: Record) -> Server:
    """A server over a record that has been prepared."""
    words = Words(WORDS)
    flask = Flask("queue_server", static_folder=None)
    tokens = Tokens(secret_of(record))
    voice = _voice(settings)
    door = Door(
        flask, record.ledger, words, clock, lambda: floor_of(record).zone_info, tokens.new, tokens.digest
    )
    options = Options(settings.trial, _printers(settings, clock))
    socketio = SocketIO(
        flask,
        async_mode="threading",
        ping_interval=5,
        ping_timeout=5,
        max_http_buffer_size=64 * 1024,
        # In the order in which they came, and by the thread of their line: one page starts no others.
        async_handlers=False,
        logger=False,
        engineio_logger=_faults_alone(),
    )

    def identify(shown: object) -> Identity | None:
        return door.identities.of(credentials(request).overlaid(shown))

    backups = None if settings.trial else _backups(settings, record)
    keeping = None if backups is None else _keeping(settings, backups)
    caretaker = Caretaker(record.store, settings.data, clock)
    slides = Slides(settings.data)
    live_settings = LiveSettings(
        settings.trial,
        settings.sockets_at_most,
        options,
        lambda: keeping.state if keeping else None,
        slides.paths,
        settings.threads,
        upkeep=caretaker.look,
    )
    live = Live(socketio, record.ledger, words, live_settings, voice, identify, clock)
    give_up = timedelta(minutes=settings.printing.retry_min)
    schedule = Schedule(record.ledger, give_up, options.printers, backups, keeping)
    services = Services(
        door=door,
        tokens=tokens,
        pins=record.pins,
        screens=live,
        voice=voice,
        clock=clock,
        options=options,
        public_url=settings.public_url,
        wifi=_wifi(settings),
        give_up_printing=give_up,
        displays=DISPLAYS,
        words_folder=WORDS,
        logos=Logos(logo_folders(settings)),
        slides=slides,
        picture=Pictures(settings).picture,
        metrics=settings.metrics,
        files=KINDS,
        months=Months(record.ledger, Archive(settings.data / FOLDER, KEPT_AS), words),
        stopping=lambda: live.stopping,
        copies=backups,
        read_calendar=_read_calendar,
        upkeep=caretaker.look,
        checks=lambda: checks_of(caretaker.look(), schedule, keeping),
    )
    web.register(services)
    flask.wsgi_app = live.doorstep.before(flask.wsgi_app, address_in)  # type: ignore[method-assign,assignment]
    return Server(flask, record, live, voice, schedule)


class _Faults(logging.Handler):
    """Of what a library says the faults, in our log's form; the rest is about strangers, in their words."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info:
            log.error("line_failed", exc_info=record.exc_info)


def _faults_alone() -> logging.Logger:
    found = logging.getLogger("engineio.faults")
    found.handlers, found.propagate = [_Faults(logging.ERROR)], False
    return found


def _backups(settings: Settings, record: Record) -> Backups:
    daily = settings.backups
    return Backups(
        record.store.backup,
        daily.folder or settings.data / "backups",
        daily.keep,
        time.fromisoformat(daily.at),
    )


def _keeping(settings: Settings, backups: Backups) -> CopyKeeping:
    """A copy is tried by `restore` itself, into a folder that goes afterwards."""
    data, folder = settings.data, settings.backups.second
    restore = [sys.executable, str(HOME / "run.py"), "restore"]
    trial = Trial(restore, data / "trying-copy", data / "copy-tried")
    second = SecondPlace(folder, data, data / "copy-brought", settings.backups.keep) if folder else None
    return CopyKeeping(lambda: [backups.folder / each.name for each in backups.all()], trial, second)


def _read_calendar(content: bytes, floor: Floor, kind: str | None, agency: str | None) -> list[Holiday]:
    return read_calendar(content, floor, Usual(HolidayKind(kind) if kind else None, agency))


def _voice(settings: Settings) -> Voice:
    folder = settings.data / "voice"
    folder.mkdir(parents=True, exist_ok=True)
    if settings.voice.kind == "silent":
        return SilentVoice(folder)
    return EspeakVoice(folder, Reader(speed=settings.voice.rate), recorded=settings.voice.recorded)


def _printers(settings: Settings, clock: Clock) -> Printers:
    """An agent counts by the machine's seconds, which a faster clock makes longer."""
    found = [
        Printer(
            printer.id,
            printer.agent or OWN_AGENT,
            printer.kiosks,
            printer.fallback,
            1000 * printer.roll_m,
            printer.kind == "virtual",
        )
        for printer in settings.printer
    ]
    speed = clock.speed if isinstance(clock, FastClock) else 1.0
    return Printers(tuple(found), clock.now(), SILENT_AFTER * max(speed, 1.0))


def _wifi(settings: Settings) -> str | None:
    wifi = settings.guest_wifi
    if not wifi.ssid:
        return None
    return (
        f"WIFI:T:{'WPA' if wifi.password else 'nopass'};S:{_escaped(wifi.ssid)};P:{_escaped(wifi.password)};;"
    )


def _escaped(text: str) -> str:
    return "".join("\\" + sign if sign in '\\;,:"' else sign for sign in text)
