"""Numbers on paper: whole, unique on their day, understood however they are typed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.numbering import Series, understood, written

MONDAY = date(2026, 11, 2)
PREFIXES = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=3)


@given(st.lists(st.integers(0, 2), min_size=1, max_size=60))
def test_numbers_of_a_day_are_whole_and_unique_and_a_new_day_begins_by_itself(steps: list[int]) -> None:
    series, day, given_out = Series("B", MONDAY, 0), MONDAY, dict[date, list[int]]()
    for days_later in steps:
        day += timedelta(days=days_later)
        series = series.following(day)
        given_out.setdefault(day, []).append(series.last)
    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in given_out.values())


@given(PREFIXES, st.integers(1, 9_999_999))
def test_a_number_is_understood_as_it_is_written_and_as_people_type_it(prefix: str, sequence: int) -> None:
    number = written(prefix, sequence)
    typed = [
        number,
        number.lower(),
        f"{prefix}{sequence}",
        f" {prefix.lower()} - {sequence} ",
        f"{prefix}{sequence:07d}",
    ]
    assert [understood(text) for text in typed] == [number] * len(typed)


@given(PREFIXES, PREFIXES, st.integers(1, 99_999), st.integers(1, 99_999))
def test_two_numbers_are_written_alike_only_if_they_are_one(a: str, b: str, m: int, n: int) -> None:
    assert (written(a, m) == written(b, n)) is ((a, m) == (b, n))


def test_three_digits_at_least_and_more_without_loss() -> None:
    assert [written("B", n) for n in (1, 12, 999, 1000, 12345)] == [
        "B-001",
        "B-012",
        "B-999",
        "B-1000",
        "B-12345",
    ]
    assert Series("B", MONDAY, 999).following(MONDAY).number == "B-1000"


@pytest.mark.parametrize("typed", ["", "12", "B", "ABCD1", "B-", "B 1 2", "B12x", "Ü1", "B12345678"])
def test_what_is_no_number_is_not_understood(typed: str) -> None:
    assert understood(typed) is None


@given(st.sets(st.integers(1, 60)), st.integers(1, 40))
def test_a_series_gives_no_number_that_was_given_out_of_turn_and_leaves_out_no_other(
    used: set[int], count: int
) -> None:
    series, given_out = Series("B", MONDAY, 0), []
    for _ in range(count):
        series = series.following(MONDAY, used)
        given_out.append(series.last)
    assert given_out == [n for n in range(1, 200) if n not in used][:count]
