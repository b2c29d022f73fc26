"""Copies of the record: an administrator sees them, makes one, and takes it away."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from queue_server.domain.roles import Role
from tests.adapters.web.house import Headers, House, body, told

PATH = "/api/admin/backups"


@pytest.fixture
def real(tmp_path: Path) -> Iterator[House]:
    house = House(tmp_path / "real", is_trial=False)
    yield house
    house.close()


@pytest.fixture
def admin(real: House) -> Headers:
    return real.staff("admin", Role.ADMIN)


def test_a_copy_that_is_asked_for_is_whole_and_can_be_fetched(
    real: House, admin: Headers, tmp_path: Path
) -> None:
    assert body(real.get(PATH, admin))["backups"] == []
    made = real.post(PATH, admin)
    [copy] = body(made)["backups"]
    assert made.status_code == 201
    assert copy["name"] == "copy-2026-11-02-090000.sqlite3"
    file = tmp_path / "fetched.sqlite3"
    with closing(real.get(f"{PATH}/{copy['name']}", admin)) as fetched:
        file.write_bytes(fetched.data)
    assert file.stat().st_size == copy["bytes"]
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_the_record_says_who_made_a_copy_and_who_took_it_away(real: House, admin: Headers) -> None:
    auditor = real.staff("komang", Role.AUDITOR)
    name = body(real.post(PATH, admin))["backups"][0]["name"]
    real.get(f"{PATH}/{name}", admin).close()
    assert real.get(f"{PATH}/copy-none.sqlite3", admin).status_code == 404
    found = body(real.get("/api/record", auditor, actor="admin", language="en"))["entries"][:2]
    assert [(entry["kind"], entry["actor"], entry["text"]) for entry in found] == [
        ("CopyFetched", "staff:admin", f"A copy of the whole record was downloaded: {name}."),
        ("CopyMade", "staff:admin", f"A copy of the whole record was made: {name}."),
    ]


@pytest.mark.parametrize("name", ["queue.sqlite3", "..%2fqueue.sqlite3", "copy-none.sqlite3"])
def test_no_other_file_is_given_out(real: House, admin: Headers, name: str) -> None:
    real.post(PATH, admin)
    assert real.get(f"{PATH}/{name}", admin).status_code == 404


def test_a_copy_that_cannot_be_written_is_told(real: House, admin: Headers, tmp_path: Path) -> None:
    (tmp_path / "real" / "backups").write_text("no folder", encoding="utf-8")
    assert told(real.post(PATH, admin)) == (409, "backup_failed")


def test_a_trial_is_not_copied_and_says_so(house: House) -> None:
    admin = house.staff("admin", Role.ADMIN)
    assert body(house.get(PATH, admin))["kept_days"] is None
    assert told(house.post(PATH, admin)) == (409, "trial_not_copied")


def test_only_an_administrator_has_the_copies(real: House) -> None:
    supervisor = real.staff("putu", Role.FLOOR_SUPERVISOR)
    assert real.get(PATH, supervisor).status_code == 403
    assert real.post(PATH, supervisor).status_code == 403
    assert real.get(f"{PATH}/copy-2026-11-02-090000.sqlite3", supervisor).status_code == 403
