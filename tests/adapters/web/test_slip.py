"""What a floor prints in its own words: tried on a picture, put in force, and in the record."""

import base64
import io
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image

from queue_server.domain.logo import BYTES_AT_MOST
from queue_server.domain.printjob import Slip
from queue_server.domain.roles import DeviceKind, Role
from tests.adapters.web.house import Headers, House, body, told

PATH = "/api/admin/slip"
PREVIEW = f"{PATH}/preview"


@pytest.fixture
def admin(house: House) -> Headers:
    return house.staff("made", Role.ADMIN)


@pytest.fixture
def agent(house: House) -> Headers:
    return house.device("agent", DeviceKind.PRINT_AGENT)


def data_folder(house: House) -> Path:
    return house.record.store.path.parent


def logo(across: int = 120, down: int = 120) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (across, down), "black").save(file, format="PNG")
    return file.getvalue()


def printed(house: House, agent: Headers, language: str = "id") -> Slip:
    """The next ticket, as its paper reaches the agent."""
    kiosk = house.device(f"kiosk-{house.seq}", DeviceKind.KIOSK)
    issued = house.post("/api/kiosk/tickets", kiosk, services=["KTP"], language=language)
    number = body(issued)["number"]
    while True:
        job = body(house.post("/api/agent/claim", agent, printers=["paper"], wait=0.0))["job"]
        slip = Slip.from_facts(job["slip"])
        if slip.number == number:
            return slip


def picture(answer: Any) -> Image.Image:
    encoded = body(answer)["picture"].removeprefix("data:image/png;base64,")
    return Image.open(io.BytesIO(base64.b64decode(encoded))).convert("L")


def test_words_that_are_saved_stand_on_the_next_paper_in_both_languages(
    house: House, admin: Headers, agent: Headers
) -> None:
    saved = house.post(
        PATH,
        admin,
        closing="Jangan lupa KTP Anda.",
        closing_en="Do not forget your card.",
        miss_note="Dipanggil {calls} kali, lalu menunggu {others} nomor.",
        complaints="WA 0812",
    )
    assert saved.status_code == 200, saved.text
    slip = printed(house, agent)
    assert slip.closing == "Jangan lupa KTP Anda."
    assert slip.miss_note == "Dipanggil 3 kali, lalu menunggu 3 nomor."
    assert slip.complaint.endswith("WA 0812")
    assert slip.second_language[-1] == "Do not forget your card."
    assert printed(house, agent, "en").closing == "Do not forget your card."


def test_a_text_without_english_leaves_the_shipped_english_words(
    house: House, admin: Headers, agent: Headers
) -> None:
    before = printed(house, agent, "en")
    house.post(PATH, admin, miss_note="Lapor ke meja.", ahead_note="Bisa melompat.")
    english, indonesian = printed(house, agent, "en"), printed(house, agent)
    assert (english.miss_note, english.ahead[1]) == (before.miss_note, before.ahead[1])
    assert (indonesian.miss_note, indonesian.ahead[1]) == ("Lapor ke meja.", "Bisa melompat.")


def test_the_record_holds_what_stood_there_and_what_stands_there_now(house: House, admin: Headers) -> None:
    house.post(PATH, admin, closing="Satu")
    house.post(PATH, admin, closing="Dua")
    seq = house.seq
    house.post(PATH, admin, closing="Dua")
    assert house.seq == seq, "nothing changed"
    [latest, _] = body(house.get("/api/record", admin, kind="SlipChanged"))["entries"]
    assert latest["actor"] == "staff:made"
    assert (latest["facts"]["before"], latest["facts"]["after"]) == ({"closing": "Satu"}, {"closing": "Dua"})


