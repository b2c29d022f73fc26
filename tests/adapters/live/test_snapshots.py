"""Every screen is brought up to date by itself, and hears nothing when nothing has changed for it."""

from functools import partial
from time import monotonic

import pytest

from queue_server.actions import posts, printing, queues
from queue_server.domain.errand import Act
from queue_server.domain.roles import COMMAND_LINE, DeviceKind, Role, Staff
from queue_server.ports import Transaction
from queue_server.snapshots import console, dashboard, kiosk, reception, wall
from queue_server.snapshots.frame import Body
from tests.adapters.live.hall import AGENCY, AGENT, OPTIONS, PRINTERS, SERVICE, Hall, Page, same_words, until


def _pages(hall: Hall) -> dict[str, Page]:
    hall.employ("ketut", Role.FLOOR_SUPERVISOR)
    hall.employ("wayan", Role.RECEPTIONIST)
    hall.approve("kiosk-1", DeviceKind.KIOSK)
    pages = {
        "wall": hall.wall("hall"),
        "console": hall.page("ayu"),
        "kiosk": hall.page("kiosk-1"),
        "dashboard": hall.page("ketut"),
        "reception": hall.page("wayan"),
    }
    pages["console"].watch("console", "8")
    pages["kiosk"].watch("kiosk", "kiosk-1", "en")
    pages["dashboard"].watch("dashboard", "floor")
    pages["reception"].watch("reception", "desk")
    return pages


@pytest.mark.parametrize("screen", ["wall", "console", "kiosk", "dashboard", "reception"])
def test_a_screen_ends_up_showing_what_a_fresh_look_shows(hall: Hall, screen: str) -> None:
    officer = hall.officer("8")
    page = _pages(hall)[screen]
    receptionist = Staff("wayan", Role.RECEPTIONIST).actor
    for _ in range(5):
        hall.issue()
        hall.call_next(officer, "8")
        hall.act(officer, "8", Act.START)
    hall.act(officer, "8", Act.FINISH)
    hall.ledger.change(officer, lambda tx: posts.pause(tx, "8", "break"))
    hall.issue()

    def fresh(body: object) -> bool:
        with hall.ledger.look() as view:
            say, trial = hall.words.say, True
            counter, shown = view.floor.counter("8"), view.floor.wall("hall")
            assert counter
            assert shown
            now = {
                "wall": lambda: wall.Walls(view).body(shown, "id", say, trial, hall.voice),
                "console": lambda: console.Consoles(view).body(
                    counter, officer, "id", say, trial, hall.live.wall_alive("2")
                ),
                "kiosk": lambda: kiosk.body(view, "en", say, OPTIONS, "kiosk-1"),
                "reception": lambda: reception.body(view, "id", say, OPTIONS, receptionist),
                "dashboard": lambda: dashboard.body(view, None, "id", say, hall.live.surroundings()),
            }[screen]()
        return isinstance(body, dict) and same_words(body, now)

    page.shows(fresh)


def test_a_screen_hears_nothing_of_what_does_not_change_it(hall: Hall) -> None:
    hall.officer("8")
    hall.employ("made", Role.OFFICER, "DLH")
    elsewhere, here, shown = hall.page("made"), hall.page("ayu"), hall.wall("hall")
    begun = elsewhere.watch("console", "6")["seq"]
    here.watch("console", "8")
    before = len(shown.heard())
    hall.issue()
    here.shows(lambda body: body["waiting"])
    # While it begins to watch, a look that was under way may be pushed as well.
    assert [facts["seq"] for _, facts in elsewhere.heard() if facts["seq"] > begun] == []
    assert len(shown.heard()) == before


def test_two_screens_of_two_languages_get_each_their_own(hall: Hall) -> None:
    indonesian, english = hall.wall("hall"), hall.page("hall")
    english.watch("wall", "hall", "en")
    hall.ledger.change(COMMAND_LINE, lambda tx: queues.stop(tx, "agency", AGENCY, "x", None))
    names = [page.shows(lambda body: body["stops"])["stops"][0]["name"] for page in (indonesian, english)]
    agency = hall.floor.agency(AGENCY)
    assert agency
    assert names == [agency.name.id, agency.name.en]


