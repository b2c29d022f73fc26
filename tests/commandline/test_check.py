"""`check` tells whether a hall can say and show as many calls as its counters make."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from queue_server.commandline.program import program
from tests.floor.wide_floor import write_wide_floor

WALL = """
[[wall]]
id = "hall"
zones = ["1"]
speaks = true
"""


def told(folder: Path, counters: int) -> list[str]:
    floor = write_wide_floor(folder / "floor.toml", counters)
    floor.write_text(floor.read_text(encoding="utf-8") + WALL, encoding="utf-8")
    done = CliRunner().invoke(program, ["check", "--floor", str(floor), "--data", str(folder / "data")])
    assert done.exit_code == 0, done.output
    return done.stdout.splitlines()


def test_what_a_group_and_a_wall_can_carry_stands_beside_what_their_counters_make(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "id_ID.UTF-8")
    lines = told(tmp_path, counters=27)
    assert "Suara hall: loketnya biasanya memanggil 5,4 kali per menit; 12,5 dapat diucapkan." in lines
    assert "Layar hall: loketnya biasanya memanggil 5,4 kali per menit; 15 dapat tampil besar." in lines


def test_too_many_counters_for_one_voice_and_one_wall_are_told_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    lines = "\n".join(told(tmp_path, counters=90))
    assert "usually make 18 calls a minute, but only 12.5 can be said. Give zones" in lines
    assert "usually make 18 calls a minute, but only 15 can stand large. Share" in lines
