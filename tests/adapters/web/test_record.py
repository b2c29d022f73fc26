"""The auditor's search: what is found, in words, and what is never shown."""

import json
from collections.abc import Iterator

import pytest

from queue_server.domain.events import Event
from queue_server.domain.roles import DeviceKind, Role
from queue_server.snapshots.record import word
from queue_server.words import Words
from tests.adapters.web.house import Headers, House, body, told
from tests.small_floor import HOME


@pytest.fixture
def auditor(house: House) -> Headers:
    return house.staff("komang", Role.AUDITOR)


def visit(house: House) -> str:
    """A ticket that is called, noted on and given up; its number."""
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    ani = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    number: str = body(house.post("/api/kiosk/tickets", kiosk, services=["KTP"]))["number"]
    house.clock.forward(minutes=1)
    house.post("/api/console/open", ani, counter="1")
    house.post("/api/console/call-next", ani, counter="1")
    house.post("/api/console/note", ani, counter="1", text="RAHASIA")
    house.post("/api/console/cancel", ani, counter="1", reason="RAHASIA")
    return number


def found(house: House, auditor: Headers, **search: str) -> list[str]:
    return [entry["kind"] for entry in body(house.get("/api/record", auditor, **search))["entries"]]


def test_entries_are_found_by_number_actor_kind_and_time_the_latest_first(
    house: House, auditor: Headers
) -> None:
    number = visit(house)
    about = found(house, auditor, number=number)
    assert (about[0], about[-1]) == ("ErrandCancelled", "TicketIssued")
    assert set(found(house, auditor, actor="kiosk-1")) == {"TicketIssued", "ErrandAdded", "ErrandJoined"}
    assert found(house, auditor, kind="CounterOpened") == ["CounterOpened"]
    at = house.clock.now().isoformat()
    assert "TicketIssued" not in found(house, auditor, **{"from": at})
    assert "ErrandCancelled" not in found(house, auditor, to=at)


def test_a_number_is_looked_for_on_the_days_that_are_asked_for_and_else_today(
    house: House, auditor: Headers
) -> None:
    number = visit(house)
    house.clock.forward(days=1)
    auditor = house.staff("luh", Role.AUDITOR)
    today, before = "2026-11-03T00:00:00+08:00", "2026-11-02T00:00:00+08:00"
    for elsewhen in ({}, {"from": today}, {"to": "2026-11-01T23:00:00+08:00"}):
        missed = house.get("/api/record", auditor, number=number, **elsewhen)
        assert told(missed) == (404, "unknown_ticket"), elsewhen
    for then in ({"from": before}, {"to": today}, {"from": before, "to": today}):
        assert found(house, auditor, number=number, **then).count("TicketIssued") == 1, then

    kiosk = house.device("kiosk-2", DeviceKind.KIOSK)
    assert body(house.post("/api/kiosk/tickets", kiosk, services=["KTP"]))["number"] == number
    assert found(house, auditor, number=number).count("TicketIssued") == 1
    assert found(house, auditor, number=number, **{"from": before}).count("TicketIssued") == 2


@pytest.mark.parametrize("far", ["0001-01-01T00:00:00+08:00", "9999-12-31T23:59:59-08:00"])
@pytest.mark.parametrize("side", ["from", "to"])
def test_a_day_at_the_end_of_all_calendars_is_refused_beside_its_field(
    house: House, auditor: Headers, side: str, far: str
) -> None:
    visit(house)
    for more in ({}, {"number": "B-001"}):
        refused = house.get("/api/record", auditor, **{side: far}, **more)
        assert told(refused) == (422, "invalid")
        assert [each["field"] for each in body(refused)["facts"]["fields"]] == [side]


def test_pages_give_every_entry_once(house: House, auditor: Headers) -> None:
    visit(house)
    seqs: list[int] = []
    page = body(house.get("/api/record", auditor, at_most="3"))
    while True:
        seqs += [entry["seq"] for entry in page["entries"]]
        if page["before"] is None:
            break
        page = body(house.get("/api/record", auditor, at_most="3", before=str(page["before"])))
    assert seqs == list(range(house.seq, 0, -1))


def test_each_entry_is_a_sentence_and_shows_no_text_that_was_typed(house: House, auditor: Headers) -> None:
    number = visit(house)
    entries = body(house.get("/api/record", auditor, number=number, language="en"))["entries"]
    texts = [entry["text"] for entry in entries]
    assert f"Number {number} was called to counter 1 by ani." in texts
    assert any(text.startswith(f"A note on number {number} was written (note ") for text in texts)
    assert "RAHASIA" not in json.dumps(entries)


def kinds(base: type[Event]) -> Iterator[type[Event]]:
    for child in base.__subclasses__():
        yield from kinds(child)
    if not base.__subclasses__():
        yield base


def test_every_kind_of_entry_has_a_sentence_and_a_name_in_both_languages() -> None:
    words = Words(HOME / "config" / "words")
    gaps = [
        (lang, word(kind, section))
        for lang in ("id", "en")
        for kind in kinds(Event)
        for section in ("record", "record-kind")
        if not words.has(lang, word(kind, section))
    ]
    assert gaps == []


def test_each_kind_that_may_be_searched_for_has_a_name_of_its_own(house: House, auditor: Headers) -> None:
    for language, called in (("id", "Dipanggil"), ("en", "Called")):
        offered = body(house.get("/api/record", auditor, language=language))["kinds"]
        names = [kind["name"] for kind in offered]
        assert {"code": "ErrandCalled", "name": called} in offered
        assert names == sorted(set(names))


@pytest.mark.parametrize("role", [Role.OFFICER, Role.AGENCY_SUPERVISOR])
def test_an_agencys_staff_do_not_read_the_record(house: House, role: Role) -> None:
    assert told(house.get("/api/record", house.staff("ani", role, "DUKCAPIL"))) == (403, "not_allowed")


def test_an_auditor_changes_nothing(house: House, auditor: Headers) -> None:
    document = body(house.get("/api/openapi.json"))
    spared = {"/api/login", "/api/logout"}
    posts = [path for path, each in document["paths"].items() if "post" in each and path not in spared]
    before, allowed = house.seq, []
    for path in posts:
        security = document["paths"][path]["post"].get("security")
        answer = house.post(path.replace("{", "").replace("}", ""), auditor)
        if security and answer.status_code != 403:
            allowed.append((path, answer.status_code))
    assert (allowed, house.seq) == ([], before)
