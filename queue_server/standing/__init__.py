"""How the floor stands for one who asks: read-only answers over a look, shared by actions and snapshots."""

from queue_server.standing.overview import Overview, usual_minutes
from queue_server.standing.printers import Condition, conditions
from queue_server.standing.tickets import ahead, facts, patience, visit_of
from queue_server.standing.turns import LISTED, Desk, Desks, served, services_of_officer
from queue_server.standing.undo import act_of, undo_window, undoable

__all__ = [
    "LISTED",
    "Condition",
    "Desk",
    "Desks",
    "Overview",
    "act_of",
    "ahead",
    "conditions",
    "facts",
    "patience",
    "served",
    "services_of_officer",
    "undo_window",
    "undoable",
    "usual_minutes",
    "visit_of",
]
