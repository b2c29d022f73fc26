"""Mistakes on the command line and in the files: a readable answer in both languages, and no harm."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from queue_server.demo.server import PROGRAM
from tests.floor.wide_floor import write_wide_floor

LANGUAGES = {"id": "id_ID.UTF-8", "en": "en_US.UTF-8"}


class Typed:
    """What came of a command: its exit code, and all that it printed."""

    def __init__(self, folder: Path, words: list[str], language: str = "en", **settings: str) -> None:
        done = subprocess.run(
            [sys.executable, str(PROGRAM), *words],
            env={
                **os.environ,
                "QUEUE_DATA": str(folder),
                "LANG": LANGUAGES[language],
                "LC_ALL": LANGUAGES[language],
                **settings,
            },
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        self.code = done.returncode
        self.text = done.stdout + done.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A prepared data folder."""
    made = tmp_path_factory.mktemp("data")
    prepared = Typed(made, ["init"])
    assert prepared.code == 0, prepared.text
    return made


@pytest.mark.parametrize(
    "words",
    [
        ["no-such-command"],
        ["serve", "--no-such-option"],
        ["device", "add", "kiosk-1", "--kind", "toaster"],
        ["device", "add", "kiosk-1"],
        ["device", "revoke", "no-such-device"],
        ["staff", "add", "ketut", "--role", "king", "--pin", "471183"],
        ["staff", "add", "ketut", "--role", "officer", "--agency", "NO-SUCH", "--pin", "471183"],
        [
            "staff",
            "add",
            "ketut",
            "--role",
            "officer",
            "--agency",
            "KPP",
            "--service",
            "NO-SUCH",
            "--pin",
            "471183",
        ],
        ["staff", "disable", "nobody"],
        ["staff", "pin", "nobody", "--pin", "471183"],
        ["serve", "--port", "many"],
        ["serve", "--config", "no-such-file.toml"],
        ["check", "--floor", "no-such-file.toml"],
        ["floor", "apply", "no-such-file.toml"],
        ["backup", "no-such-folder/backup.db"],
        ["calendar", "import", "no-such-file.csv"],
        ["calendar", "import", "holidays.csv", "--kind", "half"],
        ["calendar", "remove", "2026-12-25"],
        ["calendar", "remove", "Christmas"],
    ],
    ids=" ".join,
)
def test_a_mistyped_command_ends_with_a_code_and_a_readable_line(folder: Path, words: list[str]) -> None:
    typed = Typed(folder, words)
    assert typed.code not in (0, None)
    assert typed.text.strip()
    assert "Traceback" not in typed.text


def test_the_language_of_a_mistake_is_the_asker_s(folder: Path) -> None:
    words = ["staff", "disable", "nobody"]
    assert Typed(folder, words, "id").text != Typed(folder, words, "en").text


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("prot = 8080\n", ["prot"]),
        ("port = 'many'\n", ["port"]),
        ("port = 99999999\n", ["port"]),
        ("port = 8080\nport = 8081\n", ["2"]),
        ("port = [\n", ["server.toml"]),
        ("[[printer]]\nid = 'a'\nkind = 'toaster'\n", ["kind"]),
        ("sockets_at_most = -1\nprot = 1\n[voice]\nkind = 'opera'\n", ["sockets_at_most", "prot", "voice"]),
    ],
)
def test_mistakes_in_the_settings_are_told_all_at_once_by_file_and_key(
    tmp_path: Path, written: str, told: list[str]
) -> None:
    file = tmp_path / "server.toml"
    file.write_text(written, encoding="utf-8")
    typed = Typed(tmp_path / "data", ["check", "--config", str(file)])
    assert typed.code not in (0, None)
    assert "server.toml" in typed.text
    assert all(key in typed.text for key in told), typed.text
    assert "Traceback" not in typed.text


def test_a_server_with_a_mistake_in_its_settings_does_not_begin_to_serve(tmp_path: Path) -> None:
    file = tmp_path / "server.toml"
    file.write_text("prot = 8080\n", encoding="utf-8")
    typed = Typed(tmp_path / "data", ["serve", "--config", str(file)])
    assert typed.code not in (0, None)
    assert "prot" in typed.text
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("instead_of", "written", "told"),
    [
        ('letter = "A"', 'letter = "1"', "letter"),
        ('zone = "1"', 'zone = "9"', "zone"),
        ('id = "2"', 'id = "1"', "1"),
        ('service = "07:30-16:00"', 'service = "16:00-07:30"', "hours"),
        ('service = "07:30-16:00"', 'service = "morning"', "monday"),
        ("minutes = 5", "minutes = 'five'", "minutes"),
        ('code = "lebar"', 'colour = "red"', "colour"),
    ],
)
def test_contradictions_in_a_floor_are_told_by_file_and_place(
    tmp_path: Path, instead_of: str, written: str, told: str
) -> None:
    file = write_wide_floor(tmp_path / "floor.toml", 2)
    file.write_text(file.read_text(encoding="utf-8").replace(instead_of, written, 1), encoding="utf-8")
    typed = Typed(tmp_path / "data", ["check", "--floor", str(file)])
    assert typed.code not in (0, None)
    assert "floor.toml" in typed.text
    assert told in typed.text
    assert "Traceback" not in typed.text


def test_a_wrong_variable_is_told_by_its_name(tmp_path: Path) -> None:
    typed = Typed(tmp_path, ["check"], QUEUE_PORT="many")
    assert typed.code not in (0, None)
    assert "QUEUE_PORT" in typed.text
    assert "Traceback" not in typed.text
