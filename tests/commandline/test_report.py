"""`report month --close`: the month's files, made once."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from queue_server.commandline.program import program
from queue_server.domain.roles import CLOCK
from tests.small_floor import HOME, SmallFloor

MINIATURE = HOME / "config" / "miniature.toml"


def run(folder: Path, *words: str) -> Result:
    given = [*words, "--data", str(folder), "--floor", str(MINIATURE)]
    return CliRunner().invoke(program, given, env={"LANG": "en_GB.UTF-8"})


@pytest.fixture
def december(morning: SmallFloor) -> Path:
    """A trial, which lives by its own time, whose latest visitor came on the first of December."""
    with morning.store.change(CLOCK) as tx:
        tx.set_fact("kind", "trial")
    morning.clock.at = datetime(2026, 12, 1, 1, tzinfo=UTC)
    morning.issue("KTP")
    morning.close()
    return morning.folder


def test_closing_a_month_names_its_files_and_leaves_them_as_they_are_the_next_time(december: Path) -> None:
    first = run(december, "report", "month", "--close", "2026-11")
    assert first.exit_code == 0, first.output
    files = [Path(line) for line in first.output.splitlines()]
    assert december / "reports" / "2026-11" / "month.pdf" in files
    kept = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in files}
    assert run(december, "report", "month", "--close", "2026-11").output == first.output
    assert {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in files} == kept


@pytest.mark.parametrize(("report", "month"), [("waits", "2026-11"), ("month", "2026-12")])
def test_what_cannot_be_closed_leaves_nothing_behind(december: Path, report: str, month: str) -> None:
    assert run(december, "report", report, "--close", month).exit_code != 0
    assert not (december / "reports").exists()
