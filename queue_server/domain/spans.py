"""Stretches of time, as half-open pairs of instants, and what is left of them after others."""

from collections.abc import Iterable, Sequence
from datetime import datetime

Span = tuple[datetime, datetime]


def union(spans: Iterable[Span]) -> list[Span]:
    """The same time in order, overlaps and touching ends joined; empty spans dropped."""
    joined: list[Span] = []
    ordered = iter(sorted(spans))
    for first, until in ordered:
        for begins, ends in ordered:
            if begins > until:
                joined.append((first, until))
                first, until = begins, ends
            elif ends > until:
                until = ends
        joined.append((first, until))
    return [span for span in joined if span[0] < span[1]]


def within(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """What lies in both. Each has to be a union."""
    found: list[Span] = []
    one = other = 0
    while one < len(spans) and other < len(others):
        (begins, ends), (also_begins, also_ends) = spans[one], others[other]
        if ends < also_ends:
            one += 1
        else:
            ends = also_ends
            other += 1
        begins = also_begins if begins < also_begins else begins
        if begins < ends:
            found.append((begins, ends))
    return found


def without(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """What of the first does not lie in the second. Each has to be a union."""
    left: list[Span] = []
    other = 0
    for begins, ends in spans:
        at = begins
        while other < len(others) and others[other][1] <= at:
            other += 1
        while other < len(others) and others[other][0] < ends:
            if others[other][0] > at:
                left.append((at, others[other][0]))
            at = max(at, others[other][1])
            if at >= ends:
                break
            other += 1
        if at < ends:
            left.append((at, ends))
    return left


def seconds(spans: Iterable[Span]) -> float:
    """How long they are together, to the millisecond."""
    return round(sum((ends - begins).total_seconds() for begins, ends in spans), 3)
