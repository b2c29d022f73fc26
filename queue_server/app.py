"""Wires everything together. The only place that knows all the others."""

import base64
import os
import secrets
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from flask import Flask, request
from flask_socketio import SocketIO

from queue_server.actions import access, floor, queues
from queue_server.adapters import web
from queue_server.adapters.live import Live, LiveSettings
from queue_server.adapters.pins import Pins
from queue_server.adapters.schedule import Schedule
from queue_server.adapters.speech import EspeakVoice, SilentVoice
from queue_server.adapters.store import SqliteStore
from queue_server.adapters.store.floors import FloorForm
from queue_server.adapters.tokens import Tokens
from queue_server.adapters.web.door import Door, credentials
from queue_server.adapters.web.identity import Identity
from queue_server.adapters.web.services import Services
from queue_server.domain.floor import Floor
from queue_server.domain.roles import COMMAND_LINE, Device, DeviceKind
from queue_server.ledger import Ledger
from queue_server.ports import Clock, Voice
from queue_server.settings import Settings, floor_from_document, floor_to_document
from queue_server.snapshots.kiosk import Options
from queue_server.words import Words

HOME = Path(__file__).resolve().parent.parent
DISPLAYS = HOME / "displays"
WORDS = HOME / "config" / "words"
OWN_AGENT = "print-agent"
SECRET = "secret"
KIND = "kind"


class FolderOfOtherKind(Exception):
    """A trial on a folder that has served real days, or the other way round."""

    def __init__(self, folder: Path, is_trial: bool) -> None:
        super().__init__(str(folder))
        self.folder = folder
        self.is_trial = is_trial


@dataclass(frozen=True)
class Record:
    """The record with its door, for commands that need no server."""

    store: SqliteStore
    ledger: Ledger
    pins: Pins

    def close(self) -> None:
        self.ledger.close()


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


def open_record(folder: Path, clock: Clock) -> Record:
    """The record in a data folder, made or brought to today's schema where needed."""
    store = SqliteStore(folder, clock, FloorForm(floor_to_document, floor_from_document))
    return Record(store, Ledger(store, queues.opening), Pins())


def prepare(record: Record, first_floor: Floor, is_trial: bool) -> None:
    """Gives an empty folder its floor, its secret and its kind; refuses one of the other kind."""
    kind = "trial" if is_trial else "real"
    with record.store.change(COMMAND_LINE) as tx:
        known = tx.fact(KIND)
        if known is not None and known != kind:
            raise FolderOfOtherKind(record.store.path.parent, known == "trial")
        if known is None:
            tx.set_fact(KIND, kind)
        if tx.floors.latest() is None:
            floor.apply(tx, first_floor)
        if tx.fact(SECRET) is None:
            tx.set_fact(SECRET, base64.b64encode(secrets.token_bytes(32)).decode())


def build(settings: Settings, clock: Clock, record: Record) -> Server:
    """A server over a record that has been prepared."""
    words = Words(WORDS)
    flask = Flask("queue_server", static_folder=None)
    tokens = Tokens(_secret(record))
    voice = _voice(settings)
    door = Door(
        flask, record.ledger, words, clock, lambda: _floor(record).zone_info, tokens.new, tokens.digest
    )
    options = Options(settings.trial, settings.open_now, _printers(settings))
    socketio = SocketIO(
        flask,
        async_mode="threading",
        ping_interval=5,
        ping_timeout=5,
        max_http_buffer_size=64 * 1024,
        logger=False,
    )

    def identify(shown: object) -> Identity | None:
        return door.identities.of(credentials(request).overlaid(shown))

    live_settings = LiveSettings(settings.trial, settings.open_now, settings.sockets_at_most, options)
    live = Live(socketio, record.ledger, words, live_settings, voice, identify, clock)
    give_up = timedelta(minutes=settings.printing.retry_min)
    schedule = Schedule(record.ledger, give_up)
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
        metrics=settings.metrics,
        stopping=lambda: live.stopping,
    )
    web.register(services)
    return Server(flask, record, live, voice, schedule)


def approve_device(record: Record, device: Device) -> str:
    """Approves a device and gives its token, which is stored nowhere."""
    token = Tokens.new()
    record.ledger.change(COMMAND_LINE, lambda tx: access.add_device(tx, device, Tokens.digest(token)))
    return token


def approve_own_agent(record: Record) -> str:
    """The token of the print agent that a server starts for its own printers."""
    return approve_device(record, Device(OWN_AGENT, DeviceKind.PRINT_AGENT))


def _secret(record: Record) -> bytes:
    with record.store.change(COMMAND_LINE) as tx:
        return base64.b64decode(tx.fact(SECRET) or "")


def _floor(record: Record) -> Floor:
    with record.store.look() as view:
        return view.floor


def _voice(settings: Settings) -> Voice:
    folder = settings.data / "voice"
    folder.mkdir(parents=True, exist_ok=True)
    return SilentVoice(folder) if settings.voice.kind == "silent" else EspeakVoice(folder)


def _printers(settings: Settings) -> dict[str, str]:
    """Which printer each kiosk prints to; "" stands for kiosks that no printer names."""
    chosen = {kiosk: printer.id for printer in settings.printer for kiosk in printer.kiosks}
    return {"": settings.printer[0].id, **chosen} if settings.printer else chosen


def _wifi(settings: Settings) -> str | None:
    wifi = settings.guest_wifi
    if not wifi.ssid:
        return None
    return (
        f"WIFI:T:{'WPA' if wifi.password else 'nopass'};S:{_escaped(wifi.ssid)};P:{_escaped(wifi.password)};;"
    )


def _escaped(text: str) -> str:
    return "".join("\\" + sign if sign in '\\;,:"' else sign for sign in text)


def environment_with(token: str) -> dict[str, str]:
    """The environment of the print agent; a token in its arguments could be read by everybody."""
    return {**os.environ, "PRINT_AGENT_TOKEN": token}
