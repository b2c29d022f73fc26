"""What an officer may take back now."""

from collections.abc import Sequence
from datetime import timedelta

from queue_server.domain import events as happened
from queue_server.domain.events import Entry, Event
from queue_server.ports import View

ACTS: dict[type[Event], str] = {
    happened.ErrandCalled: "call",
    happened.ErrandRecalled: "recall",
    happened.ErrandStarted: "start",
    happened.ErrandFinished: "finish",
    happened.ErrandMissed: "absent",
    happened.ErrandHeld: "hold",
    happened.ErrandResumed: "resume",
    happened.ErrandReleased: "release",
    happened.ErrandTransferred: "transfer",
    happened.ErrandCancelled: "cancel",
    happened.ErrandReturned: "return",
}
"""What an officer may take back, by the event that shows it."""


def undo_window(view: View) -> timedelta:
    return timedelta(seconds=view.floor.rules.undo_s)


def undoable(view: View, officer: str) -> int | None:
    """The command that an officer may still take back now."""
    command = view.entries.latest_command(f"staff:{officer}", view.now - undo_window(view))
    if command is None:
        return None
    entries = view.entries.of_command(command)
    issued_here = any(isinstance(entry.event, happened.TicketIssued) for entry in entries)
    return command if not issued_here and act_of(entries) else None


def act_of(entries: Sequence[Entry]) -> str | None:
    """The act that a command's entries show: the last of them that may be taken back."""
    return next((ACTS[type(entry.event)] for entry in reversed(entries) if type(entry.event) in ACTS), None)
