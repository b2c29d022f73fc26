"""One whole visit through the outside: number, call, wall, phone, service, report."""

from datetime import datetime

import pytest

from queue_server.demo.client import Body, Client, Refused
from tests.floor.hall import Console, Hall, issue
from tests.floor.screens import Screen


@pytest.fixture(scope="module")
def kiosk(hall: Hall) -> Client:
    hall.approve("kiosk", "kiosk-1")
    return hall.device("kiosk-1", "kiosk/kiosk-1")


@pytest.fixture(scope="module")
def wall(hall: Hall) -> Screen:
    hall.approve("wall", "hall")
    return hall.watch(hall.device("hall", "wall/hall"), "wall", "hall", "hall")


@pytest.fixture(scope="module")
def console(hall: Hall) -> Console:
    hall.employ("officer", "KPP", "ketut")
    return hall.officer("ketut", "16")


@pytest.fixture(scope="module")
def auditor(hall: Hall) -> Client:
    hall.employ("auditor", None, "auditor")
    return hall.staff("auditor", "dashboard")


def test_a_visit_goes_from_the_kiosk_over_wall_phone_and_counter_into_the_report(
    hall: Hall, kiosk: Client, wall: Screen, console: Console, auditor: Client
) -> None:
    phone = hall.visitor()
    ticket = issue(kiosk, "NPWP")
    [errand] = ticket["errands"]
    page = f"/api/tickets/{ticket['token']}"
    assert (errand["service"], errand["state"]) == ("NPWP", "waiting")
    assert phone.get(page)["state"] == "waiting"

    called = console.act("call-next")["current"]
    assert (called["number"], called["state"], called["calls"]) == (ticket["number"], "called", 1)
    call = the_call(wall, ticket["number"])
    assert (call["counter"], call["nth"]) == ("16", 1)
    wall.wait_for(lambda: stands(wall.shown, ticket["number"]), "standing call")
    assert phone.get(page)["go_to"]["counter"] == "16"

    serving = console.act("start")["current"]
    assert (serving["number"], serving["state"]) == (ticket["number"], "serving")
    wall.wait_for(lambda: not stands(wall.shown, ticket["number"]), "wall without the call")
    assert phone.get(page)["go_to"] is None

    assert console.act("finish")["current"] is None
    assert phone.get(page)["errands"][0]["state"] == "done"

    row = the_row(auditor, "NPWP")
    assert (row["arrived"], row["served"], row["absent"]) == (1, 1, 0)
    for measure in ("wait", "walk", "service_time"):
        assert row[measure]["mean"] >= 0.0


def test_two_errands_stand_on_one_number_and_the_second_follows_the_first(
    kiosk: Client, console: Console
) -> None:
    ticket = issue(kiosk, "EFIN", "SKCK")
    assert [errand["service"] for errand in ticket["errands"]] == ["EFIN", "SKCK"]
    assert [errand["state"] for errand in ticket["errands"]].count("waiting") == 1
    console.act("call-next")
    console.act("start")
    after = console.act("finish")
    assert after["send_to"]["number"] == ticket["number"]
    assert set(after["send_to"]["counters"]) == {"21", "22"}


def test_a_recall_waits_for_its_time_and_says_when_that_is(kiosk: Client, console: Console) -> None:
    issue(kiosk, "SPT")
    current = console.act("call-next")["current"]
    with pytest.raises(Refused) as refused:
        console.act("recall")
    assert (refused.value.status, refused.value.code) == (409, "too_soon")
    assert datetime.fromisoformat(refused.value.facts["at"]).utcoffset() is not None
    assert console.look()["current"]["calls"] == current["calls"] == 1
    console.act("start")
    console.act("finish")


def test_finish_and_call_next_is_taken_back_as_a_whole(kiosk: Client, console: Console, wall: Screen) -> None:
    first, second = issue(kiosk, "PAJAK"), issue(kiosk, "PAJAK")
    console.act("call-next")
    console.act("start")
    assert console.act("call-next")["current"]["number"] == second["number"]
    called = the_call(wall, second["number"])
    before = console.act("undo")
    assert (before["current"]["number"], before["current"]["state"]) == (first["number"], "serving")
    assert second["number"] in [waiting["number"] for waiting in before["waiting"]]
    wall.wait_for(lambda: called["id"] in [gone["id"] for gone in wall.uncalls], "uncall")
    console.act("finish")


def test_a_command_repeated_with_its_key_is_done_once(kiosk: Client) -> None:
    wish = {"services": ["TAGIH"], "priority": False, "assist": False, "people": 1, "language": "id"}
    first = kiosk.post("/api/kiosk/tickets", wish, key="one-press")
    again = kiosk.post("/api/kiosk/tickets", wish, key="one-press")
    assert first == again
    with pytest.raises(Refused) as refused:
        kiosk.post("/api/kiosk/tickets", wish | {"language": "en"}, key="one-press")
    assert (refused.value.status, refused.value.code) == (422, "key_reused")


def the_call(wall: Screen, number: str) -> Body:
    wall.wait_for(lambda: any(call["number"] == number for call in wall.calls), f"call of {number}")
    return next(call for call in wall.calls if call["number"] == number)


def stands(body: Body, number: str) -> bool:
    return number in [call["number"] for call in body["standing"]]


def the_row(auditor: Client, service: str) -> Body:
    today = auditor.get("/api/dashboard")["clock"][:10]
    report = auditor.get("/api/reports/day", **{"from": today, "to": today, "format": "json"})
    return next(row for row in report["rows"] if row["service"] == service)
