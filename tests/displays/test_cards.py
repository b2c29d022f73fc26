"""The cards of docs/panduan: each is one sheet of paper, in Indonesian and in English."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "panduan"
CARDS = {
    "administrator": "administrator",
    "supervisor": "supervisor",
    "petugas-loket": "officer",
    "resepsionis": "receptionist",
    "pagi": "morning",
    "pencetak-rusak": "broken-printer",
    "layar-hitam": "black-wall",
    "listrik": "power-cut",
    "cadangan": "restoring",
    "pembaruan": "updating",
    "wifi": "guest-wifi",
    "pemasangan": "installing",
}
FILES = [GUIDE / f"{card}.md" for card in CARDS] + [
    GUIDE / "english" / f"{card}.md" for card in CARDS.values()
]
MARGIN = "15mm"
STYLE = """
body { font: 15px/1.4 sans-serif }
img { max-width: 100% }
table { border-collapse: collapse; width: 100% }
td, th { border: 1px solid #888; padding: 3px 8px; text-align: left }
pre { background: #eee; padding: 6px }
"""
COMMANDS = re.compile(r"^ *(sudo .+)$", re.MULTILINE)


def name(file: Path) -> str:
    return f"{file.parent.name}/{file.stem}"


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    with chromium.new_context() as context:
        yield context.new_page()


@pytest.mark.parametrize("file", FILES, ids=name)
def test_a_card_is_one_sheet(page: Page, file: Path, tmp_path: Path) -> None:
    text = MarkdownIt("commonmark", {"html": True}).enable("table").render(file.read_text(encoding="utf-8"))
    # Beside the card, so that it finds its picture.
    sheet = tmp_path / "card.html"
    base = f'<base href="{file.parent.as_uri()}/">'
    sheet.write_text(f"<meta charset=utf-8>{base}<style>{STYLE}</style>{text}", encoding="utf-8")
    page.goto(sheet.as_uri())
    assert page.evaluate("[...document.images].every((image) => image.naturalWidth > 0)"), (
        "a picture is missing"
    )
    paper = page.pdf(format="A4", margin={"top": MARGIN, "bottom": MARGIN, "left": MARGIN, "right": MARGIN})
    assert len(PdfReader(BytesIO(paper)).pages) == 1


@pytest.mark.parametrize("file", FILES, ids=name)
def test_what_a_card_points_to_is_there(file: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", file.read_text(encoding="utf-8")):
        assert (file.parent / target).exists(), target


@pytest.mark.parametrize(("card", "english"), CARDS.items())
def test_both_languages_tell_the_same_commands(card: str, english: str) -> None:
    theirs, ours = (
        COMMANDS.findall((GUIDE / f"{file}.md").read_text(encoding="utf-8"))
        for file in (card, f"english/{english}")
    )
    spoken = {"NAMA-BERKAS": "FILE-NAME", "darurat": "emergency"}
    for indonesian, word in spoken.items():
        theirs = [command.replace(indonesian, word) for command in theirs]
    assert theirs == ours
