"""A whole Friday of the Buleleng floor from outside: lived once, then judged by what its clients wrote down.

The clients' clock runs 400 times as fast. The day has a burst before opening, a stop of one agency, the break
of Fridays, a power cut, and people and officers who do all that people and officers do.
"""

from collections import Counter, defaultdict
from datetime import time

import pytest

from tests.floor.day import figures
from tests.floor.day.friday import STOPPED, live
from tests.floor.day.replay import Replay
from tests.floor.day.story import Story
from tests.floor.day.tickets import ENDED

pytestmark = pytest.mark.slow

BREAK = (time(11, 0), time(11, 30))
AT_LEAST = {
    "tickets": 400,
    "walk-in": 4,
    "call": 5,
    "recall": 15,
    "absent": 5,
    "return": 10,
    "hold": 10,
    "resume": 5,
    "release": 5,
    "transfer": 10,
    "add-errand": 5,
    "postpone": 5,
    "cancel": 5,
    "next-stop": 3,
    "undo": 2,
    "pause": 3,
    "stop": 1,
    "go-on": 1,
    "close-day": 1,
}
"""What must have happened so that the day proves anything."""


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    return live(tmp_path_factory.mktemp("day"))


@pytest.fixture(scope="module")
def replay(story: Story) -> Replay:
    """Raises at the first answer that does not fit to all before it."""
    return Replay(story)


def test_the_day_had_everything_that_a_day_can_have(story: Story) -> None:
    acts = Counter(line.act.rpartition("/")[2] for line in story.lines)
    assert {act: acts[act] for act, least in AT_LEAST.items() if acts[act] < least} == {}
    assert Counter(line.act for line in story.lines)["/api/reception/next-stop"] >= 2
    refused = Counter(no.code for no in story.refused)
    assert refused["too_soon"] >= 10
    assert refused["counter_taken"] >= 1, "nobody was relieved"


def test_nothing_failed_in_a_way_that_nobody_foresaw(story: Story) -> None:
    assert [no for no in story.refused if no.code in ("", "unforeseen")] == []


def test_nobody_was_absent_who_was_not_called_three_times_with_time_to_come(replay: Replay) -> None:
    """The replay judges each absence; here only that walls did show what it was judged by."""
    assert replay.calls_shown >= 15


def test_no_counter_ever_had_two_visitors_and_no_visitor_two_counters(replay: Replay) -> None:
    assert len(replay.called_at) > 300


def test_of_each_series_no_number_is_missing_and_none_came_twice(replay: Replay) -> None:
    series = defaultdict(list)
    for number in replay.tickets:
        prefix, _, sequence = number.partition("-")
        series[prefix].append(int(sequence))
    assert {prefix: sorted(taken) for prefix, taken in series.items()} == {
        prefix: list(range(1, len(taken) + 1)) for prefix, taken in series.items()
    }


def test_nobody_is_lost_each_errand_ended_as_its_own_page_says(story: Story, replay: Replay) -> None:
    assert story.pages.keys() <= replay.tickets.keys()
    for number, page in story.pages.items():
        stops = replay.tickets[number].stops
        assert [(errand["service"], errand["state"]) for errand in page["errands"]] == [
            (stop.service, stop.state) for stop in stops
        ], number
        assert {stop.state for stop in stops} <= ENDED, number


def test_nobody_was_called_while_the_agency_stood_still(replay: Replay) -> None:
    [(agency, begin, end)] = replay.stopped
    assert agency == STOPPED
    seqs = [seq for _, seq, called_by in replay.called_at if called_by == STOPPED]
    assert [seq for seq in seqs if begin < seq < end] == []
    assert min(seqs) < begin
    assert max(seqs) > end


def test_nobody_was_called_in_the_break_although_officers_pressed(story: Story, replay: Replay) -> None:
    begin, end = BREAK
    assert [at for at, _, _ in replay.called_at if begin <= at.time() < end] == []
    assert any(no.code == "break" for no in story.refused)


def test_numbers_were_given_in_the_break_too(story: Story) -> None:
    begin, end = BREAK
    issued = [line.at for line in story.lines if line.act == "/api/kiosk/tickets"]
    assert any(at is not None and begin <= at.time() < end for at in issued)


def test_waits_and_service_times_are_those_of_the_report(story: Story, replay: Replay) -> None:
    ours = figures.by_service(replay.tickets.values())
    assert figures.differences(ours, story.report["rows"]) == []
    total = {"floor": figures.whole(ours.values())}
    assert figures.differences(total, [{"service": "floor", **story.report["total"]}]) == []


def test_the_record_agrees_with_itself_after_the_day(story: Story) -> None:
    code, said = story.verified
    assert code == 0, said
