"""`numbers print`: papers that can be given out by hand when nothing works."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from printers.paper import read_paper
from queue_server.commandline.program import program

MINIATURE = Path(__file__).resolve().parents[2] / "config" / "miniature.toml"
A4_AT_300_DPI = (2480, 3508)


def print_numbers(folder: Path, *options: str, **settings: str) -> Result:
    words = ["numbers", "print", "--data", str(folder / "data"), "--floor", str(MINIATURE), *options]
    return CliRunner().invoke(
        program, words, env={"LANG": "id_ID.UTF-8", "LC_ALL": "id_ID.UTF-8", **settings}
    )


def ink(picture: Path) -> int:
    """How many dots of a sheet are black."""
    with Image.open(picture) as sheet:
        return sheet.convert("L").histogram()[0]


def test_forty_numbers_stand_on_four_sheets_of_a4(tmp_path: Path) -> None:
    made = print_numbers(tmp_path, "--series", "b", "--png", str(tmp_path / "sheet.png"))
    assert made.exit_code == 0, made.output
    files = [tmp_path / name for name in ("sheet.png", "sheet-2.png", "sheet-3.png", "sheet-4.png")]
    assert made.output.split() == [str(file) for file in files]
    for file in files:
        with Image.open(file) as sheet:
            assert sheet.size == A4_AT_300_DPI


def test_a_sheet_holds_as_many_numbers_as_were_asked_for(tmp_path: Path) -> None:
    one, other = tmp_path / "one.png", tmp_path / "ten.png"
    print_numbers(tmp_path, "--series", "B", "--count", "1", "--png", str(one))
    print_numbers(tmp_path, "--series", "B", "--count", "10", "--png", str(other))
    assert 8 < ink(other) / ink(one) < 12


def test_all_sheets_are_one_document(tmp_path: Path) -> None:
    file = tmp_path / "numbers.pdf"
    print_numbers(tmp_path, "--series", "B", "--from", "921", "--count", "12", "--pdf", str(file))
    document = file.read_bytes()
    assert document.startswith(b"%PDF")
    assert document.count(b"/Type /Page\n") == 2


def test_on_a_printer_each_number_is_a_slip_with_room_for_the_time(tmp_path: Path) -> None:
    made = print_numbers(tmp_path, "--series", "B", "--count", "2", "--printer", "maya")
    assert made.exit_code == 0, made.output
    slips = sorted((tmp_path / "data" / "printers" / "maya").glob("*.bin"))
    assert [slip.stem for slip in slips] == ["B-901", "B-902"]
    lines = " ".join(read_paper(slips[0].read_bytes(), 576).lines)
    assert "Nomor darurat" in lines
    assert "Pukul ____ . ____" in lines
    assert "CONTOH" not in lines


def test_those_of_a_trial_are_marked(tmp_path: Path) -> None:
    print_numbers(tmp_path, "--series", "B", "--count", "1", "--printer", "maya", QUEUE_TRIAL="true")
    slip = tmp_path / "data" / "printers" / "maya" / "B-901.bin"
    assert "CONTOH" in " ".join(read_paper(slip.read_bytes(), 576).lines)


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("--series", "Q", "--pdf", "x.pdf"), "B, C, L, M"),
        (("--series", "B"), "--printer"),
        (("--series", "B", "--pdf", "x.pdf", "--png", "x.png"), "--printer"),
        (("--series", "B", "--from", "900", "--pdf", "x.pdf"), "901"),
        (("--series", "B", "--printer", "nobody"), "Pencetak"),
    ],
)
def test_what_cannot_be_printed_is_refused_with_what_can(
    tmp_path: Path, options: tuple[str, ...], word: str
) -> None:
    refused = print_numbers(tmp_path, *options)
    assert refused.exit_code != 0
    assert word in refused.output
    assert not list(tmp_path.glob("*.p*"))


def test_a_jam_names_the_number_to_go_on_with(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "printers" / "maya"
    folder.mkdir(parents=True)
    (folder / "jam").write_text("paper_out")
    stopped = print_numbers(tmp_path, "--series", "B", "--from", "915", "--printer", "maya")
    assert stopped.exit_code != 0
    assert "B-915" in stopped.output
