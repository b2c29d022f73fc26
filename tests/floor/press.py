"""People who press at once, each in a thread of her own, and what each was answered and when."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from random import Random
from threading import Barrier
from time import monotonic

from queue_server.demo.client import Client, Refused
from tests.floor.model.commands import Answer, Command
from tests.floor.model.history import Told

Ask = Callable[[Command], Answer]
ACTS = ("start", "finish", "call-next", "hold", "absent", "recall", "undo")
"""What an officer may press; mostly she does what follows from what she sees."""


def asked(client: Client) -> Ask:
    """Asks a server over the network."""

    def ask(command: Command) -> Answer:
        path, sent = command.request()
        try:
            return Answer.of(client.post(path, sent))
        except Refused as refused:
            return Answer(refused=refused.code)

    return ask


@dataclass
class Person:
    """Takes numbers where there is a `service`, sits at a `counter`, or helps at the desk."""

    name: str
    ask: Ask
    service: str = ""
    counter: str = ""
    told: list[Told] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    called: str | None = None

    def press(self, dice: Random, given: list[str]) -> None:
        """One command; `given` are the numbers that somebody has got so far."""
        command = self._command(dice, given)
        sent = monotonic()
        answer = self.ask(command)
        self.told.append(Told(command, answer, sent, monotonic()))
        if answer.refused:
            return
        if command.act == "issue" and answer.number:
            given.append(answer.number)
        if command.act == "hold" and self.called:
            self.held.append(self.called)
        if command.counter:
            self.called = answer.number

    def _command(self, dice: Random, given: list[str]) -> Command:
        if self.service:
            return Command(self.name, "issue", service=self.service)
        if not self.counter:
            act = dice.choice(("cancel", "return", "return"))
            return Command(self.name, act, number=dice.choice(given))
        if self.held and dice.random() < 0.3:
            act = dice.choice(("resume", "release"))
            return Command(self.name, act, self.counter, number=self.held.pop())
        return Command(self.name, self._act(dice), self.counter)

    def _act(self, dice: Random) -> str:
        if dice.random() < 0.3:
            return dice.choice(ACTS)
        return "call-next" if self.called is None else dice.choice(("start", "start", "call-next", "absent"))


def press(people: list[Person], times: int, seed: int = 11) -> list[Told]:
    """Everybody presses so often, all beginning in one moment; one number is given before."""
    given: list[str] = []
    kiosk = next(person for person in people if person.service)
    kiosk.press(Random(seed), given)
    begin = Barrier(len(people))

    def go(place: int) -> list[Told]:
        person, dice = people[place], Random(f"{seed} {place}")
        begin.wait()
        while len(person.told) < times:
            person.press(dice, given)
        return person.told

    with ThreadPoolExecutor(len(people)) as threads:
        return [told for each in threads.map(go, range(len(people))) for told in each]
