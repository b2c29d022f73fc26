"""One service taken more than three times in a minute at one kiosk."""

from datetime import UTC, datetime, timedelta

from queue_server.domain.burst import Burst, bursts

NOON = datetime(2026, 11, 2, 4, tzinfo=UTC)


def taken(*seconds: int, kiosk: str = "kiosk-1", service: str = "KTP") -> list[tuple[str, str, datetime]]:
    return [(kiosk, service, NOON + timedelta(seconds=s)) for s in seconds]


def after(seconds: int) -> datetime:
    return NOON + timedelta(seconds=seconds)


def test_the_fourth_within_a_minute_is_told() -> None:
    assert bursts(taken(0, 20, 40), after(40)) == []
    assert bursts(taken(0, 20, 40, 60), after(60)) == [Burst("kiosk-1", "KTP", NOON, after(60), 4)]


def test_four_in_more_than_a_minute_are_not() -> None:
    assert bursts(taken(0, 25, 45, 61), after(61)) == []


def test_kiosks_and_services_are_counted_apart() -> None:
    issued = taken(0, 10, 20) + taken(30, kiosk="kiosk-2") + taken(40, service="KK")
    assert bursts(issued, after(40)) == []


def test_it_is_told_for_five_minutes_after_its_last() -> None:
    issued = taken(0, 10, 20, 30)
    assert len(bursts(issued, after(30 + 299))) == 1
    assert bursts(issued, after(30 + 300)) == []


def test_what_was_taken_long_before_or_after_is_not_of_it() -> None:
    issued = taken(0, 100, 110, 120, 130, 135, 250)
    assert bursts(issued, after(250)) == [Burst("kiosk-1", "KTP", after(100), after(135), 5)]
