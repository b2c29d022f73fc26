"""Who may connect and watch what; and nothing that a socket sends can harm the others."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from queue_server.actions import access, queues
from queue_server.domain.roles import COMMAND_LINE, Actor, DeviceKind, Role, Staff
from queue_server.ports import Transaction
from tests.adapters.live.hall import AGENCY, Hall, TurnedAway, until


def test_nobody_unknown_is_let_in(hall: Hall) -> None:
    with pytest.raises(TurnedAway, match="not_logged_in"):
        hall.page("nobody")


def test_above_the_cap_a_socket_is_told_that_there_are_too_many(tmp_path: Path) -> None:
    hall = Hall(tmp_path, sockets_at_most=1)
    try:
        first = hall.wall("hall")
        with pytest.raises(TurnedAway, match="too_many"):
            hall.page("hall")
        first.close()
        until(lambda: hall.live.sockets() == {}, "an empty hall")
        hall.wall("hall", device="hall")
    finally:
        hall.close()


@pytest.mark.parametrize(
    ("who", "screen", "id", "code"),
    [
        ("wall", "console", "8", "not_allowed"),
        ("wall", "dashboard", "floor", "not_allowed"),
        ("kiosk", "wall", "hall", "not_allowed"),
        ("wall", "wall", "nowhere", "unknown_wall"),
        ("officer", "console", "99", "unknown_counter"),
        ("officer", "console", "1", "not_allowed"),
        ("officer", "dashboard", "floor", "not_allowed"),
        ("wall", "cellar", "1", "malformed"),
    ],
)
def test_a_screen_is_shown_to_those_that_it_is_for(
    hall: Hall, who: str, screen: str, id: str, code: str
) -> None:
    hall.approve("wall", DeviceKind.WALL)
    hall.approve("kiosk", DeviceKind.KIOSK)
    hall.employ("officer", Role.OFFICER, AGENCY)
    answer = hall.page(who).watch(screen, id)
    assert answer["code"] == code
    assert answer["error"]["code"] == code
    assert answer["error"]["detail"]
    assert "body" not in answer


@pytest.mark.parametrize(
    "sent",
    [
        None,
        [],
        "x",
        7,
        {},
        {"screen": []},
        {"screen": "wall", "id": {}},
        {"screen": "wall", "id": "x" * 9000},
        {"screen": "wall", "id": "hall", "language": ["id"]},
    ],
)
def test_nonsense_is_answered_with_a_code_and_the_socket_lives_on(hall: Hall, sent: object) -> None:
    page = hall.page(hall.approve("wall", DeviceKind.WALL))
    answer = page.socket.call("watch", sent)
    assert answer["code"] in {"malformed", "invalid"}
    assert page.watch("wall", "hall")["body"]


def test_an_unknown_language_is_refused(hall: Hall) -> None:
    page = hall.page(hall.approve("wall", DeviceKind.WALL))
    assert page.watch("wall", "hall", "xx")["code"] == "invalid"


def test_a_revoked_device_loses_its_line(hall: Hall) -> None:
    wall, other = hall.wall("hall"), hall.wall("zona-1")
    hall.ledger.change(COMMAND_LINE, lambda tx: access.revoke_device(tx, "hall"))
    wall.wait_for(lambda: wall.sent("disconnect"), "the end of the line")
    assert other.socket.connected


def test_disabled_staff_lose_their_line(hall: Hall) -> None:
    hall.employ("ayu", Role.OFFICER, AGENCY)
    console = hall.page("ayu")
    console.watch("console", "8")
    hall.ledger.change(COMMAND_LINE, lambda tx: access.disable_staff(tx, "ayu"))
    console.wait_for(lambda: console.sent("disconnect"), "the end of the line")


def log_out(hall: Hall, actor: Actor) -> None:
    hall.ledger.change(actor, lambda tx: access.logout(tx, "token hash"))


def change_pin(hall: Hall, actor: Actor) -> None:
    hall.ledger.change(COMMAND_LINE, lambda tx: access.set_pin(tx, actor.name, "hash"))


def close_day(hall: Hall, actor: Actor) -> None:
    hall.ledger.change(COMMAND_LINE, queues.close_day)


def close_day_late(hall: Hall, actor: Actor) -> None:
    """As at a start after a night: the day's end carries an instant before this socket came."""

    def close(tx: Transaction) -> None:
        with tx.dated(tx.now - timedelta(days=1)):
            queues.close_day(tx)

    hall.ledger.change(COMMAND_LINE, close)


@pytest.mark.parametrize("ends", [log_out, change_pin, close_day, close_day_late])
def test_with_the_session_ends_the_line(hall: Hall, ends: Callable[[Hall, Actor], None]) -> None:
    ayu = hall.employ("ayu", Role.OFFICER, AGENCY)
    wall, console = hall.wall("hall"), hall.page("ayu")
    console.watch("console", "8")
    ends(hall, ayu)
    console.wait_for(lambda: console.sent("disconnect"), "the end of the line")
    assert wall.socket.connected


def test_whose_agency_has_changed_comes_in_again_and_sees_the_new_one_alone(hall: Hall) -> None:
    hall.employ("ayu", Role.OFFICER, AGENCY)
    hall.employ("kepala", Role.ADMIN)
    console, dashboard = hall.page("ayu"), hall.page("kepala")
    console.watch("console", "8")
    dashboard.watch("dashboard", "floor")
    moved = Staff("ayu", Role.OFFICER, ("DPMPTSP",))
    hall.ledger.change(COMMAND_LINE, lambda tx: access.change_staff(tx, moved))
    console.wait_for(lambda: console.sent("disconnect"), "the end of the line")
    assert dashboard.socket.connected
    again = hall.page("ayu")
    assert again.watch("console", "8")["code"] == "not_allowed"
    assert again.watch("console", "1")["body"]["counter"]["agency"] == "DPMPTSP"


def test_a_new_token_ends_the_lines_of_the_old_one_alone(hall: Hall) -> None:
    old = hall.wall("hall")
    hall.approve("hall", DeviceKind.WALL)
    new = hall.page("hall")
    old.wait_for(lambda: old.sent("disconnect"), "the end of the line")
    assert new.watch("wall", "hall")["body"]


@pytest.mark.parametrize("event", ["connect", "disconnect"])
def test_a_page_that_says_itself_that_somebody_came_or_went_loses_its_line(hall: Hall, event: str) -> None:
    wall = hall.wall("hall")
    hall.employ("ayu", Role.OFFICER, AGENCY)
    wall.socket.emit(event, {"token": "ayu"})
    wall.wait_for(lambda: not wall.socket.connected, "the end of the line")
    until(lambda: hall.live.sockets() == {}, "an empty hall")


def test_a_wall_counts_as_alive_only_while_a_device_shows_it(hall: Hall) -> None:
    assert not hall.live.wall_alive("2")
    wall = hall.wall("zona-2")
    assert hall.live.wall_alive("2")
    assert not hall.live.wall_alive("1")
    assert hall.live.seen()["zona-2"].connected
    wall.close()
    until(lambda: not hall.live.wall_alive("2"), "its going")
    assert not hall.live.seen()["zona-2"].connected
