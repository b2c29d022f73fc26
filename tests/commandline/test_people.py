"""`staff add` and `staff pin`: a PIN is judged as on the page of those who look after the staff."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from queue_server.commandline.program import program

MINIATURE = Path(__file__).resolve().parents[2] / "config" / "miniature.toml"
GOOD = "471183"


def staff(folder: Path, *words: str) -> Result:
    options = ["--data", str(folder / "data"), "--floor", str(MINIATURE)]
    return CliRunner().invoke(program, ["staff", *words, *options])


@pytest.mark.parametrize("pin", ["4711", "123456", "rahasia", "471183-"])
def test_a_pin_that_the_page_refuses_lets_nobody_in_by_the_command_line(tmp_path: Path, pin: str) -> None:
    ani = ("ani", "--role", "officer", "--agency", "DUKCAPIL")
    refused = staff(tmp_path, "add", *ani, "--pin", pin)
    assert refused.exit_code == 1
    assert "PIN" in refused.output
    assert staff(tmp_path, "list").output == ""
    assert staff(tmp_path, "add", *ani, "--pin", GOOD).exit_code == 0
    assert staff(tmp_path, "pin", "ani", "--pin", pin).exit_code == 1


def test_a_pin_is_never_the_name(tmp_path: Path) -> None:
    refused = staff(tmp_path, "add", "48392011", "--role", "auditor", "--pin", "48392011")
    assert refused.exit_code == 1
