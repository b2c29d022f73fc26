"""`demo`: a trial floor with a living crowd, every link printed."""

import secrets
import tempfile
from functools import partial
from pathlib import Path

import click

from printers.agent import stop_at_signals
from queue_server.actions import access
from queue_server.app.home import CONFIG, FLOOR
from queue_server.app.record import Record, approve_device
from queue_server.commandline.context import language, record_of, said, settings_of, words
from queue_server.demo import crowd
from queue_server.demo.officers import Login
from queue_server.demo.server import Server
from queue_server.domain.floor import Floor
from queue_server.domain.roles import COMMAND_LINE, Device, DeviceKind, Role, Staff
from queue_server.ports import Transaction
from queue_server.settings import load_floor

OFFICERS_AT_MOST = 16
KIOSK, GUEST, SUPERVISOR, DESK, ADMIN = "kiosk-1", "petugas", "supervisor", "informasi", "admin"


@click.command("demo", help=said("command-demo"))
@click.option("--data", type=click.Path(path_type=Path), help=said("option-data"))
@click.option("--floor", type=click.Path(path_type=Path), default=FLOOR, help=said("option-floor"))
@click.option("--host", help=said("option-host"))
@click.option("--port", type=int, default=8080, help=said("option-port"))
@click.option("--speed", type=float, default=8.0, help=said("option-speed"))
@click.option("--seed", type=int, default=1, hidden=True)
def demo(data: Path | None, floor: Path, host: str | None, port: int, speed: float, seed: int) -> None:
    """Starts a server of its own on a folder of its own, and lets people come until it is ended."""
    stop = stop_at_signals()
    folder = data or Path(tempfile.mkdtemp(prefix="mpp-demo-"))
    found = load_floor(floor)
    pin = f"{secrets.randbelow(1_000_000):06d}"
    with record_of(settings_of(CONFIG, folder), floor, is_trial=True) as record:
        kiosks = {KIOSK: _approve(record, KIOSK, DeviceKind.KIOSK)}
        walls = {wall.id: _approve(record, f"wall-{wall.id}", DeviceKind.WALL) for wall in found.walls}
        logins = _employ(record, found, pin)
    options = ["--trial", "--open-now", "--floor", str(floor), *(("--host", host) if host else ())]
    with Server(folder, options, port=port) as server:
        _tell(server.url, kiosks, walls, pin)
        crowd.run(server.url, crowd.People(kiosks, logins), speed, seed, stop, _say)


def _approve(record: Record, name: str, kind: DeviceKind) -> str:
    return approve_device(record, Device(name, kind))


def _employ(record: Record, floor: Floor, pin: str) -> tuple[Login, ...]:
    """Officers at every other counter, and one for each page that wants a login; all with one PIN."""
    hashed = record.pins.hash(pin)
    at = {f"petugas-{counter.id}": counter for counter in floor.counters[::2][:OFFICERS_AT_MOST]}
    staff = [Staff(name, Role.OFFICER, (counter.agency,)) for name, counter in at.items()]
    free = floor.counters[1 % len(floor.counters)]
    staff += [
        Staff(GUEST, Role.OFFICER, (free.agency,)),
        Staff(SUPERVISOR, Role.FLOOR_SUPERVISOR),
        Staff(DESK, Role.RECEPTIONIST),
        Staff(ADMIN, Role.ADMIN),
    ]
    with record.ledger.look() as view:
        known = {each.name for each in view.people.everyone()}
    for each in staff:
        if each.name in known:
            record.ledger.change(COMMAND_LINE, partial(_renew, each.name, hashed))
        else:
            record.ledger.change(COMMAND_LINE, partial(_add, each, hashed))
    return tuple(Login(name, pin, counter.id) for name, counter in at.items())


def _add(staff: Staff, hashed: str, tx: Transaction) -> None:
    access.add_staff(tx, staff, hashed)


def _renew(name: str, hashed: str, tx: Transaction) -> None:
    access.set_pin(tx, name, hashed)


def _tell(url: str, kiosks: dict[str, str], walls: dict[str, str], pin: str) -> None:
    """The links, each with the token that its page keeps."""
    click.echo(said("demo-links"))
    for name, token in kiosks.items():
        click.echo(f"  kiosk       {url}/kiosk?id={name}&token={token}")
    for id, token in walls.items():
        click.echo(f"  wall        {url}/wall/{id}?token={token}")
    click.echo(f"  console     {url}/console      {GUEST} / {pin}")
    click.echo(f"  reception   {url}/reception    {DESK} / {pin}")
    click.echo(f"  dashboard   {url}/dashboard    {SUPERVISOR} / {pin}")
    click.echo(f"  admin       {url}/admin        {ADMIN} / {pin}")
    click.echo(f"  /           {url}/")


def _say(code: str, **facts: object) -> None:
    click.echo(words().say(language(), code, **facts))


COMMANDS = (demo,)
