"""What supervisors do to whole queues, and how a day ends."""

from datetime import datetime, time, timedelta

import pytest

from queue_server.actions import access, counters, queues
from queue_server.adapters.store.verify import verify
from queue_server.domain import events as happened
from queue_server.domain.errand import Act
from queue_server.domain.errors import NotAllowed, NotFound, Refusal
from queue_server.domain.roles import CLOCK, COMMAND_LINE, Role, Staff
from tests.small_floor import ANI, KADEK, KIOSK, MINIATURE, MONDAY_AT_NINE, SUPERVISOR, SmallFloor

AGENCYS_OWN = Staff("wayan", Role.AGENCY_SUPERVISOR, ("DUKCAPIL",)).actor


def leave_one_in_each_state(floor: SmallFloor) -> dict[str, int]:
    """A floor in the middle of its work: tickets by how they stand."""
    floor.sit_down()
    floor.sit_down(KADEK, "2")
    left = {"absent": floor.issue("KTP").ticket.id}
    floor.call_next()
    floor.act(Act.MARK_ABSENT, reason="left")
    left["held"] = floor.issue("KTP").ticket.id
    floor.call_next()
    floor.act(Act.HOLD, reason="copy")
    left["serving"] = floor.issue("KTP").ticket.id
    floor.call_next()
    floor.act(Act.START)
    left["called"] = floor.issue("PASPOR", "SKCK").ticket.id
    floor.call_next(KADEK, "2")
    left["waiting"] = floor.issue("KTP").ticket.id
    return left


ENDED = {
    "absent": ["absent"],
    "held": ["expired"],
    "serving": ["done"],
    "called": ["expired", "expired"],
    "waiting": ["expired"],
}


def log_in(floor: SmallFloor) -> None:
    floor.do(COMMAND_LINE, access.add_staff, Staff("ani", Role.OFFICER, ("DUKCAPIL",)), "hash")
    floor.do(ANI, access.begin_session, "ani", "token-hash", "csrf")


def test_at_the_days_end_the_open_expire_the_served_are_unfinished_and_the_absent_stay(
    floor: SmallFloor,
) -> None:
    left = leave_one_in_each_state(floor)
    log_in(floor)
    floor.do(SUPERVISOR, queues.close_day)
    assert {name: floor.states(ticket) for name, ticket in left.items()} == ENDED
    assert floor.visit(left["serving"]).errand(1).unfinished
    assert floor.events()[-1] == happened.DayClosed(MONDAY_AT_NINE.date(), expired=4, unfinished=1)
    with floor.ledger.look() as view:
        assert {post.state.value for post in view.posts.all()} == {"closed"}
        assert view.people.session("token-hash") is None


def test_a_day_that_nobody_closed_ends_with_the_first_change_of_the_next(floor: SmallFloor) -> None:
    left = leave_one_in_each_state(floor)
    log_in(floor)
    floor.clock.forward(days=1)
    assert floor.issue().ticket.number == "B-001"
    assert {name: floor.states(ticket) for name, ticket in left.items()} == ENDED
    with floor.ledger.look() as view:
        (closed,) = [e for e in view.entries.since(0) if isinstance(e.event, happened.DayClosed)]
        (issued,) = [e for e in view.entries.since(closed.seq) if isinstance(e.event, happened.TicketIssued)]
        assert closed.event == happened.DayClosed(MONDAY_AT_NINE.date(), expired=4, unfinished=1)
        assert closed.actor == str(CLOCK)
        assert (issued.actor, issued.command) == (str(KIOSK), issued.seq)
        assert view.people.session("token-hash") is None
        assert {post.state.value for post in view.posts.all()} == {"closed"}


@pytest.mark.parametrize("days", [1, 3, 9])
def test_however_late_a_day_is_ended_all_of_it_carries_that_days_own_instant(
    floor: SmallFloor, days: int
) -> None:
    left = leave_one_in_each_state(floor)
    seq = floor.seq
    floor.clock.forward(days=days)
    floor.issue()
    close = floor_time(22)
    with floor.ledger.look() as view:
        since = view.entries.since(seq)
        of_the_end = [entry for entry in since if entry.actor == str(CLOCK)]
        assert {entry.at for entry in of_the_end} == {close}
        assert [entry.at for entry in since] == sorted(entry.at for entry in since)
        assert view.visits.get(left["waiting"]).errand(1).ended_at == close
    assert verify(floor.store, lambda *_: None) == []


def test_a_day_that_went_on_after_its_closing_time_ends_with_its_latest_entry(floor: SmallFloor) -> None:
    floor.clock.at = floor_time(23)
    floor.do(SUPERVISOR, queues.override, "KTP", True)
    left = floor.issue()
    floor.clock.forward(days=1)
    floor.do(SUPERVISOR, queues.override, "KTP", True)
    assert floor.visit(left).errand(1).ended_at == floor_time(23)


def floor_time(hour: int) -> datetime:
    """That hour on Monday, on the floor."""
    return MINIATURE.at(MONDAY_AT_NINE.date(), time(hour))


def test_a_day_ends_once(floor: SmallFloor) -> None:
    floor.issue()
    floor.do(SUPERVISOR, queues.close_day)
    with pytest.raises(Refusal, match="already_closed"):
        floor.do(SUPERVISOR, queues.close_day)
    floor.clock.forward(days=1)
    floor.issue()
    floor.issue()
    assert sum(isinstance(event, happened.DayClosed) for event in floor.events()) == 2


