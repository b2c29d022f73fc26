"""When a machine's clock is followed."""

from datetime import UTC, datetime, timedelta

import pytest

from queue_server.domain.timekeeping import ClockState, Reading

LATEST = datetime(2026, 11, 2, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("since", "doubtful"),
    [
        (timedelta(days=-300), True),
        (timedelta(minutes=-1), True),
        (timedelta(seconds=-2), False),
        (timedelta(0), False),
        (timedelta(days=14), False),
        (timedelta(days=14, seconds=1), True),
        (timedelta(days=15), True),
    ],
)
def test_a_start_before_the_latest_entry_or_over_14_days_after_it_has_to_be_confirmed(
    since: timedelta, doubtful: bool
) -> None:
    assert Reading(LATEST + since, LATEST).is_doubtful is doubtful


def test_a_fresh_record_takes_every_date() -> None:
    assert not Reading(LATEST, None).is_doubtful


def test_a_clock_is_well_behind_or_unconfirmed() -> None:
    assert Reading(LATEST, LATEST).state == ClockState.OK
    assert Reading(LATEST - timedelta(minutes=1), LATEST).state == ClockState.BEHIND
    assert Reading(LATEST, LATEST, doubted=True).state == ClockState.UNCONFIRMED
