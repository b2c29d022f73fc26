"""What a screen may send on its line: the few forms of Engine.IO and Socket.IO that ours use, and no others.

The libraries answer anything else with a fault of their own, so it is told apart before they see it.
"""

import json
import re

LONGEST = 64 * 1024
PACKETS_AT_ONCE = 16
BETWEEN = "\x1e"
"""Parts the packets of one polling body."""

_SIGNALS = frozenset({"1", "2probe", "3", "3probe", "5"})
"""An end, the steps of an upgrade, and what a ping is answered."""
_CONNECT = re.compile(r"40(?:/[\w-]{1,50},)?(.*)", re.ASCII | re.DOTALL)
_LEAVE = re.compile(r"41,?", re.ASCII)
_EVENT = re.compile(r"42[0-9]{0,15}(\[.*)", re.ASCII | re.DOTALL)
_ACKNOWLEDGEMENT = re.compile(r"43[0-9]{1,15}(\[.*)", re.ASCII | re.DOTALL)
_OF_THE_LIBRARY = frozenset({"connect", "disconnect"})
"""Events that no screen sends: the library makes them where somebody comes or goes."""


def is_proper(message: object) -> bool:
    """Whether a message has a form that a screen may send."""
    if not isinstance(message, str) or len(message) > LONGEST:
        return False
    return message in _SIGNALS or bool(_LEAVE.fullmatch(message)) or _carries_what_it_should(message)


def is_introduction(message: str) -> bool:
    """Whether a proper message says who sends it."""
    return message.startswith("40")


def messages_of(body: bytes) -> list[str]:
    """The messages of a polling request; none where it is not one."""
    try:
        messages = body.decode().split(BETWEEN)
    except UnicodeDecodeError:
        return []
    return messages if len(messages) <= PACKETS_AT_ONCE else []


def _carries_what_it_should(message: str) -> bool:
    if found := _CONNECT.fullmatch(message):
        return not found[1] or _read(found[1]) is not _UNREADABLE
    if found := _EVENT.fullmatch(message):
        said = _read(found[1])
        return (
            isinstance(said, list)
            and bool(said)
            and isinstance(said[0], str)
            and said[0] not in _OF_THE_LIBRARY
        )
    found = _ACKNOWLEDGEMENT.fullmatch(message)
    return found is not None and isinstance(_read(found[1]), list)


_UNREADABLE = object()


def _read(text: str) -> object:
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError):
        return _UNREADABLE
    return found