def test_who_comes_after_the_end_of_the_day_can_be_sent_home_again(floor: SmallFloor) -> None:
    floor.issue()
    floor.do(SUPERVISOR, queues.close_day)
    late = floor.issue()
    floor.do(SUPERVISOR, queues.close_day)
    assert floor.states(late) == ["expired"]
    floor.sit_down()
    floor.do(SUPERVISOR, queues.close_day)
    with floor.ledger.look() as view:
        assert view.posts.get("1").officer is None


def test_several_days_without_anybody_end_at_the_next_opening(floor: SmallFloor) -> None:
    left = floor.issue()
    floor.clock.forward(days=9)
    floor.issue()
    assert floor.states(left) == ["expired"]


def test_the_words_on_a_visit_go_with_the_day(floor: SmallFloor) -> None:
    floor.sit_down()
    for ending in (Act.FINISH, Act.MARK_ABSENT):
        floor.issue()
        floor.call_next()
        floor.do(ANI, counters.note, "1", "KK hilang")
        if ending == Act.FINISH:
            floor.act(Act.START)
        floor.act(ending, reason="left")
    floor.do(SUPERVISOR, queues.close_day)
    assert "KK hilang" not in str(floor.rows())


@pytest.mark.parametrize("actor", [ANI, KIOSK, AGENCYS_OWN])
def test_only_who_answers_for_the_whole_floor_ends_the_day(floor: SmallFloor, actor: object) -> None:
    with pytest.raises(NotAllowed):
        floor.do(actor, queues.close_day)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("scope", "code", "still_called"),
    [
        ("service", "KTP", "B-002"),
        ("agency", "DUKCAPIL", None),
        ("floor", "", None),
        ("service", "SKCK", "B-001"),
    ],
)
def test_a_stop_takes_calls_away_and_going_on_finds_all_in_their_places(
    floor: SmallFloor, scope: str, code: str, still_called: str | None
) -> None:
    floor.sit_down()
    floor.issue("KTP")
    floor.issue("KK")
    floor.do(SUPERVISOR, queues.stop, scope, code, "server pusat", None)
    waiting = floor.rows(["errands"])
    if still_called is None:
        with pytest.raises(Refusal, match="calls_stopped"):
            floor.call_next()
        assert floor.rows(["errands"]) == waiting
        floor.do(SUPERVISOR, queues.go_on, scope, code)
        assert floor.call_next() == "B-001"
    else:
        assert floor.call_next() == still_called


def test_what_is_not_stopped_cannot_go_on(floor: SmallFloor) -> None:
    with pytest.raises(Refusal, match="not_stopped"):
        floor.do(SUPERVISOR, queues.go_on, "service", "KTP")


def test_an_agencys_supervisor_stops_her_own_queues_alone(floor: SmallFloor) -> None:
    floor.do(AGENCYS_OWN, queues.stop, "service", "KTP", "server", None)
    floor.do(AGENCYS_OWN, queues.stop, "agency", "DUKCAPIL", "server", None)
    for scope, code in (("service", "PASPOR"), ("agency", "IMIGRASI"), ("floor", "")):
        with pytest.raises(NotAllowed):
            floor.do(AGENCYS_OWN, queues.stop, scope, code, "server", None)
    with pytest.raises(NotFound):
        floor.do(SUPERVISOR, queues.stop, "service", "NOWHERE", "server", None)


def test_intake_is_closed_and_opened_by_hand_until_the_rules_hold_again(floor: SmallFloor) -> None:
    floor.do(SUPERVISOR, queues.override, "KTP", False)
    with pytest.raises(Refusal, match="override"):
        floor.issue()
    floor.clock.forward(hours=13)
    floor.do(SUPERVISOR, queues.override, "KTP", True)
    floor.issue()
    floor.do(SUPERVISOR, queues.override, "KTP", None)
    with pytest.raises(Refusal, match="after_hours"):
        floor.issue()


def test_stops_and_overrides_end_with_the_day(floor: SmallFloor) -> None:
    floor.do(SUPERVISOR, queues.stop, "floor", "", "listrik", MONDAY_AT_NINE + timedelta(hours=1))
    floor.do(SUPERVISOR, queues.override, "KTP", False)
    floor.do(ANI, queues.ask_help, "kiosk-1")
    floor.do(SUPERVISOR, queues.close_day)
    with floor.ledger.look() as view:
        assert (view.queues.stops(), view.queues.overrides(), view.queues.help_asked()) == ([], {}, [])


def test_a_notice_goes_to_zones_that_there_are(floor: SmallFloor) -> None:
    floor.do(SUPERVISOR, queues.notice, "Parkir penuh", ("1",), urgent=True)
    with floor.ledger.look() as view:
        (notice,) = view.queues.notices()
    assert (notice.text, notice.zones, notice.urgent) == ("Parkir penuh", ("1",), True)
    with pytest.raises(NotFound):
        floor.do(SUPERVISOR, queues.notice, "Parkir penuh", ("9",), urgent=False)
    with pytest.raises(NotAllowed):
        floor.do(ANI, queues.notice, "Parkir penuh", (), urgent=False)


def test_help_is_asked_for_once_and_given(floor: SmallFloor) -> None:
    for _ in range(2):
        floor.do(KIOSK, queues.ask_help, "kiosk-1")
    with floor.ledger.look() as view:
        assert [(place, kind) for place, kind, _ in view.queues.help_asked()] == [("kiosk-1", "kiosk")]
    floor.do(SUPERVISOR, queues.give_help, "kiosk-1")
    with pytest.raises(NotFound):
        floor.do(SUPERVISOR, queues.give_help, "kiosk-1")
