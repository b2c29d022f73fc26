"""Stretches of time add up, and what is taken from them is gone, minute by minute."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain import spans
from queue_server.domain.spans import Span

NINE = datetime(2026, 11, 2, 1, tzinfo=UTC)


def span(begins: int, ends: int) -> Span:
    return NINE + timedelta(minutes=begins), NINE + timedelta(minutes=ends)


def minutes(stretches: list[Span]) -> set[int]:
    return {minute for minute in range(60) if any(b <= span(minute, minute)[0] < e for b, e in stretches)}


STRETCHES = st.lists(st.builds(span, st.integers(0, 60), st.integers(0, 60)), max_size=8)


@given(STRETCHES, STRETCHES)
def test_each_minute_is_in_what_it_belongs_to(one: list[Span], other: list[Span]) -> None:
    first, second = spans.union(one), spans.union(other)
    assert minutes(first) == minutes(one)
    assert minutes(spans.within(first, second)) == minutes(one) & minutes(other)
    assert minutes(spans.without(first, second)) == minutes(one) - minutes(other)
    assert spans.seconds(first) == 60 * len(minutes(one))
