"""Papers read back by a printer that is not ours."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
import zxingcpp

from printers import Outcome, PrinterSettings, PrinterState, network
from printers.blocks import Form
from printers.proof import LETTERS, print_proof
from printers.slip import print_slip
from printers.thermal import Patience, ThermalPrinter
from queue_server.domain.printjob import Slip
from tests.printers.emupos import MISSING, PROGRAM, Emulator, Receipt, emulator
from tests.printers.slips import GUESTS, LINK, ODD_NAMES, PLAIN, PROOF, STOPS, URL, seal

pytestmark = pytest.mark.skipif(not PROGRAM.exists(), reason=MISSING)

WIDTHS = {"wide": 576, "narrow": 384}
PRINTERS = pytest.mark.parametrize("printer", sorted(WIDTHS))
PROFILES = pytest.mark.parametrize(
    ("printer", "profile"),
    [
        ("wide", "default"),
        ("wide", "TM-T20II"),
        ("wide", "simple"),
        ("narrow", "Sunmi-V2"),
        ("narrow", "POS-5890"),
    ],
)
KNIVES = pytest.mark.parametrize(
    ("printer", "profile", "boundary"),
    [("wide", "TM-T20II", "cut"), ("wide", "default", "cut"), ("narrow", "POS-5890", "connection-closed")],
)


@pytest.fixture(scope="module")
def emupos(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    with emulator(tmp_path_factory.mktemp("emupos")) as running:
        yield running


def driver(emupos: Emulator, printer: str) -> ThermalPrinter:
    settings = PrinterSettings(
        id=printer, kind="network", host="127.0.0.1", port=emupos.ports[printer], width=WIDTHS[printer]
    )
    return ThermalPrinter(settings, network.connect, Patience(answer=0.5, printed=2))


def printed(emupos: Emulator, printer: str, slip: Slip, profile: str = "default") -> Receipt:
    printout = print_slip(slip, WIDTHS[printer], profile)
    assert driver(emupos, printer).print("1", printout) == Outcome("printed")
    return emupos.last(printer)


def words_on(receipt: Receipt) -> str:
    return " ".join(receipt.text.split())


@PROFILES
def test_number_agency_service_and_date_are_read_back(emupos: Emulator, printer: str, profile: str) -> None:
    receipt = printed(emupos, printer, replace(PLAIN, url=LINK), profile)
    text = words_on(receipt)
    for part in (PLAIN.number, PLAIN.agency, PLAIN.service, PLAIN.date, PLAIN.time, PLAIN.place):
        assert part in text
    assert receipt.width == WIDTHS[printer]
    assert "\N{REPLACEMENT CHARACTER}" not in text


@PROFILES
def test_the_code_on_the_paper_leads_to_the_ticket(emupos: Emulator, printer: str, profile: str) -> None:
    receipt = printed(emupos, printer, replace(PLAIN, url=LINK), profile)
    assert [code.text for code in zxingcpp.read_barcodes(receipt.picture)] == [URL]


@PROFILES
def test_on_the_longest_paper_number_texts_and_code_are_read_back_within_its_width(
    emupos: Emulator, printer: str, profile: str
) -> None:
    slip = replace(
        PLAIN, url=LINK, first_label="Pertama", next_stops=STOPS, logo=seal(), closing="Simpan kertas ini."
    )
    receipt = printed(emupos, printer, slip, profile)
    text = words_on(receipt)
    for part in (PLAIN.number, PLAIN.code, "Pertama", PLAIN.agency, *STOPS.lines, PLAIN.miss_note):
        assert part in text
    assert [code.text for code in zxingcpp.read_barcodes(receipt.picture)] == [URL]
    assert (receipt.width, receipt.height <= 130 * 8) == (WIDTHS[printer], True)


@PROFILES
@pytest.mark.parametrize("name", [ODD_NAMES[0], ODD_NAMES[1], ODD_NAMES[2]], ids=["marks", "han", "emoji"])
def test_what_no_code_page_has_is_drawn_and_leaves_the_other_words_whole(
    emupos: Emulator, printer: str, profile: str, name: str
) -> None:
    receipt = printed(emupos, printer, replace(PLAIN, service=name), profile)
    text = words_on(receipt)
    assert PLAIN.agency in text
    assert "?" not in text
    assert "\N{REPLACEMENT CHARACTER}" not in text


@PROFILES
def test_the_test_page_shows_both_edges_the_letters_and_a_code_of_each_kind(
    emupos: Emulator, printer: str, profile: str
) -> None:
    width = WIDTHS[printer]
    assert driver(emupos, printer).print("1", print_proof(PROOF, width, profile)) == Outcome("printed")
    receipt = emupos.last(printer)
    text = words_on(receipt)
    for part in (PROOF.title, *LETTERS, "éèêëçñüöäå"):
        assert part in text
    native = Form.of(width, profile).draws_codes
    assert (PROOF.native_label in text, PROOF.native_missing in text) == (native, not native)
    codes = {code.text for code in zxingcpp.read_barcodes(receipt.picture)}
    assert codes == ({"wide-1", "wide-2"} if native else {"wide-2"})
    for edge in (0, width - 1):
        assert receipt.picture.crop((edge, 0, edge + 1, receipt.height)).histogram()[0] > 56
    assert receipt.width == width


@PRINTERS
def test_two_codes_stand_side_by_side(emupos: Emulator, printer: str) -> None:
    receipt = printed(emupos, printer, replace(PLAIN, url=LINK, wifi=GUESTS, next_stops=STOPS))
    assert {code.text for code in zxingcpp.read_barcodes(receipt.picture)} == {URL, GUESTS.content}


@KNIVES
def test_the_paper_is_cut_where_there_is_a_knife(
    emupos: Emulator, printer: str, profile: str, boundary: str
) -> None:
    assert printed(emupos, printer, PLAIN, profile).boundary == boundary


@PRINTERS
def test_the_number_fills_the_paper_and_nothing_is_clipped(emupos: Emulator, printer: str) -> None:
    receipt = printed(emupos, printer, replace(PLAIN, papers=None))
    assert receipt.height <= 130 * 8
    ink = receipt.picture.crop((0, 60, receipt.width, 240)).point(lambda grey: 255 - grey).getbbox()
    assert ink is not None
    assert receipt.width * 0.9 < ink[2] - ink[0] < receipt.width


def test_what_the_code_page_lacks_is_drawn(emupos: Emulator) -> None:
    text = words_on(printed(emupos, "wide", replace(PLAIN, service="Ślub", agency="Café Müller")))
    assert "Café Müller" in text
    assert "lub" not in text


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        ("paper-out", PrinterState.PAPER_OUT),
        ("cover-open", PrinterState.COVER_OPEN),
        ("offline", PrinterState.OFFLINE),
    ],
)
def test_a_fault_is_seen_before_anything_is_sent_and_nothing_comes_out_later(
    emupos: Emulator, fault: str, state: PrinterState
) -> None:
    before = len(emupos.receipts("wide"))
    emupos.fault("wide", fault, on=True)
    try:
        assert driver(emupos, "wide").state() is state
        assert driver(emupos, "wide").print("1", print_slip(PLAIN, 576)) == Outcome(
            "failed", state, retry=True
        )
    finally:
        emupos.fault("wide", fault, on=False)
    assert driver(emupos, "wide").state() is PrinterState.ONLINE
    assert len(emupos.receipts("wide")) == before


def test_a_roll_near_its_end_is_seen_and_still_printed_on(emupos: Emulator) -> None:
    emupos.fault("wide", "paper-near-end", on=True)
    try:
        assert driver(emupos, "wide").state() is PrinterState.PAPER_LOW
        printed(emupos, "wide", PLAIN)
    finally:
        emupos.fault("wide", "paper-near-end", on=False)


def test_a_copy_of_a_trial_says_both(emupos: Emulator) -> None:
    receipt = printed(emupos, "wide", replace(PLAIN, sample_mark="CONTOH", copy_mark="SALINAN"))
    assert words_on(receipt).startswith("CONTOH")
    assert "SALINAN" in words_on(receipt)
