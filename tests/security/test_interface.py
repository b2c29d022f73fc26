"""Every operation of the interface, met by requests that a machine makes of its own description.

Whoever asks, whatever they send: an answer in the form that the description promises, and no fault of ours.
More of it: EXAMPLES=100 .venv/bin/python -m pytest tests/security
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.generation import GenerationMode
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.security.walk import DEVICES, NOT_THEIRS, STAFF, VISITOR, Walk, close_day, come_and_go, walk

Operation = APIOperation[Any, Any, Any, Any]

EXAMPLES = int(os.environ.get("EXAMPLES", "5"))
"""Requests for each operation and each way of making them up."""

CHECKS = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
)
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
MANY_OF_A_KIND = settings(
    max_examples=EXAMPLES, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck)
)
EVERYBODY = (VISITOR, *DEVICES, *STAFF)
KEPT_FOR_LAST = ("/api/queues/close-day", "/api/logout", "/api/admin/devices/revoke")
"""They end what others need."""

KNOWN: dict[str, tuple[Any, ...]] = {
    "counter": ("1", "2"),
    "to_counter": ("1", "2"),
    "agency": ("DUKCAPIL", "IMIGRASI"),
    "service": ("KTP", "PASPOR"),
    "number": ("B-001", "B-002", "L-001"),
    "stop": (1, 2, 3),
    "printer": ("paper",),
    "job": (1, 2),
    "wait": (0.0,),
    "wall": ("stan",),
    "month": ("2026-11", "2026-12", "2026-13"),
    "day": ("2026-12-07", "2026-12-25"),
}
"""What stands on the floor of the walk; a field of this name often holds it, to get past the first look."""


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    day = Walk(tmp_path_factory.mktemp("interface"))
    walk(day)
    yield day
    day.house.close()


@pytest.fixture(scope="module")
def operations(day: Walk) -> list[Operation]:
    schema = schemathesis.openapi.from_dict(day.document)
    schema.app = day.house.server.flask
    found = [each.ok() for each in schema.get_all_operations() if isinstance(each, Ok)]
    assert len(found) == len(day.operations)
    return sorted(found, key=lambda operation: operation.path in KEPT_FOR_LAST)


def test_every_operation_is_asked_by_everybody_and_none_fails(day: Walk, operations: list[Operation]) -> None:
    for operation in operations:
        _ask(day, operation)
    faults = [line for line in day.house.get("/metrics").text.splitlines() if "queue_failures{" in line]
    assert [line for line in faults if not line.endswith(" 0.0")] == []


def test_every_operation_is_done_once_with_success(day: Walk) -> None:
    close_day(day)
    assert day.operations - day.by.keys() == set()


@pytest.mark.parametrize("who", [*STAFF, *DEVICES])
def test_everybody_has_everything_done_that_they_may(who: str, tmp_path: Path) -> None:
    """The day once more, on which one does all that they may, and others only the rest."""
    day = Walk(tmp_path, who)
    walk(day)
    may = {operation for operation in day.operations if day.may(who, operation)}
    if who in STAFF:
        come_and_go(day, who)
    close_day(day)
    assert {operation for operation in may if (who, operation) not in day.done} == NOT_THEIRS.get(who, set())
    day.house.close()


def _ask(day: Walk, operation: Operation) -> None:
    """Requests as they are meant, and such as are not; each by one who may, and by two of all others."""
    made = [
        operation.as_strategy(generation_mode=mode)
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    ]

    @settings(
        max_examples=EXAMPLES, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck)
    )
    @given(case=st.one_of(made), askers=st.permutations(EVERYBODY), pick=st.randoms(use_true_random=False))
    def ask(case: Any, askers: list[str], pick: Any) -> None:
        _put_known(case.body, pick)
        _put_known(case.path_parameters, pick)
        for who in (day.by.get(operation.label, VISITOR), *askers[:2]):
            headers = {"Idempotency-Key": f"{pick.random()}", **day.people.get(who, {})}
            # What was made up must not stand in for who asks; a cookie among the headers would be lost.
            case.cookies, case.headers = {}, {}
            cookies = dict([headers.pop("Cookie").split("=", 1)]) if "Cookie" in headers else {}
            answer = case.call(headers=headers, cookies=cookies)
            case.validate_response(answer, checks=CHECKS)

    ask()


def _put_known(fields: Any, pick: Any) -> None:
    if isinstance(fields, dict):
        for name in fields.keys() & KNOWN.keys():
            if name == "wait" or pick.random() < 0.7:
                fields[name] = pick.choice(KNOWN[name])
