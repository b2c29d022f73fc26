"""Which errand of a ticket comes next."""

from hypothesis import given, settings
from hypothesis import strategies as st

from queue_server.domain.errand import Errand, State
from queue_server.domain.stops import Outlook, next_stop

SERVICES = ["KTP", "KK", "PASPOR", "SKCK", "PBB"]


def pending(*services: str, first: str | None = None) -> list[Errand]:
    return [
        Errand(stop, service, "AGENCY", State.PENDING, first=service == first)
        for stop, service in enumerate(services, 1)
    ]


@st.composite
def orders(draw: st.DrawFn) -> tuple[list[Errand], dict[str, Outlook]]:
    """Stops with waits and a precedence without circles: a service only follows those before it."""
    chosen = draw(st.lists(st.sampled_from(SERVICES), unique=True, min_size=1))
    outlooks = {
        service: Outlook(
            draw(st.floats(0, 240)),
            draw(st.floats(1, 30)),
            after=tuple(draw(st.sets(st.sampled_from(SERVICES[:place]))) if place else ()),
        )
        for place, service in enumerate(SERVICES)
    }
    return pending(*chosen), outlooks


@settings(max_examples=60)
@given(orders())
def test_a_whole_visit_never_breaks_precedence_and_leaves_nothing_out(
    order: tuple[list[Errand], dict[str, Outlook]],
) -> None:
    left, outlooks = order
    wanted = {errand.service for errand in left}
    visited: list[str] = []
    while (following := next_stop(left, outlooks)) is not None:
        assert wanted & set(outlooks[following.service].after) <= set(visited)
        to_do = {errand.service for errand in left}
        ready = [service for service in to_do if not to_do & set(outlooks[service].after)]
        assert outlooks[following.service].wait_min == min(outlooks[service].wait_min for service in ready)
        visited.append(following.service)
        left = [errand for errand in left if errand != following]
    assert set(visited) == wanted


def test_the_least_expected_wait_is_next_and_ties_go_by_the_visitors_order() -> None:
    stops = pending("KTP", "PASPOR", "SKCK")
    assert next_stop(stops, {"KTP": Outlook(20), "PASPOR": Outlook(5), "SKCK": Outlook(5)}) == stops[1]


def test_one_that_returned_goes_first_whatever_the_wait() -> None:
    stops = pending("KTP", "PASPOR", first="KTP")
    assert next_stop(stops, {"KTP": Outlook(90), "PASPOR": Outlook(0)}) == stops[0]


def test_one_that_would_be_closed_afterwards_goes_before_the_shorter_wait() -> None:
    stops = pending("KTP", "PASPOR")
    closing = Outlook(wait_min=20, service_min=10, left_min=40)
    assert next_stop(stops, {"KTP": Outlook(5, 10), "PASPOR": closing}) == stops[1]
    assert next_stop(stops, {"KTP": Outlook(5, 4), "PASPOR": closing}) == stops[0]


def test_where_only_one_can_still_be_reached_in_time_it_is_that_one() -> None:
    stops = pending("KTP", "PASPOR")
    gone = Outlook(wait_min=5, service_min=10, left_min=12)
    assert next_stop(stops, {"KTP": gone, "PASPOR": Outlook(30, 10, 120)}) == stops[1]
    both = {"KTP": Outlook(5, 10, 20), "PASPOR": Outlook(6, 10, 20)}
    assert next_stop(stops, both) == stops[0]


def test_a_circle_of_precedence_strands_nobody() -> None:
    stops = pending("KTP", "KK")
    assert next_stop(stops, {"KTP": Outlook(after=("KK",)), "KK": Outlook(after=("KTP",))}) == stops[0]


def test_with_nothing_left_there_is_no_next_stop() -> None:
    assert next_stop([], {}) is None
