"""A copy that somebody brings is put back only if it is ours, whole, and holds nothing that was planted."""

import hashlib
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from queue_server.app.record import KIND, approve_device, open_record
from queue_server.app.restore import restore
from queue_server.commandline.program import program
from queue_server.domain.roles import COMMAND_LINE, Device, DeviceKind
from tests.small_floor import HOME, SmallFloor

MINIATURE = HOME / "config" / "miniature.toml"
UNGUARDED = "DROP TRIGGER entries_are_not_updated"
LISTED = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('queue_server', '{}', '-')"
HIRED = (
    "INSERT INTO staff (name, role, pin_hash, agencies, services, wrong_pins) "
    "VALUES ('eve', 'admin', '-', '[]', '[]', 0)"
)
AT_A_STEP = "CREATE TRIGGER evil AFTER INSERT ON _sqlite_migrations BEGIN DELETE FROM sessions; END"

PLANTED: dict[str, tuple[str, ...]] = {
    "trigger evil": (
        "CREATE TRIGGER evil AFTER INSERT ON tickets BEGIN UPDATE tickets SET people = 9; END",
        "DELETE FROM _sqlite_migrations WHERE name LIKE '0012%'",
    ),
    "trigger evil is": ("DELETE FROM _sqlite_migrations WHERE name LIKE '0012%'", AT_A_STEP),
    "view surveys": ("ALTER TABLE surveys RENAME TO other", "CREATE VIEW surveys AS SELECT * FROM other"),
    "entries_are_not_updated is missing": (UNGUARDED,),
    "entries_are_not_updated is not ours": (
        UNGUARDED,
        "CREATE TRIGGER entries_are_not_updated BEFORE UPDATE ON entries BEGIN SELECT 1; END",
    ),
    "table pairings is missing": ("DROP TABLE pairings",),
    "index attendance is missing": ("DROP INDEX attendance",),
    "table loot": ("CREATE TABLE loot (a)",),
    "already exists": ("DELETE FROM _sqlite_migrations WHERE name LIKE '0006%'",),
    "no record": ("UPDATE facts SET value = 'holiday' WHERE name = 'kind'",),
    "staff eve": (HIRED,),
    "floor: ": ("UPDATE floors SET document = '{}'",),
    "newer": (LISTED.format("0099 what is to come"),),
}
"""What was done to a copy, by what the refusal tells of it."""


def run(folder: Path, *words: str) -> Result:
    options = ["--data", str(folder), "--floor", str(MINIATURE)]
    return CliRunner().invoke(program, [*words, *options], env={"LANG": "en_GB.UTF-8"})


def held(folder: Path) -> dict[str, str]:
    """Every file of a folder with its digest, but the lock."""
    files = [file for file in folder.rglob("*") if file.is_file() and file.name != "lock"]
    return {str(file): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.fixture
def copied(floor: SmallFloor, tmp_path: Path) -> Path:
    with floor.store.change(COMMAND_LINE) as tx:
        tx.set_fact(KIND, "real")
    floor.issue("KTP")
    floor.store.backup(tmp_path / "copy.sqlite3")
    floor.issue("KTP")
    floor.close()
    return tmp_path / "copy.sqlite3"


@pytest.fixture
def refused(floor: SmallFloor, copied: Path) -> Callable[[Path], str]:
    """Tries to put a file back; what is said of it. Nothing of the folder is another afterwards."""

    def tried(file: Path) -> str:
        before = held(floor.folder)
        done = run(floor.folder, "restore", str(file))
        assert done.exit_code != 0, done.output
        assert isinstance(done.exception, SystemExit), done.exception
        assert held(floor.folder) == before
        return done.output

    return tried


@pytest.mark.parametrize(("told", "done"), PLANTED.items(), ids=list(PLANTED))
def test_a_copy_in_which_something_was_planted_is_refused(
    refused: Callable[[Path], str], copied: Path, told: str, done: tuple[str, ...]
) -> None:
    with closing(sqlite3.connect(copied)) as db, db:
        for statement in done:
            db.execute(statement)
    assert told in refused(copied)


def test_entries_that_cannot_be_read_are_refused_though_every_guard_stands(
    refused: Callable[[Path], str], copied: Path
) -> None:
    with closing(sqlite3.connect(copied)) as db, db:
        [guard] = db.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'entries_are_not_updated'"
        ).fetchone()
        for statement in (UNGUARDED, "UPDATE entries SET facts = 'no facts'", guard):
            db.execute(statement)
    assert "not whole" in refused(copied)


@pytest.mark.parametrize("table", ["moz_places (url)", "entries (a)", "facts (name, value)"])
def test_a_database_of_another_program_is_refused(
    refused: Callable[[Path], str], tmp_path: Path, table: str
) -> None:
    with closing(sqlite3.connect(tmp_path / "other.sqlite3")) as db, db:
        db.execute(f"CREATE TABLE {table}")
    assert "no copy of this program; nothing was changed" in refused(tmp_path / "other.sqlite3")


def test_a_file_for_which_there_is_no_room_is_not_even_begun(floor: SmallFloor, copied: Path) -> None:
    with copied.open("r+b") as file:
        file.truncate(2**42)
    before = held(floor.folder)
    with pytest.raises(OSError, match="No space left"):
        restore(floor.folder, copied, floor.clock, lambda done, total: None)
    assert held(floor.folder) == before


def test_what_is_no_file_is_refused(refused: Callable[[Path], str], tmp_path: Path) -> None:
    refused(tmp_path)
    refused(Path("/dev/zero"))
    os.mkfifo(tmp_path / "pipe")
    refused(tmp_path / "pipe")
    (tmp_path / "nowhere").symlink_to(tmp_path / "gone")
    refused(tmp_path / "nowhere")


def test_a_link_to_a_copy_is_read_and_stays_what_it_is(
    floor: SmallFloor, copied: Path, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to(copied)
    before = copied.read_bytes()
    assert run(floor.folder, "restore", str(tmp_path / "link")).exit_code == 0
    assert not (floor.folder / "queue.sqlite3").is_symlink()
    assert copied.read_bytes() == before


def test_people_and_devices_that_were_let_in_come_back_with_their_copy(
    floor: SmallFloor, copied: Path, tmp_path: Path
) -> None:
    """What the record tells of is believed: else no copy would ever be put back."""
    hired = ["staff", "add", "ayu", "--role", "admin", "--pin", "739154"]
    assert run(floor.folder, *hired).exit_code == 0
    record = open_record(floor.folder, floor.clock)
    approve_device(record, Device("kiosk-1", DeviceKind.KIOSK))
    record.close()
    assert run(floor.folder, "backup", str(tmp_path / "second.sqlite3")).exit_code == 0
    done = run(floor.folder, "restore", str(tmp_path / "second.sqlite3"))
    assert done.exit_code == 0, done.output
