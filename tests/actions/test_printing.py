"""Print jobs: claimed once, reported on, given up in time; a jam never costs a number."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from queue_server import standing
from queue_server.actions import printing
from queue_server.actions.printing import Report
from queue_server.domain import events as happened
from queue_server.domain.errors import Invalid, NotAllowed, NotFound, Refusal
from queue_server.domain.printer import Printer, Printers
from queue_server.domain.printjob import JobState
from queue_server.domain.roles import CLOCK, Device, DeviceKind
from queue_server.ports import Job, Transaction
from tests.small_floor import KIOSK, SUPERVISOR, SmallFloor
from tests.test_ledger import together

AGENT = Device("print-agent", DeviceKind.PRINT_AGENT).actor
ELSEWHERE = Device("gedung-b", DeviceKind.PRINT_AGENT).actor
MACHINES = Printers(
    (
        Printer("kiosk-1", AGENT.name, ("kiosk-1",), fallback="kiosk-2", roll_mm=20_000),
        Printer("kiosk-2", AGENT.name, ("kiosk-2",), fallback="kiosk-1"),
        Printer("desk", ELSEWHERE.name, ("reception",)),
    )
)
GIVE_UP = timedelta(minutes=10)


def enqueue(floor: SmallFloor, printer: str = "kiosk-1") -> Job:
    ticket = floor.issue().ticket.id
    return floor.do(KIOSK, printing.enqueue, printer, {"kind": "ticket", "ahead": 3}, ticket, "kiosk-1")


def claim(floor: SmallFloor, *printers: str) -> Job | None:
    return floor.do(AGENT, printing.claim, MACHINES, printers or ("kiosk-1",))


def report(floor: SmallFloor, job: Job, result: str, reason: str = "", retry: bool = False) -> Job:
    return floor.do(AGENT, printing.report, MACHINES, Report(job.id, result, reason, retry), GIVE_UP)


def test_jobs_are_claimed_in_order_each_once_and_only_for_the_printers_asked(floor: SmallFloor) -> None:
    first, second, other = enqueue(floor), enqueue(floor), enqueue(floor, "kiosk-2")
    claimed = [claim(floor), claim(floor), claim(floor)]
    assert [job and job.id for job in claimed] == [first.id, second.id, None]
    taken = claim(floor, "kiosk-1", "kiosk-2")
    assert taken is not None
    assert (taken.id, taken.state, taken.attempts) == (other.id, JobState.PRINTING, 1)
    assert taken.facts == {"kind": "ticket", "ahead": 3}


def test_of_many_who_claim_at_once_one_gets_the_job(floor: SmallFloor) -> None:
    enqueue(floor)
    claimed = together(lambda _: claim(floor), 10)
    assert sum(job is not None for job in claimed) == 1


def test_a_job_is_in_the_commit_of_its_ticket_or_not_at_all(floor: SmallFloor) -> None:
    def jam(tx: Transaction) -> None:
        printing.enqueue(tx, "kiosk-1", {}, None, "kiosk-1")
        raise ZeroDivisionError

    before = floor.rows()
    with pytest.raises(ZeroDivisionError):
        floor.do(KIOSK, jam)
    assert floor.rows() == before


def test_a_printed_job_is_over(floor: SmallFloor) -> None:
    job = enqueue(floor)
    claim(floor)
    assert report(floor, job, "printed").state == JobState.PRINTED
    with pytest.raises(Refusal) as refused:
        report(floor, job, "failed")
    assert (refused.value.code, refused.value.facts) == ("job_state_forbids", {"state": "printed"})


def test_a_failed_attempt_is_tried_again_after_a_pause_until_time_is_up(floor: SmallFloor) -> None:
    job = enqueue(floor)
    claim(floor)
    assert report(floor, job, "failed", "paper_out", retry=True).state == JobState.WAITING
    assert claim(floor) is None
    floor.clock.forward(seconds=1)
    again = claim(floor)
    assert again is not None
    assert (again.id, again.attempts) == (job.id, 2)
    floor.clock.forward(minutes=10)
    failed = report(floor, job, "failed", "paper_out", retry=True)
    assert (failed.state, failed.reason) == (JobState.FAILED, "paper_out")


def test_what_a_lost_agent_had_in_hand_may_be_on_paper_or_not(floor: SmallFloor) -> None:
    job = enqueue(floor)
    waiting = enqueue(floor)
    claim(floor)
    assert floor.do(AGENT, printing.lose, ["kiosk-1"]) == 1
    with floor.ledger.look() as view:
        lost, untouched = view.jobs.get(job.id), view.jobs.get(waiting.id)
    assert lost is not None
    assert untouched is not None
    assert (lost.state, lost.reason) == (JobState.UNKNOWN, "agent_lost")
    assert untouched.state == JobState.WAITING


def test_a_job_that_nobody_prints_in_time_expires(floor: SmallFloor) -> None:
    job = enqueue(floor)
    floor.clock.forward(minutes=10)
    assert floor.do(AGENT, printing.expire, GIVE_UP) == 0
    floor.clock.forward(milliseconds=1)
    assert floor.do(AGENT, printing.expire, GIVE_UP) == 1
    with floor.ledger.look() as view:
        expired = view.jobs.get(job.id)
    assert expired is not None
    assert expired.state == JobState.EXPIRED
    assert claim(floor) is None


def test_how_printers_are_is_kept_as_told_last(floor: SmallFloor) -> None:
    floor.do(AGENT, printing.status, MACHINES, [("kiosk-1", "online", ""), ("kiosk-2", "online", "")])
    floor.do(AGENT, printing.status, MACHINES, [("kiosk-1", "paper_out", "")])
    with floor.ledger.look() as view:
        assert [(p.id, p.state) for p in view.jobs.printers()] == [
            ("kiosk-1", "paper_out"),
            ("kiosk-2", "online"),
        ]


def test_only_a_print_agent_drives_printers_and_knows_what_it_may_say(floor: SmallFloor) -> None:
    job = enqueue(floor)
    for action in (
        lambda: floor.do(KIOSK, printing.claim, MACHINES, ["kiosk-1"]),
        lambda: floor.do(KIOSK, printing.report, MACHINES, Report(job.id, "printed"), GIVE_UP),
        lambda: floor.do(KIOSK, printing.status, MACHINES, [("kiosk-1", "online", "")]),
        lambda: floor.do(KIOSK, printing.lose, ["kiosk-1"]),
    ):
        with pytest.raises(NotAllowed):
            action()
    with pytest.raises(NotFound):
        floor.do(AGENT, printing.report, MACHINES, Report(77, "printed"), GIVE_UP)
    claim(floor)
    with pytest.raises(Invalid):
        report(floor, job, "eaten")


def tell(floor: SmallFloor, *states: tuple[str, str]) -> None:
    floor.do(AGENT, printing.status, MACHINES, [(id, state, "") for id, state in states])


def stands(floor: SmallFloor, job: Job) -> tuple[str, str | None, str]:
    """Where a job is to come out, whence it was moved, and its state."""
    with floor.ledger.look() as view:
        found = view.jobs.get(job.id)
    assert found is not None
    return found.printer, found.moved_from, found.state.value


def left(floor: SmallFloor, printer: str = "kiosk-1") -> tuple[str, int | None]:
    with floor.ledger.look() as view:
        how = standing.conditions(view, MACHINES)[printer]
    return how.state, how.left_mm


def test_an_agent_drives_the_printers_that_the_settings_give_it_and_no_others(floor: SmallFloor) -> None:
    job = enqueue(floor, "desk")
    tries: tuple[Callable[[], object], ...] = (
        lambda: floor.do(AGENT, printing.claim, MACHINES, ["kiosk-1", "desk"]),
        lambda: floor.do(AGENT, printing.status, MACHINES, [("desk", "online", "")]),
        lambda: floor.do(AGENT, printing.report, MACHINES, Report(job.id, "printed"), GIVE_UP),
    )
    for action in tries:
        with pytest.raises(NotAllowed) as refused:
            action()
        assert refused.value.code == "not_your_printer"
    assert floor.do(ELSEWHERE, printing.claim, MACHINES, ["desk"]) is not None


def test_a_printer_that_the_settings_do_not_name_is_refused_and_not_added(floor: SmallFloor) -> None:
    with pytest.raises(Invalid):
        tell(floor, ("kiosk-9", "online"))
    with floor.ledger.look() as view:
        assert view.jobs.printers() == []


def test_an_agent_that_starts_again_knows_no_more_what_it_had_in_hand(floor: SmallFloor) -> None:
    job, other = enqueue(floor), enqueue(floor, "kiosk-2")
    claim(floor, "kiosk-1")
    claim(floor, "kiosk-2")
    floor.do(AGENT, printing.status, MACHINES, [("kiosk-1", "online", "")], starting=True)
    assert stands(floor, job)[2] == "unknown"
    assert stands(floor, other)[2] == "printing"


def test_paper_that_waits_at_a_printer_that_does_not_print_goes_to_the_one_that_stands_in(
    floor: SmallFloor,
) -> None:
    job = enqueue(floor)
    tell(floor, ("kiosk-1", "online"), ("kiosk-2", "paper_low"))
    assert stands(floor, job) == ("kiosk-1", None, "waiting")
    tell(floor, ("kiosk-1", "cover_open"))
    assert stands(floor, job) == ("kiosk-2", "kiosk-1", "waiting")


def test_a_failed_attempt_moves_the_paper_at_once_where_the_printer_is_the_reason(floor: SmallFloor) -> None:
    job = enqueue(floor)
    tell(floor, ("kiosk-1", "online"), ("kiosk-2", "online"))
    claim(floor)
    report(floor, job, "failed", "paper_out", retry=True)
    assert stands(floor, job) == ("kiosk-2", "kiosk-1", "waiting")
    assert left(floor)[0] == "paper_out"
    again = claim(floor, "kiosk-2")
    assert again is not None
    assert again.id == job.id


def test_paper_is_moved_once_and_then_waits_where_it_is(floor: SmallFloor) -> None:
    job = enqueue(floor)
    tell(floor, ("kiosk-1", "paper_out"), ("kiosk-2", "online"))
    tell(floor, ("kiosk-1", "online"), ("kiosk-2", "paper_out"))
    assert stands(floor, job) == ("kiosk-2", "kiosk-1", "waiting")


def test_what_may_be_on_paper_is_never_moved(floor: SmallFloor) -> None:
    printing_now, unknown = enqueue(floor), enqueue(floor)
    tell(floor, ("kiosk-1", "online"), ("kiosk-2", "online"))
    claim(floor)
    claim(floor)
    report(floor, unknown, "unknown", "no_confirmation")
    tell(floor, ("kiosk-1", "paper_out"))
    assert stands(floor, printing_now) == ("kiosk-1", None, "printing")
    assert stands(floor, unknown) == ("kiosk-1", None, "unknown")


def test_where_both_printers_are_out_paper_waits_where_it_was_sent(floor: SmallFloor) -> None:
    job = enqueue(floor)
    tell(floor, ("kiosk-1", "paper_out"), ("kiosk-2", "offline"))
    assert stands(floor, job) == ("kiosk-1", None, "waiting")


def test_a_page_that_shows_how_a_printer_prints_comes_out_of_that_printer_or_not_at_all(
    floor: SmallFloor,
) -> None:
    job = floor.do(SUPERVISOR, printing.test, "kiosk-1", "id", "kiosk-1")
    tell(floor, ("kiosk-1", "paper_out"), ("kiosk-2", "online"))
    assert stands(floor, job)[0] == "kiosk-1"


def test_a_printer_whose_agent_says_nothing_is_silent_and_its_paper_moves(floor: SmallFloor) -> None:
    tell(floor, ("kiosk-1", "online"))
    job = enqueue(floor)
    floor.clock.forward(seconds=44)
    tell(floor, ("kiosk-2", "online"))
    assert left(floor)[0] == "online"
    floor.clock.forward(seconds=1)
    assert left(floor)[0] == "silent"
    with floor.ledger.look() as view:
        assert printing.is_stuck(view, MACHINES)
    assert floor.do(CLOCK, printing.divert, MACHINES) == 1
    assert stands(floor, job)[:2] == ("kiosk-2", "kiosk-1")
    with floor.ledger.look() as view:
        assert not printing.is_stuck(view, MACHINES)


def test_paper_left_is_counted_from_the_last_change_over_restarts(floor: SmallFloor) -> None:
    def prints(millimetres: int) -> None:
        job = enqueue(floor)
        claim(floor)
        told = Report(job.id, "printed", millimetres=millimetres)
        floor.do(AGENT, printing.report, MACHINES, told, GIVE_UP)

    tell(floor, ("kiosk-1", "online"))
    prints(130)
    assert left(floor) == ("online", None)
    floor.do(SUPERVISOR, printing.paper_changed, "kiosk-1")
    tell(floor, ("kiosk-1", "online"))
    prints(15_000)
    floor.reopen()
    assert left(floor) == ("online", 5_000)
    prints(1)
    assert left(floor) == ("paper_low", 4_999)
    tell(floor, ("kiosk-1", "paper_out"))
    tell(floor, ("kiosk-1", "online"))
    assert left(floor) == ("online", 20_000)


def test_since_when_a_printer_fails_outlasts_what_it_says_meanwhile(floor: SmallFloor) -> None:
    began = floor.clock.at
    tell(floor, ("kiosk-1", "paper_out"))
    floor.clock.forward(seconds=20)
    tell(floor, ("kiosk-1", "cover_open"))
    with floor.ledger.look() as view:
        (printer,) = view.jobs.printers()
    assert (printer.state, printer.since) == ("cover_open", began)
    tell(floor, ("kiosk-1", "online"))
    with floor.ledger.look() as view:
        assert view.jobs.printers()[0].since == floor.clock.at


def test_a_job_whose_agent_never_told_ends_as_unknown(floor: SmallFloor) -> None:
    job = enqueue(floor)
    claim(floor)
    floor.clock.forward(minutes=10, seconds=1)
    assert floor.do(CLOCK, printing.expire, GIVE_UP) == 1
    assert stands(floor, job)[2] == "unknown"


def test_paper_of_which_nobody_knew_is_found_by_a_person_and_the_record_says_so(floor: SmallFloor) -> None:
    job = enqueue(floor)
    claim(floor)
    with pytest.raises(Refusal):
        floor.do(SUPERVISOR, printing.find, job.id)
    report(floor, job, "unknown", "broken_off")
    with pytest.raises(NotAllowed):
        floor.do(KIOSK, printing.find, job.id)
    floor.do(SUPERVISOR, printing.find, job.id)
    assert stands(floor, job)[2] == "printed"
    assert floor.events()[-1] == happened.PaperFound(job.id)
