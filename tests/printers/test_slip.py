"""Slips as bytes: what stands on the paper, and that it always fits."""

from dataclasses import fields, replace
from typing import Any

import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from printers.lettering import drawable
from printers.paper import Paper, UnknownCommandError, photograph, read_paper
from printers.slip import print_slip
from queue_server.domain.printjob import Passage, ScanCode, Slip
from tests.printers.slips import ANY, GUESTS, LINK, ODD_NAMES, PLAIN, STOPS, URL, seal

WIDE, NARROW = (576, "default"), (384, "POS-5890")
PAPERS = pytest.mark.parametrize(("width", "profile"), [WIDE, NARROW])


def paper_of(slip: Slip, width: int, profile: str = "default") -> Paper:
    return read_paper(print_slip(slip, width, profile).data, width)


def words_on(paper: Paper) -> str:
    return " ".join(" ".join(paper.lines).split())


@PAPERS
def test_everything_that_a_visitor_needs_stands_on_the_paper(width: int, profile: str) -> None:
    text = words_on(paper_of(PLAIN, width, profile))
    for part in (
        PLAIN.floor_name,
        PLAIN.agency,
        PLAIN.service,
        PLAIN.place,
        PLAIN.date,
        PLAIN.time,
        "B-012 · Kode: 4821",
        PLAIN.miss_note,
        PLAIN.complaint,
        PLAIN.second_language[0],
    ):
        assert part in text


@PAPERS
def test_beside_the_code_nothing_that_a_visitor_needs_gives_way(width: int, profile: str) -> None:
    text = words_on(paper_of(replace(PLAIN, url=LINK), width, profile))
    papers = PLAIN.papers.lines if PLAIN.papers else ()
    for part in (PLAIN.floor_name, *papers, PLAIN.miss_note, PLAIN.complaint, *PLAIN.second_language):
        assert part in text


@PAPERS
def test_a_ticket_with_three_errands_names_the_first_and_those_that_follow(width: int, profile: str) -> None:
    slip = replace(PLAIN, first_label="Pertama", next_stops=STOPS, url=LINK)
    text = words_on(paper_of(slip, width, profile))
    assert text.index("Pertama") < text.index(PLAIN.agency) < text.index(STOPS.heading)
    for stop in STOPS.lines:
        assert stop in text


@PAPERS
@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_name_of_any_script_is_whole_or_drawn_and_never_a_question_mark(
    width: int, profile: str, name: str
) -> None:
    slip = replace(PLAIN, service=name, agency=name, next_stops=STOPS, url=LINK)
    paper = paper_of(slip, width, profile)
    assert "?" not in words_on(paper)
    assert f"{PLAIN.number} · {PLAIN.code}" in words_on(paper)
    assert print_slip(slip, width, profile).millimetres <= 130


@pytest.mark.parametrize("words", ODD_NAMES)
@pytest.mark.parametrize(
    ("width", "profile"), [WIDE, NARROW, (576, "TM-T88V"), (384, "Sunmi-V2")], ids=lambda each: str(each)
)
def test_a_paper_on_which_every_text_is_too_long_still_ends_at_130_mm(
    width: int, profile: str, words: str
) -> None:
    long, code = f"{words} {words}", ScanCode("中" * 120, words)
    passage = Passage(long, (long,) * 9)
    texts = dict.fromkeys(
        (each.name for each in fields(Slip) if each.type == "str" or each.name.endswith("_mark")),
        long,
    )
    rows = dict.fromkeys(("marks", "ahead", "second_language"), (long,) * 5)
    parts = {"next_stops": passage, "papers": passage, "url": code, "wifi": code, "logo": seal()}
    everything: dict[str, Any] = {**texts, **rows, **parts, "number": "ABC-99999"}
    assert print_slip(Slip(**everything), width, profile).millimetres <= 130


def test_a_letter_whose_marks_the_typeface_lacks_is_drawn_bare_and_not_as_a_box() -> None:
    assert drawable("Suṭa ṇīla") == "Suta nīla"
    drawn, bare = (
        paper_of(replace(PLAIN, service=f"ā {name}"), 576).picture.tobytes() for name in ("Suṭa", "Suta")
    )
    assert drawn == bare


