"""A print job and the slip that it carries.

Save first, print after: a job is a row with states of its own, and a jam never costs a number. What a printer
may already have put on paper is never sent a second time by itself: such a job is `unknown`, and a person
decides (a reprint is a new job).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any


class JobState(StrEnum):
    """Where a job stands. `waiting` and `printing` are open, the others are its end."""

    WAITING = "waiting"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"
    EXPIRED = "expired"


class JobAct(StrEnum):
    """What can happen to a job."""

    CLAIM = "claim"
    REPORT_PRINTED = "report_printed"
    REPORT_RETRY = "report_retry"
    """Nothing reached the paper, and there is time to try again."""
    REPORT_FAILED = "report_failed"
    """Nothing reached the paper, and no further attempt is made."""
    REPORT_UNKNOWN = "report_unknown"
    """Bytes were sent and the printer did not say what became of them."""
    LOSE = "lose"
    """The agent that had claimed the job has not been heard of since."""
    EXPIRE = "expire"
    """The retry time is over while the job still waits."""
    FIND = "find"
    """A person has seen the paper."""


TRANSITIONS: Mapping[JobState, Mapping[JobAct, JobState]] = {
    JobState.WAITING: {
        JobAct.CLAIM: JobState.PRINTING,
        JobAct.EXPIRE: JobState.EXPIRED,
    },
    JobState.PRINTING: {
        JobAct.REPORT_PRINTED: JobState.PRINTED,
        JobAct.REPORT_RETRY: JobState.WAITING,
        JobAct.REPORT_FAILED: JobState.FAILED,
        JobAct.REPORT_UNKNOWN: JobState.UNKNOWN,
        JobAct.LOSE: JobState.UNKNOWN,
    },
    # The report of a job that was given up as lost may still arrive; it tells the truth, but by then a person
    # may have printed again, so it never starts another attempt.
    JobState.UNKNOWN: {
        JobAct.REPORT_PRINTED: JobState.PRINTED,
        JobAct.REPORT_RETRY: JobState.FAILED,
        JobAct.REPORT_FAILED: JobState.FAILED,
        JobAct.REPORT_UNKNOWN: JobState.UNKNOWN,
        JobAct.FIND: JobState.PRINTED,
    },
    JobState.PRINTED: {},
    JobState.FAILED: {},
    JobState.EXPIRED: {},
}
"""Every state, and where each act allowed in it leads. What is not listed is refused and changes nothing."""

OPEN_STATES = frozenset({JobState.WAITING, JobState.PRINTING})
"""The states in which the visitor may still hope for paper without anybody's help."""

UNSETTLED_STATES = frozenset({JobState.FAILED, JobState.UNKNOWN, JobState.EXPIRED})
"""Ends after which the visitor may stand without paper, and a person decides."""

TEST = "test"
"""The kind of job whose paper only shows that a printer prints."""

SUMMARY = "summary"
"""The kind of job whose paper tells of a day in short."""

FIRST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(seconds=15)


def next_state(state: JobState, act: JobAct) -> JobState | None:
    """Where `act` leads from `state`; None where the table refuses it."""
    return TRANSITIONS[state].get(act)


def expected_states(act: JobAct) -> frozenset[JobState]:
    """The states in which `act` is allowed: what a guarded update has to name."""
    return frozenset(state for state, acts in TRANSITIONS.items() if act in acts)


def act_of_report(result: str, retry: bool, attempt: int, now: datetime, give_up_at: datetime) -> JobAct:
    """Which act a print agent's report amounts to.

    `result` is `printed`, `failed` or `unknown`; anything else raises ValueError. A failed attempt is tried
    again while its next one would still begin before `give_up_at`.
    """
    match result:
        case "printed":
            return JobAct.REPORT_PRINTED
        case "unknown":
            return JobAct.REPORT_UNKNOWN
        case "failed" if retry and now + retry_pause(attempt) < give_up_at:
            return JobAct.REPORT_RETRY
        case "failed":
            return JobAct.REPORT_FAILED
    raise ValueError(f"no result of a print attempt: {result!r}")


def retry_pause(attempt: int) -> timedelta:
    """How long a job rests after its failed attempt number `attempt` (from 1): 1, 2, 4, 8, then 15 s."""
    doublings: int = min(max(attempt - 1, 0), 10)
    return min(FIRST_PAUSE * (1 << doublings), LONGEST_PAUSE)


