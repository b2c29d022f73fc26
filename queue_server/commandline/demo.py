"""`demo`: a trial floor with a living crowd, every link printed."""

import secrets
import tempfile
import threading
from pathlib import Path

import click

from printers.agent import stop_at_signals
from queue_server.commandline.context import FLOOR, language, said, words
from queue_server.demo import crowd
from queue_server.demo.officers import Login
from queue_server.demo.server import Server
from queue_server.settings import load_floor

OFFICERS_AT_MOST = 16


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
    options = ["--trial", "--open-now", "--floor", str(floor), *(("--host", host) if host else ())]
    with Server(folder, options, port=port) as server:
        _populate(server, floor, speed, seed, stop)


def _populate(server: Server, floor: Path, speed: float, seed: int, stop: threading.Event) -> None:
    pin = f"{secrets.randbelow(1_000_000):06d}"
    found = load_floor(floor)
    tokens = {name: server.add_device(name, "kiosk") for name in ("kiosk-1",)}
    walls = {wall.id: server.add_device(f"wall-{wall.id}", "wall") for wall in found.walls[:2]}
    server.add_staff("supervisor", "floor_supervisor", pin)
    logins = []
    for counter in found.counters[::2][:OFFICERS_AT_MOST]:
        name = f"petugas-{counter.id}"
        server.add_staff(name, "officer", pin, counter.agency)
        logins.append(Login(name, pin, counter.id))
    guest = found.counters[1] if len(found.counters) > 1 else found.counters[0]
    server.add_staff("petugas", "officer", pin, guest.agency)
    _tell(server.url, tokens, walls, pin)
    people = crowd.People(tokens, tuple(logins))
    crowd.run(server.url, people, speed, seed, stop, _say)


def _tell(url: str, kiosks: dict[str, str], walls: dict[str, str], pin: str) -> None:
    """The links, each with the token that its page keeps."""
    click.echo(said("demo-links"))
    for name, token in kiosks.items():
        click.echo(f"  kiosk       {url}/kiosk?id={name}&token={token}")
    for id, token in walls.items():
        click.echo(f"  wall        {url}/wall/{id}?token={token}")
    click.echo(f"  console     {url}/console      petugas / {pin}")
    click.echo(f"  dashboard   {url}/dashboard    supervisor / {pin}")
    click.echo(f"  /           {url}/")


def _say(code: str, **facts: object) -> None:
    click.echo(words().say(language(), code, **facts))


COMMANDS = (demo,)
