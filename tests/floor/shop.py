"""Three counters of two agencies in this process, asked as over the network; and the model of them."""

from dataclasses import replace
from pathlib import Path

from queue_server.actions import floor as floors
from queue_server.domain.floor import Counter
from queue_server.domain.roles import COMMAND_LINE, DeviceKind, Role
from tests.adapters.web.house import Headers, House, body
from tests.floor.model.commands import Answer, Command
from tests.floor.model.rules import Floor
from tests.small_floor import MINIATURE

BETWEEN_S = 0.05
"""A day in a test takes less than the time in which a recall would be due, or an undo too late."""
WITH_TWO_COUNTERS = replace(MINIATURE, counters=(*MINIATURE.counters, Counter("5", "DUKCAPIL", "1")))
SMALL = Floor(
    letters={"KTP": "B", "KK": "B", "PASPOR": "L"},
    serves={"1": ("KTP", "KK"), "5": ("KTP", "KK"), "2": ("PASPOR",)},
)
OFFICERS = {"ani": ("DUKCAPIL", "1"), "budi": ("DUKCAPIL", "5"), "kadek": ("IMIGRASI", "2")}


class Shop:
    """Everybody stands ready: the kiosk, the desk, and each officer at her open counter."""

    def __init__(self, folder: Path) -> None:
        self.house = House(folder)
        self.house.record.ledger.change(COMMAND_LINE, lambda tx: floors.apply(tx, WITH_TWO_COUNTERS))
        self._people: dict[str, Headers] = {
            "kiosk": self.house.device("kiosk-1", DeviceKind.KIOSK),
            "desk": self.house.staff("wayan", Role.RECEPTIONIST),
        }
        for name, (agency, counter) in OFFICERS.items():
            self._people[name] = self.house.staff(name, Role.OFFICER, agency)
            opened = self.house.post("/api/console/open", self._people[name], counter=counter)
            assert opened.status_code == 200, opened.text

    def ask(self, command: Command) -> Answer:
        path, sent = command.request()
        answer = self.house.post(path, self._people[command.who], **sent)
        self.house.clock.forward(seconds=BETWEEN_S)
        return Answer(refused=body(answer)["code"]) if answer.status_code >= 400 else Answer.of(body(answer))

    def close(self) -> None:
        self.house.close()

    def waiting(self) -> int:
        """How many the kiosk shows to be waiting."""
        shown = body(self.house.get("/api/floor", self._people["kiosk"]))
        return sum(service["waiting"] for agency in shown["agencies"] for service in agency["services"])
