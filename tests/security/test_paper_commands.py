"""What people type is printed as letters: nothing in it reaches a printer as a command.

Printed twice, once with commands within every text and once with a space for each of their signs: byte for
byte it is the same paper.
"""

import unicodedata
from dataclasses import replace
from typing import Any

import pytest

from printers.press import printed
from queue_server.domain.listing import Listing
from queue_server.domain.printjob import Passage
from tests.printers.slips import GUESTS, LINK, PLAIN, PROOF, STOPS

COMMANDS = {
    "start anew": "\x1b@",
    "cut": "\x1dV\x00",
    "open the drawer": "\x10\x14\x01\x00\x01",
    "pulse": "\x1bp\x00\x19\xfa",
    "leave the code page": "\x1bt\x10\x1bR\x08",
    "a picture without end": "\x1dv0\x00\xff\x00\xff\x00",
    "a page of its own": "\x1bL\x0c\x18",
    "lines": "\n\r\x0b\x0c\x85\u2028\u2029",
    "a terminal's": "\x9b31m\x90q\x9c",
    "nothing": "\x00",
}
AS_THEY_ARE = {"kind", "logo", "content"}
"""What is no text: a code to scan holds whatever it holds, behind its length. So does that of a test page."""

PAPERS: dict[str, dict[str, Any]] = {
    "ticket": replace(
        PLAIN,
        first_label="Pertama",
        marks=("PRIORITAS",),
        next_stops=STOPS,
        url=LINK,
        wifi=GUESTS,
        closing="Terima kasih.",
        sample_mark="CONTOH",
        copy_mark="SALINAN",
    ).to_facts(),
    "list": Listing(
        "Daftar tunggu", "MPP", "09.40", "R: kembali", (Passage("KTP", ("B-001 B-002",)),), "CONTOH"
    ).to_facts(),
    "test page": replace(PROOF, code="", sample_mark="CONTOH").to_facts(),
}


def within(facts: Any, text: str) -> Any:
    """The facts of a paper with `text` in the middle of every text."""
    match facts:
        case str():
            return f"{facts[:3]}{text}{facts[3:]}" if facts else facts
        case dict():
            return {
                name: value if name in AS_THEY_ARE else within(value, text) for name, value in facts.items()
            }
        case list() | tuple():
            return [within(each, text) for each in facts]
    return facts


def seen(text: str) -> str:
    return "".join(" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign for sign in text)


@pytest.mark.parametrize(("width", "profile"), [(576, "default"), (384, "simple"), (576, "TM-T88V")])
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("command", COMMANDS)
def test_no_text_of_any_paper_is_a_command(command: str, paper: str, width: int, profile: str) -> None:
    hostile = printed(within(PAPERS[paper], COMMANDS[command]), width, profile)
    plain = printed(within(PAPERS[paper], seen(COMMANDS[command])), width, profile)
    assert hostile.data == plain.data
