"""A floor with a wall of every layout beside those of the shipped one, and pictures for one of them."""

from pathlib import Path

from PIL import Image, ImageDraw

from queue_server.demo.server import PROGRAM

COUNTER, AGENCY = "2", "DPMPTSP"
SCREEN, PICTURED = "loket-2", "gambar"
SLIDES = "slides"
MORE = f"""
[[wall]]
id = "{SCREEN}"
zones = ["1"]
layout = "counter"
counter = "{COUNTER}"
metres = 8.0

[[wall]]
id = "{PICTURED}"
zones = ["1"]
layout = "zone"
metres = 6.0
slides = "{SLIDES}"
slide_s = 4
"""


def floor_of_all_layouts(folder: Path) -> Path:
    """The shipped floor with two walls more."""
    file = folder / "floor.toml"
    shipped = (PROGRAM.parent / "config" / "floor.toml").read_text(encoding="utf-8")
    file.write_text(shipped + MORE, encoding="utf-8")
    return file


def hang_slides(data: Path) -> None:
    """Two pictures, and a file that is none."""
    folder = data / SLIDES
    folder.mkdir(parents=True, exist_ok=True)
    for name, colour, words in (
        ("1-gratis.png", "#0b5d5b", "Semua layanan gratis"),
        ("2-ktp.jpg", "#7a4300", "Bawa KTP asli"),
    ):
        picture = Image.new("RGB", (900, 1300), colour)
        drawing = ImageDraw.Draw(picture)
        drawing.ellipse((150, 250, 750, 850), outline="white", width=24)
        drawing.text((450, 1050), words, fill="white", anchor="mm", font_size=72)
        picture.save(folder / name)
    (folder / "3-rusak.png").write_bytes(b"no picture at all")
