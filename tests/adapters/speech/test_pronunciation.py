"""What the engine says, held against what KBBI (Kamus Besar Bahasa Indonesia) wants.

The expected phonemes are written by hand from KBBI's respelling in IPA: its é and è are e, its plain e is ə,
ng is ŋ, c is tʃ, j is dʒ, y is j; stress is left out. They are never copied from the engine. A native ear has
yet to sign them.
"""

import pytest
from num2words import num2words

from queue_server.adapters.speech.pronunciation import as_heard
from queue_server.app.home import FLOOR
from queue_server.domain.announcement import AgencyName, Phrase, spoken
from queue_server.domain.halt_news import HaltNews
from queue_server.settings import load_floor
from tests.adapters.speech.engine_phonemes import IndonesianEngine
from tests.adapters.speech.hearing import WORDS, called


@pytest.fixture(scope="module")
def engine() -> IndonesianEngine:
    return IndonesianEngine()


def joined(phonemes: str) -> str:
    return phonemes.replace(" ", "")


@pytest.mark.parametrize(
    ("number", "counter", "wanted_number", "wanted_counter"),
    [
        ("A-001", "1", "a nol nol satu", "satu"),
        ("B-012", "2", "be nol satu dua", "dua"),
        ("C-034", "3", "tʃe nol tiɡa əmpat", "tiɡa"),
        ("F-056", "4", "ef nol lima ənam", "əmpat"),
        ("H-078", "5", "ha nol tudʒuh dəlapan", "lima"),
        ("K-090", "6", "ka nol səmbilan nol", "ənam"),
        ("L-109", "7", "el satu nol səmbilan", "tudʒuh"),
        ("M-110", "8", "em satu satu nol", "dəlapan"),
        ("N-111", "9", "en satu satu satu", "səmbilan"),
        ("P-119", "10", "pe satu satu səmbilan", "səpuluh"),
        ("Q-120", "11", "ki satu dua nol", "səbəlas"),
        ("R-200", "12", "er dua nol nol", "dua bəlas"),
        ("S-234", "14", "es dua tiɡa əmpat", "əmpat bəlas"),
        ("U-345", "16", "u tiɡa əmpat lima", "ənam bəlas"),
        ("W-456", "19", "we əmpat lima ənam", "səmbilan bəlas"),
        ("X-567", "20", "eks lima ənam tudʒuh", "dua puluh"),
        ("Z-999", "24", "zet səmbilan səmbilan səmbilan", "dua puluh əmpat"),
        ("B-668", "29", "be ənam ənam dəlapan", "dua puluh səmbilan"),
        ("B-844", "40", "be dəlapan əmpat əmpat", "əmpat puluh"),
        ("B-901", "46", "be səmbilan nol satu", "əmpat puluh ənam"),
        ("K-007", "64", "ka nol nol tudʒuh", "ənam puluh əmpat"),
        ("A-005", "100", "a nol nol lima", "səratus"),
    ],
)
def test_a_call_is_said_digit_by_digit(
    engine: IndonesianEngine, number: str, counter: str, wanted_number: str, wanted_counter: str
) -> None:
    said = "".join(engine.says(text) for text in called(number, counter).texts)
    assert joined(said) == joined(f"nomor antrean {wanted_number} silakan mənudʒu loket {wanted_counter}")


@pytest.mark.parametrize(
    ("number", "wanted"),
    [
        ("B-010", "be səpuluh"),
        ("B-011", "be səbəlas"),
        ("B-019", "be səmbilan bəlas"),
        ("B-020", "be dua puluh"),
        ("B-100", "be səratus"),
        ("B-111", "be səratus səbəlas"),
        ("B-446", "be əmpat ratus əmpat puluh ənam"),
        ("B-999", "be səmbilan ratus səmbilan puluh səmbilan"),
        ("B-1000", "be səribu"),
        ("B-1203", "be səribu dua ratus tiɡa"),
    ],
)
def test_the_rest_of_a_number_is_said_as_one(engine: IndonesianEngine, number: str, wanted: str) -> None:
    said = "".join(
        engine.says(text) for text in called(number, "3", form="short", reading="rest_as_number").texts
    )
    assert joined(said) == joined(f"{wanted} loket tiɡa")


