"""A call reaches the walls that it concerns, and comes again until they say that they showed and spoke it."""

from queue_server.domain.errand import Act
from queue_server.domain.roles import DeviceKind
from tests.adapters.live.hall import Hall, until


def test_a_call_comes_before_the_picture_that_shows_it(hall: Hall) -> None:
    wall, officer = hall.wall("hall"), hall.officer("8")
    number = hall.issue().ticket.number
    hall.call_next(officer, "8")
    shown = wall.shows(lambda body: [each["number"] for each in body["standing"]] == [number])
    call = wall.sent("call")[0]
    assert (call["number"], call["counter"], call["zone"], call["nth"]) == (number, "8", "2", 1)
    assert call["id"] == shown["standing"][0]["id"]
    first = next(at for at, (name, _) in enumerate(wall.events) if name == "call")
    assert all(not facts["body"]["standing"] for name, facts in wall.events[:first] if name == "snapshot")


def test_the_wall_that_speaks_gets_sentences_whose_sound_is_there(hall: Hall) -> None:
    wall, officer = hall.wall("hall"), hall.officer("8")
    number = hall.issue(language="en").ticket.number
    hall.call_next(officer, "8")
    call = wall.next_call()
    assert [each["language"] for each in call["speech"]] == ["id", "en"]
    assert call["times"] == 2
    for sentence in call["speech"]:
        assert number in sentence["text"]
        assert number in sentence["short"]
        for audio in (sentence["audio"], sentence["audio_short"]):
            name = audio.removeprefix("/voice/").removesuffix(".wav")
            assert hall.voice.wav(name, 0) is not None


def test_a_wall_that_does_not_speak_gets_the_call_without_speech(hall: Hall) -> None:
    wall, officer = hall.wall("zona-2"), hall.officer("8")
    hall.issue()
    hall.call_next(officer, "8")
    assert wall.next_call()["speech"] == []


def test_a_wall_of_another_zone_gets_no_call_and_no_picture(hall: Hall) -> None:
    near, far, officer = hall.wall("zona-2"), hall.wall("zona-3"), hall.officer("8")
    hall.issue()
    hall.call_next(officer, "8")
    near.shows(lambda body: body["standing"])
    hall.act(officer, "8", Act.START)
    near.shows(lambda body: body["serving"])
    hall.act(officer, "8", Act.FINISH)
    near.shows(lambda body: body["recent"] and not body["serving"])
    assert far.heard() == []


def test_a_call_that_is_taken_back_is_taken_off_the_walls(hall: Hall) -> None:
    wall, officer = hall.wall("hall"), hall.officer("8")
    hall.issue()
    hall.call_next(officer, "8")
    call = wall.next_call()
    hall.undo(officer, "8")
    wall.wait_for(lambda: wall.sent("uncall"), "an uncall")
    assert wall.sent("uncall") == [{"id": call["id"]}]


def test_a_wall_that_comes_late_gets_the_calls_that_still_stand_in_order(hall: Hall) -> None:
    one, two, early = hall.officer("8", "ayu"), hall.officer("9", "budi"), hall.wall("bawah")
    numbers = [hall.issue().ticket.number, hall.issue().ticket.number]
    hall.call_next(one, "8")
    hall.call_next(two, "9")
    early.wait_for(lambda: len(early.sent("call")) == 2, "both calls")
    wall = hall.wall("hall")
    wall.wait_for(lambda: len(wall.sent("call")) == 2, "both calls")
    assert [each["number"] for each in wall.sent("call")] == numbers


def test_what_a_wall_said_that_it_spoke_is_not_sent_to_it_again(hall: Hall) -> None:
    wall, officer = hall.wall("hall"), hall.officer("8")
    hall.issue()
    hall.call_next(officer, "8")
    first = wall.next_call()["id"]
    wall.socket.emit("shown", {"call": first})
    wall.socket.emit("spoken", {"call": first})
    until(lambda: not _owed(hall, "hall", spoken=True), "the acknowledgement")
    wall.close()
    again = hall.wall("hall", device="hall")
    other = hall.officer("9", "budi")
    number = hall.issue().ticket.number
    hall.call_next(other, "9")
    again.next_call()
    assert [each["number"] for each in again.sent("call")] == [number]


def test_a_console_learns_when_its_call_was_shown(hall: Hall) -> None:
    wall, officer = hall.wall("hall"), hall.officer("8")
    console = hall.page("ayu")
    console.watch("console", "8")
    hall.issue()
    hall.call_next(officer, "8")
    late = console.shows(lambda body: body["current"])["current"]["recall_at"]
    wall.socket.emit("shown", {"call": wall.next_call()["id"]})
    assert console.shows(lambda body: body["current"] and body["current"]["recall_at"] < late)


def test_only_walls_and_speakers_may_say_that_a_call_was_shown(hall: Hall) -> None:
    wall, officer = hall.wall("hall"), hall.officer("8")
    program = hall.page(hall.approve("program", DeviceKind.PROGRAM))
    program.watch("wall", "hall")
    hall.issue()
    hall.call_next(officer, "8")
    call = wall.next_call()["id"]
    program.tell("shown", {"call": call})
    wall.tell("shown", {"call": call})
    until(lambda: not _owed(hall, "hall", spoken=False), "the wall's acknowledgement")
    assert _owed(hall, "program", spoken=False) == [call]


def test_a_made_up_or_mistaken_acknowledgement_is_passed_over(hall: Hall) -> None:
    wall, officer = hall.wall("hall"), hall.officer("8")
    for facts in (
        {"call": 999_999},
        {"call": "1"},
        {"call": True},
        {"call": -1},
        {"call": 2**70},
        {},
        None,
        [1],
    ):
        wall.tell("shown", facts)
    hall.issue()
    hall.call_next(officer, "8")
    wall.tell("spoken", {"call": wall.next_call()["id"]})
    until(lambda: not _owed(hall, "hall", spoken=True), "the one that is meant")


def _owed(hall: Hall, device: str, spoken: bool) -> list[int]:
    with hall.ledger.look() as view:
        zones = [zone.id for zone in view.floor.zones]
        return [call.seq for call in view.calls.unacknowledged(device, zones, spoken, view.now)]