def test_the_logo_travels_with_the_slip_to_an_agent_that_has_no_such_file(
    house: House, admin: Headers, agent: Headers
) -> None:
    (data_folder(house) / "lambang.png").write_bytes(logo())
    assert "lambang.png" in body(house.get(PATH, admin))["logos"]
    assert house.post(PATH, admin, logo="lambang.png").status_code == 200
    assert base64.b64decode(printed(house, agent).logo) == logo()
    (data_folder(house) / "lambang.png").unlink()
    assert printed(house, agent).logo == "", "a lost logo costs nobody the paper"


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("none.png", None, "slip_logo_missing"),
        ("text.png", b"this is no picture", "slip_logo_kind"),
        ("heavy.png", logo() + bytes(BYTES_AT_MOST), "slip_logo_heavy"),
        ("wide.png", logo(2001, 8), "slip_logo_size"),
        ("../secret", None, "slip_logo_missing"),
    ],
)
def test_a_file_that_cannot_be_the_logo_is_told_beside_its_field(
    house: House, admin: Headers, name: str, data: bytes | None, problem: str
) -> None:
    if data is not None:
        (data_folder(house) / name).write_bytes(data)
    for path, more in ((PATH, {}), (PREVIEW, {"width": 576})):
        refused = house.post(path, admin, logo=name, **more)
        assert told(refused) == (422, "invalid")
        assert body(refused)["facts"]["fields"] == [{"field": "logo", "problem": problem}]


@pytest.mark.parametrize(
    ("field", "text", "problem"),
    [
        ("closing_en", "a" * 201, "floor_slip_text_long"),
        ("complaints", "a" * 201, "floor_slip_text_long"),
        ("closing", "Sampai {calls} kali", "floor_slip_placeholder"),
        ("miss_note", "Lihat {jam}", "floor_slip_placeholder"),
    ],
)
def test_a_text_that_cannot_be_printed_is_told_beside_its_field(
    house: House, admin: Headers, field: str, text: str, problem: str
) -> None:
    refused = house.post(PATH, admin, **{field: text})
    assert body(refused)["facts"]["fields"] == [{"field": field, "problem": problem}]


@pytest.mark.parametrize(("width", "across"), [(576, 640), (384, 448)])
@pytest.mark.parametrize("qr", [True, False])
def test_the_picture_is_as_wide_as_the_paper_and_changes_nothing(
    house: House, admin: Headers, width: int, across: int, qr: bool
) -> None:
    seq = house.seq
    answer = house.post(PREVIEW, admin, width=width, qr=qr, errands=3, longest=True, closing="Terima kasih")
    assert answer.status_code == 200, answer.text
    assert picture(answer).width == across
    assert body(answer)["millimetres"] <= 130
    codes = [code.text for code in zxingcpp.read_barcodes(picture(answer))]
    assert len(codes) == qr
    assert house.seq == seq


def test_the_picture_shows_what_is_being_typed_and_not_what_is_in_force(house: House, admin: Headers) -> None:
    house.post(PATH, admin, closing="Lama")
    lines = " ".join(body(house.post(PREVIEW, admin, width=576, closing="Baru sekali"))["lines"])
    assert "Baru sekali" in lines
    assert "Lama" not in lines


def test_what_has_no_room_on_the_paper_is_told_and_does_not_stand_there(house: House, admin: Headers) -> None:
    crowded = {"errands": 3, "longest": True, "miss_note": "kata " * 39, "closing": "Sampai jumpa lagi"}
    for width in (384, 576):
        told_of = body(house.post(PREVIEW, admin, width=width, **crowded))
        lines = " ".join(told_of["lines"])
        assert ("closing" in told_of["left_out"]) == ("Sampai jumpa" not in lines)
        assert (width == 384) <= ("closing" in told_of["left_out"])
    assert body(house.post(PREVIEW, admin, width=576, qr=False))["left_out"] == []


def test_the_picture_shows_the_logo(house: House, admin: Headers) -> None:
    (data_folder(house) / "lambang.png").write_bytes(logo())
    plain, drawn = (picture(house.post(PREVIEW, admin, width=576, logo=name)) for name in ("", "lambang.png"))
    head = (32, 32, 32 + 72, 32 + 72)
    assert drawn.crop(head).histogram()[0] > 5000 > plain.crop(head).histogram()[0]


@pytest.mark.parametrize("role", [Role.FLOOR_SUPERVISOR, Role.RECEPTIONIST, Role.AUDITOR])
def test_only_an_administrator_sees_and_changes_it(house: House, role: Role) -> None:
    putu = house.staff("putu", role)
    assert told(house.get(PATH, putu)) == (403, "not_allowed")
    assert told(house.post(PATH, putu, closing="Halo")) == (403, "not_allowed")
    assert told(house.post(PREVIEW, putu, width=576)) == (403, "not_allowed")
