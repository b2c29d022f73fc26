"""The one door that every change goes through: open, decide, record, commit, tell."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TypeVar

from queue_server.domain.roles import Actor
from queue_server.ports import Answer, Key, Store, Transaction, View

Result = TypeVar("Result")


class Ledger:
    """`opening` runs first in every transaction: what must be settled before anything new (a day's end).

    `admit` refuses what comes from outside while nothing may (the date is in doubt).
    """

    def __init__(
        self,
        store: Store,
        opening: Callable[[Transaction], None] | None = None,
        admit: Callable[[Transaction], None] | None = None,
    ) -> None:
        self._store = store
        self._opening = opening
        self._admit = admit
        self._bells: list[threading.Event] = []

    def change(self, actor: Actor, act: Callable[[Transaction], Result]) -> Result:
        """Runs `act` in one transaction; a Refusal or error in it leaves nothing behind."""
        with self._store.change(actor) as transaction:
            self._settle(transaction)
            result = act(transaction)
        self.ring()
        return result

    def answer(self, actor: Actor, key: Key, act: Callable[[Transaction], Answer]) -> Answer:
        """As `change`, but a key is answered once: its first success stands, in the commit that it answers.

        Raises `Refusal` key_reused (422) where the same key comes with another request.
        """
        with self._store.change(actor) as transaction:
            answered = self._store.answered(transaction, key)
            if answered is not None:
                return answered
            if self._admit is not None:
                self._admit(transaction)
            self._settle(transaction)
            answer = act(transaction)
            self._store.keep_answer(transaction, key, answer)
        self.ring()
        return answer

    def look(self) -> AbstractContextManager[View]:
        """One consistent view, for reading only."""
        return self._store.look()

    def bell(self) -> threading.Event:
        """An event that is set after every commit; its listener clears it and reads from its own cursor."""
        bell = threading.Event()
        self._bells.append(bell)
        return bell

    def forget(self, bell: threading.Event) -> None:
        """Its listener has gone."""
        self._bells.remove(bell)

    def ring(self) -> None:
        for bell in tuple(self._bells):
            bell.set()

    def notice_others(self) -> None:
        """Rings when another process (a command, say) has written since the last time."""
        if self._store.changed_elsewhere():
            self.ring()

    def close(self) -> None:
        self._store.close()

    def _settle(self, transaction: Transaction) -> None:
        if self._opening is not None:
            self._opening(transaction)
