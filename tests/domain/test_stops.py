"""Which errand of a ticket comes next."""

from hypothesis import given, settings
from hypothesis import strategies as st

from queue_server.domain.errand import Errand, State
from queue_server.domain.stops import next_stop

SERVICES = ["KTP", "KK", "PASPOR", "SKCK", "PBB"]


def pending(*services: str, first: str | None = None) -> list[Errand]:
    return [
        Errand(stop, service, "AGENCY", State.PENDING, first=service == first)
        for stop, service in enumerate(services, 1)
    ]


@st.composite
def orders(draw: st.DrawFn) -> tuple[list[Errand], dict[str, float], dict[str, tuple[str, ...]]]:
    """Stops with waits and a precedence without circles: a service only follows those before it."""
    chosen = draw(st.lists(st.sampled_from(SERVICES), unique=True, min_size=1))
    waits = {service: draw(st.floats(0, 240)) for service in chosen}
    after = {
        service: tuple(draw(st.sets(st.sampled_from(SERVICES[:place]))) if place else ())
        for place, service in enumerate(SERVICES)
    }
    return pending(*chosen), waits, after


@settings(max_examples=60)
@given(orders())
def test_a_whole_visit_never_breaks_precedence_and_leaves_nothing_out(
    order: tuple[list[Errand], dict[str, float], dict[str, tuple[str, ...]]],
) -> None:
    left, waits, after = order
    wanted = {errand.service for errand in left}
    visited: list[str] = []
    while (following := next_stop(left, waits, after)) is not None:
        assert wanted & set(after[following.service]) <= set(visited)
        ready = [e for e in left if not {o.service for o in left} & set(after[e.service])]
        assert waits[following.service] == min(waits[errand.service] for errand in ready)
        visited.append(following.service)
        left = [errand for errand in left if errand != following]
    assert set(visited) == wanted


def test_the_least_expected_wait_is_next_and_ties_go_by_the_visitors_order() -> None:
    stops = pending("KTP", "PASPOR", "SKCK")
    assert next_stop(stops, {"KTP": 20, "PASPOR": 5, "SKCK": 5}, {}) == stops[1]


def test_one_that_returned_goes_first_whatever_the_wait() -> None:
    stops = pending("KTP", "PASPOR", first="KTP")
    assert next_stop(stops, {"KTP": 90, "PASPOR": 0}, {}) == stops[0]


def test_a_circle_of_precedence_strands_nobody() -> None:
    stops = pending("KTP", "KK")
    assert next_stop(stops, {}, {"KTP": ("KK",), "KK": ("KTP",)}) == stops[0]


def test_with_nothing_left_there_is_no_next_stop() -> None:
    assert next_stop([], {}, {}) is None
