"""What is told without a call: stops and their ends at walls that speak, alarms at each one's dashboard."""

import time

from queue_server.actions import queues
from queue_server.domain.roles import COMMAND_LINE, Role
from tests.adapters.live.hall import AGENCY, SERVICE, Hall

MINUTE_MS = 60_000


def test_a_stop_comes_with_its_sound_and_its_end_as_news_to_the_wall_that_speaks(hall: Hall) -> None:
    speaking, silent = hall.wall("hall"), hall.wall("pintu")
    hall.ledger.change(COMMAND_LINE, lambda tx: queues.stop(tx, "service", SERVICE, "listrik", None))
    (stop,) = speaking.shows(lambda body: body["stops"])["stops"]
    assert [each["language"] for each in stop["speech"]] == ["id", "en"]
    assert silent.shows(lambda body: body["stops"])["stops"][0]["speech"] == []
    hall.ledger.change(COMMAND_LINE, lambda tx: queues.go_on(tx, "service", SERVICE))
    speaking.wait_for(lambda: speaking.sent("news"), "news")
    (news,) = speaking.sent("news")
    assert news["speech"][0]["text"].endswith("sudah berjalan kembali.")
    silent.shows(lambda body: not body["stops"])
    assert silent.sent("news") == []


def test_a_wall_tells_which_one_it_is_and_how_far_its_clock_is_off(hall: Hall) -> None:
    page = hall.wall("hall")
    ahead = time.time() * 1000 + 5 * MINUTE_MS
    page.socket.call("watch", {"screen": "wall", "id": "hall", "clock": ahead}, timeout=10)
    seen = hall.live.seen()["hall"]
    assert (seen.wall, round(seen.clock_off_s / 60)) == ("hall", 5)
    for odd in (True, "noon", None, 10**15, float("nan"), float("inf")):
        page.socket.call("watch", {"screen": "wall", "id": "hall", "clock": odd}, timeout=10)
        assert hall.live.seen()["hall"].clock_off_s == 0


def test_a_supervisor_of_one_agency_is_pushed_her_own_and_one_of_the_floor_everything(hall: Hall) -> None:
    hall.employ("made", Role.AGENCY_SUPERVISOR, AGENCY)
    hall.employ("putu", Role.FLOOR_SUPERVISOR)
    own, whole = hall.page("made"), hall.page("putu")
    for page in (own, whole):
        page.watch("dashboard", "floor")
    hall.issue("PASPOR")
    hall.issue(SERVICE)
    shown = whole.shows(lambda body: len(body["unattended"]) == 2)
    assert {row["agency"] for row in shown["unattended"]} == {AGENCY, "IMIGRASI"}
    shown = own.shows(lambda body: body["unattended"])
    for snapshot in own.sent("snapshot"):
        assert {row["agency"] for row in snapshot["body"]["unattended"]} <= {AGENCY}
    assert [row["agency"] for row in shown["unattended"]] == [AGENCY]
