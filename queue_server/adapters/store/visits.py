"""Tickets and errands as they stand now, and what the choice of the next one needs to know."""

import dataclasses
import sqlite3
from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any

import msgspec
from sqlite_utils import Database

from queue_server.adapters.store.forms import column, instant, read_instant, read_instant_or_none
from queue_server.domain.errand import ACTIVE, Errand, State
from queue_server.domain.errors import NotFound, Refusal
from queue_server.domain.numbering import Series
from queue_server.domain.turn import Candidate
from queue_server.domain.visit import Ticket, Visit
from queue_server.ports import Note, Span, Standing, errand_id

_TICKET = tuple(field.name for field in dataclasses.fields(Ticket))
_ERRAND = tuple(field.name for field in dataclasses.fields(Errand))
_OPEN = "e.state IN ('pending', 'waiting', 'called', 'serving', 'held')"
"""Word for word the condition of the index `open_errands`, which serves only those who repeat it."""
_WAITING = f"e.state = 'waiting' AND {_OPEN}"
_INSERT_ERRAND = (
    f"INSERT INTO errands (ticket, business_date, {', '.join(_ERRAND)}) "
    f"VALUES ({', '.join('?' * (len(_ERRAND) + 2))})"
)
_INSERT_TICKET = f"INSERT INTO tickets ({', '.join(_TICKET)}) VALUES ({', '.join('?' * len(_TICKET))})"
_STANDING = (
    f"SELECT {', '.join(f't.{name}' for name in _TICKET)}, "
    f"{', '.join(f'e.{name}' for name in _ERRAND)} "
    "FROM errands e JOIN tickets t ON t.id = e.ticket "
)


