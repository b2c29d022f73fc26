"""`restore`: a copy takes the place of the record only once it is known to be whole."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from queue_server.adapters.store.connection import own
from queue_server.app.record import KIND
from queue_server.commandline.program import program
from queue_server.domain.roles import COMMAND_LINE
from tests.small_floor import HOME, SmallFloor

HEADER = 100
"""Bytes by which a file is known as a database."""
MINIATURE = HOME / "config" / "miniature.toml"


def run(folder: Path, *words: str) -> Result:
    options = ["--data", str(folder), "--floor", str(MINIATURE)]
    return CliRunner().invoke(program, [*words, *options], env={"LANG": "en_GB.UTF-8"})


def tickets(folder: Path) -> int:
    with closing(sqlite3.connect(folder / "queue.sqlite3")) as db:
        return int(db.execute("SELECT count(*) FROM tickets").fetchone()[0])


@pytest.fixture
def copied(floor: SmallFloor, tmp_path: Path) -> Path:
    """A copy made after two tickets; a third one was taken since."""
    with floor.store.change(COMMAND_LINE) as tx:
        tx.set_fact(KIND, "real")
    for _ in range(2):
        floor.issue("KTP")
    floor.store.backup(tmp_path / "copy.sqlite3")
    floor.issue("KTP")
    floor.close()
    return tmp_path / "copy.sqlite3"


def test_a_copy_takes_the_place_of_the_record_which_is_kept_beside(floor: SmallFloor, copied: Path) -> None:
    done = run(floor.folder, "restore", str(copied))
    assert done.exit_code == 0, done.output
    assert tickets(floor.folder) == 2
    [kept] = (floor.folder / "replaced").iterdir()
    assert tickets(kept) == 3
    assert run(floor.folder, "verify").exit_code == 0


def kinds(folder: Path) -> list[tuple[str, str, str]]:
    with closing(sqlite3.connect(folder / "queue.sqlite3")) as db:
        rows = db.execute("SELECT kind, actor, facts FROM entries ORDER BY seq DESC LIMIT 2")
        return [tuple(row) for row in rows]


def test_the_record_says_that_a_copy_was_made_and_that_one_was_put_back(
    floor: SmallFloor, copied: Path, tmp_path: Path
) -> None:
    file = tmp_path / "stick" / "mine.sqlite3"
    file.parent.mkdir()
    assert run(floor.folder, "backup", str(file)).exit_code == 0
    assert kinds(floor.folder)[0] == ("CopyMade", "command:command-line", '{"file":"mine.sqlite3"}')
    assert run(floor.folder, "restore", str(file)).exit_code == 0
    assert kinds(floor.folder)[0] == ("CopyRestored", "command:command-line", '{"file":"mine.sqlite3"}')
    assert kinds(floor.folder)[1][0] != "CopyMade"


def test_a_record_that_is_broken_gives_way_and_is_kept_beside(floor: SmallFloor, copied: Path) -> None:
    database = floor.folder / "queue.sqlite3"
    broken = database.read_bytes()[:HEADER] + bytes(database.stat().st_size - HEADER)
    database.write_bytes(broken)
    done = run(floor.folder, "restore", str(copied))
    assert done.exit_code == 0, done.output
    assert tickets(floor.folder) == 2
    [kept] = (floor.folder / "replaced").iterdir()
    assert (kept / "queue.sqlite3").read_bytes() == broken


def test_a_copy_serves_a_folder_that_is_empty(copied: Path, tmp_path: Path) -> None:
    assert run(tmp_path / "fresh", "restore", str(copied)).exit_code == 0
    assert tickets(tmp_path / "fresh") == 2


def test_a_copy_that_disagrees_with_itself_changes_nothing(floor: SmallFloor, copied: Path) -> None:
    with closing(sqlite3.connect(copied)) as db, db:
        db.execute("UPDATE tickets SET people = 7 WHERE id = 1")
    refused = run(floor.folder, "restore", str(copied))
    assert refused.exit_code == 1
    assert "nothing was changed" in refused.output
    assert tickets(floor.folder) == 3


@pytest.mark.parametrize("damage", [b"", b"this is no database, whatever its name says" * 100])
def test_a_file_that_is_no_copy_changes_nothing(floor: SmallFloor, copied: Path, damage: bytes) -> None:
    copied.write_bytes(damage)
    assert run(floor.folder, "restore", str(copied)).exit_code == 1
    assert tickets(floor.folder) == 3


def test_while_a_server_runs_nothing_is_restored(floor: SmallFloor, copied: Path) -> None:
    with own(floor.folder):
        assert run(floor.folder, "restore", str(copied)).exit_code == 1
    assert tickets(floor.folder) == 3
