"""The facts of the record: what people did, and what the clock did to a visit. They are never changed."""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True)
class Event:
    """Anything that happened on the floor."""


@dataclass(frozen=True)
class VisitEvent(Event):
    """Something that happened to one ticket."""


@dataclass(frozen=True)
class StopEvent(VisitEvent):
    """Something that happened to one errand of a ticket: the stop with this number, counted from 1."""

    stop: int


@dataclass(frozen=True)
class TicketIssued(VisitEvent):
    """`taken_at`: when a number that was printed beforehand was given out by hand, if it was one.

    `despite`: why nobody else could have had one, where a supervisor gave it all the same.
    """

    number: str
    series: str
    sequence: int
    business_date: date
    language: str
    priority: bool = False
    assist: bool = False
    people: int = 1
    origin: str = ""
    taken_at: datetime | None = None
    despite: str | None = None


@dataclass(frozen=True)
class PriorityChanged(VisitEvent):
    on: bool
    reason: str


@dataclass(frozen=True)
class AssistanceChanged(VisitEvent):
    on: bool


@dataclass(frozen=True)
class ErrandAdded(StopEvent):
    """`only_at`: a counter that alone may call it. `bring_back_to`: where the visitor returns afterwards."""

    service: str
    agency: str
    only_at: str | None = None
    bring_back_to: str | None = None
    bring_back_for: str | None = None


@dataclass(frozen=True)
class ErrandJoined(StopEvent):
    """It stands in its queue from now on; `kept_s` is seniority in seconds brought from before."""

    kept_s: float = 0.0
    told_low: int | None = None
    told_high: int | None = None


@dataclass(frozen=True)
class ErrandYielded(StopEvent):
    """It gives way to another stop of the same ticket."""


@dataclass(frozen=True)
class NextStopChosen(StopEvent):
    """Of the stops still to come, this one is to be next, whatever the waits say."""


@dataclass(frozen=True)
class Why:
    """Why it was this one's turn: class, seniority and target in seconds, and whom the call passed over."""

    rule: str
    priority: bool
    waited_s: float
    target_s: float
    passed_over: str | None = None
    reason: str | None = None


@dataclass(frozen=True)
class ErrandCalled(StopEvent):
    """`passed_over` in `why` is a number for people; `passed_over_errand` is that errand's identity."""

    counter: str
    officer: str
    why: Why
    passed_over_errand: str | None = None
    walk_in: bool = False


@dataclass(frozen=True)
class ErrandRecalled(StopEvent):
    counter: str
    nth: int


@dataclass(frozen=True)
class ErrandStarted(StopEvent):
    pass


@dataclass(frozen=True)
class ErrandFinished(StopEvent):
    """`unfinished`: the end of the day closed it, so its service time is unknown."""

    outcome: str | None = None
    quantity: int = 1
    unfinished: bool = False


@dataclass(frozen=True)
class ErrandHeld(StopEvent):
    reason: str = ""


@dataclass(frozen=True)
class ErrandResumed(StopEvent):
    counter: str
    officer: str


@dataclass(frozen=True)
class ErrandReleased(StopEvent):
    pass


@dataclass(frozen=True)
class ErrandMissed(StopEvent):
    """Called and not there: absent. `reason` is "left" where somebody saw the visitor go."""

    reason: str = ""


@dataclass(frozen=True)
class ErrandReturned(StopEvent):
    """Absent, and here again; `behind` when another stop of the ticket is under way."""

    behind: bool = False


@dataclass(frozen=True)
class ErrandPostponed(StopEvent):
    until: datetime


@dataclass(frozen=True)
class ErrandTransferred(StopEvent):
    to_stop: int


@dataclass(frozen=True)
class ErrandCancelled(StopEvent):
    reason: str


@dataclass(frozen=True)
class ErrandExpired(StopEvent):
    reason: str


@dataclass(frozen=True)
class NoteWritten(StopEvent):
    """The text itself stands apart, so that erasing it never touches the record."""

    text: int


@dataclass(frozen=True)
class CommandUndone(VisitEvent):
    """The entries of one command that from now on count as not having happened."""

    command: int
    entries: tuple[int, ...]


@dataclass(frozen=True)
class CounterEvent(Event):
    counter: str


@dataclass(frozen=True)
class CounterOpened(CounterEvent):
    officer: str
    taken_from: str | None = None


@dataclass(frozen=True)
class CounterPaused(CounterEvent):
    reason: str
    until: datetime | None = None


@dataclass(frozen=True)
class CounterUnpaused(CounterEvent):
    pass


@dataclass(frozen=True)
class CounterClosed(CounterEvent):
    reason: str = ""
    until: datetime | None = None