class VisitsTable:
    def __init__(self, db: Database, now: datetime) -> None:
        self._db = db
        self._now = now

    def new_id(self) -> int:
        row = self._db.execute(
            "INSERT INTO tally (name, value) VALUES ('ticket', 1) "
            "ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value"
        ).fetchone()
        return int(row[0])

    def next_in_series(self, prefix: str, today: date) -> Series:
        """Gives the next number of a series. The stored date is compared here, inside the write lock."""
        row = self._db.execute("SELECT * FROM series WHERE prefix = ?", (prefix,)).fetchone()
        last = Series(prefix, date.fromisoformat(row["business_date"]), row["last"]) if row else None
        following = (last or Series(prefix, today, 0)).following(today, self._given(prefix, today, last))
        self._db.execute(
            "INSERT INTO series (prefix, business_date, last) VALUES (?, ?, ?) "
            "ON CONFLICT (prefix) DO UPDATE SET business_date = excluded.business_date, last = excluded.last",
            (prefix, today.isoformat(), following.last),
        )
        return following

    def _given(self, prefix: str, today: date, last: Series | None) -> set[int]:
        """What of a series was given today out of turn: numbers printed beforehand."""
        after = last.last if last and last.business_date == today else 0
        rows = self._db.execute(
            "SELECT sequence FROM tickets WHERE business_date = ? AND series = ? AND sequence > ?",
            (today.isoformat(), prefix, after),
        )
        return {int(row[0]) for row in rows}

    def get(self, ticket: int) -> Visit:
        row = self._db.execute(f"SELECT {', '.join(_TICKET)} FROM tickets WHERE id = ?", (ticket,)).fetchone()
        if row is None:
            raise NotFound("unknown_ticket")
        errands = self._db.execute(
            f"SELECT {', '.join(_ERRAND)} FROM errands WHERE ticket = ? ORDER BY stop", (ticket,)
        )
        return Visit(_ticket(row), tuple(_errand(errand) for errand in errands))

    def by_number(self, number: str, day: date) -> Visit | None:
        row = self._db.execute(
            "SELECT id FROM tickets WHERE business_date = ? AND number = ?", (day.isoformat(), number)
        ).fetchone()
        return self.get(row[0]) if row else None

    def of_number(self, number: str, first: date, last: date) -> list[int]:
        """The tickets that carried a number on the days from the first to the last, by their ids."""
        rows = self._db.execute(
            "SELECT id FROM tickets WHERE number = ? AND business_date BETWEEN ? AND ? ORDER BY id",
            (number, first.isoformat(), last.isoformat()),
        )
        return [row[0] for row in rows]

    def of_sequence(self, sequence: int, day: date) -> list[Visit]:
        """The tickets of a day that carry this number, whatever their series."""
        rows = self._db.execute(
            "SELECT id FROM tickets WHERE business_date = ? AND sequence = ? ORDER BY id",
            (day.isoformat(), sequence),
        )
        return [self.get(row[0]) for row in rows.fetchall()]

    def of_services(
        self, day: date, services: Collection[str], span: Span | None, at_most: int
    ) -> list[Visit]:
        """Tickets of a day with an errand at one of these services, the latest first; of a span if given."""
        condition, parameters = _among("e.service", services)
        if span is not None:
            condition += " AND t.issued_at BETWEEN ? AND ?"
            parameters += [instant(span[0]), instant(span[1])]
        rows = self._db.execute(
            "SELECT DISTINCT t.id FROM tickets t JOIN errands e ON e.ticket = t.id "
            f"WHERE t.business_date = ? AND {condition} ORDER BY t.issued_at DESC, t.id DESC LIMIT ?",
            [day.isoformat(), *parameters, at_most],
        )
        return [self.get(row[0]) for row in rows.fetchall()]

    def issued_by(self, origin: str, day: date, at_most: int) -> list[Visit]:
        """The tickets of a day that somebody, or a device, has issued; the latest first."""
        rows = self._db.execute(
            "SELECT id FROM tickets WHERE business_date = ? AND origin = ? ORDER BY id DESC LIMIT ?",
            (day.isoformat(), origin, at_most),
        )
        return [self.get(row[0]) for row in rows.fetchall()]

    def issued_since(self, since: datetime) -> list[tuple[str, str, datetime]]:
        """Who or what issued a ticket since then, for which first service, and when; the oldest first."""
        rows = self._db.execute(
            "SELECT t.origin, e.service, t.issued_at FROM tickets t "
            "JOIN errands e ON e.ticket = t.id AND e.stop = 1 "
            "WHERE t.business_date >= ? AND t.issued_at > ? ORDER BY t.issued_at, t.id",
            (_a_day_before(since), instant(since)),
        )
        return [(row[0], row[1], read_instant(row[2])) for row in rows]

    def standing(
        self,
        states: Collection[State],
        *,
        agency: str | None = None,
        services: Collection[str] | None = None,
    ) -> list[Standing]:
        """Errands in these states, the oldest first. For open states; ended ones want a day: see `missed`."""
        condition, parameters = _among("e.state", states)
        if agency is not None:
            condition += " AND e.agency = ?"
            parameters.append(agency)
        if services is not None:
            more, values = _among("e.service", services)
            condition += f" AND {more}"
            parameters += values
        order = " ORDER BY e.joined_at, e.ticket, e.stop"
        return self._standing(f"WHERE {_OPEN} AND {condition}{order}", parameters)

    def at_counter(self, counter: str) -> Standing | None:
        found = self._standing("WHERE e.counter = ? AND e.state IN ('called', 'serving')", [counter])
        return found[0] if found else None

    def missed(self, since: datetime) -> list[Standing]:
        """The absent ones who were marked so since then, the latest first."""
        return self._standing(
            "WHERE e.state = 'absent' AND e.ended_at >= ? ORDER BY e.ended_at DESC", [instant(since)]
        )

    def missed_on(self, day: date, services: Collection[str], at_most: int) -> list[Standing]:
        """The absent ones of a day and of these services, the latest first."""
        among, values = _among("e.service", services)
        # The sign keeps the engine to the index of the missed: it would read the day from end to end.
        return self._standing(
            "WHERE e.state = 'absent' AND e.ended_at >= ? AND +e.business_date = ? "
            f"AND {among} ORDER BY e.ended_at DESC LIMIT ?",
            [_a_day_before(self._now), day.isoformat(), *values, at_most],
        )

    def _standing(self, condition: str, parameters: list[Any]) -> list[Standing]:
        return [
            Standing(_ticket(row), _errand(row[len(_TICKET) :]))
            for row in self._db.execute(_STANDING + condition, parameters)
        ]

    def waiting(self, services: Collection[str]) -> list[Candidate]:
        condition, parameters = _among("e.service", services)
        rows = self._db.execute(
            "SELECT e.ticket, e.stop, e.service, e.joined_at, e.kept_s, e.not_before, e.only_at, "
            "e.returned_at, "
            "t.number, t.priority, t.assist, t.people FROM errands e JOIN tickets t ON t.id = e.ticket "
            f"WHERE {_WAITING} AND {condition}",
            parameters,
        ).fetchall()
        return [self._candidate(row) for row in rows]

    def waiting_by_service(self) -> dict[str, int]:
        """How many wait for each service, all agencies together."""
        rows = self._db.execute(f"SELECT service, count(*) FROM errands e WHERE {_WAITING} GROUP BY 1")
        return {row[0]: int(row[1]) for row in rows}

    def people_waiting(self, services: Collection[str]) -> dict[str, int]:
        """How many people wait for each of these services: one ticket may stand for several."""
        condition, parameters = _among("e.service", services)
        rows = self._db.execute(
            "SELECT e.service, sum(t.people) FROM errands e JOIN tickets t ON t.id = e.ticket "
            f"WHERE {_WAITING} AND {condition} GROUP BY 1",
            parameters,
        )
        return {row[0]: int(row[1]) for row in rows}

    def waiting_before(self, services: Collection[str], at: Standing) -> dict[str, int]:
        """How many people wait for each of these services with more seniority than a waiting errand."""
        condition, parameters = _among("e.service", services)
        errand = at.errand
        mark = instant(errand.joined_at) if errand.joined_at else instant(self._now)
        rows = self._db.execute(
            "SELECT e.service, sum(t.people) FROM errands e JOIN tickets t ON t.id = e.ticket "
            f"WHERE {_WAITING} AND {condition} AND e.ticket <> ? "
            "AND (julianday(e.joined_at) * 86400 - e.kept_s, e.ticket) < (julianday(?) * 86400 - ?, ?) "
            "GROUP BY 1",
            [*parameters, at.ticket.id, mark, errand.kept_s, at.ticket.id],
        )
        return {row[0]: int(row[1]) for row in rows}

    def _candidate(self, row: sqlite3.Row) -> Candidate:
        ticket, stop, service, joined_at, kept_s, not_before, only_at, returned_at, *of_ticket = row
        number, priority, assist, people = of_ticket
        return Candidate(
            errand=errand_id(ticket, stop),
            ticket=ticket,
            stop=stop,
            number=number,
            service=service,
            joined_at=read_instant(joined_at),
            kept_s=kept_s,
            not_before=read_instant_or_none(not_before),
            priority=bool(priority),
            only_at=only_at,
            called_since_return=self._called_since(service, returned_at),
            assist=bool(assist),
            people=people,
        )

    def called_since_return(self, at: Standing) -> int | None:
        """How many others of its service were called since an errand came back; None: it never did."""
        returned = at.errand.returned_at
        return self._called_since(at.errand.service, instant(returned) if returned else None)

    def _called_since(self, service: str, returned_at: str | None) -> int | None:
        if returned_at is None:
            return None
        row = self._db.execute(
            "SELECT count(*) FROM calls WHERE service = ? AND nth = 1 AND dropped_at IS NULL AND at > ?",
            (service, returned_at),
        ).fetchone()
        return int(row[0])

    def passed_over(self, services: Collection[str], at_most: int) -> dict[str, list[str | None]]:
        """Per service whom its latest calls passed over, the latest call first."""
        return {
            service: [
                row[0]
                for row in self._db.execute(
                    "SELECT passed_over FROM calls WHERE service = ? AND nth = 1 AND dropped_at IS NULL "
                    "ORDER BY seq DESC LIMIT ?",
                    (service, at_most),
                )
            ]
            for service in services
        }

    def taken(self, day: date, agency: str, with_priority: bool) -> dict[str, int]:
        """People who took tickets of an agency on a day, by service; a transferred errand counts where it
        ended up. What was given up before it was called gives its place back.
        """
        rows = self._db.execute(
            "SELECT e.service, sum(t.people) FROM errands e JOIN tickets t ON t.id = e.ticket "
            "WHERE e.business_date = ? AND e.agency = ? AND (? OR NOT t.priority) "
            "AND e.state <> 'transferred' AND NOT (e.state = 'cancelled' AND e.first_called_at IS NULL) "
            "GROUP BY 1",
            (day.isoformat(), agency, with_priority),
        )
        return {row[0]: int(row[1]) for row in rows}

    def counts(self, day: date) -> dict[tuple[str, State], int]:
        """How many errands of a day stand in each state, by agency."""
        rows = self._db.execute(
            "SELECT agency, state, count(*) FROM errands WHERE business_date = ? GROUP BY 1, 2",
            (day.isoformat(),),
        )
        return {(row[0], State(row[1])): int(row[2]) for row in rows}

    def open_tickets(self, until: date) -> list[int]:
        """Tickets of a day, or of an earlier one, that still have an open errand."""
        rows = self._db.execute(
            "SELECT DISTINCT ticket FROM errands WHERE state IN "
            "('pending', 'waiting', 'called', 'serving', 'held') AND business_date <= ? ORDER BY ticket",
            (until.isoformat(),),
        )
        return [row[0] for row in rows]

    def owed_next_stop(self, missed_before: datetime) -> list[int]:
        """Tickets whose visitor missed a call before then and whose other stops wait for nobody else."""
        rows = self._db.execute(
            "SELECT DISTINCT p.ticket FROM errands p JOIN errands a ON a.ticket = p.ticket "
            "WHERE p.state = 'pending' AND a.state = 'absent' AND a.ended_at <= ? AND NOT EXISTS "
            "(SELECT 1 FROM errands o WHERE o.ticket = p.ticket "
            "AND o.state IN ('waiting', 'called', 'serving', 'held'))",
            (instant(missed_before),),
        )
        return [row[0] for row in rows]

    def last_finished_elsewhere(self, ticket: int, counter: str) -> datetime | None:
        row = self._db.execute(
            "SELECT max(ended_at) FROM errands WHERE ticket = ? AND state = 'done' AND counter <> ?",
            (ticket, counter),
        ).fetchone()
        return read_instant_or_none(row[0])

    def last_left(self, counter: str, day: date) -> datetime | None:
        """When a visitor of a day last went from a counter: finished, absent, or parked."""
        row = self._db.execute(
            "SELECT max(max(coalesce(ended_at, ''), coalesce(held_at, ''))) FROM errands "
            "WHERE business_date = ? AND counter = ?",
            (day.isoformat(), counter),
        ).fetchone()
        return read_instant_or_none(row[0] or None)

    def notes(self, ticket: int) -> list[Note]:
        rows = self._db.execute(
            "SELECT stop, at, author, body FROM texts WHERE ticket = ? AND body IS NOT NULL ORDER BY id",
            (ticket,),
        )
        return [Note(row["stop"], read_instant(row["at"]), row["author"], row["body"]) for row in rows]

    def write_note(self, ticket: int, stop: int, author: str, text: str) -> int:
        cursor = self._db.execute(
            "INSERT INTO texts (ticket, stop, at, author, body) VALUES (?, ?, ?, ?, ?)",
            (ticket, stop, instant(self._now), author, text),
        )
        return int(cursor.lastrowid or 0)

    def with_notes(self, ended_before: datetime | None = None) -> list[int]:
        """The tickets with notes; where an instant is given, those whose visit had ended by then."""
        sql, values = "SELECT DISTINCT ticket FROM texts WHERE body IS NOT NULL", []
        if ended_before is not None:
            sql += (
                " AND NOT EXISTS (SELECT 1 FROM errands e WHERE e.ticket = texts.ticket "
                "AND (e.ended_at IS NULL OR e.ended_at > ? OR e.state = 'absent'))"
            )
            values.append(instant(ended_before))
        return [row[0] for row in self._db.execute(sql, values)]

    def erase_note(self, text: int) -> None:
        self._db.execute("UPDATE texts SET body = NULL WHERE id = ?", (text,))

    def erase_notes(self, ticket: int) -> None:
        self._db.execute("UPDATE texts SET body = NULL WHERE ticket = ? AND body IS NOT NULL", (ticket,))

    def without_entries(self) -> list[Ticket]:
        """Tickets of which the record tells nothing; there should be none."""
        rows = self._db.execute(
            f"SELECT {', '.join(_TICKET)} FROM tickets t "
            "WHERE NOT EXISTS (SELECT 1 FROM entries e WHERE e.ticket = t.id)"
        )
        return [_ticket(row) for row in rows]

    def clear(self) -> None:
        """Drops every row, to be made anew from the entries."""
        self._db.execute("DELETE FROM errands")
        self._db.execute("DELETE FROM tickets")

    def write(self, before: Visit | None, after: Visit) -> None:
        """Brings the rows of a visit to what it has become, guarded by the states that they had."""
        ticket = after.ticket
        if before is None:
            self._db.execute(_INSERT_TICKET, [column(getattr(ticket, name)) for name in _TICKET])
        elif before.ticket != ticket:
            self._db.execute(
                "UPDATE tickets SET priority = ?, assist = ? WHERE id = ?",
                (ticket.priority, ticket.assist, ticket.id),
            )
        earlier = {errand.stop: errand for errand in before.errands} if before else {}
        for stop in earlier.keys() - {errand.stop for errand in after.errands}:
            self._db.execute("DELETE FROM errands WHERE ticket = ? AND stop = ?", (ticket.id, stop))
        # What gives up its place at the counter goes before what takes it.
        for errand in sorted(after.errands, key=lambda errand: errand.state in ACTIVE):
            if errand.stop not in earlier:
                self._insert_errand(ticket, errand)
            elif earlier[errand.stop] != errand:
                self._update_errand(ticket, earlier[errand.stop], errand)

    def _insert_errand(self, ticket: Ticket, errand: Errand) -> None:
        values = [column(getattr(errand, name)) for name in _ERRAND]
        self._db.execute(_INSERT_ERRAND, [ticket.id, ticket.business_date.isoformat(), *values])

    def _update_errand(self, ticket: Ticket, before: Errand, after: Errand) -> None:
        changed = [name for name in _ERRAND if getattr(before, name) != getattr(after, name)]
        cursor = self._db.execute(
            f"UPDATE errands SET {', '.join(f'{name} = ?' for name in changed)} "
            "WHERE ticket = ? AND stop = ? AND state = ?",
            [*(column(getattr(after, name)) for name in changed), ticket.id, after.stop, before.state],
        )
        if cursor.rowcount != 1:
            raise Refusal("state_forbids", state=before.state.value, act="change")


def _among(name: str, values: Collection[Any]) -> tuple[str, list[Any]]:
    return f"{name} IN ({', '.join('?' * len(values))})", [column(value) for value in values]


def _a_day_before(since: datetime) -> str:
    return date.fromordinal(since.date().toordinal() - 1).isoformat()


def _ticket(row: sqlite3.Row) -> Ticket:
    """From a row that begins with its columns."""
    return msgspec.convert(dict(zip(_TICKET, row, strict=False)), Ticket, strict=False)


def _errand(row: Iterable[Any]) -> Errand:
    return msgspec.convert(dict(zip(_ERRAND, row, strict=True)), Errand, strict=False)
