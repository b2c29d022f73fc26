"""The logo that a floor names: found in two folders, and every way in which it can be none is told."""

import base64
from dataclasses import replace
from pathlib import Path

import pytest

from queue_server.domain.floor import SlipSettings, Text
from queue_server.domain.logo import flaw
from queue_server.settings import Logos, dump_floor, load_floor, logo_mistakes
from tests.printers.slips import seal
from tests.small_floor import MINIATURE

SEAL = base64.b64decode(seal())


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    data, config = tmp_path / "data", tmp_path / "config"
    config.mkdir()
    return data, config


def test_the_data_folder_goes_before_that_of_the_settings(folders: tuple[Path, Path]) -> None:
    data, config = folders
    (config / "seal.png").write_bytes(SEAL)
    assert Logos(folders).encoded("seal.png") == seal()
    data.mkdir()
    (data / "seal.png").write_bytes(base64.b64decode(seal(90, 90)))
    assert Logos(folders).encoded("seal.png") == seal(90, 90)
    assert Logos(folders).names() == ["seal.png"]


def test_a_new_picture_under_the_same_name_is_printed_at_once(folders: tuple[Path, Path]) -> None:
    logos, file = Logos(folders), folders[1] / "seal.bmp"
    for down in (80, 120):
        file.write_bytes(base64.b64decode(seal(80, down, "BMP")))
        assert logos.encoded("seal.bmp") == seal(80, down, "BMP")


@pytest.mark.parametrize("data", [b"", b"GIF89a" + bytes(60), SEAL[:20], b"BM" + bytes(60), b"\x89PNG"])
def test_what_is_no_png_and_no_bmp_is_none(data: bytes) -> None:
    assert flaw(data) == ("slip_logo_kind", {})


def test_the_mistake_names_the_key_and_the_folders(folders: tuple[Path, Path]) -> None:
    floor = replace(MINIATURE, slip=SlipSettings(logo="seal.png"))
    [mistake] = logo_mistakes(floor, Logos(folders), "floor.toml")
    assert (mistake.file, mistake.key, mistake.code) == ("floor.toml", "slip.logo", "slip_logo_missing")
    assert all(str(folder) in str(mistake.facts["folders"]) for folder in folders)
    (folders[1] / "seal.png").write_bytes(SEAL)
    assert logo_mistakes(floor, Logos(folders), "floor.toml") == []


def test_the_words_of_the_slip_survive_their_way_through_the_file(tmp_path: Path) -> None:
    slip = SlipSettings(
        "seal.png", Text("Lapor {calls}", "Report"), scan=Text("Pindai"), closing=Text("", "Bye")
    )
    file = tmp_path / "floor.toml"
    file.write_text(dump_floor(replace(MINIATURE, slip=slip)), encoding="utf-8")
    assert load_floor(file).slip == slip
