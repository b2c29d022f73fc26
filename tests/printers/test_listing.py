"""A list as bytes: every number stands on the paper, however many there are, and comes whole through JSON."""

import json

import pytest

from printers.listing import print_listing
from printers.paper import read_paper
from queue_server.domain.listing import Listing
from queue_server.domain.printjob import Passage, UnreadableSlipError

NUMBERS = [f"B-{number:03d}{'*' if number % 7 == 0 else ''}" for number in range(1, 201)]
LISTING = Listing(
    title="Daftar tunggu",
    floor_name="MPP Buleleng",
    moment="Keadaan Senin, 2 November 2026, pukul 09.40 WITA",
    legend="* prioritas   + didampingi   ( ) menunda giliran",
    passages=(
        Passage("Dinas Kependudukan: KTP", ("Di loket: B-201 > 3", "  ".join(NUMBERS), "Ditahan: B-202")),
        Passage("Imigrasi: Paspor", ("L-001  (L-002)",)),
    ),
    sample_mark="CONTOH",
)


@pytest.mark.parametrize(("width", "profile"), [(576, "default"), (384, "POS-5890")])
def test_of_two_hundred_who_wait_each_stands_on_the_paper_in_her_place(width: int, profile: str) -> None:
    lines = " ".join(read_paper(print_listing(LISTING, width, profile).data, width).lines)
    words = lines.split()
    assert [word for word in words if word in set(NUMBERS)] == NUMBERS
    for part in ("Daftar", "CONTOH", "B-201", "B-202", "(L-002)", "09.40"):
        assert part in words


def test_a_list_survives_its_way_through_json() -> None:
    assert Listing.from_facts(json.loads(json.dumps(LISTING.to_facts()))) == LISTING


@pytest.mark.parametrize(
    "change",
    [
        {"passages": None},
        {"passages": [{"heading": "x"}]},
        {"title": 7},
        {"passages": [{"heading": 1, "lines": []}]},
    ],
)
def test_facts_that_are_no_list_are_told(change: dict[str, object]) -> None:
    with pytest.raises(UnreadableSlipError):
        Listing.from_facts(LISTING.to_facts() | change)
