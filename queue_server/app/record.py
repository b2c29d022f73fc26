"""The record in a data folder: opened, prepared, and who may in."""

import base64
import secrets
from dataclasses import dataclass
from pathlib import Path

from queue_server.actions import access, floor, queues, timekeeping
from queue_server.adapters.pins import Pins
from queue_server.adapters.store import SqliteStore
from queue_server.adapters.store.floors import FloorForm
from queue_server.adapters.tokens import Tokens
from queue_server.domain.floor import Floor
from queue_server.domain.roles import CLOCK, COMMAND_LINE, Device, DeviceKind
from queue_server.ledger import Ledger
from queue_server.ports import Clock
from queue_server.settings import floor_from_document, floor_to_document

OWN_AGENT = "print-agent"
SECRET = "secret"
KIND = "kind"
KINDS = ("trial", "real")


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


def open_record(folder: Path, clock: Clock, open_now: bool = False) -> Record:
    """The record in a data folder, made or brought to today's schema where needed."""
    store = SqliteStore(folder, clock, FloorForm(floor_to_document, floor_from_document), open_now)
    return Record(store, Ledger(store, queues.opening, timekeeping.admit), Pins())


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


def judge_clock(record: Record) -> None:
    """For a server that starts: a clock that cannot be right is not followed until somebody confirms it.

    Judged before anything else is done, so that no day is ended by a wrong date.
    """
    with record.store.change(CLOCK) as tx:
        timekeeping.judge(tx)


def approve_device(record: Record, device: Device) -> str:
    """Approves a device and gives its token, which is stored nowhere."""
    token = Tokens.new()
    record.ledger.change(COMMAND_LINE, lambda tx: access.add_device(tx, device, Tokens.digest(token)))
    return token


def approve_own_agent(record: Record) -> str:
    """The token of the print agent that a server starts for its own printers."""
    return approve_device(record, Device(OWN_AGENT, DeviceKind.PRINT_AGENT))


def secret_of(record: Record) -> bytes:
    """What the tokens of tickets are derived from."""
    with record.store.change(COMMAND_LINE) as tx:
        return base64.b64decode(tx.fact(SECRET) or "")


def floor_of(record: Record) -> Floor:
    """The floor in force."""
    with record.store.look() as view:
        return view.floor