@PAPERS
@pytest.mark.parametrize(
    ("size", "kind"), [((200, 200), "PNG"), ((1900, 400), "PNG"), ((60, 900), "PNG"), ((120, 120), "BMP")]
)
def test_a_logo_stands_beside_the_name_of_the_floor_within_the_paper(
    width: int, profile: str, size: tuple[int, int], kind: str
) -> None:
    logos = ("", seal(*size, kind))
    plain, drawn = (paper_of(replace(PLAIN, logo=each), width, profile) for each in logos)
    assert PLAIN.floor_name in words_on(plain)
    assert PLAIN.floor_name not in words_on(drawn)
    assert max(drawn.image_widths) <= width
    across, down = (round(side * min(width // 3 / size[0], 72 / size[1])) for side in size)
    ink = drawn.picture.crop((0, 0, across + 4, 72)).point(lambda dot: 255 - dot).getbbox()
    assert ink is not None
    assert ink[2] - ink[0] >= across * 0.7
    assert ink[3] - ink[1] >= down * 0.7
    assert drawn.picture.crop((across + 8, 0, width, 72)).histogram()[0] > 400


@pytest.mark.parametrize("logo", ["no base64", "AAAA", seal()[:400], seal(2001, 8)])
def test_a_logo_that_cannot_be_read_costs_the_paper_only_its_picture(logo: str) -> None:
    assert paper_of(replace(PLAIN, logo=logo), 576).lines == paper_of(PLAIN, 576).lines


@PAPERS
def test_the_floor_has_the_last_word_in_its_own_language(width: int, profile: str) -> None:
    closing = "Simpan kertas ini."
    text = words_on(paper_of(replace(PLAIN, closing=closing), width, profile))
    assert text.index(PLAIN.complaint) < text.index(closing) < text.index(PLAIN.second_language[0])


@given(slip=ANY, paper=st.sampled_from([WIDE, NARROW, (576, "TM-T88V"), (384, "Sunmi-V2")]))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_slip_is_wider_than_the_dots_or_longer_than_130_mm(slip: Slip, paper: tuple[int, str]) -> None:
    width, profile = paper
    printout = print_slip(slip, width, profile)
    read = read_paper(printout.data, width)
    assert printout.millimetres <= 130
    assert all(image <= width for image in read.image_widths)
    assert all(len(line) * 12 <= width for line in read.lines)


@given(st.text(max_size=60))
@settings(max_examples=60)
def test_no_text_can_command_the_printer(text: str) -> None:
    hostile = replace(PLAIN, service=f"{text}\x1b@\x1dV\x00\x10\x14\x01\x00\x01", agency=text, code="\x1bp")
    paper_of(hostile, 576)


def test_letters_that_the_printer_lacks_are_drawn() -> None:
    plain, drawn = paper_of(PLAIN, 576), paper_of(replace(PLAIN, service="Ślub – žádost"), 576)
    assert "Ślub" not in words_on(drawn)
    assert "?" not in words_on(drawn)
    assert len(drawn.image_widths) == len(plain.image_widths) + 1


def test_letters_of_the_code_page_are_printed_as_letters() -> None:
    assert "Café · Müller" in words_on(paper_of(replace(PLAIN, service="Café · Müller"), 576))


def test_the_number_is_as_wide_as_the_paper_allows() -> None:
    for width, profile in (WIDE, NARROW):
        picture = paper_of(replace(PLAIN, papers=None), width, profile).picture
        ink = picture.crop((0, 60, width, 240)).point(lambda dot: 255 - dot).getbbox()
        assert ink is not None
        assert ink[2] - ink[0] > width * 0.9


def test_the_code_is_native_where_the_profile_has_it_and_drawn_elsewhere() -> None:
    slip = replace(PLAIN, url=LINK)
    assert paper_of(slip, 576, "TM-T20II").codes == (URL,)
    assert paper_of(slip, 384, "POS-5890").codes == ()


@PAPERS
@pytest.mark.parametrize("full", [False, True])
def test_a_phone_reads_the_code_from_the_paper(width: int, profile: str, full: bool) -> None:
    slip = replace(PLAIN, url=LINK)
    if full:
        slip = replace(slip, wifi=GUESTS, next_stops=STOPS, sample_mark="CONTOH", copy_mark="SALINAN")
    picture = photograph(paper_of(slip, width, profile)).convert("L")
    read = {code.text for code in zxingcpp.read_barcodes(picture)}
    assert read == ({URL, GUESTS.content} if full else {URL})


def test_without_a_public_address_there_is_no_code() -> None:
    assert not zxingcpp.read_barcodes(photograph(paper_of(PLAIN, 576)).convert("L"))


@PAPERS
def test_a_trial_is_marked_above_and_below_and_a_copy_says_so(width: int, profile: str) -> None:
    lines = paper_of(replace(PLAIN, sample_mark="CONTOH", copy_mark="SALINAN"), width, profile).lines
    assert lines[0].strip() == lines[-1].strip() == "CONTOH"
    assert "SALINAN" in [line.strip() for line in lines]
    assert "CONTOH" not in words_on(paper_of(PLAIN, width, profile))


def test_the_paper_is_cut_where_there_is_a_knife() -> None:
    assert paper_of(PLAIN, *WIDE).cuts == 1
    assert paper_of(PLAIN, *NARROW).cuts == 0


def test_a_profile_that_does_not_exist_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="TM-T99"):
        print_slip(PLAIN, 576, "TM-T99")


def test_the_reader_refuses_what_our_slips_do_not_use() -> None:
    for data in (
        b"\x1bp\x00",
        b"\x1d",
        b"\x07",
        b"A" * 49 + b"\n",
        b"\x1dv0\x00\x49\x00\x01\x00" + bytes(73),
    ):
        with pytest.raises(UnknownCommandError):
            read_paper(data, 576)
