"""A whole server over the miniature floor, asked without a network, by people and devices that it knows."""

from itertools import count
from pathlib import Path
from typing import Any

from werkzeug.test import TestResponse

from queue_server.actions import access
from queue_server.adapters.tokens import Tokens
from queue_server.app.record import approve_device, open_record, prepare
from queue_server.app.server import build
from queue_server.domain.roles import COMMAND_LINE, Device, DeviceKind, Role, Staff
from queue_server.settings import PrinterConfig, Settings
from queue_server.settings.server import Voice
from tests.small_floor import MINIATURE, SettableClock

Headers = dict[str, str]
PAPER = PrinterConfig(id="paper", kind="virtual", agent="agent")
"""Driven by the device `agent`."""


class House:
    def __init__(
        self, folder: Path, printers: tuple[PrinterConfig, ...] = (PAPER,), is_trial: bool = True
    ) -> None:
        self.clock = SettableClock()
        self.record = open_record(folder, self.clock, open_now=True)
        prepare(self.record, MINIATURE, is_trial=is_trial)
        settings = Settings(
            data=folder,
            trial=is_trial,
            voice=Voice(kind="silent"),
            metrics=True,
            printer=printers,
        )
        self.server = build(settings, self.clock, self.record)
        self._keys = count(1)

    def close(self) -> None:
        self.server.voice.close()
        self.record.close()

    def device(self, name: str, kind: DeviceKind) -> Headers:
        return {"Authorization": f"Bearer {approve_device(self.record, Device(name, kind))}"}

    def staff(self, name: str, role: Role, *agencies: str) -> Headers:
        """Somebody who is logged in."""
        staff, token = Staff(name, role, agencies), Tokens.new()
        digest = Tokens.digest(token)
        self.record.ledger.change(COMMAND_LINE, lambda tx: access.add_staff(tx, staff, "-"))
        self.record.ledger.change(staff.actor, lambda tx: access.begin_session(tx, name, digest, "csrf"))
        return {"Cookie": f"session={token}", "X-CSRF-Token": "csrf"}

    def get(self, path: str, who: Headers | None = None, **query: str) -> TestResponse:
        return self.ask("GET", path, who, query_string=query)

    def post(self, path: str, who: Headers | None = None, **body: Any) -> TestResponse:
        return self.ask("POST", path, who, json=body)

    def ask(self, method: str, path: str, who: Headers | None = None, **more: Any) -> TestResponse:
        headers = {"Idempotency-Key": f"key-{next(self._keys)}", **(who or {})}
        client = self.server.flask.test_client(use_cookies=False)
        return client.open(path, method=method, headers=headers, **more)

    @property
    def wall(self) -> str:
        return MINIATURE.walls[0].id

    @property
    def seq(self) -> int:
        with self.record.ledger.look() as view:
            return view.seq


def told(answer: TestResponse) -> tuple[int, str]:
    """Status and code of a refusal, which has the one form of all refusals."""
    assert answer.content_type == "application/problem+json", answer.text
    return answer.status_code, body(answer)["code"]


def body(answer: TestResponse) -> dict[str, Any]:
    found: dict[str, Any] = answer.get_json()
    return found
