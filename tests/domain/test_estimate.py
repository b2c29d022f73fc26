"""The expected wait as a range."""

from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.estimate import Wait, expected


@given(st.floats(0, 10_000), st.integers(1, 60))
def test_the_range_holds_the_plain_quotient_and_grows_with_what_is_ahead(ahead: float, counters: int) -> None:
    wait, longer = expected(ahead, counters), expected(ahead + 60, counters)
    assert wait is not None
    assert longer is not None
    assert 0 <= wait.low <= ahead / counters <= wait.high
    assert (wait.low, wait.high) <= (longer.low, longer.high)


def test_with_no_counter_open_nothing_is_promised() -> None:
    assert expected(30, 0) is None
    assert expected(0, 2) == Wait(0, 0)
    assert Wait(15, 46).middle == 30.5
