"""Drives a whole crowd over a floor until it is stopped."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from threading import Event
from typing import Protocol

from queue_server.demo.client import Answer, Client, NoAnswer
from queue_server.demo.entrance import Entrance
from queue_server.demo.lives import Life, Lives
from queue_server.demo.lobby import Lobby
from queue_server.demo.officers import Login, Officer
from queue_server.demo.pace import Pace
from queue_server.demo.tally import Tally
from queue_server.demo.visitor import Visitor

PROGRESS_EVERY_S = 10.0
PATIENCE_S = 600.0
"""How long the crowd goes on asking a server that does not answer."""


class Say(Protocol):
    """Tells a person how the crowd is doing, by a code of the words and its facts."""

    def __call__(self, code: str, **facts: object) -> None: ...


@dataclass(frozen=True)
class People:
    """Who drives the floor: `kiosks` as name and token, and one officer for each counter to be manned."""

    kiosks: dict[str, str]
    officers: tuple[Login, ...]


def run(
    server_url: str,
    people: People,
    speed: float,
    seed: int,
    stop: Event,
    say: Say,
    on_answer: Callable[[Answer], None] | None = None,
) -> Tally:
    """Let the crowd live at `speed` until `stop` is set; the same `seed` brings the same people.

    At speed 1 a visitor comes to the floor of Buleleng about every 25 seconds. A server that restarts is
    waited for. Raises NoAnswer once it has been away for longer than PATIENCE_S.
    """
    clients = _Clients(server_url, stop, say, on_answer)
    tally = Tally()
    try:
        _populate(people, clients, Pace(speed), seed, tally, say).run(stop)
    except NoAnswer:
        if not stop.is_set():
            raise
    finally:
        clients.close()
        say("demo-stopped", **tally.facts())
    return tally


class _Clients:
    """Every session of the crowd; they share what is said when the server goes away and comes back."""

    def __init__(
        self, server: str, stop: Event, say: Say, on_answer: Callable[[Answer], None] | None
    ) -> None:
        self._server = server
        self._stop = stop
        self._say = say
        self._on_answer = on_answer
        self._all: list[Client] = []

    def client(self, screen: str, token: str | None = None) -> Client:
        made = Client(
            self._server,
            screen,
            token,
            patience_s=PATIENCE_S,
            stop=self._stop,
            on_answer=self._on_answer,
            on_link=lambda up: self._say("demo-server-back" if up else "demo-server-away"),
        )
        self._all.append(made)
        return made

    def close(self) -> None:
        for client in self._all:
            client.close()


def _populate(people: People, clients: _Clients, pace: Pace, seed: int, tally: Tally, say: Say) -> Lives:
    lives = Lives()
    kiosks = [clients.client(f"kiosk/{name}", token) for name, token in people.kiosks.items()]
    lobby = Lobby(kiosks[0])
    lobby.look()
    entrance = Entrance(
        kiosks,
        clients.client("ticket"),
        lobby,
        {login.counter for login in people.officers},
        pace,
        Random(f"{seed} entrance"),
        tally,
        lives.begin,
    )

    def missed(visitor: Visitor) -> None:
        if visitor.reports_after_a_miss:
            lives.begin(entrance.report_after_a_miss(visitor))

    say("demo-begins", officers=len(people.officers), speed=pace.speed)
    for place, login in enumerate(people.officers):
        dice = Random(f"{seed} {login.name}")
        officer = Officer(login, clients.client("console"), lobby, pace, dice, tally, missed)
        lives.begin(officer.day(), after_s=0.1 * place)
    lives.begin(lobby.watch())
    lives.begin(entrance.arrivals())
    lives.begin(_progress(tally, say), after_s=PROGRESS_EVERY_S)
    return lives


def _progress(tally: Tally, say: Say) -> Life:
    while True:
        say("demo-progress", **tally.facts())
        yield PROGRESS_EVERY_S
