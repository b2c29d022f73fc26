"""The pictures beside the calls: whoever puts one into the folder sees it, and what is none does no harm."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from queue_server.domain.contradictions import problems
from queue_server.domain.floor import Floor, Wall
from queue_server.domain.slide import BYTES_AT_MOST, HEAD, SIDE_AT_MOST, flaw
from queue_server.settings import Slides
from tests.small_floor import MINIATURE

WALL = replace(MINIATURE.walls[0], slides="slides")


def floor_with(wall: Wall) -> Floor:
    return replace(MINIATURE, walls=(wall,))


def picture(kind: str, size: tuple[int, int] = (90, 130), **more: Any) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, "teal").save(file, kind, **more)
    return file.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "slides").mkdir()
    return tmp_path / "slides"


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("PNG", {}),
        ("JPEG", {}),
        ("JPEG", {"progressive": True}),
        ("JPEG", {"exif": b"Exif\0\0" + 60_000 * b"n"}),
        ("WEBP", {}),
        ("WEBP", {"lossless": True}),
        ("WEBP", {"exif": b"Exif\0\0note"}),
    ],
)
def test_png_jpeg_and_webp_of_every_make_are_pictures(kind: str, more: dict[str, Any]) -> None:
    data = picture(kind, **more)
    assert flaw(data[:HEAD], len(data)) is None
    code, facts = flaw(picture(kind, (SIDE_AT_MOST + 2, 40), **more)[:HEAD], 100) or ("", {})
    assert (code, facts["across"], facts["down"]) == ("slide_size", str(SIDE_AT_MOST + 2), "40")


def test_what_is_no_picture_or_too_heavy_is_none() -> None:
    for data in (
        b"",
        b"a letter",
        picture("PNG")[:20],
        picture("JPEG")[:12],
        picture("WEBP")[:20],
        picture("GIF"),
    ):
        assert flaw(data, len(data)) == ("slide_kind", {})
    code, _ = flaw(picture("PNG"), BYTES_AT_MOST + 1) or ("", {})
    assert code == "slide_heavy"


def test_pictures_stand_in_the_order_of_their_names_and_nothing_else_is_shown(
    folder: Path,
) -> None:
    (folder / "b.jpg").write_bytes(picture("JPEG"))
    (folder / "a b.png").write_bytes(picture("PNG"))
    (folder / "broken.png").write_bytes(b"no picture")
    (folder / "notes.txt").write_text("not shown")
    slides = Slides(folder.parent)
    addresses = [address.partition("?v=")[0] for address in slides.paths(WALL)]
    assert addresses == ["/slides/hall/a%20b.png", "/slides/hall/b.jpg"]
    assert slides.file(WALL, "a b.png") == folder / "a b.png"
    assert slides.file(WALL, "broken.png") is None
    assert slides.file(WALL, "../slides/b.jpg") is None
    assert slides.paths(MINIATURE.walls[0]) == []


def test_another_picture_of_the_same_name_has_another_address(folder: Path) -> None:
    slides, file = Slides(folder.parent), folder / "a.png"
    file.write_bytes(picture("PNG"))
    before = slides.paths(WALL)
    file.write_bytes(b"no picture any more")
    assert slides.paths(WALL) == []
    file.write_bytes(picture("PNG", (40, 40)))
    assert slides.paths(WALL) != before


def test_check_names_the_folder_that_is_missing_and_each_file_that_cannot_be_shown(folder: Path) -> None:
    slides = Slides(folder.parent)
    (folder / "broken.png").write_bytes(b"no picture")
    [mistake] = slides.mistakes(floor_with(WALL), "floor.toml")
    assert (mistake.key, mistake.code, mistake.facts["name"]) == (
        "wall.hall.slides",
        "slide_kind",
        "broken.png",
    )
    [missing] = slides.mistakes(floor_with(replace(WALL, slides="elsewhere")), "floor.toml")
    assert missing.code == "slide_folder_missing"


@pytest.mark.parametrize("name", ["../secret", "a/b", "/etc", ".hidden", "with space"])
def test_the_folder_of_slides_lies_in_the_data_folder(name: str) -> None:
    found = problems(floor_with(replace(WALL, slides=name)))
    assert [problem.code for problem in found] == ["floor_wall_slides_name"]


@pytest.mark.parametrize(
    ("layout", "counter", "is_right"),
    [("counter", "1", True), ("counter", "", False), ("counter", "99", False), ("zone", "1", False)],
)
def test_a_counter_s_screen_names_a_counter_that_is_there_and_no_other_wall_does(
    layout: str, counter: str, is_right: bool
) -> None:
    found = problems(floor_with(replace(MINIATURE.walls[0], layout=layout, counter=counter)))
    assert [problem.code for problem in found] == ([] if is_right else ["floor_wall_counter"])
