"""Slips of Buleleng, plain and full, and slips such as nobody would write."""

import base64
import io

from hypothesis import strategies as st
from PIL import Image, ImageDraw

from queue_server.domain.printjob import Passage, ScanCode, Slip
from queue_server.domain.proof import Proof

URL = "http://antrean.example/t/AbCdEfGhIjKlMnOpQrStUvWx"

PLAIN = Slip(
    number="B-012",
    floor_name="Mal Pelayanan Publik Kabupaten Buleleng",
    agency="Dinas Kependudukan dan Pencatatan Sipil",
    service="Kartu Keluarga (KK)",
    date="Senin, 2 November 2026",
    time="09.40 WITA",
    number_label="Nomor antrean",
    place="Zona 2 · loket 8, 9, 10, 11, 12",
    ahead=("Sekitar 4 orang di depan Anda.", "Prioritas dan pindahan dapat mendahului."),
    papers=Passage("Siapkan", ("Kartu Keluarga lama", "KTP-el asli", "Buku nikah atau akta perkawinan")),
    miss_note=(
        "Nomor dipanggil 3 kali. Jika terlewat, lapor ke meja informasi: dipanggil lagi setelah 3 nomor."
    ),
    code="Kode: 4821",
    complaint="Pengaduan: 1708",
    second_language=("Queue number B-012. Wait until it is called.",),
)
STOPS = Passage(
    "Berikutnya (urutan diberitahukan)",
    ("Ubah data dan faskes · BPJS Kesehatan", "Cek sertipikat · Kantor Pertanahan Kabupaten Buleleng"),
)
LINK = ScanCode(URL, "Pindai untuk melihat giliran Anda")
GUESTS = ScanCode("WIFI:T:WPA;S:MPP-Tamu;P:singaraja2026;;", "Pindai dahulu untuk Wi-Fi tamu")

PROOF = Proof(
    title="Uji cetak",
    floor_name=PLAIN.floor_name,
    moment="Senin, 2 November 2026, 09.40 WITA",
    legend="kiosk-1 · pencetak wide",
    width_label="Lebar dalam mm. Garis tebal harus tampak di tepi kiri dan kanan:",
    letters_label="Huruf pencetak. Harus terbaca jelas dan persis demikian:",
    drawn_label="Huruf yang digambar:",
    image_label="Gambar. Garis putih tegak: kepala cetak kotor atau rusak.",
    native_label="Kode QR dari pencetak sendiri.",
    native_missing="Tanpa kode QR sendiri.",
    code_label="Kode QR sebagai gambar. Harus terbaca ponsel:",
    knife_label="Kertas harus terpotong di bawah baris ini.",
    knife_missing="Profil ini tanpa pemotong.",
    code="wide",
)


def seal(across: int = 200, down: int = 200, kind: str = "PNG") -> str:
    """A black ring on white, as a slip carries a logo."""
    picture, file = Image.new("RGB", (across, down), "white"), io.BytesIO()
    ring = (0, 0, across - 1, down - 1)
    ImageDraw.Draw(picture).ellipse(ring, outline="black", width=max(min(across, down) // 6, 1))
    picture.save(file, format=kind)
    return base64.b64encode(file.getvalue()).decode()


ODD_NAMES = (
    "Jero Mangku Gedé Putu Suṭa ṇīlakaṇṭha ring Désa Pakraman Buléléng " * 4,
    "中国签证服务中心" * 20,
    "Layanan 😀🎉 keluarga 👨‍👩‍👧 " * 12,
    "ᬩᬸᬮᬾᬮᬾᬂ ꦧꦸꦭꦺꦭꦺꦁ " * 10,
    "DinasKependudukandanPencatatanSipil" * 6,
    "é" * 300,
    "e" + "\u0301\u0323" * 80,
    "\u202emalaB \u200b\ufeff kosong",
)
"""Long, of other scripts, of letters with marks apart, and written from the right."""

_texts = st.text(max_size=160) | st.text("abcdefghijklm nopqrstu", max_size=400) | st.sampled_from(ODD_NAMES)
_lines = st.lists(_texts, max_size=9).map(tuple)
_passages = st.none() | st.builds(Passage, _texts, _lines)
_codes = st.none() | st.builds(ScanCode, st.text(min_size=1, max_size=120), _texts)

ANY = st.builds(
    Slip,
    number=st.from_regex(r"[A-Z]{1,2}-[0-9]{1,5}", fullmatch=True),
    floor_name=_texts,
    agency=_texts,
    service=_texts,
    date=_texts,
    time=_texts,
    number_label=_texts,
    first_label=_texts,
    place=_texts,
    marks=_lines,
    ahead=_lines,
    next_stops=_passages,
    papers=_passages,
    miss_note=_texts,
    code=_texts,
    url=_codes,
    wifi=_codes,
    complaint=_texts,
    closing=_texts,
    logo=st.sampled_from(("", seal(), seal(1900, 40), seal(3, 900, "BMP"), "no base64", "AAAA")),
    second_language=_lines,
    sample_mark=st.none() | _texts,
    copy_mark=st.none() | _texts,
)
"""Any slip at all, control characters and foreign scripts included."""
