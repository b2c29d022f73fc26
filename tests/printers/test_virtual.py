"""A printer that is a folder: papers as files, and a jam as a file."""

from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from printers import Outcome, PrinterSettings, PrinterState
from printers.paper import read_paper
from printers.slip import print_slip
from printers.virtual import VirtualPrinter
from tests.printers.slips import LINK, PLAIN, URL


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "papers"


@pytest.fixture
def printer(folder: Path) -> VirtualPrinter:
    return VirtualPrinter(PrinterSettings(id="virtual", kind="virtual", folder=folder))


def test_a_job_leaves_its_bytes_and_a_picture_of_the_paper(printer: VirtualPrinter, folder: Path) -> None:
    slip = print_slip(PLAIN, 576)
    assert printer.print("41", slip) == Outcome("printed")
    assert (folder / "41.bin").read_bytes() == slip.data
    with Image.open(folder / "41.png") as picture:
        assert picture.width > 576
        assert picture.histogram()[0] > 10_000
    assert sorted(file.name for file in folder.iterdir()) == ["41.bin", "41.png"]


def test_the_code_can_be_read_from_the_picture(printer: VirtualPrinter, folder: Path) -> None:
    printer.print("41", print_slip(replace(PLAIN, url=LINK), 576))
    with Image.open(folder / "41.png") as picture:
        assert [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))] == [URL]
    assert read_paper((folder / "41.bin").read_bytes(), 576).cuts == 1


@pytest.mark.parametrize("jam", ["paper_out", "cover_open", "offline", "unreachable", "silent"])
def test_a_jam_stops_it_until_the_jam_is_gone(printer: VirtualPrinter, folder: Path, jam: str) -> None:
    folder.mkdir()
    (folder / "jam").write_text(f"{jam}\n")
    assert printer.state() == jam
    assert printer.print("41", print_slip(PLAIN, 576)) == Outcome("failed", jam, retry=True)
    assert not list(folder.glob("41*"))
    (folder / "jam").unlink()
    assert printer.state() is PrinterState.ONLINE
    assert printer.print("41", print_slip(PLAIN, 576)) == Outcome("printed")


def test_it_prints_while_the_paper_is_low(printer: VirtualPrinter, folder: Path) -> None:
    folder.mkdir()
    (folder / "jam").write_text("paper_low")
    assert printer.state() is PrinterState.PAPER_LOW
    assert printer.print("41", print_slip(PLAIN, 576)) == Outcome("printed")


def test_a_jam_of_no_known_name_is_an_unknown_state(printer: VirtualPrinter, folder: Path) -> None:
    folder.mkdir()
    (folder / "jam").write_text("on fire")
    assert printer.state() is PrinterState.UNKNOWN
    assert printer.print("41", print_slip(PLAIN, 576)).retry


def test_a_folder_that_cannot_be_written_is_an_unreachable_printer(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    printer = VirtualPrinter(PrinterSettings(id="virtual", kind="virtual", folder=tmp_path / "file"))
    assert printer.print("41", print_slip(PLAIN, 576)) == Outcome("failed", "unreachable", retry=True)


def test_a_virtual_printer_without_a_folder_is_refused() -> None:
    with pytest.raises(ValueError, match="folder"):
        VirtualPrinter(PrinterSettings(id="virtual", kind="virtual"))
