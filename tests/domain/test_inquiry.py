"""What somebody at the desk types is understood as a number, a service, a time, or both."""

from datetime import time

import pytest

from queue_server.domain.inquiry import Inquiry, inquiry, services_meant
from tests.small_floor import MINIATURE


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("b12", Inquiry(number="B-012")),
        (" B-012 ", Inquiry(number="B-012")),
        ("12", Inquiry(sequence=12)),
        ("KTP 09.40", Inquiry(words=("ktp",), at=time(9, 40))),
        ("9:40 kartu keluarga", Inquiry(words=("kartu", "keluarga"), at=time(9, 40))),
        ("09.40", Inquiry(at=time(9, 40))),
        ("paspor", Inquiry(words=("paspor",))),
        ("24.10", Inquiry(words=("24.10",))),
        ("", Inquiry()),
    ],
)
def test_a_number_a_sequence_or_words_and_a_time(typed: str, meant: Inquiry) -> None:
    assert inquiry(typed) == meant


@pytest.mark.parametrize(
    ("words", "services"),
    [
        (("ktp",), ["KTP"]),
        (("cetak", "ktp"), ["KTP"]),
        (("dukcapil",), ["KTP", "KK"]),
        (("capil", "keluarga"), ["KK"]),
        (("passp",), ["PASPOR"]),
        (("imig",), ["PASPOR"]),
        (("nothing",), []),
    ],
)
def test_a_service_is_meant_by_the_first_letters_of_its_names_or_its_agencys(
    words: tuple[str, ...], services: list[str]
) -> None:
    assert services_meant(MINIATURE, words) == services
