"""Files that somebody brings, pictures and calendars: none runs, fills the memory, or stops a screen."""

import base64
import io
import os
import random
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from printers.logo import letterhead
from queue_server.adapters.speech import Recordings
from queue_server.domain.roles import DeviceKind, Role
from queue_server.settings import ConfigurationMistakes, load_floor
from tests.adapters.web.house import Headers, House, body, told
from tests.adapters.web.test_wall import hung
from tests.settings.test_slides import picture

PAGE = b"<html><script>alert(1)</script></html>"
ODD_NAMES = [
    b"caf\xe9.png",
    b"\xff\xfe.png",
    b"a\nb.png",
    b"a\x1b[31mb.png",
    "a\u202egnp.b.png".encode(),
]
"""As they come from a stick that another machine wrote, and as somebody means harm."""
LONGEST = b"n" * 251 + b".png"


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb(across: int, down: int) -> bytes:
    """A PNG of few bytes that says it is so large."""
    head = struct.pack(">IIBBBBB", across, down, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(down * (across // 8 + 1)), 9) if across * down < 10**9 else b""
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def many_frames() -> bytes:
    file = io.BytesIO()
    frames = [Image.new("P", (4, 4), shade % 255) for shade in range(2000)]
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    return file.getvalue()


NO_PICTURES: dict[str, bytes] = {
    "bomb.png": bomb(30_000, 30_000),
    "flat.png": bomb(2**31 - 1, 1),
    "nothing.png": bomb(0, 0),
    "frames.png": many_frames(),
    "frames.webp": many_frames(),
    "drawing.png": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "drawing.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "page.jpg": PAGE,
    "paper.png": b"%PDF-1.7\n" + PAGE,
    "empty.png": b"",
    "cut.png": picture("PNG")[:18],
    "page.html": picture("PNG") + PAGE,
}


@pytest.fixture
def admin(house: House) -> Headers:
    return house.staff("kepala", Role.ADMIN)


def slides(house: House) -> list[str]:
    wall = house.device("tv", DeviceKind.WALL)
    answer = house.get("/api/walls/hall", wall)
    assert answer.status_code == 200
    found: list[str] = body(answer)["wall"]["slides"]
    return found


@pytest.mark.parametrize("name", NO_PICTURES)
def test_what_is_no_picture_of_a_bearable_size_is_neither_shown_nor_handed_out(
    house: House, name: str
) -> None:
    (hung(house) / name).write_bytes(NO_PICTURES[name])
    assert slides(house) == []
    assert told(house.get(f"/slides/hall/{name}")) == (404, "not_found")


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.png", picture("PNG") + PAGE), ("a.jpg", picture("JPEG", comment=PAGE)), ("a.webp", picture("PNG"))],
)
def test_a_picture_that_is_a_page_too_is_handed_out_as_a_picture_alone(
    house: House, name: str, content: bytes
) -> None:
    (hung(house) / name).write_bytes(content)
    [address] = slides(house)
    answer = house.ask("GET", address)
    assert answer.content_type.startswith("image/")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    answer.close()


@pytest.mark.parametrize("name", ODD_NAMES, ids=ascii)
def test_a_file_with_an_odd_name_darkens_no_wall_and_stops_no_page(
    house: House, admin: Headers, name: bytes
) -> None:
    folder = hung(house)
    for place in (folder, folder.parent):
        (place / os.fsdecode(name)).write_bytes(picture("PNG", (40, 40)))
    (folder / "plain.png").write_bytes(picture("PNG"))
    [address] = slides(house)
    assert address.startswith("/slides/hall/plain.png")
    assert house.get("/api/admin/slip", admin).status_code == 200


def test_a_name_as_long_as_a_disk_can_hold_is_shown(house: House) -> None:
    folder = hung(house)
    (folder / LONGEST.decode()).write_bytes(picture("PNG"))
    [address] = slides(house)
    answer = house.ask("GET", address)
    assert answer.status_code == 200
    answer.close()


def test_a_link_out_of_the_folder_hands_out_pictures_alone(house: House, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("not for the hall")
    (hung(house) / "a.png").symlink_to(tmp_path / "secret")
    assert slides(house) == []
    assert house.get("/slides/hall/a.png").status_code == 404


def broken(seed: bytes, dice: random.Random) -> str:
    content = bytearray(seed[: dice.choice([len(seed), dice.randrange(len(seed))])])
    for _ in range(dice.randint(0, 6) if content else 0):
        content[dice.randrange(len(content))] = dice.choice([0, 1, 127, 255, dice.randrange(256)])
    return base64.b64encode(bytes(content)).decode()


@pytest.mark.parametrize("kind", ["PNG", "BMP"])
def test_a_logo_however_broken_never_keeps_a_slip_from_its_visitor(kind: str) -> None:
    """Drawn or left out: any other end of it would leave the job claimed and unprinted."""
    dice = random.Random(kind)
    for _ in range(1500):
        found = letterhead.__wrapped__(broken(picture(kind, (40, 40)), dice), "MPP", 576)
        assert found is None or found.width == 576


def brought(house: House, admin: Headers, content: bytes) -> Any:
    sent = base64.b64encode(content).decode()
    return house.post("/api/admin/calendar/import", admin, content=sent)


EVENT = b"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nSUMMARY:x\r\n"
ENDLESS_ZONE = (
    b"BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Endless\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\n"
    b"TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    b"BEGIN:VEVENT\r\nDTSTART;TZID=Endless:20270101T080000\r\nDTEND;TZID=Endless:20270101T090000\r\n"
    b"SUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
CALENDARS = {
    "a name of a hundred thousand letters": b"day,name\n2027-01-01," + b"x" * 100_000 + b"\n",
    "a name that hides": "day,name\n2027-01-01,New\u202eraeY\n".encode(),
    "a name that commands": b"day,name\n2027-01-01,New\x1b@Year\n",
    "calendars within calendars": b"BEGIN:VCALENDAR\n" * 12_000 + b"END:VCALENDAR\n" * 12_000,
    "events within events": EVENT * 3000 + b"END:VEVENT\r\n" * 3000,
    "a zone that changes each second": ENDLESS_ZONE,
    "nothing": b"",
    "no text": picture("PNG"),
    "zeros": bytes(100_000),
}


@pytest.mark.parametrize("name", CALENDARS)
def test_a_calendar_that_means_harm_is_told_line_by_line_and_nothing_of_it_is_taken(
    house: House, admin: Headers, name: str
) -> None:
    before = house.seq
    answer = brought(house, admin, CALENDARS[name])
    assert told(answer) == (422, "invalid")
    assert house.seq == before


def test_a_calendar_that_is_too_heavy_is_not_read(house: House, admin: Headers) -> None:
    assert told(brought(house, admin, bytes(600_000)))[0] in (413, 400, 422)


def spoken(rate: int = 8000, width: int = 2, seconds: float = 0.5, channels: int = 1) -> bytes:
    """A recording whose header says so."""
    frames = b"\x01\x40" * int(4000 * width * seconds * channels)
    form = struct.pack("<HHIIHH", 1, channels, rate, rate * width * channels, width * channels, width * 8)
    content = b"WAVEfmt " + struct.pack("<I", len(form)) + form
    content += b"data" + struct.pack("<I", len(frames)) + frames
    return b"RIFF" + struct.pack("<I", len(content)) + content


RECORDINGS = {
    "no sample a second": spoken(rate=0),
    "one sample a second": spoken(rate=1, seconds=20),
    "samples of five bytes": spoken(width=5),
    "no channel": spoken(channels=0),
    "ten minutes": spoken(seconds=600),
    "a page": PAGE,
    "nothing": b"",
    "cut": spoken()[:200],
}


@pytest.mark.parametrize("name", RECORDINGS)
def test_a_recording_that_means_harm_is_left_out_and_the_voice_starts(tmp_path: Path, name: str) -> None:
    (tmp_path / "id").mkdir()
    (tmp_path / "id" / "bad.wav").write_bytes(RECORDINGS[name])
    (tmp_path / "id" / "good.wav").write_bytes(spoken())
    assert list(Recordings(tmp_path).unusable) == [tmp_path / "id" / "bad.wav"]


SETTINGS = {
    "lists without end": "name = " + "[" * 5000 + "]" * 5000,
    "tables without end": "name = " + "{a = " * 5000 + "1" + "}" * 5000,
    "not text": "name = '\udcff'",
    "a page": PAGE.decode(),
    "nothing": "",
}


@pytest.mark.parametrize("name", SETTINGS)
def test_a_floor_s_file_that_means_harm_is_told_as_mistakes(tmp_path: Path, name: str) -> None:
    file = tmp_path / "floor.toml"
    file.write_bytes(SETTINGS[name].encode(errors="surrogateescape"))
    with pytest.raises(ConfigurationMistakes) as told:
        load_floor(file)
    assert all(mistake.file == str(file) for mistake in told.value.mistakes)