AGENCIES = {
    "DPMPTSP": "dinas pənanaman modal dan pəlajanan tərpadu satu pintu",
    "DUKCAPIL": "dinas kəpəndudukan dan pəntʃatatan sipil",
    "DINSOS": "dinas sosial",
    "BPKPD": "badan pəŋəlolaan kəuaŋan dan pəndapatan daerah",
    "PUTR": "dinas pəkərdʒaan umum dan tata ruaŋ",
    "DLH": "dinas liŋkuŋan hidup",
    "DINKES": "dinas kəsehatan",
    "DISNAKER": "dinas tənaɡa kərdʒa",
    "DAGPERINKOP": "dinas pərdaɡaŋan pərindustrian dan kopərasi u ka em",
    "DISHUB": "dinas pərhubuŋan",
    "IMIGRASI": "kantor imiɡrasi siŋaradʒa",
    "POLRES": "kəpolisian resor buleleŋ",
    "KEJARI": "kədʒaksaan nəɡəri buleleŋ",
    "BPN": "kantor pərtanahan kabupaten buleleŋ",
    "BPJSKES": "be pe dʒe es kəsehatan",
    "BPJSNAKER": "be pe dʒe es kətənaɡakərdʒaan",
    "KPP": "kantor pəlajanan padʒak pratama siŋaradʒa",
}


@pytest.mark.parametrize("code", AGENCIES)
def test_an_agency_is_named_right(engine: IndonesianEngine, code: str) -> None:
    agency = load_floor(FLOOR).agency(code)
    assert agency
    assert joined(engine.says(agency.spoken.id)) == joined(AGENCIES[code])


def test_every_agency_of_the_floor_has_its_expected_phonemes_here() -> None:
    assert {agency.code for agency in load_floor(FLOOR).agencies} == set(AGENCIES)


@pytest.mark.parametrize(
    ("code", "facts", "wanted"),
    [
        ("voice-recall", {"nth": 2}, "paŋɡilan kədua"),
        ("voice-recall", {"nth": 3}, "paŋɡilan kətiɡa"),
        ("voice-recall", {"nth": 4}, "paŋɡilan kə əmpat"),
        ("voice-last-call", {}, "paŋɡilan təraxir"),
        ("voice-attention", {}, "mohon pərhatian"),
        ("voice-numbers-stay", {}, "nomor antrean anda tətap bərlaku"),
    ],
)
def test_what_is_said_beside_the_call_is_said_right(
    engine: IndonesianEngine, code: str, facts: dict[str, str | int], wanted: str
) -> None:
    (text,) = spoken("id", (Phrase(code, facts),), WORDS.say).texts
    assert joined(engine.says(text)) == joined(wanted)


@pytest.mark.parametrize(
    ("scope", "name", "reason", "wanted"),
    [
        ("floor", "", "", "səmua lajanan dihəntikan səməntara"),
        ("floor", "", "listrik padam", "səmua lajanan dihəntikan səməntara karəna listrik padam"),
        (
            "agency",
            "Kantor Imigrasi Singaraja",
            "gangguan jaringan",
            "pəlajanan kantor imiɡrasi siŋaradʒa dihəntikan səməntara karəna ɡaŋɡuan dʒariŋan",
        ),
        (
            "agency",
            "Dinas Kesehatan",
            "pergantian petugas",
            "pəlajanan dinas kəsehatan dihəntikan səməntara karəna pərɡantian pətuɡas",
        ),
        ("service", "Akta Kelahiran", "", "lajanan akta kəlahiran dihəntikan səməntara"),
        (
            "service",
            "Cetak KTP",
            "keluar sebentar",
            "lajanan tʃetak ka te pe dihəntikan səməntara karəna kəluar səbəntar",
        ),
    ],
)
def test_a_stop_is_told_right(
    engine: IndonesianEngine, scope: str, name: str, reason: str, wanted: str
) -> None:
    news = HaltNews(scope, {"id": AgencyName(name, name)}, {"id": reason})
    assert joined(engine.says(spoken("id", news.said("id"), WORDS.say).texts[1])) == joined(wanted)


