"""What is said when a queue stands still."""

from pathlib import Path

import pytest

from queue_server.domain.announcement import AgencyName, shown, spoken
from queue_server.domain.halt_news import HaltNews
from queue_server.words import Words

WORDS = Words(Path(__file__).resolve().parents[2] / "config" / "words", strict=True)
KTP = {"id": AgencyName("Cetak KTP", "Cetak KTP"), "en": AgencyName("Identity card", "Identity card")}
POWER = {"id": "listrik padam", "en": "power failure"}


@pytest.mark.parametrize(
    ("news", "language", "text"),
    [
        (
            HaltNews("service", KTP, POWER),
            "id",
            "Mohon perhatian. Layanan Cetak KTP dihentikan sementara karena listrik padam. "
            "Nomor antrean Anda tetap berlaku.",
        ),
        (
            HaltNews("agency", KTP, {"id": ""}),
            "id",
            "Mohon perhatian. Pelayanan Cetak KTP dihentikan sementara. Nomor antrean Anda tetap berlaku.",
        ),
        (
            HaltNews("floor", KTP, POWER),
            "en",
            "Attention please. All services are stopped for a while because of power failure. "
            "Your queue number stays valid.",
        ),
        (
            HaltNews("service", KTP, goes_on=True),
            "id",
            "Mohon perhatian. Layanan Cetak KTP sudah berjalan kembali.",
        ),
    ],
)
def test_a_stop_is_told_with_its_reason_and_that_numbers_stay_good(
    news: HaltNews, language: str, text: str
) -> None:
    assert shown(language, news.text(language), WORDS.say) == text


def test_the_voice_spells_what_is_an_abbreviation() -> None:
    said = spoken("id", HaltNews("service", KTP).said("id"), WORDS.say)
    assert said.texts[1] == "Layanan Cetak K, T, P dihentikan sementara."