@dataclass(frozen=True)
class HelpAsked(Event):
    """An officer or a visitor at a kiosk wants somebody to come; `place` is a counter or a device."""

    place: str
    place_kind: str


@dataclass(frozen=True)
class HelpGiven(Event):
    place: str


@dataclass(frozen=True)
class QueueStopped(Event):
    """`scope` is floor, agency or service; no calls until it goes on."""

    scope: str
    code: str
    reason: str
    until: datetime | None = None


@dataclass(frozen=True)
class QueueWentOn(Event):
    scope: str
    code: str


@dataclass(frozen=True)
class IntakeOverridden(Event):
    """Tickets for a service by hand: open, closed, or None: as the rules say again."""

    service: str
    open: bool | None


@dataclass(frozen=True)
class NoticePosted(Event):
    notice: int
    urgent: bool


@dataclass(frozen=True)
class NoticeWithdrawn(Event):
    notice: int


@dataclass(frozen=True)
class AlarmTaken(Event):
    """Somebody sees to what an alarm tells."""

    alarm: str
    owner: str


@dataclass(frozen=True)
class AgencyAsked(Event):
    """A supervisor asks an agency to open a counter."""

    agency: str


@dataclass(frozen=True)
class DayClosed(Event):
    business_date: date
    expired: int
    unfinished: int


@dataclass(frozen=True)
class MonthClosed(Event):
    """The reports of a month, as `2026-11`, are kept as they are."""

    month: str


@dataclass(frozen=True)
class Interrupted(Event):
    """The server was away, and nobody could be served by it."""

    begins: datetime
    ends: datetime


@dataclass(frozen=True)
class ClockConfirmed(Event):
    """Somebody has said that the date is right. `machine`: what the machine's clock said then."""

    machine: datetime


@dataclass(frozen=True)
class FloorChanged(Event):
    """Another floor is in force: what stood where it differs, before and after, value by value."""

    version: int
    before: dict[str, str] = field(default_factory=dict)
    after: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class SlipChanged(Event):
    """What the tickets' paper says in the floor's own words: the settings that changed, before and after."""

    version: int
    before: dict[str, str]
    after: dict[str, str]


@dataclass(frozen=True)
class CalendarImported(Event):
    """So many days, each of the floor or of one agency, were put in place of what stood for them."""

    days: int
    before: dict[str, str] = field(default_factory=dict)
    after: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class HolidayRemoved(Event):
    """`agency` None: the floor's own."""

    day: date
    agency: str | None = None
    before: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PersonalDataErased(Event):
    """How many comments and typed reasons were emptied, and how many leavers have a pseudonym from now on."""

    comments: int
    reasons: int
    leavers: int


@dataclass(frozen=True)
class CopyEvent(Event):
    """Something was done with a copy of the whole record; `file` is its name without a folder."""

    file: str


@dataclass(frozen=True)
class CopyMade(CopyEvent):
    pass


@dataclass(frozen=True)
class CopyFetched(CopyEvent):
    pass


@dataclass(frozen=True)
class CopyRestored(CopyEvent):
    """What stands before it came with the copy."""


@dataclass(frozen=True)
class CommentSeen(Event):
    """Somebody has read what a visitor wrote; `comment` is the random id of its form."""

    comment: str
    agency: str
    service: str


@dataclass(frozen=True)
class StaffAdded(Event):
    staff: str
    role: str


@dataclass(frozen=True)
class StaffDisabled(Event):
    staff: str


@dataclass(frozen=True)
class StaffEnabled(Event):
    staff: str


@dataclass(frozen=True)
class StaffChanged(Event):
    """Another role, other agencies or other services: `role` is the one from now on."""

    staff: str
    role: str
    before: dict[str, str] = field(default_factory=dict)
    after: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PinChanged(Event):
    staff: str


@dataclass(frozen=True)
class LoggedIn(Event):
    staff: str


@dataclass(frozen=True)
class LoggedOut(Event):
    staff: str


@dataclass(frozen=True)
class DeviceApproved(Event):
    device: str
    device_kind: str


@dataclass(frozen=True)
class DeviceRevoked(Event):
    device: str


@dataclass(frozen=True)
class TicketReprinted(VisitEvent):
    job: int


@dataclass(frozen=True)
class PaperFound(VisitEvent):
    """Somebody has seen the paper of which nobody knew whether it came out."""

    job: int


@dataclass(frozen=True)
class PrinterTested(Event):
    printer: str
    job: int


@dataclass(frozen=True)
class PaperChanged(Event):
    printer: str


@dataclass(frozen=True)
class Entry:
    """One line of the record. `command` is the seq of the first entry of the same command."""

    seq: int
    at: datetime
    actor: str
    event: Event
    ticket: int | None = None
    command: int = 0
