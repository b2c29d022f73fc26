"""`export`: what happened, as plain tables that name nobody."""

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner

from queue_server.commandline.program import program
from tests.small_floor import HOME, SmallFloor

MINIATURE = HOME / "config" / "miniature.toml"


def table(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture
def exported(morning: SmallFloor, tmp_path: Path) -> Path:
    morning.close()
    words = ["export", str(tmp_path / "out"), "--from", "2026-11-02", "--data", str(morning.folder)]
    done = CliRunner().invoke(program, [*words, "--floor", str(MINIATURE)], env={"LANG": "en_GB.UTF-8"})
    assert done.exit_code == 0, done.output
    return tmp_path / "out"


def test_every_errand_and_ticket_of_the_morning_has_a_row(exported: Path) -> None:
    [errand] = table(exported / "errands.csv")
    assert (errand["service"], errand["outcome"], errand["wait_s"], errand["service_s"]) == (
        "KTP",
        "done",
        "600.0",
        "240.0",
    )
    assert len(table(exported / "tickets.csv")) == 3
    [counter] = table(exported / "counters.csv")
    assert counter["agency"] == "DUKCAPIL"


def test_every_column_stands_in_the_dictionary_with_its_meaning(exported: Path) -> None:
    meanings = {(row["table"], row["column"]): row["meaning"] for row in table(exported / "dictionary.csv")}
    for name in ("errands", "tickets", "counters"):
        for column in table(exported / f"{name}.csv")[0]:
            assert meanings.pop((name, column))
    assert not meanings


def test_nobody_is_named_and_no_number_that_anybody_held(exported: Path) -> None:
    texts = "".join(file.read_text() for file in exported.glob("*.csv"))
    assert "ani" not in texts.replace("Kependudukan", "").split(",")
    assert "A-001" not in texts
