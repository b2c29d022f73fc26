"""What the entries tell of a ticket."""

from datetime import UTC, date, datetime, timedelta

import pytest

from queue_server.domain import events as happened
from queue_server.domain.errand import State
from queue_server.domain.errors import NotFound
from queue_server.domain.events import Entry, VisitEvent, Why
from queue_server.domain.visit import fold

NINE = datetime(2026, 11, 2, 1, tzinfo=UTC)
ISSUED = happened.TicketIssued("B-001", "B", 1, date(2026, 11, 2), "id")
WHY = Why("score", False, 0.0, 1800.0)


def entries(*told: tuple[float, int, VisitEvent]) -> list[Entry]:
    return [
        Entry(seq, NINE + timedelta(minutes=m), "staff:ani", event, 1, command)
        for seq, (m, command, event) in enumerate(told, 1)
    ]


def test_folding_counts_what_was_undone_as_not_happened() -> None:
    added, joined = happened.ErrandAdded(1, "KTP", "DUKCAPIL"), happened.ErrandJoined(1)
    called = happened.ErrandCalled(1, "1", "ani", WHY)
    story = entries((0, 1, ISSUED), (0, 1, added), (0, 1, joined), (5, 4, called))
    undone = Entry(5, NINE + timedelta(minutes=5.1), "staff:ani", happened.CommandUndone(4, (4,)), 1, 5)
    assert fold(1, story).errand(1).state == State.CALLED
    assert fold(1, [*story, undone]) == fold(1, story[:3])


def test_a_ticket_that_no_entry_tells_of_is_not_found() -> None:
    with pytest.raises(NotFound):
        fold(1, [])
    with pytest.raises(NotFound):
        fold(1, entries((0, 1, ISSUED))).errand(1)
