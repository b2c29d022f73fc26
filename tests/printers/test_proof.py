"""The test page as bytes: both edges, the letters, a code of each kind, and the knife."""

import json

import pytest
import zxingcpp

from printers.paper import photograph, read_paper
from printers.press import printed
from printers.proof import MARKED, print_proof
from queue_server.domain.printjob import UnreadableSlipError
from queue_server.domain.proof import Proof
from tests.printers.slips import PROOF

PAPERS = pytest.mark.parametrize(("width", "profile"), [(576, "TM-T20II"), (384, "POS-5890")])


@PAPERS
def test_black_reaches_the_first_and_the_last_dot_of_the_paper(width: int, profile: str) -> None:
    picture = read_paper(print_proof(PROOF, width, profile).data, width).picture
    for edge in (0, width - 1):
        column = picture.crop((edge, 0, edge + 1, picture.height))
        assert column.histogram()[0] > 56 + 32
    assert max(read_paper(print_proof(PROOF, width, profile).data, width).image_widths) == width


@PAPERS
def test_what_a_profile_lacks_is_said_instead_of_shown(width: int, profile: str) -> None:
    paper = read_paper(print_proof(PROOF, width, profile).data, width)
    text = " ".join(" ".join(paper.lines).split())
    has = profile == "TM-T20II"
    assert (PROOF.native_label in text, PROOF.native_missing in text) == (has, not has)
    assert (PROOF.knife_label in text, PROOF.knife_missing in text) == (has, not has)
    assert paper.cuts == has
    assert MARKED in text
    codes = {code.text for code in zxingcpp.read_barcodes(photograph(paper).convert("L"))}
    assert codes == ({"wide-1", "wide-2"} if has else {"wide-2"})


def test_a_page_survives_its_way_through_json_to_the_press() -> None:
    facts = json.loads(json.dumps(PROOF.to_facts()))
    assert Proof.from_facts(facts) == PROOF
    assert printed(facts, 576, "TM-T20II") == print_proof(PROOF, 576, "TM-T20II")


@pytest.mark.parametrize("change", [{"title": 7}, {"sample_mark": 1}, {"more": "x"}, {"code": None}])
def test_facts_that_are_no_test_page_are_told(change: dict[str, object]) -> None:
    with pytest.raises(UnreadableSlipError):
        Proof.from_facts(PROOF.to_facts() | change)
