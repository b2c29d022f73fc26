"""Print jobs: claimed once, reported on, given up in time; a jam never costs a number."""

from datetime import timedelta

import pytest

from queue_server.actions import printing
from queue_server.domain.errors import Invalid, NotAllowed, NotFound, Refusal
from queue_server.domain.printjob import JobState
from queue_server.domain.roles import Device, DeviceKind
from queue_server.ports import Job, Transaction
from tests.small_floor import KIOSK, SmallFloor
from tests.test_ledger import together

AGENT = Device("print-agent", DeviceKind.PRINT_AGENT).actor
GIVE_UP = timedelta(minutes=10)


def enqueue(floor: SmallFloor, printer: str = "kiosk-1") -> Job:
    ticket = floor.issue().ticket.id
    return floor.do(KIOSK, printing.enqueue, printer, {"kind": "ticket", "ahead": 3}, ticket, "kiosk-1")


def claim(floor: SmallFloor, *printers: str) -> Job | None:
    return floor.do(AGENT, printing.claim, printers or ("kiosk-1",))


def report(floor: SmallFloor, job: Job, result: str, reason: str = "", retry: bool = False) -> Job:
    return floor.do(AGENT, printing.report, job.id, result, reason, retry, None, GIVE_UP)


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
    floor.do(AGENT, printing.status, [("kiosk-1", "online", ""), ("kiosk-2", "online", "")])
    floor.do(AGENT, printing.status, [("kiosk-1", "paper_out", "")])
    with floor.ledger.look() as view:
        assert [(p.id, p.state) for p in view.jobs.printers()] == [
            ("kiosk-1", "paper_out"),
            ("kiosk-2", "online"),
        ]


def test_only_a_print_agent_drives_printers_and_knows_what_it_may_say(floor: SmallFloor) -> None:
    job = enqueue(floor)
    for action in (
        lambda: floor.do(KIOSK, printing.claim, ["kiosk-1"]),
        lambda: floor.do(KIOSK, printing.report, job.id, "printed", "", False, None, GIVE_UP),
        lambda: floor.do(KIOSK, printing.status, [("kiosk-1", "online", "")]),
        lambda: floor.do(KIOSK, printing.lose, ["kiosk-1"]),
    ):
        with pytest.raises(NotAllowed):
            action()
    with pytest.raises(NotFound):
        floor.do(AGENT, printing.report, 77, "printed", "", False, None, GIVE_UP)
    claim(floor)
    with pytest.raises(Invalid):
        report(floor, job, "eaten")
