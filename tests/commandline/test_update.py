"""`update`: a release takes the place of the one that runs, or that one goes on as if nothing had been."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from queue_server.app import update
from queue_server.app.release import UpdateFailed
from queue_server.app.update import Update
from queue_server.commandline.program import program
from tests.commandline.tiny_release import TinyMachine

HOME = Path(__file__).resolve().parents[2]
IN_ANOTHER_PROCESS = """
import sys
from pathlib import Path
from queue_server.app.update import Update
root, url, file = sys.argv[1:]
Update(Path(root), Path(root) / "data", url, print).make(Path(file))
"""


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TinyMachine]:
    tiny = TinyMachine(tmp_path)
    for name, value in tiny.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(update, "LOOK_EVERY_S", 0.02)
    tiny.start()
    yield tiny
    tiny.end()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """For releases that never get well."""
    monkeypatch.setattr(update, "WELL_WITHIN_S", 3.0)


def updating(machine: TinyMachine) -> Update:
    return Update(machine.root, machine.data, machine.url, lambda step, release: None)


def killed_while_updating(machine: TinyMachine, file: Path) -> None:
    words = [sys.executable, "-c", IN_ANOTHER_PROCESS, str(machine.root), machine.url, str(file)]
    done = subprocess.run(words, cwd=HOME, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr


def test_a_good_release_serves_with_this_machine_s_settings(machine: TinyMachine) -> None:
    updating(machine).make(machine.bundle("new", steps=2))
    assert machine.served_by() == machine.current() == "new"
    assert (machine.root / "current/config/server.toml").read_text() == "# this machine's own\n"
    assert not (machine.root / "previous").is_symlink()
    [copy] = (machine.data / "updates").iterdir()
    assert copy.read_text().splitlines()[0] == "acknowledged"


def test_a_release_that_finds_the_disk_full_stays_for_going_back_would_write_more(
    machine: TinyMachine,
) -> None:
    file = machine.bundle("new", "on a full disk")
    updating(machine).make(file)
    assert machine.current() == "new"


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("kind", ["ill", "falls over"])
def test_a_release_that_is_not_well_goes_and_the_record_is_as_before(machine: TinyMachine, kind: str) -> None:
    with pytest.raises(UpdateFailed) as failed:
        updating(machine).make(machine.bundle("new", kind, steps=2))
    assert failed.value.code == "went-back"
    assert machine.served_by() == machine.current() == "old"
    assert "served by new" not in machine.record()
    assert not (machine.root / "previous").is_symlink()


@pytest.mark.usefixtures("impatient")
def test_where_the_schema_is_the_same_nothing_is_lost_by_going_back(machine: TinyMachine) -> None:
    with pytest.raises(UpdateFailed):
        updating(machine).make(machine.bundle("new", "ill"))
    assert "served by new" in machine.record()


@pytest.mark.parametrize(("kind", "steps", "code"), [("unsuited", 1, "bundle-refused"), ("well", 0, "older")])
def test_what_does_not_suit_is_refused_and_the_server_never_stops(
    machine: TinyMachine, kind: str, steps: int, code: str
) -> None:
    with pytest.raises(UpdateFailed) as failed:
        updating(machine).make(machine.bundle("new", kind, steps))
    assert failed.value.code == code
    assert machine.record().count("served by old") == 1
    assert [each.name for each in (machine.root / "releases").iterdir()] == ["old"]


@pytest.mark.parametrize("size", [0, 100, 700])
def test_half_a_file_is_no_bundle(machine: TinyMachine, size: int) -> None:
    file = machine.bundle("new")
    file.write_bytes(file.read_bytes()[:size])
    with pytest.raises(UpdateFailed) as failed:
        updating(machine).make(file)
    assert failed.value.code == "no-bundle"
    assert machine.served_by() == "old"


def test_an_update_that_is_killed_before_it_switches_leaves_the_old_one_running(machine: TinyMachine) -> None:
    killed_while_updating(machine, machine.bundle("new", "cut while it is tried"))
    assert machine.served_by() == machine.current() == "old"
    updating(machine).make(machine.bundle("newer"))
    assert machine.served_by() == "newer"


def cut_at_the_switch(machine: TinyMachine, kind: str) -> None:
    (machine.root / "cut").touch()
    killed_while_updating(machine, machine.bundle("new", kind))
    assert (machine.root / "previous").resolve().name == "old"
    machine.start()


def test_a_power_cut_at_the_switch_is_made_good_when_the_machine_is_back(machine: TinyMachine) -> None:
    cut_at_the_switch(machine, "well")
    updating(machine).finish()
    assert machine.served_by() == machine.current() == "new"
    assert not (machine.root / "previous").is_symlink()


@pytest.mark.usefixtures("impatient")
def test_a_power_cut_at_the_switch_to_a_bad_release_brings_the_old_one_back(machine: TinyMachine) -> None:
    cut_at_the_switch(machine, "ill")
    with pytest.raises(UpdateFailed, match="went-back"):
        updating(machine).finish()
    assert machine.served_by() == machine.current() == "old"


def test_a_checkout_is_told_that_it_is_not_updated_this_way(tmp_path: Path) -> None:
    file = tmp_path / "bundle"
    file.touch()
    words = ["update", str(file), "--data", str(tmp_path / "data")]
    done = CliRunner().invoke(program, words, env={"LANG": "en_GB.UTF-8"})
    assert done.exit_code == 1
    assert "git checkout" in done.output
    assert not (tmp_path / "data").exists()