def test_a_socket_that_watches_something_else_hears_no_more_of_the_first(hall: Hall) -> None:
    officer = hall.officer("8")
    page = hall.wall("hall")
    page.watch("wall", "zona-3")
    probe = hall.wall("hall", device=hall.approve("other", DeviceKind.WALL))
    hall.issue()
    hall.call_next(officer, "8")
    probe.shows(lambda body: body["standing"])
    assert [event for event, _ in page.heard() if event != "voice"] == []


def test_a_dashboard_sees_a_device_come_and_go(hall: Hall) -> None:
    hall.employ("ketut", Role.FLOOR_SUPERVISOR)
    page = hall.page("ketut")
    page.watch("dashboard", "floor")
    shown = hall.wall("hall")
    page.shows(lambda body: [d["connected"] for d in body["devices"]] == [True])
    shown.close()
    page.shows(lambda body: [d["connected"] for d in body["devices"]] == [False])


def test_a_burst_reaches_the_dashboard_in_few_pictures_and_the_last_is_right(hall: Hall) -> None:
    hall.employ("ketut", Role.FLOOR_SUPERVISOR)
    page = hall.page("ketut")
    page.watch("dashboard", "floor")
    for _ in range(30):
        hall.issue()
    page.shows(lambda body: body["today"]["waiting"] == 30)
    assert len(page.sent("snapshot")) < 15


def test_one_screen_that_cannot_be_built_does_not_stop_the_others(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer = hall.officer("8")
    hall.employ("ketut", Role.FLOOR_SUPERVISOR)
    board, shown = hall.page("ketut"), hall.wall("hall")
    board.watch("dashboard", "floor")
    monkeypatch.setattr(dashboard, "body", _broken)
    hall.issue()
    hall.call_next(officer, "8")
    shown.shows(lambda body: body["standing"])
    until(lambda: hall.live.failures > 0, "a counted failure")
    monkeypatch.undo()
    hall.failures_meant = hall.live.failures


def _broken(*_: object) -> None:
    raise RuntimeError("broken for a test")


SOON_S = 3.0
"""All screens are looked at again each ten seconds; what is told at once does not wait for that."""


@pytest.mark.parametrize("screen", ["kiosk", "dashboard", "reception"])
def test_a_printer_that_fails_is_seen_at_once(hall: Hall, screen: str) -> None:
    hall.officer("8")
    page = _pages(hall)[screen]

    def says(state: str, body: Body) -> bool:
        printer = body["printers"][0] if screen == "dashboard" else body["printer"]
        return bool(printer["state"] == state)

    for told in ("cover_open", "paper_out"):
        began = monotonic()
        states = [("depan", told, "")]
        hall.ledger.change(AGENT.actor, partial(printing.status, printers=PRINTERS, states=states))
        page.shows(partial(says, told))
        assert monotonic() - began < SOON_S


def test_a_paper_of_which_nobody_knows_is_on_the_dashboard_at_once(hall: Hall) -> None:
    hall.officer("8")
    page = _pages(hall)["dashboard"]
    ticket = hall.issue(SERVICE).ticket

    def spoil(tx: Transaction) -> None:
        printing.enqueue(tx, "depan", {"kind": "ticket"}, ticket.id, "kiosk-1")
        printing.claim(tx, PRINTERS, ["depan"])

    hall.ledger.change(AGENT.actor, spoil)
    hall.ledger.change(
        AGENT.actor, partial(printing.status, printers=PRINTERS, states=[("depan", "online", "")])
    )
    page.shows(lambda body: body["printers"][0]["state"] == "online")
    began = monotonic()
    hall.ledger.change(AGENT.actor, lambda tx: printing.lose(tx, ["depan"]))
    page.shows(lambda body: [each["number"] for each in body["papers"]] == [ticket.number])
    assert monotonic() - began < SOON_S