class UnreadableSlipError(ValueError):
    """Facts that arrived are not those of a slip."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A few lines under a heading, as "Berikutnya" over the stops that follow."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScanCode:
    """A QR code: what it holds, and the words beneath it that say what it is for."""

    content: str
    caption: str


@dataclass(frozen=True, slots=True)
class Slip:
    """What stands on a ticket's paper, as facts that the server has already put into words.

    A print agent has no words and no database: it gets a slip as JSON in the answer to its claim, and prints
    it. An empty string, an empty tuple and None: the thing is not on this paper. A slip knows nothing
    of widths, fonts and code pages; `printers/slip.py` breaks the lines.
    """

    number: str
    """The ticket's number as it is called, "B-012"."""
    floor_name: str
    agency: str
    """Where to wait first, in full: "Dinas Kependudukan dan Pencatatan Sipil"."""
    service: str
    date: str
    """"Senin, 2 November 2026"."""
    time: str
    """"09.40 WITA"."""
    number_label: str = ""
    """What the number is: "Nomor antrean"."""
    first_label: str = ""
    """Only where several errands are on the ticket, above the first of them: "Pertama"."""
    place: str = ""
    """Where in the hall that is: "Zona 2 · loket 8-12"."""
    marks: tuple[str, ...] = ()
    """What staff should see at once, in capitals: "PRIORITAS"."""
    ahead: tuple[str, ...] = ()
    """How many are ahead, in one sentence or two."""
    next_stops: Passage | None = None
    papers: Passage | None = None
    """Papers to have ready, one an entry."""
    miss_note: str = ""
    """What happens to who is not there when called."""
    code: str = ""
    """The four digits that prove the holder at a kiosk, with their word: "Kode: 4821"."""
    url: ScanCode | None = None
    """The ticket's page for a phone; only where `public_url` is set."""
    wifi: ScanCode | None = None
    """The guests' network, `WIFI:T:WPA;S:...;P:...;;`; scanned before the page."""
    complaint: str = ""
    closing: str = ""
    """The floor's own last sentence."""
    logo: str = ""
    """The bytes of a PNG or BMP file in base64, for an agent on another machine has no such file; until the
    slip leaves the server, the name of that file."""
    second_language: tuple[str, ...] = ()
    """The same in short, one sentence an entry."""
    sample_mark: str | None = None
    """"CONTOH": this is a trial, the number is worth nothing."""
    copy_mark: str | None = None
    """"SALINAN": this number has been printed before."""

    def to_facts(self) -> dict[str, Any]:
        """The slip as JSON can carry it; `kind` leaves room for other papers than tickets."""
        return {"kind": "ticket", **_plain(self)}

    @classmethod
    def from_facts(cls, facts: Mapping[str, Any]) -> Slip:
        """The slip that `to_facts` described.

        Raises UnreadableSlipError when a fact is missing, of another type or unknown.
        """
        given = dict(facts)
        kind = given.pop("kind", None)
        if kind != "ticket":
            raise UnreadableSlipError(f"unknown kind of slip: {kind!r}")
        unknown = sorted(set(given) - {field.name for field in dataclasses.fields(cls)})
        if unknown:
            raise UnreadableSlipError(f"unknown facts: {', '.join(unknown)}")
        read: dict[str, Any] = {name: _READERS.get(name, _text)(name, value) for name, value in given.items()}
        try:
            return cls(**read)
        except TypeError as missing:
            raise UnreadableSlipError(str(missing)) from missing


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise UnreadableSlipError(f"{name} is not a text")
    return value


def _text_or_none(name: str, value: Any) -> str | None:
    return None if value is None else _text(name, value)


def _lines(name: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise UnreadableSlipError(f"{name} is not a list of texts")
    return tuple(_text(name, line) for line in value)


def _parts(name: str, value: Any, *expected: str) -> dict[str, Any]:
    if not isinstance(value, Mapping) or set(value) != set(expected):
        raise UnreadableSlipError(f"{name} does not consist of {' and '.join(expected)}")
    return dict(value)


def _passage(name: str, value: Any) -> Passage | None:
    if value is None:
        return None
    parts = _parts(name, value, "heading", "lines")
    return Passage(_text(name, parts["heading"]), _lines(name, parts["lines"]))


def _scan_code(name: str, value: Any) -> ScanCode | None:
    if value is None:
        return None
    parts = _parts(name, value, "content", "caption")
    return ScanCode(_text(name, parts["content"]), _text(name, parts["caption"]))


_READERS = {
    "marks": _lines,
    "ahead": _lines,
    "second_language": _lines,
    "next_stops": _passage,
    "papers": _passage,
    "url": _scan_code,
    "wifi": _scan_code,
    "sample_mark": _text_or_none,
    "copy_mark": _text_or_none,
}
