"""A wall's pictures by HTTP, and what the screen of one counter is told."""

from dataclasses import replace
from pathlib import Path

from queue_server.actions import floor as floors
from queue_server.domain.roles import COMMAND_LINE, DeviceKind
from tests.adapters.web.house import House, body, told
from tests.settings.test_slides import picture
from tests.small_floor import MINIATURE

HALL = MINIATURE.walls[0]
FIRST = MINIATURE.counters[0]


def hung(house: House) -> Path:
    """The hall's wall with slides, and a screen over the first counter."""
    walls = (
        replace(HALL, slides="slides"),
        replace(HALL, id="one", layout="counter", counter=FIRST.id, speaks=False),
    )
    floor = replace(MINIATURE, walls=walls)
    house.record.ledger.change(COMMAND_LINE, lambda tx: floors.apply(tx, floor))
    folder = house.record.store.path.parent / "slides"
    folder.mkdir()
    return folder


def test_a_picture_hangs_for_everybody_and_is_kept_by_its_address(house: House) -> None:
    folder = hung(house)
    (folder / "satu dua.png").write_bytes(picture("PNG"))
    wall = house.device("tv", DeviceKind.WALL)
    [address] = body(house.get("/api/walls/hall", wall))["wall"]["slides"]
    answer = house.ask("GET", address)
    assert (answer.status_code, answer.content_type) == (200, "image/png")
    assert answer.data == picture("PNG")
    assert "immutable" in answer.headers["Cache-Control"]
    answer.close()


def test_nothing_else_of_the_data_folder_is_handed_out(house: House) -> None:
    folder = hung(house)
    (folder / "notes.png").write_bytes(b"no picture")
    for path in (
        "hall/notes.png",
        "hall/..%2fqueue.sqlite3",
        "hall/queue.sqlite3",
        "one/notes.png",
        "x/y.png",
    ):
        assert house.get(f"/slides/{path}").status_code == 404
    assert told(house.get("/slides/hall/a.png", other="1"))[0] == 422


def test_a_counter_s_screen_is_told_of_its_counter_alone(house: House) -> None:
    hung(house)
    wall = house.device("tv", DeviceKind.WALL)
    one = body(house.get("/api/walls/one", wall))
    assert one["wall"]["counter"] == FIRST.id
    assert [counter["id"] for counter in one["counters"]] == [FIRST.id]
    assert len(body(house.get("/api/walls/hall", wall))["counters"]) == len(MINIATURE.counters)
