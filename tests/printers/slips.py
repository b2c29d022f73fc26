"""Slips of Buleleng, plain and full, and slips such as nobody would write."""

from hypothesis import strategies as st

from queue_server.domain.printjob import Passage, ScanCode, Slip

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

_texts = st.text(max_size=160) | st.text("abcdefghijklm nopqrstu", max_size=400)
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
    second_language=_lines,
    sample_mark=st.none() | _texts,
    copy_mark=st.none() | _texts,
)
"""Any slip at all, control characters and foreign scripts included."""
