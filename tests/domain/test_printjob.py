"""Print jobs: what may happen to one, and what its slip says."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given

from queue_server.domain.printjob import (
    TRANSITIONS,
    JobAct,
    JobState,
    Slip,
    UnreadableSlipError,
    act_of_report,
    expected_states,
    next_state,
    retry_pause,
)
from tests.printers.slips import ANY, PLAIN

NOON = datetime(2026, 11, 2, 4, tzinfo=UTC)

MATRIX = """
            claim     report_printed report_retry report_failed report_unknown lose    expire  find
waiting     printing  -              -            -             -              -       expired -
printing    -         printed        waiting      failed        unknown        unknown -       -
printed     -         -              -            -             -              -       -       -
failed      -         -              -            -             -              -       -       -
unknown     -         printed        failed       failed        unknown        -       -       printed
expired     -         -              -            -             -              -       -       -
"""


def cells() -> list[tuple[str, str, str]]:
    head, *rows = (line.split() for line in MATRIX.strip().splitlines())
    return [(row[0], act, row[1 + place]) for row in rows for place, act in enumerate(head)]


@pytest.mark.parametrize(("state", "act", "leads_to"), cells())
def test_each_act_leads_where_the_matrix_says_and_nowhere_else(state: str, act: str, leads_to: str) -> None:
    after = next_state(JobState(state), JobAct(act))
    assert (after.value if after else "-") == leads_to
    assert (JobState(state) in expected_states(JobAct(act))) is (leads_to != "-")


def test_the_matrix_and_the_table_name_every_state_and_act() -> None:
    assert {(state, act) for state, act, _ in cells()} == {
        (s.value, a.value) for s in JobState for a in JobAct
    }
    assert set(TRANSITIONS) == set(JobState)


def test_a_job_that_may_be_on_paper_is_never_printed_again_by_itself() -> None:
    seen, open_states = set(), [JobState.UNKNOWN]
    while open_states:
        state = open_states.pop()
        seen.add(state)
        open_states += [after for after in TRANSITIONS[state].values() if after not in seen]
    assert not seen & {JobState.WAITING, JobState.PRINTING}


def test_a_failed_attempt_is_tried_again_only_while_time_remains() -> None:
    soon, later = NOON + timedelta(milliseconds=900), NOON + timedelta(minutes=10)
    assert act_of_report("failed", True, 1, NOON, later) is JobAct.REPORT_RETRY
    assert act_of_report("failed", True, 1, NOON, soon) is JobAct.REPORT_FAILED
    assert act_of_report("failed", False, 1, NOON, later) is JobAct.REPORT_FAILED
    assert act_of_report("printed", True, 1, NOON, later) is JobAct.REPORT_PRINTED
    assert act_of_report("unknown", True, 1, NOON, later) is JobAct.REPORT_UNKNOWN
    with pytest.raises(ValueError, match="jammed"):
        act_of_report("jammed", True, 1, NOON, later)


def test_pauses_grow_up_to_a_quarter_of_a_minute() -> None:
    assert [retry_pause(attempt).total_seconds() for attempt in (1, 2, 3, 4, 5, 6, 5000)] == [
        1,
        2,
        4,
        8,
        15,
        15,
        15,
    ]


@given(ANY)
def test_a_slip_survives_its_way_through_json(slip: Slip) -> None:
    assert Slip.from_facts(json.loads(json.dumps(slip.to_facts()))) == slip


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "receipt"},
        {"kind": None},
        {"price": "5000"},
        {"number": 12},
        {"number": None},
        {"ahead": "Sekitar 4 orang"},
        {"ahead": [4]},
        {"papers": {"heading": "Siapkan"}},
        {"url": {"content": "http://antrean.example", "caption": None}},
        {"url": "http://antrean.example"},
        {"sample_mark": True},
    ],
)
def test_facts_that_are_no_slip_are_refused(change: dict[str, object]) -> None:
    with pytest.raises(UnreadableSlipError):
        Slip.from_facts(PLAIN.to_facts() | change)


def test_a_slip_without_its_number_is_refused() -> None:
    facts = PLAIN.to_facts()
    del facts["number"]
    with pytest.raises(UnreadableSlipError, match="number"):
        Slip.from_facts(facts)
