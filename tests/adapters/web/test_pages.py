"""The pages and their files: only what is meant to be read, and cookies only for screens that are there."""

import gzip
from pathlib import Path

import pytest

from queue_server.adapters.web.packing import Shelf
from queue_server.domain.roles import DeviceKind
from tests.adapters.web.house import House


@pytest.mark.parametrize(
    "path",
    [
        "/wall/.",
        "/wall/..",
        "/wall/..%2f..%2frun.py",
        "/shared/..%2f..%2frun.py",
        "/shared//etc/passwd",
        "/shared/%00",
        "/words/..%2fserver.ftl",
        f"/words/{'a' * 300}.ftl?sections=shared",
        "/words/id%00.ftl?sections=shared",
    ],
)
def test_a_path_that_leads_elsewhere_is_not_found(house: House, path: str) -> None:
    assert house.ask("GET", path).status_code == 404


@pytest.mark.parametrize("id", ["nowhere", "a%0d%0aSet-Cookie:%20b=c", "a;b=c", "%00", "%c3%a9"])
def test_a_token_is_remembered_for_no_wall_that_is_not_there(house: House, id: str) -> None:
    token = house.device("stan", DeviceKind.WALL)["Authorization"].removeprefix("Bearer ")
    answer = house.ask("GET", f"/wall/{id}?token={token}")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert "Set-Cookie" not in answer.headers


def test_a_device_is_remembered_whatever_signs_its_name_holds(house: House) -> None:
    token = house.device("kios; depan", DeviceKind.KIOSK)["Authorization"].removeprefix("Bearer ")
    answer = house.ask("GET", f"/kiosk?token={token}")
    cookie, *attributes = answer.headers["Set-Cookie"].split("; ")
    assert {"HttpOnly", "SameSite=Strict"} <= set(attributes)
    shown = {"Cookie": cookie, "X-Screen": "kiosk/kios; depan"}
    assert house.get("/api/floor", shown).status_code == 200


GZIP = {"Accept-Encoding": "gzip, deflate"}
TEXTS = ["/t/any", "/shared/base.css", "/ticket/ticket.js", "/words/id.ftl?sections=phone", "/words/en.ftl"]


@pytest.mark.parametrize("path", TEXTS)
def test_texts_travel_packed_to_who_can_unpack_them_and_say_the_same_to_all(house: House, path: str) -> None:
    packed, plain = house.ask("GET", path, GZIP), house.ask("GET", path)
    assert (packed.headers["Content-Encoding"], plain.headers.get("Content-Encoding")) == ("gzip", None)
    assert gzip.decompress(packed.data) == plain.data
    assert len(packed.data) < len(plain.data)
    assert packed.content_type == plain.content_type
    assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
    assert packed.headers["ETag"] != plain.headers["ETag"]


@pytest.mark.parametrize("path", TEXTS)
@pytest.mark.parametrize("encoding", [GZIP, {}], ids=["packed", "plain"])
def test_who_has_a_text_already_gets_it_only_once_it_has_changed(
    house: House, path: str, encoding: dict[str, str]
) -> None:
    tag = house.ask("GET", path, encoding).headers["ETag"]
    again = house.ask("GET", path, {**encoding, "If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    assert house.ask("GET", path, {**encoding, "If-None-Match": '"other"'}).status_code == 200


def test_what_is_packed_already_is_not_packed_again(house: House) -> None:
    answer = house.ask("GET", "/shared/sounds/chime.wav", GZIP)
    assert answer.headers.get("Content-Encoding") is None
    answer.close()


def test_a_page_that_was_changed_is_given_anew(tmp_path: Path) -> None:
    shelf, file = Shelf(), tmp_path / "page.js"
    file.write_text("one")
    first = shelf.of(tmp_path, "page.js")
    file.write_text("three")
    second = shelf.of(tmp_path, "page.js")
    assert first is not None
    assert second is not None
    assert (first.data, second.data) == (b"one", b"three")