@pytest.mark.parametrize(
    ("scope", "name", "wanted"),
    [
        ("floor", "", "səmua lajanan sudah bərdʒalan kəmbali"),
        ("agency", "Dinas Sosial", "pəlajanan dinas sosial sudah bərdʒalan kəmbali"),
        ("service", "Akta Kelahiran", "lajanan akta kəlahiran sudah bərdʒalan kəmbali"),
    ],
)
def test_that_calls_go_on_is_told_right(engine: IndonesianEngine, scope: str, name: str, wanted: str) -> None:
    news = HaltNews(scope, {"id": AgencyName(name, name)}, goes_on=True)
    assert joined(engine.says(spoken("id", news.said("id"), WORDS.say).texts[1])) == joined(wanted)


NAMES = "a be tʃe de e ef ɡe ha i dʒe ka el em en o pe ki er es te u fe we eks je zet"
LETTERS = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", NAMES.split(" "), strict=True))


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_is_called_by_its_indonesian_name(engine: IndonesianEngine, letter: str) -> None:
    assert engine.says(f"{letter}, 0.") == f"{LETTERS[letter]} nol"


NUMERALS = {
    "satu": "satu",
    "dua": "dua",
    "tiga": "tiɡa",
    "empat": "əmpat",
    "lima": "lima",
    "enam": "ənam",
    "tujuh": "tudʒuh",
    "delapan": "dəlapan",
    "sembilan": "səmbilan",
    "sepuluh": "səpuluh",
    "sebelas": "səbəlas",
    "belas": "bəlas",
    "puluh": "puluh",
    "seratus": "səratus",
    "ratus": "ratus",
}


def test_the_engine_counts_to_999_as_other_people_reckon(engine: IndonesianEngine) -> None:
    wrong = {}
    for number in range(1, 1000):
        wanted = "".join(NUMERALS[word] for word in num2words(number, lang="id").split())
        (text, _) = called(f"B-{number:03}", "3", form="short", reading="rest_as_number").texts
        said = engine.says(text).removeprefix("be ")
        if said != wanted:
            wrong[number] = (said, wanted)
    assert wrong == {}


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("empat", "əmpat"),
        ("enam", "ənam"),
        ("sebelas", "səbəlas"),
        ("keempat", "kəəmpat"),
        ("Dokumen", "dokumen"),
        ("Hotel", "hotel"),
        ("Identitas", "identitas"),
        ("Kepesertaan", "kəpəsərtaan"),
        ("Penelitian", "pənəlitian"),
        ("Perceraian", "pərtʃəraian"),
        ("Restoran", "restoran"),
        ("Sertipikat", "sertipikat"),
        ("Kepemudaan", "kəpəmudaan"),
        ("Mesin", "məsin"),
        ("Pegadaian", "pəɡadaian"),
        ("Pemberdayaan", "pəmbərdajaan"),
        ("Peserta", "pəsərta"),
        ("Rekomendasi", "rekomendasi"),
        ("Sertifikat", "sertifikat"),
        ("Sistem", "sistem"),
    ],
)
def test_a_word_that_misleads_the_engine_is_said_right(
    engine: IndonesianEngine, word: str, wanted: str
) -> None:
    assert joined(engine.says(word)) == wanted


def test_what_is_shown_is_never_respelled() -> None:
    assert called("B-012", "23").texts == ("Nomor antrean,", "B, 0, 1, 2.", "Silakan menuju,", "Loket 23.")


def test_english_is_given_to_the_engine_as_it_is() -> None:
    assert as_heard("Please proceed to counter 46.", "en") == "Please proceed to counter 46."
