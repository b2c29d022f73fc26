"""Staff, their sessions, and devices. Pins and tokens are stored as hashes alone."""

import sqlite3
from datetime import date, datetime

from sqlite_utils import Database

from queue_server.adapters.store.forms import instant, read_instant_or_none, read_json, write_json
from queue_server.domain.roles import Device, DeviceKind, Role, Staff
from queue_server.ports import Session


class PeopleTable:
    def __init__(self, db: Database, now: datetime, today: date) -> None:
        self._db = db
        self._now = now
        self._today = today

    def staff(self, name: str) -> Staff | None:
        row = self._db.execute("SELECT * FROM staff WHERE name = ?", (name,)).fetchone()
        return _staff(row) if row else None

    def everyone(self) -> list[Staff]:
        return [_staff(row) for row in self._db.execute("SELECT * FROM staff ORDER BY name")]

    def add(self, staff: Staff, pin_hash: str) -> None:
        self._db.table("staff").insert(
            {
                "name": staff.name,
                "role": staff.role.value,
                "pin_hash": pin_hash,
                "agencies": write_json(staff.agencies),
                "services": write_json(staff.services),
                "disabled_at": None,
                "wrong_pins": 0,
                "locked_until": None,
            }
        )

    def disable(self, name: str) -> None:
        self._db.execute("UPDATE staff SET disabled_at = ? WHERE name = ?", (instant(self._now), name))
        self.end_sessions(name)

    def enable(self, name: str) -> None:
        self._db.execute("UPDATE staff SET disabled_at = NULL WHERE name = ?", (name,))

    def change(self, staff: Staff) -> None:
        """Another role, other agencies or services; whoever is logged in as before is out."""
        self._db.execute(
            "UPDATE staff SET role = ?, agencies = ?, services = ? WHERE name = ?",
            (staff.role.value, write_json(staff.agencies), write_json(staff.services), staff.name),
        )
        self.end_sessions(staff.name)

    def pin_hash(self, name: str) -> str:
        return str(self._db.execute("SELECT pin_hash FROM staff WHERE name = ?", (name,)).fetchone()[0])

    def set_pin(self, name: str, pin_hash: str) -> None:
        self._db.execute("UPDATE staff SET pin_hash = ? WHERE name = ?", (pin_hash, name))
        self.end_sessions(name)
        self.forgive(name)

    def locked_until(self, name: str) -> datetime | None:
        row = self._db.execute("SELECT locked_until FROM staff WHERE name = ?", (name,)).fetchone()
        return read_instant_or_none(row[0]) if row else None

    def count_wrong_pin(self, name: str) -> int:
        """Adds one wrong PIN and tells how many there have been since the last right one."""
        self._db.execute("UPDATE staff SET wrong_pins = wrong_pins + 1 WHERE name = ?", (name,))
        row = self._db.execute("SELECT wrong_pins FROM staff WHERE name = ?", (name,)).fetchone()
        return int(row[0])

    def lock(self, name: str, until: datetime) -> None:
        self._db.execute("UPDATE staff SET locked_until = ? WHERE name = ?", (instant(until), name))

    def forgive(self, name: str) -> None:
        self._db.execute("UPDATE staff SET wrong_pins = 0, locked_until = NULL WHERE name = ?", (name,))

    def begin_session(self, token_hash: str, staff: str, csrf: str) -> None:
        self._db.execute(
            "INSERT INTO sessions (token_hash, staff, csrf, business_date, begun_at) VALUES (?, ?, ?, ?, ?)",
            (token_hash, staff, csrf, self._today.isoformat(), instant(self._now)),
        )

    def session(self, token_hash: str) -> Session | None:
        """The session behind a token, while its day lasts and its owner may log in."""
        row = self._db.execute(
            "SELECT s.csrf, s.business_date, p.* FROM sessions s JOIN staff p ON p.name = s.staff "
            "WHERE s.token_hash = ? AND s.business_date = ? AND p.disabled_at IS NULL",
            (token_hash, self._today.isoformat()),
        ).fetchone()
        if row is None:
            return None
        return Session(_staff(row), row["csrf"], date.fromisoformat(row["business_date"]))

    def end_session(self, token_hash: str) -> None:
        self._db.execute("DELETE FROM sessions WHERE token_hash = ?", (token_hash,))

    def end_sessions(self, staff: str | None = None) -> None:
        if staff is None:
            self._db.execute("DELETE FROM sessions")
        else:
            self._db.execute("DELETE FROM sessions WHERE staff = ?", (staff,))

    def devices(self) -> list[Device]:
        return [_device(row) for row in self._db.execute("SELECT * FROM devices ORDER BY name")]

    def device(self, name: str) -> Device | None:
        row = self._db.execute("SELECT * FROM devices WHERE name = ?", (name,)).fetchone()
        return _device(row) if row else None

    def device_of_token(self, token_hash: str) -> Device | None:
        row = self._db.execute(
            "SELECT * FROM devices WHERE token_hash = ? AND revoked_at IS NULL", (token_hash,)
        ).fetchone()
        return _device(row) if row else None

    def add_device(self, device: Device, token_hash: str) -> None:
        """Adds a device, or gives one of the same name a new token."""
        self._db.table("devices").upsert(
            {
                "name": device.name,
                "kind": device.kind.value,
                "agency": device.agency,
                "token_hash": token_hash,
                "approved_at": instant(self._now),
                "revoked_at": None,
            },
            pk="name",
        )

    def revoke_device(self, name: str) -> None:
        self._db.execute("UPDATE devices SET revoked_at = ? WHERE name = ?", (instant(self._now), name))


def _staff(row: sqlite3.Row) -> Staff:
    return Staff(
        name=row["name"],
        role=Role(row["role"]),
        agencies=tuple(read_json(row["agencies"])),
        services=tuple(read_json(row["services"])),
        disabled=row["disabled_at"] is not None,
    )


def _device(row: sqlite3.Row) -> Device:
    return Device(row["name"], DeviceKind(row["kind"]), row["agency"], row["revoked_at"] is not None)
