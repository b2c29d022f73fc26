"""`print-test` and `print-day`: with or without a running server, and the truth about what came out."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from printers.paper import read_paper
from printers.virtual import JAM
from queue_server.adapters.store.connection import owned
from queue_server.commandline.program import program
from tests.floor.commands import CommandFailed, run_commands
from tests.floor.hall import Hall
from tests.printers.faulty import FaultyPrinter, closes_midway

CONFIG = """
[[printer]]
id = "maya"
kind = "virtual"
width = 384
profile = "POS-5890"
"""
NETWORK = """
[[printer]]
id = "pintu"
kind = "network"
host = "127.0.0.1"
port = {port}
"""


def print_test(folder: Path, printer: str, config: str = CONFIG, command: str = "print-test") -> Result:
    (folder / "server.toml").write_text(config, encoding="utf-8")
    words = [command, printer, "--data", str(folder / "data"), "--config", str(folder / "server.toml")]
    return CliRunner().invoke(program, words, env={"LANG": "en", "LC_ALL": "en"}, standalone_mode=False)


def test_without_a_server_the_printer_itself_is_opened_and_no_record_is_begun(tmp_path: Path) -> None:
    done = print_test(tmp_path, "maya")
    assert (done.exit_code, done.output.startswith("Printer test was printed")) == (0, True), done
    [paper] = (tmp_path / "data" / "printers" / "maya").glob("*.bin")
    lines = " ".join(read_paper(paper.read_bytes(), 384).lines)
    assert "Printer test" in lines
    assert "ABCDEFGHIJKLMNOPQRSTUVWXYZ" in lines
    assert [each.name for each in (tmp_path / "data").iterdir()] == ["printers"]


def test_a_printer_that_cannot_print_is_told_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "data" / "printers" / "maya").mkdir(parents=True)
    (tmp_path / "data" / "printers" / "maya" / JAM).write_text("cover_open")
    assert "Printer test was not printed at printer maya: cover open" in str(
        print_test(tmp_path, "maya").exception
    )


def test_where_nobody_knows_whether_paper_came_out_the_command_says_so(tmp_path: Path) -> None:
    with FaultyPrinter() as printer:
        printer.become(closes_midway)
        done = print_test(tmp_path, "pintu", NETWORK.format(port=printer.port))
    assert "nobody knows whether it was printed" in str(done.exception)


def test_the_day_in_short_comes_out_without_a_server_too(tmp_path: Path) -> None:
    done = print_test(tmp_path, "maya", command="print-day")
    assert (done.exit_code, done.output.strip()) == (0, "The day in short was printed at printer maya.")
    [paper] = (tmp_path / "data" / "printers" / "maya").glob("*.bin")
    assert "Nobody has come yet." in " ".join(read_paper(paper.read_bytes(), 384).lines)


def test_a_printer_that_there_is_not_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    assert "There are: maya." in str(print_test(tmp_path, "nope").exception)


def test_while_a_server_runs_the_page_goes_the_way_of_every_paper(tmp_path: Path) -> None:
    with Hall(tmp_path) as hall:
        assert owned(tmp_path)
        environment = {**hall.server.environment(), "LANG": "en", "LC_ALL": "en"}
        [said] = run_commands([("print-test", "maya")], environment)
        assert "Printer test was printed at printer maya." in said
        [paper] = (tmp_path / "printers" / "maya").glob("[0-9]*.bin")
        assert "Printer test" in " ".join(read_paper(paper.read_bytes(), 576).lines)
        [said] = run_commands([("print-day", "maya")], environment)
        assert "The day in short was printed at printer maya." in said
        with pytest.raises(CommandFailed, match="nope"):
            run_commands([("print-test", "nope")], environment)
    assert not owned(tmp_path)
