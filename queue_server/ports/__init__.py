"""What the inside asks of the world: one store per noun, a clock, a voice. Adapters answer."""

from queue_server.ports.calls import Acknowledgement, Call, Calls, Posts
from queue_server.ports.hall import Calendar, Floors, Notice, Stop
from queue_server.ports.pairings import Pairings
from queue_server.ports.people import People, Session
from queue_server.ports.printing import Job, Jobs, PrinterState
from queue_server.ports.privacy import Privacy
from queue_server.ports.record import MonthClosing, Record, RecordSearch, Reports, ServiceKey, Span
from queue_server.ports.store import (
    Act,
    Answer,
    Key,
    RecordAway,
    RecordBroken,
    RecordUnwritable,
    Store,
    Transaction,
    View,
)
from queue_server.ports.surveys import Comment, Rating, Seen, Surveys
from queue_server.ports.visits import Note, Queues, Standing, Visits, errand_id
from queue_server.ports.world import Clock, Voice

__all__ = [
    "Acknowledgement",
    "Act",
    "Answer",
    "Calendar",
    "Call",
    "Calls",
    "Clock",
    "Comment",
    "Floors",
    "Job",
    "Jobs",
    "Key",
    "MonthClosing",
    "Note",
    "Notice",
    "Pairings",
    "People",
    "Posts",
    "PrinterState",
    "Privacy",
    "Queues",
    "Rating",
    "Record",
    "RecordAway",
    "RecordBroken",
    "RecordSearch",
    "RecordUnwritable",
    "Reports",
    "Seen",
    "ServiceKey",
    "Session",
    "Span",
    "Standing",
    "Stop",
    "Store",
    "Surveys",
    "Transaction",
    "View",
    "Visits",
    "Voice",
    "errand_id",
]
