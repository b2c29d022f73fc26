### shared

trial = CONTOH
link-down = Data pukul { $time }. Menyambung kembali …
link-down-first = Menyambung ke server …
wait-short = kurang dari 15 menit
wait-medium = 15–45 menit
wait-long = lebih dari 45 menit
people-ahead =
    { $count ->
        [0] Anda berikutnya
       *[other] { $count } orang di depan Anda
    }
priority = Prioritas
returned = Kembali setelah terlewat
counter = Loket { $counter }
number = Nomor
language-name = { $language ->
    [id] Bahasa Indonesia
    [en] English
   *[other] { $language }
 }
no-answer = Server belum menjawab. Perintah ini dikirim lagi sendiri.
login = Masuk
login-name = Nama
login-pin = PIN
logout = Keluar
leave = Batal
refused = Belum bisa dilakukan. Lihat keadaan terbaru di layar.
pairing-title = Layar ini belum terdaftar
pairing-how = Di komputer petugas, buka { $address }, pilih Perangkat, lalu ketik kode ini.
pairing-then = Setelah disetujui, layar ini mulai sendiri. Kode berganti setiap 10 menit.
pairing-asking = Meminta kode dari server …
sound-muted = Suara mati – sentuh layar
### refusals: what happened, and what to do. $at is a time of day in words ("09.40 WITA").

refusal-not-logged-in = Anda belum masuk, atau sesi Anda sudah berakhir. Silakan masuk dengan nama dan PIN Anda.
    .title = Belum masuk
refusal-wrong-pin = Nama atau PIN salah. Silakan periksa lalu coba lagi.
    .title = Nama atau PIN salah
refusal-not-allowed = Peran Anda tidak berwenang melakukan ini. Silakan hubungi supervisor.
    .title = Tidak berwenang
refusal-not-found = Yang Anda cari tidak ditemukan. Silakan periksa alamatnya.
    .title = Tidak ditemukan
refusal-unknown-agency = Instansi ini tidak ada di lantai layanan. Silakan pilih dari daftar.
    .title = Instansi tidak dikenal
refusal-unknown-comment = Saran ini sudah tidak ada: mungkin sudah dihapus karena masanya lewat. Muat ulang daftar.
    .title = Saran tidak ditemukan
refusal-unknown-service = Layanan ini tidak ada. Silakan pilih dari daftar.
    .title = Layanan tidak dikenal
refusal-unknown-counter = Loket ini tidak ada. Silakan pilih dari daftar.
    .title = Loket tidak dikenal
refusal-unknown-ticket = Nomor antrean ini tidak ditemukan hari ini. Silakan periksa nomor dan kodenya.
    .title = Nomor tidak ditemukan
refusal-unknown-errand = Keperluan ini tidak ada pada nomor antrean tersebut. Silakan muat ulang halaman.
    .title = Keperluan tidak ditemukan
refusal-unknown-wall = Layar ini tidak ada dalam pengaturan. Silakan periksa alamatnya.
    .title = Layar tidak dikenal
refusal-unknown-holiday = Tidak ada hari libur pada { $day } untuk itu. Lihat daftarnya dengan "calendar list".
    .title = Hari libur tidak dikenal
refusal-unknown-zone = Zona ini tidak ada. Silakan pilih dari daftar.
    .title = Zona tidak dikenal
refusal-unknown-alarm = Peringatan ini sudah tidak ada. Penyebabnya sudah hilang.
    .title = Peringatan sudah selesai
refusal-unknown-notice = Pengumuman ini sudah ditarik atau tidak ada. Muat ulang daftarnya.
    .title = Pengumuman tidak ditemukan
refusal-alarm-taken = Sudah ditangani oleh { $owner }. Tidak perlu tindakan lagi.
    .title = Sudah ditangani
refusal-unknown-device = Perangkat ini belum didaftarkan atau sudah dicabut. Silakan hubungi administrator.
    .title = Perangkat tidak dikenal
refusal-unknown-pairing = Kode layar ini sudah tidak berlaku. Layar akan meminta kode baru.
    .title = Kode layar tidak berlaku
refusal-unknown-pairing-code = Tidak ada layar dengan kode ini. Baca lagi kode di layarnya; kode berganti setiap 10 menit.
    .title = Kode tidak ditemukan
refusal-device-taken = Nama { $name } sudah dipakai perangkat lain. Pilih nama lain, cabut dahulu perangkat itu, atau nyatakan bahwa perangkat ini menggantikannya.
    .title = Nama perangkat sudah dipakai
refusal-no-printer = Tidak ada pencetak untuk ini. Tambahkan pencetak dalam pengaturan, atau cetak di kertas A4.
    .title = Tidak ada pencetak
refusal-not-your-printer = Pencetak { $printer } dijalankan oleh agen lain. Periksa kunci agent pencetak ini di server.toml.
    .title = Bukan pencetak agen ini
refusal-unknown-printer = Pencetak ini tidak ada dalam pengaturan. Silakan periksa namanya.
    .title = Pencetak tidak dikenal
refusal-unknown-job = Tugas cetak ini tidak ada.
    .title = Tugas cetak tidak ditemukan
refusal-unknown-staff = Petugas dengan nama ini tidak ada. Silakan periksa namanya.
    .title = Petugas tidak dikenal
refusal-survey-answered = Penilaian untuk kunjungan ini sudah diberikan. Terima kasih.
    .title = Sudah dinilai
refusal-survey-too-early = Penilaian dapat diberikan setelah semua keperluan Anda selesai.
    .title = Belum selesai
refusal-floor-changed-meanwhile = Lantai layanan sudah diubah orang lain. Muat ulang halaman, lalu ulangi perubahan Anda.
    .title = Sudah berubah
refusal-backup-failed = Salinan tidak dapat ditulis: { $detail }. Periksa folder salinan dan ruang disknya.
    .title = Salinan gagal
refusal-trial-not-copied = Lantai percobaan tidak disalin. Jalankan "backup BERKAS" bila salinannya diperlukan.
    .title = Lantai percobaan
refusal-service-in-use = Layanan { $service } masih ditunggu { $waiting } orang. Layani atau alihkan mereka dahulu.
    .title = Masih ditunggu
refusal-counter-in-use = Loket { $counter } sedang dipakai petugas. Tutup loketnya dahulu.
    .title = Masih dipakai
refusal-unknown-report = Laporan ini tidak ada. Silakan pilih dari daftar.
    .title = Laporan tidak dikenal
refusal-month-not-over = Bulan { $month } belum selesai. Tutup setelah hari terakhirnya lewat.
    .title = Bulan belum selesai
refusal-month-empty = Tidak ada pengunjung pada bulan { $month }. Periksa bulan dan tahunnya.
    .title = Bulan tanpa pengunjung
refusal-period-reversed = Hari terakhir mendahului hari pertama. Silakan tukar kedua tanggal.
    .title = Tanggal terbalik
refusal-period-years = Laporan mencakup tahun { $first } sampai { $last }. Silakan periksa tahun kedua tanggal.
    .title = Tahun belum benar
refusal-malformed = Kiriman tidak dapat dibaca. Silakan muat ulang halaman lalu coba lagi.
    .title = Kiriman tidak terbaca
refusal-invalid = Ada isian yang belum benar. Silakan perbaiki isian yang ditandai.
    .title = Isian belum benar
refusal-key-reused = Perintah dengan kunci yang sama sudah pernah dikirim dengan isi lain. Silakan muat ulang halaman lalu coba lagi.
    .title = Kunci perintah sudah dipakai
refusal-too-many = Terlalu banyak percobaan. Silakan coba lagi pukul { $at }.
    .title = Terlalu banyak percobaan
refusal-state-forbids = Nomor ini { $state ->
        [pending] belum mulai mengantre untuk layanan ini
        [waiting] sedang menunggu
        [called] sedang dipanggil
        [serving] sedang dilayani
        [held] sedang ditahan
        [absent] tercatat tidak hadir
        [done] sudah selesai dilayani
        [transferred] sudah dialihkan
        [cancelled] sudah dibatalkan
        [expired] sudah tidak berlaku
       *[other] berada dalam keadaan lain
    }, sehingga tidak dapat { $act ->
        [call] dipanggil
        [recall] dipanggil ulang
        [start] dimulai
        [finish] diselesaikan
        [hold] ditahan
        [resume] dilanjutkan
        [release] dikembalikan ke antrean
        [mark_absent] dinyatakan tidak hadir
        [absent] dinyatakan tidak hadir
        [return] dikembalikan ke antrean
        [return_behind] dikembalikan ke antrean
        [join] masuk antrean
        [choose] ditetapkan sebagai keperluan berikutnya
        [postpone] ditunda
        [transfer] dialihkan
        [cancel] dibatalkan
        [change] diubah
       *[other] diproses begitu
    }.
    .title = Tidak dapat dilakukan sekarang
refusal-counter-busy = Loket ini masih melayani satu nomor. Selesaikan atau tahan dahulu nomor itu.
    .title = Loket sedang melayani
refusal-counter-taken = Loket ini sedang dipakai oleh { $officer }. Ambil alih hanya setelah bertanya kepadanya.
    .title = Loket sudah dipakai
refusal-counter-not-open = Loket ini belum dibuka. Buka loket dahulu.
    .title = Loket belum dibuka
refusal-ticket-active-elsewhere = Pengunjung ini sedang dipanggil atau dilayani di loket lain. Silakan panggil nomor berikutnya.
    .title = Sedang di loket lain
refusal-too-soon = Belum waktunya. Silakan tunggu sampai pukul { $at }.
    .title = Belum waktunya
refusal-others-wait = Masih ada yang menunggu layanan ini. Panggil nomor berikutnya, atau mintalah pengunjung mengambil nomor.
    .title = Masih ada yang menunggu
refusal-nothing-to-undo = Tidak ada perintah yang dapat diurungkan.
    .title = Tidak ada yang diurungkan
refusal-too-late-to-undo = Waktu untuk mengurungkan sudah lewat, atau nomornya sudah diproses lebih lanjut.
    .title = Tidak dapat diurungkan lagi
refusal-returns-used-up = Nomor ini sudah terlalu sering terlewat dan tidak dapat dikembalikan lagi. Silakan ambil nomor baru.
    .title = Tidak dapat dikembalikan lagi
refusal-postpones-used-up = Giliran ini sudah terlalu sering ditunda. Silakan menunggu giliran Anda.
    .title = Tidak dapat ditunda lagi
refusal-only-at-counter = Nomor ini hanya dapat dipanggil di loket { $counter }.
    .title = Bukan untuk loket ini
refusal-postpone-minutes = Giliran hanya dapat ditunda selama waktu yang ditawarkan. Silakan pilih dari daftar.
    .title = Lama penundaan tidak tersedia
refusal-too-many-people = Satu nomor layanan ini berlaku paling banyak untuk { $at_most } orang. Silakan ambil nomor lain untuk selebihnya.
    .title = Terlalu banyak orang
refusal-errand-twice = Layanan ini sudah ada pada nomor tersebut.
    .title = Layanan sudah ada
refusal-officer-has-counter = Anda masih membuka loket { $counter }. Tutup loket itu dahulu.
    .title = Masih membuka loket lain
refusal-counter-paused = Loket ini sedang jeda. Lanjutkan dahulu sebelum memanggil.
    .title = Loket sedang jeda
refusal-break = Sekarang jam istirahat. Panggilan dimulai lagi pukul { $until }.
    .title = Sedang istirahat
refusal-calls-stopped = Panggilan untuk layanan ini sedang dihentikan. Tunggu sampai dilanjutkan oleh penyelia.
    .title = Panggilan dihentikan
refusal-last-counter = { $waiting } orang masih menunggu, dan ini loket terakhir yang buka. Tetap tinggalkan?
    .title = Loket terakhir
refusal-unknown-outcome = Hasil "{ $outcome }" tidak ada dalam daftar. Silakan pilih dari daftar.
    .title = Hasil tidak dikenal
refusal-stop-comes-later = Keperluan ini baru dapat setelah keperluan lain selesai. Silakan pilih yang lain.
    .title = Belum gilirannya
refusal-already-paused = Loket ini sudah jeda.
    .title = Sudah jeda
refusal-not-paused = Loket ini tidak sedang jeda.
    .title = Tidak sedang jeda
refusal-nobody-at-counter = Tidak ada nomor yang sedang dipanggil atau dilayani di loket ini. Panggil nomor berikutnya dahulu.
    .title = Tidak ada nomor di loket
refusal-not-stopped = Layanan ini tidak sedang dihentikan.
    .title = Tidak sedang dihentikan
refusal-job-state-forbids = Tugas cetak ini sudah { $state ->
        [waiting] menunggu pencetak
        [printing] sedang dicetak
        [printed] tercetak
        [failed] dinyatakan gagal
        [expired] habis batas waktunya
       *[unknown] tidak jelas hasilnya
    }, sehingga laporan ini tidak dipakai.
    .title = Laporan cetak tidak dipakai
refusal-name-taken = Nama { $name } sudah dipakai petugas lain. Silakan pilih nama lain.
    .title = Nama sudah dipakai
refusal-agency-missing = Peran ini harus terikat pada satu instansi. Sebutkan instansinya.
    .title = Instansi belum disebutkan
refusal-not-oneself = Akun Anda sendiri tidak dapat Anda ubah atau nonaktifkan. Mintalah admin lain.
    .title = Akun sendiri
refusal-last-administrator = { $name } adalah admin terakhir. Tambahkan admin lain dahulu.
    .title = Admin terakhir
refusal-service-elsewhere = Layanan { $service } bukan milik instansi petugas ini. Pilih layanan dari instansinya.
    .title = Layanan instansi lain
refusal-no-floor = Lantai layanan belum disiapkan. Jalankan "init" dahulu.
    .title = Lantai layanan belum ada
refusal-wrong-code = Kode ini tidak cocok dengan nomornya. Silakan periksa empat angka di kertas Anda.
    .title = Kode salah
refusal-not-served-here = Layanan ini tidak dilayani di loket ini. Silakan pilih layanan lain.
    .title = Bukan layanan loket ini
refusal-no-help-asked = Tidak ada permintaan bantuan dari tempat ini.
    .title = Tidak ada permintaan bantuan
refusal-csrf = Halaman ini sudah terlalu lama terbuka. Silakan muat ulang lalu coba lagi.
    .title = Halaman perlu dimuat ulang
refusal-clock-unconfirmed = Tanggal pada server belum dipastikan. Minta administrator memeriksa dan memastikannya.
    .title = Tanggal belum dipastikan
refusal-key-missing = Perintah dikirim tanpa kunci. Silakan muat ulang halaman lalu coba lagi.
    .title = Kunci perintah tidak ada
refusal-too-large = Kiriman terlalu besar.
    .title = Kiriman terlalu besar
refusal-wrong-method = Alamat ini tidak menerima perintah seperti itu.
    .title = Perintah tidak sesuai
refusal-record-unwritable = Server tidak dapat menyimpan apa pun saat ini, dan tidak ada yang berubah. Minta administrator memeriksa ruang disk dan folder data.
    .title = Tidak dapat menyimpan
refusal-record-broken = Catatan server rusak dan tidak dapat dibaca; tidak ada yang berubah. Lanjutkan dengan nomor darurat, dan minta administrator menghentikan server lalu memulihkan cadangan terakhir dengan "restore BERKAS".
    .title = Catatan rusak
refusal-unforeseen = Terjadi kesalahan pada server. Silakan coba lagi; jika terulang, hubungi administrator.
    .title = Kesalahan pada server
refusal-already-closed = Hari layanan ini sudah ditutup.
    .title = Sudah ditutup
refusal-override = Layanan ini sedang ditutup oleh supervisor. Silakan bertanya di meja informasi.
    .title = Ditutup sementara
refusal-stopped = Layanan ini sedang dihentikan sementara. Nomor yang sudah diambil tetap berlaku sepanjang hari.
    .title = Dihentikan sementara
refusal-holiday = Hari ini libur. Silakan datang pada hari kerja berikutnya.
    .title = Hari libur
refusal-closed-today = Layanan ini tidak buka hari ini. Silakan datang pada hari lain.
    .title = Tidak buka hari ini
refusal-before-hours = Pengambilan nomor belum dibuka. Silakan tunggu sebentar.
    .title = Belum buka
refusal-after-hours = Pengambilan nomor untuk hari ini sudah ditutup. Silakan datang pada hari kerja berikutnya.
    .title = Sudah tutup
refusal-no-time-left = Antrean layanan ini sudah terlalu panjang untuk dilayani hari ini. Silakan datang pada hari kerja berikutnya.
    .title = Waktu tidak cukup
refusal-quota-full = Kuota layanan ini untuk hari ini sudah penuh. Silakan datang pada hari kerja berikutnya.
    .title = Kuota penuh
refusal-number-of-no-series = Nomor { $number } tidak termasuk seri mana pun. Silakan periksa huruf di kertasnya.
    .title = Bukan nomor antrean
refusal-number-of-other-series = Nomor { $number } bukan milik layanan ini; layanan ini memakai huruf { $series }. Silakan periksa nomor atau layanannya.
    .title = Huruf nomor tidak cocok
refusal-not-emergency-number = Nomor { $number } bukan nomor darurat. Nomor darurat mulai dari { $first }.
    .title = Bukan nomor darurat
refusal-number-taken = Nomor { $number } sudah terdaftar hari ini. Silakan periksa nomornya, atau carilah nomor itu.
    .title = Nomor sudah terdaftar
refusal-time-to-come = Waktu di kertas belum terjadi; sekarang pukul { $at }. Silakan periksa waktunya.
    .title = Waktu belum terjadi
refusal-time-of-other-day = Waktu di kertas bukan hari ini. Nomor darurat hanya berlaku pada harinya.
    .title = Bukan hari ini
refusal-time-before-opening = Waktu di kertas mendahului pembukaan pukul { $at }. Silakan periksa waktunya.
    .title = Sebelum dibuka

### settings: mistakes in config/server.toml, QUEUE_* variables and options

setting-line = { $place }: { $problem } { $remedy }
setting-file-missing = Berkas ini tidak ada.
    .remedy = Periksa alamat berkasnya.
setting-file-unreadable = Berkas ini tidak dapat dibaca: { $detail }
    .remedy = Periksa izin berkasnya.
setting-file-malformed = Berkas ini bukan TOML yang benar: { $detail }.
    .remedy = Perbaiki baris itu; tulisan harus diapit tanda kutip.
setting-unknown = Kunci ini tidak dikenal.
    .remedy = { $suggestion ->
        [none] Hapus kunci ini.
       *[other] Mungkin maksudnya { $suggestion }.
    }
setting-missing = Kunci ini belum diisi.
    .remedy = Tambahkan kunci ini beserta nilainya.
setting-not-text = Nilainya harus berupa tulisan.
    .remedy = Apit nilainya dengan tanda kutip, misalnya "8".
setting-not-whole-number = Nilainya harus bilangan bulat.
    .remedy = Tulis angka tanpa tanda kutip dan tanpa koma, misalnya 10.
setting-not-number = Nilainya harus bilangan.
    .remedy = Tulis angka tanpa tanda kutip, misalnya 0.3.
setting-not-yes-no = Nilainya harus true (ya) atau false (tidak).
    .remedy = Tulis true atau false tanpa tanda kutip.
setting-not-list = Nilainya harus berupa daftar.
    .remedy = Tulis dalam kurung siku, misalnya ["KTP", "KK"].
setting-not-table = Nilainya harus berupa tabel.
    .remedy = Tulis sebagai [nama], [[nama]], atau kunci = nilai dalam kurung kurawal.
setting-not-time = Nilainya harus berupa jam.
    .remedy = Tulis jam seperti "07:30".
setting-not-span = Nilainya harus berupa rentang jam.
    .remedy = Tulis rentang seperti "07:30-16:00".
setting-not-address = Nilainya harus berupa alamat web.
    .remedy = Tulis alamat lengkap seperti "http://antrean.contoh.go.id", atau kosongkan.
setting-not-instant = Nilainya harus berupa tanggal dan jam dengan zona waktu.
    .remedy = Tulis seperti "2026-11-02T07:00:00+08:00".
setting-too-small = Nilainya terlalu kecil.
    .remedy = Tulis paling sedikit { $least }.
setting-too-large = Nilainya terlalu besar.
    .remedy = Tulis paling banyak { $most }.
setting-choice = Nilainya tidak termasuk pilihan yang ada.
    .remedy = Pilih salah satu: { $choices }.
setting-empty = Nilainya tidak boleh kosong.
    .remedy = Isi nilainya.
setting-form = Bentuk nilainya tidak benar.
    .remedy = Sesuaikan dengan contoh dalam berkas yang disertakan.
setting-invalid = Nilainya tidak dapat diterima: { $detail }
    .remedy = Perbaiki nilainya.
setting-threads-too-few = Jumlah utas terlalu sedikit untuk { $sockets } layar.
    .remedy = Isi threads paling sedikit { $least }.
setting-guest-wifi-no-name = Wi-Fi tamu punya kata sandi, tetapi tidak punya nama.
    .remedy = Isi ssid, atau kosongkan password.
setting-printer-key-missing = Pencetak jenis { $kind } memerlukan { $name }.
    .remedy = Tambahkan { $name ->
        [host] alamat pencetak, misalnya host = "192.168.1.50".
        [vendor] nomor pembuat yang ditampilkan lsusb, misalnya vendor = 0x04b8.
        [product] nomor produk yang ditampilkan lsusb, misalnya product = 0x0e15.
       *[device] alamat perangkat, misalnya device = "/dev/ttyUSB0" atau "/dev/usb/lp0".
    }
setting-printer-key-unused = Pencetak jenis { $kind } tidak memakai { $name }.
    .remedy = { $keys ->
        [none] Hapus kunci ini, atau pilih jenis lain.
       *[other] Hapus kunci ini, atau pilih jenis lain. Jenis ini memakai { $keys }.
    }
setting-printer-profile-unknown = Tidak ada profil pencetak { $name }.
    .remedy = { $suggestion ->
        [none] Tulis "default" untuk kertas 80 mm, atau "POS-5890" untuk 58 mm.
       *[other] Mungkin maksudnya { $suggestion }. "default" cocok untuk kertas 80 mm, "POS-5890" untuk 58 mm.
    }
setting-printer-twice = Ada dua pencetak bernama { $name }.
    .remedy = Beri setiap pencetak id yang berbeda.
setting-printer-fallback-unknown = Pencetak cadangan { $name } tidak ada.
    .remedy = Tulis id pencetak lain yang ada, atau hapus fallback.
setting-printer-fallback-itself = Pencetak ini menjadi cadangan dirinya sendiri.
    .remedy = Tulis id pencetak lain, atau hapus fallback.
setting-kiosk-twice = Kios { $name } mencetak ke dua pencetak sekaligus.
    .remedy = Sebutkan kios itu pada satu pencetak saja, lalu pakai fallback untuk cadangannya.

### floor problems: contradictions in the floor

floor-name-twice = Nama { $name } dipakai dua kali.
    .remedy = Beri nama yang berbeda.
floor-name-unknown = { $name } tidak ada di lantai layanan ini.
    .remedy = Periksa ejaannya, atau tambahkan dahulu.
floor-code-form = Kode { $name } tidak dapat dipakai.
    .remedy = Pakai huruf, angka, dan tanda hubung saja, tanpa spasi.
floor-series-form = Awalan nomor { $prefix } tidak dapat dipakai.
    .remedy = Pakai satu sampai tiga huruf besar A sampai Z.
floor-series-twice = Awalan nomor { $prefix } sudah dipakai oleh { $other }.
    .remedy = Pilih huruf lain: setiap awalan hanya boleh dipakai satu kali.
floor-service-unserved = Layanan { $name } tidak dilayani di loket mana pun.
    .remedy = Tambahkan layanan ini pada satu loket, atau hapus layanannya.
floor-hours-backwards = Jam yang mulai pukul { $begins } berakhir sebelum atau tepat pada saat mulai.
    .remedy = Tulis jam mulai lebih dahulu, lalu jam selesai.
floor-break-outside = Istirahat yang mulai pukul { $begins } berada di luar jam layanan.
    .remedy = Sesuaikan jam istirahat dengan jam layanan hari itu.
floor-never-open = Tidak ada satu hari pun yang buka.
    .remedy = Isi jam layanan paling sedikit untuk satu hari.
floor-timezone-unknown = Zona waktu { $name } tidak dikenal.
    .remedy = Pakai Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.
floor-accent-form = Warna { $name } tidak dapat dipakai.
    .remedy = Tulis warna seperti "#0b5d5b".
floor-question-no-way = Tidak ada jawaban yang menghasilkan nomor antrean.
    .remedy = Beri issues = true paling sedikit pada satu jawaban.
floor-after-circle = Layanan { $name } menunggu dirinya sendiri selesai lebih dahulu.
    .remedy = Hapus salah satu after, sehingga ada layanan yang dapat dimulai.
floor-number-range = Nilai { $value } tidak dapat dipakai.
    .remedy = Tulis angka dari { $least } sampai { $most }.
floor-choice = Nilai { $value } tidak termasuk pilihan yang ada.
    .remedy = Pilih salah satu: { $choices }.
floor-wall-blind = Layar { $name } tidak menampilkan zona apa pun.
    .remedy = Isi zones pada layar itu.
floor-wall-counter = Layar { $name } dan loket { $counter } tidak cocok.
    .remedy = Untuk layout "counter", isi counter dengan loket di zona layar itu. Untuk layout lain, hapus counter.
floor-wall-slides-name = { $name } tidak dapat menjadi nama folder slide.
    .remedy = Tulis nama satu folder di dalam folder data, dengan huruf dan angka tanpa spasi, misalnya slides.
slide-folder-missing = Folder slide { $folder } tidak ditemukan.
    .remedy = Buat folder itu dan taruh gambarnya di sana, atau hapus slides pada layar ini.
slide-unreadable = Slide { $name } tidak dapat dibaca: { $reason }.
    .remedy = Periksa izin berkasnya.
slide-name = Nama berkas slide { $name } memuat tanda yang tidak dapat ditampilkan.
    .remedy = Beri berkas itu nama dengan huruf dan angka biasa.
slide-kind = Slide { $name } bukan gambar PNG, JPG, atau WebP.
    .remedy = Simpan gambarnya sebagai PNG, JPG, atau WebP, lalu taruh kembali.
slide-heavy = Slide { $name } lebih besar dari { $most } MB.
    .remedy = Perkecil gambarnya: di layar lebarnya paling banyak sepertiga panel.
slide-size = Slide { $name } berukuran { $across } x { $down } titik.
    .remedy = Pakai gambar dari 1 sampai { $most } titik di setiap sisi.
floor-popular-too-many = Terlalu banyak layanan di halaman depan kios: { $count }.
    .remedy = Sebutkan paling banyak { $most }.

floor-slip-logo-name = { $name } tidak dapat menjadi nama berkas logo.
    .remedy = Tulis nama berkasnya saja, berakhiran .png atau .bmp, tanpa folder dan tanpa spasi.
floor-slip-text-long = Teks kertas ini { $count } huruf: terlalu panjang.
    .remedy = Singkatkan sampai paling banyak { $most } huruf.
floor-slip-placeholder = { $name } tidak dapat diisi dengan sendirinya di sini.
    .remedy = Hapus kurung kurawalnya. Yang dikenal, dan hanya di miss_note: { $known }.
slip-logo-missing = Berkas logo { $name } tidak ditemukan.
    .remedy = Taruh berkas itu di salah satu folder ini: { $folders }.
slip-logo-unreadable = Berkas logo { $name } tidak dapat dibaca: { $reason }.
    .remedy = Periksa izin berkasnya.
slip-logo-kind = Berkas ini bukan gambar PNG atau BMP.
    .remedy = Simpan gambarnya sebagai PNG, lalu taruh kembali.
slip-logo-heavy = Berkas logo lebih besar dari { $most } kB.
    .remedy = Perkecil gambarnya: di kertas lebarnya paling banyak 384 titik.
slip-logo-size = Gambar logo berukuran { $across } x { $down } titik.
    .remedy = Pakai gambar dari 1 sampai { $most } titik di setiap sisi.

### calendar: mistakes in a file of holidays, line by line

calendar-line = baris { $line }
calendar-mistakes = Tidak ada yang diimpor dari { $file }; { $count } kesalahan:
calendar-imported = { $days } hari diimpor.
calendar-not-utf8 = Baris ini memuat huruf yang bukan UTF-8.
    .remedy = Simpan berkas sebagai CSV UTF-8.
calendar-unreadable = Berkas tidak dapat dibaca dari sini: { $detail }.
    .remedy = Perbaiki atau unduh lagi berkasnya.
calendar-cut-off = Berkas terputus sebelum selesai.
    .remedy = Unduh lagi berkasnya.
calendar-empty = Berkas tidak memuat hari apa pun.
    .remedy = Tulis satu hari pada setiap baris di bawah judul kolom.
calendar-column-unknown = Kolom "{ $value }" tidak dikenal atau tertulis dua kali.
    .remedy = Pakai tanggal, nama, jenis, instansi, mulai, selesai, masing-masing sekali.
calendar-column-missing = Kolom "{ $value }" tidak ada.
    .remedy = Tulis judul kolom pada baris pertama: tanggal,nama,jenis,instansi,mulai,selesai.
calendar-too-many-cells = Isi baris lebih banyak dari kolomnya.
    .remedy = Apit nama yang memuat koma dengan tanda petik.
calendar-day-form = "{ $value }" bukan tanggal.
    .remedy = Tulis seperti 2026-12-25 atau 25/12/2026.
calendar-year-far = Tahunnya terlalu jauh.
    .remedy = Tulis tahun antara 2000 dan 2100.
calendar-name-form = Nama hari kosong atau memuat tanda yang tidak dapat dicetak.
    .remedy = Tulis nama harinya.
calendar-kind-unknown = Jenis "{ $value }" tidak dikenal.
    .remedy = Pilih tutup (closed), singkat (short), atau terbatas (reduced).
calendar-agency-unknown = Instansi "{ $value }" tidak ada di lantai layanan.
    .remedy = Tulis kode instansi; kosong berarti seluruh lantai layanan.
calendar-time-form = "{ $value }" bukan jam.
    .remedy = Tulis seperti 07:30.
calendar-hours-missing = Hari ini belum lengkap jamnya.
    .remedy = Tulis jam mulai dan jam selesai.
calendar-hours-backwards = Selesainya tidak sesudah mulainya.
    .remedy = Tukar atau perbaiki keduanya.
calendar-hours-unused = Hari tutup tidak mempunyai jam.
    .remedy = Hapus jamnya, atau pakai jenis singkat (short).
calendar-day-twice = Hari ini sudah ada pada baris { $other }.
    .remedy = Sisakan satu baris.
calendar-event-without-day = Acara ini tidak mempunyai tanggal yang dapat dibaca.
    .remedy = Perbaiki DTSTART dan DTEND acara ini.
calendar-event-repeats = Acara berulang tidak dapat diimpor.
    .remedy = Tulis setiap hari sebagai acara tersendiri.
calendar-event-too-long = Acara ini lebih dari 31 hari.
    .remedy = Perbaiki DTEND, atau bagi acaranya.

### states

state-pending = menyusul
state-waiting = menunggu
state-called = dipanggil
state-serving = sedang dilayani
state-done = selesai
state-held = ditahan
state-absent = tidak hadir
state-transferred = dialihkan
state-cancelled = dibatalkan
state-expired = tidak berlaku lagi

counter-state-open = buka
counter-state-paused = jeda
counter-state-closed = tutup

class-regular = reguler
class-priority = prioritas

### acts

act-issue = Ambil nomor
act-call = Panggil
act-call-next = Panggil berikutnya
act-recall = Panggil ulang
act-start = Mulai
act-finish = Selesai
act-hold = Tahan
act-resume = Lanjutkan
act-release = Kembalikan ke antrean
act-absent = Tidak hadir
act-return = Kembalikan ke antrean
act-postpone = Tunda giliran
act-transfer = Alihkan
act-cancel = Batalkan
act-walk-in = Langsung
act-add-errand = Tambah keperluan
act-priority = Prioritas
act-assist = Dampingi
act-note = Catatan
act-help = Minta bantuan
act-undo = Urungkan
act-open = Buka loket
act-take-over = Ambil alih loket
act-pause = Jeda
act-unpause = Lanjutkan melayani
act-close = Tutup loket

### reasons: why a counter rests, a queue stands still, an errand ended, or no number can be taken

reason-break = istirahat
reason-prayer = salat
reason-meeting = rapat
reason-away = keluar sebentar
reason-shift = pergantian petugas
reason-central-server = gangguan server pusat
reason-gangguan-server = gangguan server pusat
reason-listrik = listrik padam
reason-jaringan = gangguan jaringan
reason-upacara = upacara
reason-other = alasan lain
reason-left = pengunjung sudah pergi
reason-asked = atas permintaan pengunjung
reason-seen = dilihat oleh petugas
reason-mistake = kekeliruan
reason-wrong-service = salah memilih layanan
reason-papers-missing = berkas kurang
reason-twice = mengambil nomor dua kali
reason-copying-papers = melengkapi atau menyalin berkas
reason-paying = membayar dahulu
reason-waiting-for-colleague = menunggu petugas lain
reason-urgent = keadaan mendesak
reason-no-answer = tidak datang setelah dipanggil
reason-day-end = hari layanan ditutup
reason-override = ditutup oleh supervisor
reason-stopped = dihentikan sementara
reason-holiday = libur
reason-closed-today = tidak buka hari ini
reason-before-hours = belum buka
reason-after-hours = sudah tutup
reason-no-time-left = waktu tersisa tidak cukup
reason-quota-full = kuota hari ini penuh
reason-nobody-there = belum ada loket yang buka
reason-long-queue = antrean panjang

outcome-done = selesai
outcome-papers-missing = berkas kurang
outcome-referred = dirujuk
outcome-refused = ditolak

### why: whose turn it is, to be read out. $waited and $target in minutes.

why-score = { $class ->
        [priority] Prioritas
       *[regular] Reguler
    }, { $waited ->
        [0] baru datang
       *[other] sudah menunggu { $waited } menit
    } (sasaran { $target } menit). Tidak ada yang lebih mendesak.
why-overdue = Prioritas, dan sudah menunggu lebih lama dari sasaran untuk siapa pun.
why-passed-over = Mendahului { $number }.
why-pass-over = Sudah { $calls } kali didahului prioritas, maka sekarang gilirannya.
why-returned = Kembali setelah terlewat; nomor lain sudah didahulukan.
why-chosen = Dipilih oleh petugas di luar urutan.
why-only = Satu-satunya yang menunggu.
why-walk-in = Datang langsung ke loket yang sedang kosong.

### slip: what the server puts on the paper

slip-number-label = Nomor antrean
slip-first = Pertama
slip-ahead = { $people ->
        [0] Anda yang berikutnya.
       *[other] Sekitar { $people } orang di depan Anda.
    }
slip-ahead-note = Prioritas dan pindahan dapat mendahului.
slip-place = { $zone } · loket { $counters }
slip-next = Berikutnya (urutan diberitahukan)
slip-stop = { $service } · { $agency }
slip-papers = Siapkan
slip-miss-note = Nomor dipanggil { $calls } kali. Jika terlewat, lapor ke meja informasi: dipanggil lagi setelah { $others } nomor.
slip-code = Kode: { $code }
slip-url = Pindai untuk melihat giliran Anda
slip-wifi = Pindai dahulu untuk Wi-Fi tamu
slip-complaint = Pengaduan: { $channel }
slip-priority = PRIORITAS
slip-assist = DIDAMPINGI
slip-people = Untuk { $people } orang
slip-sample = CONTOH
slip-copy = SALINAN
emergency-number = Nomor darurat
emergency-time = Pukul ____ . ____ (ditulis petugas)
emergency-service = Keperluan: ______________________
emergency-note = Simpan kertas ini. Nomor dicatat di meja informasi, dan waktu tunggu Anda dihitung sejak pukul di atas.

### health: each check by name, with what is said when it is well and when it is not

health-store = Basis data
    .well = Basis data dapat dibaca.
    .ill = Basis data rusak dan tidak dapat dibaca. Hentikan server, biarkan folder data apa adanya, lalu pulihkan cadangan terakhir dengan "restore BERKAS".
health-writing = Penyimpanan
    .well = Semua yang dilakukan dapat disimpan.
    .ill = Tidak ada yang dapat disimpan. Kosongkan ruang diska, dan periksa izin folder data; server melanjutkan sendiri.
health-disk = Ruang diska
    .well = Ruang diska cukup.
    .ill = Ruang diska hampir habis; jika habis, tidak ada yang dapat disimpan. Hapus berkas yang tidak perlu atau pindahkan cadangan lama.
health-clock = Jam
    .well = Jam mesin sesuai dengan catatan.
    .ill = Jam mesin tidak sesuai dengan catatan. Perbaiki jam, lalu jalankan "clock confirm".
health-live = Layar langsung
    .well = Layar menerima perubahan.
    .ill = Perubahan terlambat sampai ke layar. Periksa jaringan dan beban mesin.
health-voice = Suara
    .well = Suara siap.
    .ill = Suara tidak dapat dibuat. Panggilan tetap tampil di layar; panggil dengan lisan.
health-printers = Pencetak
    .well = Semua pencetak siap.
    .ill = Ada pencetak yang bermasalah. Periksa kertas, tutup, dan kabelnya.
health-schedule = Jadwal
    .well = Pekerjaan terjadwal berjalan.
    .ill = Pekerjaan terjadwal tertunda. Periksa catatan kejadian.
health-backup = Cadangan
    .well = Cadangan terakhir masih baru dan dapat dipulihkan.
    .ill = Cadangan terakhir sudah lama, atau tidak dapat dipulihkan saat dicoba. Buat cadangan di halaman admin.
health-second-copy = Tempat kedua
    .well = Tempat kedua terpasang; setiap cadangan disalin ke sana.
    .ill = Tempat kedua tidak terpasang. Colokkan stik USB; cadangan di server tetap dibuat.

### command line

command-program = Antrean dan loket Mal Pelayanan Publik.
command-serve = Jalankan server.
command-demo = Jalankan server dengan pengunjung dan petugas tiruan, di folder data tersendiri.
command-check = Periksa seluruh pengaturan dan sebutkan setiap kesalahan beserta cara memperbaikinya.
command-init = Siapkan folder data baru dari berkas lantai layanan.
command-migrate = Sesuaikan basis data dengan versi program ini.
command-backup = Simpan cadangan yang utuh ke satu berkas.
command-restore = Pulihkan folder data dari berkas cadangan.
command-restore-unsound = Cadangan { $file } tidak utuh, atau bukan cadangan program ini; tidak ada yang diubah. Pakai cadangan lain.
command-restore-newer = Cadangan { $file } dibuat oleh rilis program yang lebih baru (langkah "{ $step }"); tidak ada yang diubah. Perbarui dulu program ini dengan "update BERKAS", lalu pulihkan cadangannya.
command-restored = Folder data { $folder } sekarang berisi cadangan { $file }. Jalankan server seperti biasa.
command-restore-kept = Basis data sebelumnya disimpan di { $file }.
command-update = Ganti program ini dengan rilis lain, dari sebuah bundel.
option-update-finish = Nilai pembaruan yang terputus karena listrik padam.
option-update-while-open = Perbarui walaupun petugas masih di loket.
command-update-which = Sebutkan berkas bundel, atau --finish saja.
command-update-unpacking = Memeriksa dan membuka { $release } ...
command-update-trying = Mencoba { $release } pada salinan data ...
command-update-switching = Beralih ke { $release }; layar kembali dengan sendirinya ...
command-update-waiting = Menunggu { $release } sehat, paling lama satu menit ...
command-update-going-back = Kembali ke { $release } ...
command-update-done = { $release } berjalan. Rilis sebelumnya tetap disimpan.
command-update-not-installed = Program di { $folder } tidak dipasang oleh ./install, jadi tidak diperbarui dengan cara ini. Di salinan git: pull, "make setup", lalu jalankan ulang.
command-update-no-room = Ruang di { $folder } tidak cukup untuk rilis lain. Tidak ada yang diubah.
command-update-no-bundle = { $file } bukan bundel yang utuh. Tidak ada yang diubah. Salin lagi. ({ $detail })
command-update-bundle-refused = Bundel tidak cocok dengan mesin ini. Tidak ada yang diubah. { $detail }
command-update-already-there = { $release } memang yang sedang berjalan.
command-update-older = { $release } lebih tua daripada susunan data. Tidak ada yang diubah.
command-update-open = Petugas masih di loket. Perbarui setelah tutup, atau dengan --while-open. Tidak ada yang diubah.
command-update-command = "{ $command }" tidak berhasil. Rilis sebelumnya tetap berjalan. { $detail }
command-update-service = Layanan tidak dapat diperintah { $verb }. { $detail }
command-update-went-back = { $release } tidak sehat dalam satu menit. { $old } berjalan lagi; tidak ada yang perlu dilakukan.
command-update-ill-after-all = { $release } berjalan lagi, tetapi tidak sehat. Lihat dengan: journalctl -u antrean
command-verify = Bandingkan keadaan yang tersimpan dengan catatan kejadian.
command-clock = Jam dan tanggal yang dipakai server.
command-clock-confirm = Pastikan tanggal setelah server ragu: catatan terakhir lebih baru, atau lebih dari 14 hari yang lalu.
command-clock-is = Jam mesin: { $date }, { $time }. Catatan terakhir: { $latest_date }, { $latest_time }.
command-clock-confirmed = Tanggal sudah dipastikan. Server melayani lagi.
command-clock-certain = Tidak ada keraguan tentang tanggal.
command-staff = Kelola petugas dan PIN mereka.
command-staff-add = Tambahkan petugas.
command-staff-list = Tampilkan daftar petugas.
command-staff-disable = Nonaktifkan petugas.
command-staff-pin = Ganti PIN petugas.
command-device = Kelola perangkat: kios, layar, dan pencetak.
command-device-add = Daftarkan perangkat; tokennya tercetak pada baris terakhir.
command-device-list = Tampilkan daftar perangkat.
command-device-revoke = Cabut izin perangkat.
command-floor = Kelola lantai layanan.
command-floor-apply = Berlakukan berkas lantai layanan.
command-floor-export = Tuliskan lantai layanan yang berlaku sebagai berkas.
command-print-test = Mencetak halaman uji: lebar, huruf, gambar, kode QR, dan pemotong.
command-print-day = Mencetak ringkasan hari per instansi: datang, dilayani, tidak hadir, terlama menunggu.
command-paper-waits = Menunggu pencetak { $printer }: { $reason }
command-paper-printed = { $paper } tercetak di pencetak { $printer }.
command-paper-failed = { $paper }: tidak tercetak di pencetak { $printer }: { $reason }
command-paper-unknown = { $paper }: belum pasti apakah sudah tercetak di pencetak { $printer }: { $reason }
command-paper-unknown-printer = Pencetak { $name } tidak ada di pengaturan. Yang ada: { $known }.
command-print-agent = Jalankan agen pencetak untuk server lain.
command-speaker = Ucapkan panggilan sebuah layar lewat pengeras suara mesin ini, tanpa peramban.
command-say = Ucapkan sebuah kalimat dengan suara lantai layanan.
command-say-nothing = Tulis kalimat yang diucapkan, atau pakai --recordings atau --missing.
command-say-failed = Kalimat ini tidak dapat diucapkan. Tulis sekurangnya satu kata, lalu coba lagi.
command-recording-there = ada
command-recording-missing = belum ada
command-recording-unusable =
    { $fault ->
        [silent] { $file } tidak terpakai: tidak ada suara di dalamnya. Rekam ulang.
        [too-long] { $file } tidak terpakai: lebih dari 30 detik. Potong atau rekam ulang.
       *[unreadable] { $file } tidak terpakai: bukan WAV PCM yang utuh. Simpan ulang sebagai WAV 16 bit.
    }
command-recordings = Rekaman suara di { $folder }: { $there } dari { $wanted } ada; selebihnya diucapkan mesin. Daftarnya: say --missing.
command-simulate = Hitung satu hari layanan tanpa menunggu.
command-numbers = Nomor darurat yang dicetak lebih dahulu.
command-numbers-print = Cetak nomor darurat, untuk dibagikan saat listrik atau server mati dan dicatat sesudahnya di meja informasi.
command-numbers-one-target = Sebutkan satu tujuan: --printer, --pdf, atau --png.
command-numbers-series = Seri { $series } tidak ada. Seri yang ada: { $known }.
command-numbers-stopped = Nomor { $number } tidak tercetak ({ $reason }). Periksa pencetaknya, lalu lanjutkan dengan --from dari nomor itu.
option-series = Huruf di depan nomor, misalnya B.
option-number-from = Nomor pertama, paling kecil 901.
option-number-count = Banyaknya nomor.
option-printer = Nama pencetak di server.toml.
option-pdf = Berkas PDF berisi lembar A4 untuk digunting.
option-png = Berkas PNG berisi lembar A4 untuk digunting.
option-out = Berkas tujuan; tanpa ini ke layar.
command-report = Buat laporan.
command-report-close-month = --close hanya untuk laporan "month".
command-export = Ekspor catatan kejadian.
command-calendar = Kelola hari libur.
command-calendar-import = Impor hari libur dari berkas.
command-calendar-list = Tuliskan hari libur sebagai tabel yang dapat diimpor lagi.
command-calendar-remove = Hapus sebuah hari libur; jam mingguan berlaku lagi.

option-day = Hari yang diringkas, TTTT-BB-HH; bila tidak disebut, hari ini.
option-data = Folder data (atau variabel QUEUE_DATA).
option-config = Berkas pengaturan mesin ini.
option-floor = Berkas lantai layanan.
option-empty = Mulai dengan lantai tanpa instansi, untuk disusun lewat halaman Admin.
option-host = Alamat tempat server mendengarkan (0.0.0.0: semua jaringan).
option-port = Porta server.
option-open-now = Abaikan jam layanan, istirahat, libur, dan perkiraan tutup; kuota tetap berlaku.
option-trial = Untuk uji coba: kertas dan layar ditandai CONTOH.
option-clock-start = Saat mulai jam uji coba, misalnya 2026-11-02T07:00:00+08:00.
option-clock-speed = Kecepatan jam uji coba; 60 berarti satu menit menjadi satu detik.
option-server = Alamat server.
option-token = Token perangkat.
option-speaker-wall = Layar yang panggilannya diucapkan; tanpa ini layar pertama yang berpengeras suara.
option-player = Perintah pemutar berkas WAV; tanpa ini paplay, pw-play, atau aplay.
speaker-ready = Terhubung. Panggilan layar { $wall } diucapkan di sini.
speaker-not-speaking = Terhubung, tetapi layar { $wall } tidak berpengeras suara: isi speaks = true di floor.toml.
speaker-unreachable = Server tidak menjawab ({ $detail }). Dicoba lagi.
speaker-refused = Server tidak menerima pengeras suara ini: { $detail }. Periksa tokennya dengan `device list`.
speaker-lost = Pengeras suara tidak ditemukan. Periksa kabel dan kartu suara; nanti jalan lagi sendiri.
speaker-found = Pengeras suara kembali.
speaker-no-player = Tidak ada pemutar suara di mesin ini. Pasang pulseaudio-utils, pipewire-bin, atau alsa-utils.
speaker-no-wall = Tidak ada layar yang berpengeras suara. Isi speaks = true pada salah satunya di floor.toml.
option-agency = Kode instansi.
option-service = Kode layanan; boleh disebut beberapa kali.
option-role = Peran petugas.
option-kind = Jenis perangkat.
option-holiday-kind = Jenis hari bila berkas tidak menyebutnya: closed (tutup), short (jam lain), reduced (kuota setengah hari).
option-holiday-agency = Kode instansi; tanpa ini: seluruh lantai layanan.
option-pin = PIN petugas.
option-from = Tanggal pertama, misalnya 2026-11-02.
option-to = Tanggal terakhir.
option-format = Bentuk keluaran.
option-close = Tutup bulan ini, misalnya 2026-11, dan simpan laporannya di folder data.
option-rebuild = Susun ulang angka statistik dari catatan kejadian.
option-speed = Kecepatan pengunjung tiruan.
option-language = Bahasa.
option-missing = Daftar rekaman suara yang belum ada.
option-recordings = Daftar semua rekaman suara yang dapat dipakai.

command-error = Kesalahan: { $detail }
command-mistakes = { $count } kesalahan dalam pengaturan:
command-check-ok = Pengaturan benar: { $agencies } instansi, { $services } layanan, { $counters } loket.
command-check-voice = Suara { $name }: loketnya biasanya memanggil { $made } kali per menit; { $carried } dapat diucapkan.
command-check-voice-short = Suara { $name }: loketnya biasanya memanggil { $made } kali per menit, tetapi hanya { $carried } dapat diucapkan. Beri zona yang tidak saling terdengar sound_group sendiri-sendiri.
command-check-wall = Layar { $name }: loketnya biasanya memanggil { $made } kali per menit; { $carried } dapat tampil besar.
command-check-wall-short = Layar { $name }: loketnya biasanya memanggil { $made } kali per menit, tetapi hanya { $carried } dapat tampil besar. Bagi zonanya ke lebih banyak layar.
command-progress = { $done } dari { $total }
command-done = Selesai.
command-interrupted = Dihentikan.
command-folder-in-use = Folder data { $folder } sedang dipakai server lain. Hentikan server itu, atau pilih folder lain dengan --data.
command-unwritable = Tidak ada yang dapat disimpan, dan tidak ada yang berubah: { $detail }. Periksa ruang disk dan izin menulis di folder data, lalu coba lagi.
command-store-damaged = Basis data { $file } tidak dapat dibaca ({ $reason }). Tidak ada yang berubah. Simpan berkas itu, lalu pulihkan salinan terakhir dengan "restore BERKAS".
command-folder-missing = Folder data { $folder } belum ada. Jalankan "init" dahulu.
command-folder-not-empty = Folder data { $folder } sudah berisi. Pilih folder lain dengan --data.
command-folder-trial = Folder data { $folder } berisi hari layanan sungguhan. Uji coba memerlukan folder tersendiri.
command-folder-real = Folder data { $folder } berisi uji coba. Layanan sungguhan memerlukan folder tersendiri.
command-port-in-use = Porta { $port } di { $host } sudah dipakai. Hentikan program itu, atau pilih porta lain dengan --port.
command-schema-new = Basis data dibuat oleh versi program yang lebih baru. Perbarui program ini.
command-schema-old = Basis data dibuat oleh versi program yang lebih lama. Jalankan "migrate".
command-floor-differs = Berkas { $file } berbeda dari lantai layanan yang berlaku. Jalankan "floor apply" untuk memberlakukannya, atau "floor export" untuk menyimpannya.
command-floor-proposal = Lantai layanan ini masih usulan. Periksa instansi, layanan, dan loketnya, lalu hapus "proposal" dari berkasnya.
command-no-public-url = Tanpa public_url, kertas dan layar tidak memuat kode QR. Isi public_url dengan alamat yang dapat dibuka dari ponsel pengunjung.
command-not-yet = Perintah ini baru tersedia dalam versi berikutnya.
command-verified = Keadaan yang tersimpan sesuai dengan catatan kejadian.
command-agent-no-printers = { $name ->
        [none] Tidak ada pencetak di { $file } yang diserahkan kepada agen milik server.
       *[other] Tidak ada pencetak di { $file } yang menyebut agen { $name }. Tambahkan agent = "{ $name }" pada tabel [[printer]]-nya, di sini dan di server.
    }
option-agent = Nama agen; hanya pencetak dengan agen ini yang dijalankan.

### console

console-title = Konsol petugas
console-title-waiting = ● { $count } menunggu
console-login-title = Masuk sebagai petugas
console-logout = Keluar
console-counters-title = { $name }, di loket mana?
console-counters-none = Belum ada loket untuk Anda. Hubungi penyelia instansi.
console-counter-free = Kosong
console-counter-yours = Loket Anda sekarang
console-counter-taken = Dipakai { $officer }
console-take-over = Ambil alih
console-take-over-ask = Loket { $counter } sedang dipakai { $officer }. Ambil alih? Pengunjung yang sedang dilayani tetap di loket ini.
console-leave = Batal
console-linked = Tersambung
console-small-window = Jendela kecil
console-sending = Mengirim …
console-sending-again = Belum ada jawaban. Dikirim lagi sendiri.

console-nobody = Tidak ada pengunjung di loket
console-closed = Loket tutup
console-paused = Jeda: { $reason }
console-paused-until = Kembali pukul { $time }
console-called = Dipanggil { $calls } kali
console-serving = Dilayani
console-usual = biasanya { $minutes } menit
console-recall-in = panggil ulang dalam { $seconds } detik
console-may-recall = boleh panggil ulang (U)
console-may-absent = boleh tidak hadir (T), atau tidak hadir + panggil (N)
console-when-here = bila { $number } sudah di depan loket
console-then = lalu { $number } · { $service }
console-mark-priority = Prioritas
console-mark-assist = Dampingi
console-mark-returned = Kembali
console-mark-people = { $people } orang
console-mark-stops = masih { $stops } tujuan lain
console-at-counter = Di loket sekarang
console-still = { $number } masih dilayani?
console-still-since = Sudah { $minutes } menit, biasanya { $usual }. Jika sudah pergi: S.
console-onward = Sesudah ini: { $place }
console-break = Istirahat
console-break-until = Istirahat sampai { $time }
console-stopped = { $why ->
        [none] Panggilan dihentikan
       *[other] Panggilan dihentikan: { $why }
    }
console-stopped-until = { $why ->
        [none] Panggilan dihentikan sampai { $time }
       *[other] Panggilan dihentikan: { $why }, sampai { $time }
    }
console-send = { $number } selanjutnya ke
console-send-counters = Loket { $counters }

console-queue = Antrean
console-next = Berikutnya
console-nobody-waits = Belum ada yang menunggu
console-waiting = Menunggu
console-services-quiet = { $count } layanan lain: 0
console-order = Urutan panggilan
console-held = Ditahan
console-absent-list = Terlewat
console-minutes =
    { $minutes ->
        [0] < 1 mnt
       *[other] { $minutes } mnt
    }
console-not-before = setelah { $time }
console-call-this = Panggil
console-resume = Lanjutkan
console-release = Lepas
console-return = Kembalikan
console-transfer-this = Alihkan
console-list-held = ditahan · { $service }
console-list-absent = terlewat · { $service }
console-list-waiting = menunggu · { $service }

console-acts = Tindakan
console-key-space = Spasi
console-do-call = Panggil
console-do-start = Mulai
console-do-finish-and-call = Selesai + panggil
console-do-unpause = Buka kembali
console-do-open = Buka loket
console-do-recall = Panggil ulang
console-do-absent = Tidak hadir
console-do-absent-next = Tidak hadir + panggil
console-do-hold = Tahan
console-do-transfer = Alihkan
console-do-finish = Selesai saja
console-do-cancel = Batalkan
console-do-add-errand = Keperluan lain
console-do-note = Catatan
console-do-priority = Prioritas
console-do-walk-in = Langsung
console-do-pause = Jeda
console-do-paused = Jeda …
console-do-numbers = Daftar
console-do-next-stop = Ganti tujuan
console-do-still = Masih
console-do-help = Bantuan
console-do-reprint = Cetak ulang
console-do-undo = Urungkan
console-help-sent = Bantuan diminta. Meja informasi dan dasbor sudah diberi tahu.
console-reprinted = Kertas { $number } dicetak ulang di { $place }.
console-undone = Diurungkan.

console-ask-hold = Tahan { $number }, karena apa?
console-ask-cancel = Batalkan { $number }, karena apa?
console-ask-absent = { $number } belum dapat dinyatakan tidak hadir
console-absent-from = Boleh mulai pukul { $time }. Sebelum itu hanya bila pengunjung terlihat pergi.
console-absent-calls = Panggil dulu sebanyak yang ditetapkan. Sebelum itu hanya bila pengunjung terlihat pergi.
console-absent-left = Pengunjung sudah pergi
console-ask-call = Panggil { $number } di luar urutan, karena apa?
console-ask-priority = Prioritas dan pendampingan { $number }
console-priority-seen = Prioritas: terlihat berhak
console-priority-asked = Prioritas: diminta pengunjung
console-priority-off-asked = Cabut prioritas: diminta pengunjung
console-priority-off-mistake = Cabut prioritas: salah pilih
console-priority-assist-on = Dampingi: petugas menghampiri
console-priority-assist-off = Tidak perlu didampingi lagi
console-ask-note = Catatan untuk { $number }
console-note = Catatan
console-note-hint = Hanya dibaca petugas yang melayani nomor ini, dan hilang setelah kunjungan selesai.
console-save = Simpan
console-ask-transfer = Alihkan { $number } ke mana?
console-transfer-note = Catatan untuk loket tujuan (boleh kosong)
console-transfer-back = Kembali ke loket ini sesudahnya
console-ask-add-errand = Keperluan lain { $number }
console-ask-walk-in = Pengunjung langsung: layanan apa?
console-with-priority = Prioritas
console-type-place = Ketik layanan atau nomor loket
console-type-service = Ketik layanan
console-type-number = Ketik nomor atau tindakan
console-nothing-found = Tidak ditemukan. Coba kata lain.
console-none-walk-in = Masih ada yang menunggu untuk semua layanan loket ini. Panggil mereka dulu.
console-none-transfer = Tidak ada tujuan lain.
console-none-add-errand = Tidak ada layanan lain.
console-none-numbers = Tidak ada nomor yang dapat dikerjakan sekarang.
console-ask-numbers = Nomor dalam daftar
console-ask-next-stop = { $number } sesudah ini ke mana?
console-ask-finish = { $number } selesai
console-outcome = Hasil
console-quantity = Jumlah
console-quantity-less = Kurangi satu
console-quantity-more = Tambah satu
console-ask-sure = { $waiting } orang masih menunggu, dan ini loket terakhir yang buka. Tetap tinggalkan?
console-sure-hint = Esc: batal, loket tetap buka.
console-sure-pause = Ya, tetap jeda
console-sure-close = Ya, tetap tutup
console-ask-paused = Loket sedang jeda
console-ask-pause = Jeda
console-pause-why = Karena apa?
console-pause-until = Kembali dalam
console-pause-open = Belum tahu
console-close-counter = Tutup loket

console-keys = Kunci papan ketik
console-keys-primary = Tombol besar: panggil, mulai, selesai + panggil
console-keys-recall = Panggil ulang
console-keys-absent = Tidak hadir (sebelum waktunya: hanya bila sudah pergi)
console-keys-absent-next = Tidak hadir, lalu panggil berikutnya
console-keys-hold = Tahan: pengunjung pergi sebentar
console-keys-transfer = Alihkan ke layanan atau loket lain
console-keys-finish = Selesai tanpa memanggil
console-keys-cancel = Batalkan kunjungan
console-keys-add-errand = Tambah keperluan lain
console-keys-note = Catatan
console-keys-priority = Prioritas dan pendampingan
console-keys-walk-in = Layani pengunjung langsung tanpa nomor
console-keys-pause = Jeda, atau buka kembali; tutup loket
console-keys-numbers = Nomor yang ditahan, terlewat, menunggu: lanjutkan, lepas, kembalikan, alihkan, panggil
console-keys-next-stop = Tujuan berikutnya dipilih
console-keys-still = Jawaban: masih dilayani
console-keys-help = Minta bantuan
console-keys-reprint = Cetak ulang kertas pengunjung ini
console-keys-undo = Urungkan perintah terakhir (10 detik)
console-keys-keys = Halaman ini
console-keys-leave = Tutup pertanyaan tanpa mengirim
console-keys-hint = Pemindai dan pembaca kartu tidak menekan tombol di sini. Tombol besar tidak mendengar 0,7 detik setelah katanya berganti.
### voice: a call as walls show it, and as it is said

## What walls show while the call is said

voice-text = Nomor antrean { $number }. Silakan menuju loket { $counter }.
voice-text-agency = Nomor antrean { $number }. Silakan menuju { $agency }, loket { $counter }.
voice-text-short = { $number }, loket { $counter }

## What is said: each message is one phrase, rendered apart and joined to sentences. Its last mark gives the
## tone: "," goes on, "." ends. $number and $counter come as they are read: "B, 0, 1, 2", "23".

voice-queue-number = Nomor antrean,
voice-number = { $number }.
voice-proceed = Silakan menuju,
voice-agency = { $agency },
voice-counter = Loket { $counter }.
voice-recall =
    { $nth ->
        [2] Panggilan kedua.
        [3] Panggilan ketiga.
       *[other] Panggilan ke-{ $nth }.
    }
voice-last-call = Panggilan terakhir.
voice-attention = Mohon perhatian.
voice-halt-service = Layanan { $name } dihentikan sementara.
voice-halt-agency = Pelayanan { $name } dihentikan sementara.
voice-halt-floor = Semua layanan dihentikan sementara.
voice-halt-why-service = Layanan { $name } dihentikan sementara karena { $reason }.
voice-halt-why-agency = Pelayanan { $name } dihentikan sementara karena { $reason }.
voice-halt-why-floor = Semua layanan dihentikan sementara karena { $reason }.
voice-numbers-stay = Nomor antrean Anda tetap berlaku.
voice-goes-on-service = Layanan { $name } sudah berjalan kembali.
voice-goes-on-agency = Pelayanan { $name } sudah berjalan kembali.
voice-goes-on-floor = Semua layanan sudah berjalan kembali.

### paper: the slip's second language, and what printers and print jobs are

paper-second-number = Nomor antrean { $number }. Silakan tunggu panggilan.
paper-second-miss = Jika terlewat, lapor ke meja informasi.

paper-printer-online = siap
paper-printer-paper-low = kertas hampir habis
paper-printer-paper-out = kertas habis
paper-printer-cover-open = tutup terbuka
paper-printer-offline = pencetak tidak siap
paper-printer-unreachable = pencetak tidak terjangkau
paper-printer-silent = pencetak tidak menjawab
paper-printer-unknown = keadaan pencetak belum diketahui

paper-job-waiting = menunggu pencetak
paper-job-printing = sedang dicetak
paper-job-printed = tercetak
paper-job-failed = gagal dicetak
paper-job-unknown = mungkin sudah tercetak
paper-job-expired = batas waktu cetak habis

print-place =
    { $kind ->
        [desk] meja informasi
        [printer] pencetak { $name }
       *[kiosk] { $name }
    }

paper-reason-no-confirmation = Data terkirim, tetapi pencetak tidak memberi kabar. Periksa kertasnya sebelum mencetak ulang.
paper-reason-broken-off = Sambungan putus saat mencetak. Periksa kertasnya sebelum mencetak ulang.
paper-reason-agent-lost = Agen pencetak berhenti saat mencetak. Periksa kertasnya sebelum mencetak ulang.
paper-reason-slip-unreadable = Isi kertas tidak dapat disusun. Periksa profil dan logo pencetak ini.

summary-title = Ringkasan hari
summary-as-of = Keadaan pukul { $time }
summary-whole = Seluruhnya
summary-nobody = Belum ada yang datang.
summary-counts = Datang { $arrived } · dilayani { $served } · tidak hadir { $absent }
summary-longest = Terlama menunggu { $minutes } menit

paper-test-title = Uji cetak
paper-test-of = { $kiosk } · pencetak { $printer }
paper-test-moment = { $date }, { $time }
paper-test-command = perintah print-test
paper-test-width = Lebar dalam mm. Garis tebal harus tampak di tepi kiri dan kanan:
paper-test-letters = Huruf pencetak. Harus terbaca jelas dan persis demikian:
paper-test-drawn = Huruf yang digambar:
paper-test-image = Gambar. Garis putih tegak: kepala cetak kotor atau rusak.
paper-test-native = Kode QR dari pencetak sendiri. Harus terbaca ponsel:
paper-test-native-missing = Kode QR dari pencetak sendiri: tidak ada pada profil ini.
paper-test-code = Kode QR sebagai gambar. Harus terbaca ponsel:
paper-test-knife = Kertas harus terpotong di bawah baris ini. Bila tidak, pilih profil tanpa pemotong.
paper-test-knife-missing = Profil ini tanpa pemotong: sobek kertas di tepi pencetak. Bila ada pemotong, pilih profil lain.

### demo: how the crowd of the demo is doing

demo-begins = Lantai CONTOH mulai ramai: { $officers } petugas, kecepatan { $speed } kali.
demo-progress = { $issued } nomor diambil, { $called } panggilan, { $served } selesai dilayani, { $absent } tidak hadir, { $turned_away } tidak jadi mengambil nomor.
demo-server-away = Server tidak menjawab. Keramaian menunggu dan melanjutkan sendiri.
demo-server-back = Server menjawab lagi.
demo-stopped = Keramaian berhenti setelah { $issued } nomor dan { $served } layanan selesai.
demo-links = Buka layar-layar ini (nama / PIN di sebelahnya):

### wall

wall-title-hall = Panggilan nomor antrean
wall-title-agencies = Instansi dan loket
wall-title-ground = Petunjuk instansi dan loket
wall-title-zone = Panggilan nomor antrean
wall-title-counter = Panggilan di loket ini
wall-desk = Loket
wall-desk-closed = Loket belum buka
wall-please = Silakan ke loket ini
wall-back = Kembali { $time }
wall-emergency = PENGUMUMAN PENTING
wall-number = Nomor
wall-counter = Menuju loket
wall-also-called = Juga dipanggil
wall-serving = Sedang dilayani
wall-board = Instansi · loket · nomor
wall-agency-closed = Loket belum buka
wall-counter-ready = Siap melayani
wall-directory-counter = Loket
wall-directory-open = Buka
wall-directory-back = Kembali { $time }
wall-directory-break = Istirahat
wall-directory-paused = Jeda
wall-directory-stopped = Berhenti
wall-directory-opens = Buka { $time }
wall-directory-later = Belum buka
wall-directory-closed = Tutup
wall-nth =
    { $nth ->
        [2] Panggilan kedua
        [3] Panggilan ketiga
       *[other] Panggilan ke-{ $nth }
    }
wall-last = Panggilan terakhir
wall-guidance = Nomor yang dipanggil tampil di sini dan diumumkan.
wall-order = Nomor dipanggil menurut lama menunggu dan prioritas, jadi urutannya dapat melompat.
wall-missed = Terlewat: { $numbers }. Lapor ke meja informasi.
wall-rest = { $why }
wall-rest-until = { $why }, kembali { $time }
wall-pause = Loket { $counter }: { $rests }
wall-stop = { $name } berhenti sementara: { $rests }. Nomor Anda tetap berlaku.
wall-stop-floor = Semua layanan berhenti sementara: { $rests }. Nomor Anda tetap berlaku.
wall-closed = Saat ini layanan tutup
wall-closed-before-hours = Selamat pagi. Layanan belum buka
wall-closed-after-hours = Layanan hari ini sudah selesai. Terima kasih
wall-closed-holiday = Hari ini libur
wall-closed-closed-today = Hari ini tidak ada layanan
wall-opens = Buka pukul { $time }

### kiosk

kiosk-title = Apa keperluan Anda?
kiosk-hint = Untuk mengambil nomor, nama dan KTP tidak diminta.
kiosk-popular = Paling sering dicari
kiosk-groups = Menurut urusan
kiosk-all-agencies = Semua instansi
kiosk-agencies-hint = Pilih instansi yang Anda tuju.
kiosk-next-errand = Apa keperluan berikutnya?
kiosk-chosen = Sudah dipilih: { $names }
kiosk-look-up = Lihat layanan dan syarat
kiosk-back = Kembali
kiosk-sheet-before = Sebelumnya
kiosk-sheet-next = Berikutnya ({ $sheet }/{ $sheets })
kiosk-expect = Tunggu { $wait }
kiosk-waiting =
    { $count ->
        [0] Tidak ada antrean
       *[other] { $count } orang menunggu
    }

kiosk-search = Cari
kiosk-search-title = Ketik keperluan Anda
kiosk-search-example = misalnya: akta, paspor, tanah
kiosk-search-hint = Cukup beberapa huruf. Salah eja tidak apa-apa.
kiosk-search-found = { $count } layanan ditemukan
kiosk-search-none = Belum ditemukan. Coba kata lain, atau sentuh “Panggil petugas”.
kiosk-space = spasi
kiosk-rub-out = Hapus satu huruf
kiosk-clear = Hapus semua

kiosk-fact-waiting = Sedang menunggu
kiosk-fact-wait = Perkiraan tunggu
kiosk-fact-minutes = Lama di loket
kiosk-fact-papers = Yang perlu dibawa
kiosk-fact-fee = Biaya
kiosk-fact-place = Tempat
kiosk-fact-ahead = Antrean
kiosk-people =
    { $count ->
        [0] belum ada
       *[other] { $count } orang
    }
kiosk-minutes = sekitar { $count } menit
kiosk-take = Ambil nomor
kiosk-take-for = Ambil satu nomor untuk { $count } keperluan
kiosk-add-errand = Tambah keperluan
kiosk-priority = Prioritas
kiosk-priority-for = Lansia 60+, penyandang disabilitas, hamil, menyusui, membawa anak kecil, korban bencana
kiosk-priority-on = Prioritas: ya
kiosk-priority-stored = Yang disimpan hanya “prioritas”, bukan alasannya. Sentuh lagi untuk batal.
kiosk-assist = Dampingi saya
kiosk-assist-for = Petugas menjemput Anda saat nomor dipanggil
kiosk-assist-on = Didampingi: ya
kiosk-assist-stored = Petugas menjemput Anda saat dipanggil. Sentuh lagi untuk batal.
kiosk-assist-mark = Didampingi
kiosk-for-people = untuk { $count } orang
kiosk-people-fewer = Kurangi satu orang
kiosk-people-more = Tambah satu orang

kiosk-errands-chosen = Pilihan Anda ({ $count })
kiosk-errands-title = Keperluan Anda
kiosk-errands-hint = Satu nomor berlaku untuk semuanya. Loket berikutnya diberitahukan setelah yang pertama selesai.
kiosk-remove = Hapus
kiosk-remove-errand = Hapus: { $name }

kiosk-no-number-yet = Belum perlu mengambil nomor
kiosk-ask-desk = Silakan bertanya di meja informasi.
kiosk-understood = Mengerti
kiosk-warning-long-queue = Antrean panjang (lebih dari 45 menit). Tetap ambil nomor?
kiosk-warning-no-time-left = Mungkin tidak terlayani hari ini: antrean lebih panjang daripada waktu yang tersisa. Tetap ambil nomor?
kiosk-warning-stopped = Layanan ini sedang terhenti. Nomor Anda berlaku sepanjang hari. Tetap ambil nomor?
kiosk-warning-yes = Ya, ambil nomor
kiosk-warning-no = Tidak, kembali

kiosk-remark-nobody-there = Belum ada petugas di loket. Nomor tetap dapat diambil; petugas sedang diberi tahu.
kiosk-remark-priority-only = Kuota hari ini sudah habis. Nomor prioritas masih dapat diambil.
kiosk-remark-no-time-left = Antrean lebih panjang daripada waktu yang tersisa hari ini.

kiosk-shut-priority-only = Kuota habis, kecuali prioritas
kiosk-shut-until = Buka pukul { $time }
kiosk-shut-until-day = Buka { $day }, { $time }
kiosk-shut-stopped = Sedang dihentikan sementara
kiosk-shut-holiday = Libur hari ini
kiosk-shut-closed-today = Tutup hari ini
kiosk-shut-before-hours = Belum buka
kiosk-shut-after-hours = Sudah tutup hari ini
kiosk-shut-no-time-left = Antrean hari ini sudah penuh
kiosk-shut-quota-full = Kuota hari ini sudah habis
kiosk-shut-override = Sedang ditutup

kiosk-opens-today = Pengambilan nomor mulai pukul { $time }
kiosk-opens-on = Pengambilan nomor mulai { $day }, pukul { $time }
kiosk-closed-hint = Sambil menunggu, Anda dapat melihat layanan dan syarat yang perlu dibawa.
kiosk-floor-stopped = Pelayanan sedang dihentikan sementara
kiosk-floor-holiday = Hari ini libur
kiosk-floor-closed-today = Hari ini tutup
kiosk-floor-before-hours = Pengambilan nomor belum dimulai
kiosk-floor-after-hours = Pengambilan nomor hari ini sudah selesai
kiosk-floor-no-time-left = Antrean hari ini sudah penuh
kiosk-floor-quota-full = Kuota hari ini sudah habis
kiosk-floor-override = Pengambilan nomor sedang ditutup

kiosk-no-paper = Kertas di kiosk ini habis. Nomor tetap dapat diambil dan berlaku: catat atau foto nomornya.
kiosk-no-printer = Kiosk ini sedang tidak dapat mencetak. Nomor tetap dapat diambil dan berlaku: catat atau foto nomornya.
kiosk-paper-elsewhere = Kiosk ini sedang tidak dapat mencetak. Kertas Anda keluar di { $place }.

kiosk-your-number = Nomor antrean Anda
kiosk-place =
    { $count ->
        [0] { $zone }
        [1] { $zone }, loket { $counters }. Tunggu sampai nomor dipanggil.
       *[other] { $zone }, salah satu loket { $counters }. Tunggu sampai nomor dipanggil.
    }
kiosk-ahead =
    { $count ->
        [0] Anda berikutnya; prioritas dan pindahan dapat mendahului
       *[other] Sekitar { $count } orang di depan Anda; prioritas dan pindahan dapat mendahului
    }
kiosk-later-stops = Berikutnya (urutan diberitahukan)
kiosk-code = Kode { $code }
kiosk-code-use = Dengan nomor dan kode ini giliran dapat ditunda atau dibatalkan.
kiosk-follow-on-phone = Pindai untuk mengikuti antrean di ponsel.
kiosk-paper-printing = Nomor Anda sedang dicetak …
kiosk-paper-moving = Nomor Anda sedang dicetak di { $printer } …
kiosk-paper-printed = Silakan ambil kertas Anda
kiosk-paper-moved = Ambil kertas di { $printer }
kiosk-paper-none = Kertas tidak keluar. Nomor Anda tetap berlaku. Catat atau foto.
kiosk-finish = Selesai
kiosk-finish-in = Selesai ({ $seconds })

kiosk-letters-large = Huruf besar
kiosk-letters-normal = Huruf biasa
kiosk-lower = Turunkan tombol
kiosk-raise = Naikkan tombol
kiosk-call-staff = Panggil petugas
kiosk-staff-calling = Memanggil petugas …
    .text = Mohon tunggu sebentar.
kiosk-staff-called = Petugas sudah dipanggil
    .text = Mohon tunggu di depan kiosk ini.
kiosk-staff-failed = Petugas belum dapat dipanggil dari sini
    .text = Silakan datang ke meja informasi.

kiosk-idle-title = Masih di sini?
kiosk-idle-text = Layar kembali ke awal dalam { $count } detik.
kiosk-idle-stay = Ya, lanjutkan
kiosk-idle-end = Mulai dari awal

kiosk-taking = Nomor sedang diambil …
    .text = Mohon tunggu sebentar. Tidak perlu menyentuh lagi.
kiosk-unanswered = Server belum menjawab
    .text = Sentuh “Coba lagi”: Anda tidak akan mendapat dua nomor. Atau datanglah ke meja informasi.
kiosk-try-again = Coba lagi
kiosk-away = Kiosk sedang menyambung kembali
kiosk-away-desk = Layar ini kembali sendiri. Jika perlu segera, silakan ke meja informasi.

kiosk-check = Cek nomor saya
kiosk-check-number-title = Nomor antrean Anda
kiosk-check-figures-hint = Tulis angka di belakang huruf { $letter }, seperti di kertas.
kiosk-check-letter-hint = Sentuh huruf di depan nomor Anda.
kiosk-check-missed = Kembalikan ke antrean, atau lapor ke meja informasi.
kiosk-tend-no-printer = tanpa pencetak
kiosk-when-today = pukul { $time }
kiosk-when-day = { $day }, pukul { $time }
kiosk-check-code-title = Kode dari kertas
kiosk-check-code-hint = Empat angka di kertas nomor { $number }.
kiosk-check-next = Lanjut
kiosk-check-show = Lihat nomor saya
kiosk-check-no-answer = Server belum menjawab. Coba lagi sebentar.
kiosk-check-postpone = Tunda giliran
kiosk-check-cancel = Batalkan nomor
kiosk-check-return = Kembalikan ke antrean
kiosk-check-reprint = Cetak lagi
kiosk-check-next-stop = Pilih tujuan berikutnya
kiosk-check-minutes = { $minutes } menit
kiosk-check-postpone-question = Tunda berapa lama?
kiosk-check-postpone-meaning = Tempat Anda dalam antrean tetap. Anda tidak dipanggil sebelum waktu itu lewat.
kiosk-check-postpones-left = { $count ->
    [0] Ini penundaan terakhir.
   *[other] Setelah ini masih dapat { $count } kali lagi.
}
kiosk-check-cancel-question = Batalkan nomor { $number }?
kiosk-check-cancel-meaning = Nomor ini tidak akan dipanggil lagi dan tidak dapat dikembalikan.
kiosk-check-cancel-yes = Ya, batalkan
kiosk-check-no = Tidak jadi
kiosk-check-next-stop-question = Ke mana dahulu setelah ini?
kiosk-check-next-stop-meaning = Tempat Anda di antrean lain tidak hilang.
kiosk-check-done-postpone = Giliran Anda ditunda.
kiosk-check-done-return = Nomor Anda kembali dalam antrean.
kiosk-check-done-cancel = Nomor Anda dibatalkan.
kiosk-check-done-next-stop = Tujuan berikutnya sudah diubah.

kiosk-tend = Menu petugas
kiosk-tend-name-title = Nama petugas
kiosk-tend-name-hint = Untuk resepsionis, supervisor, dan administrator.
kiosk-tend-pin-title = PIN
kiosk-tend-pin-hint = PIN untuk { $name }.
kiosk-tend-enter = Masuk
kiosk-tend-who = { $name } · berakhir dalam { $seconds } detik
kiosk-tend-test = Uji cetak
kiosk-tend-paper = Kertas diganti
kiosk-tend-leave = Selesai
kiosk-tend-tickets = Sentuh nomor untuk mencetaknya lagi
kiosk-tend-none = Hari ini kiosk ini belum memberi nomor.
kiosk-tend-sent = Dikirim ke pencetak.
kiosk-tend-printed = Tercetak.
kiosk-tend-unprinted = Kertas belum keluar. Periksa pencetaknya.
kiosk-tend-paper-noted = Dicatat. Keadaan pencetak diperiksa lagi.

kiosk-halt-break = Petugas istirahat. Nomor tetap dapat diambil.
kiosk-halt-break-until = Petugas istirahat sampai { $until }. Nomor tetap dapat diambil.
kiosk-halt-stopped = Panggilan terhenti: { $text }. Nomor tetap berlaku sepanjang hari.
kiosk-halt-stopped-until = Panggilan terhenti sampai { $until }: { $text }. Nomor tetap berlaku sepanjang hari.
kiosk-shut-when = { $why }. Buka lagi { $when }.

### dashboard

dashboard-title = Dasbor
dashboard-title-unattended = ({ $count }) tanpa loket · Dasbor
dashboard-login-title = Masuk ke dasbor
dashboard-logout = Keluar
dashboard-linked = Langsung
dashboard-closed = Tutup
dashboard-attended = Semua instansi yang ditunggu pengunjung sudah membuka loket.
dashboard-unattended = { $count } instansi ditunggu, tetapi tidak ada loket yang buka
dashboard-people-wait = { $count } orang menunggu
dashboard-since = sejak pukul { $time } ({ $minutes } menit)
dashboard-alarms = Peringatan
dashboard-idle = Loket kosong padahal ada yang menunggu
dashboard-today = Hari ini
dashboard-issued = nomor diambil
dashboard-waiting = menunggu
dashboard-called = dipanggil
dashboard-serving = dilayani
dashboard-served = selesai
dashboard-absent = tidak hadir
dashboard-cancelled = dibatalkan
dashboard-expired = hangus
dashboard-walk-in = langsung
dashboard-wait-mean = rata-rata tunggu
dashboard-wait-p90 = 9 dari 10 di bawah
dashboard-within-target = dalam sasaran
dashboard-longest = Paling lama menunggu
dashboard-nobody-waits = Tidak ada yang menunggu.
dashboard-beyond = melewati sasaran
dashboard-minutes =
    { $minutes ->
        [0] < 1 mnt
       *[other] { $minutes } mnt
    }
dashboard-agency = Instansi
dashboard-longest-wait = terlama
dashboard-counters = loket
dashboard-beyond-target = { $count } lewat sasaran
dashboard-counters-open = { $open } dari { $total } buka
dashboard-counter-serving = melayani
dashboard-counter-open = buka, kosong
dashboard-counter-paused = jeda
dashboard-counter-closed = tutup
dashboard-quiet = Belum ada kegiatan: { $names }
dashboard-devices = Perangkat dan printer
dashboard-devices-well = { $count } lainnya baik
dashboard-calls-told = { $count } panggilan sejam terakhir: { $shown }; { $spoken }
dashboard-calls-shown = tampil setelah { $half } dtk, hampir semua dalam { $most } dtk
dashboard-calls-spoken = selesai diucapkan setelah { $half } dtk, hampir semua dalam { $most } dtk
dashboard-calls-unspoken = tidak ada yang diucapkan
dashboard-seen = terakhir terlihat { $time }
dashboard-never-seen = Belum pernah terlihat: { $names }
dashboard-virtual = printer virtual
dashboard-printer = Printer { $name }
dashboard-printer-paper-low = kertas hampir habis
dashboard-printer-paper-out = kertas habis
dashboard-printer-cover-open = tutup terbuka
dashboard-printer-unreachable = tidak terhubung
dashboard-printer-silent = tidak menjawab
dashboard-printer-unknown = belum diketahui
dashboard-paper-left = Kertas: { $printers }
dashboard-paper-left-of = { $name } kira-kira { $metres } m lagi
dashboard-roll-left = { $state }, kertas kira-kira { $metres } m lagi
dashboard-papers = Kertas yang mungkin tidak keluar
dashboard-paper-at = { $state } · { $place }
dashboard-paper-again = Cetak ulang
dashboard-paper-found = Sudah keluar
dashboard-voice = Suara
dashboard-voice-silent = dimatikan
dashboard-voice-restarting = dimulai kembali
dashboard-help-counter = Loket { $place } meminta bantuan
dashboard-help-kiosk = Kiosk { $place } meminta bantuan
dashboard-kind-kiosk = kiosk
dashboard-kind-wall = layar
dashboard-kind-survey = survei
dashboard-kind-speaker = pengeras suara
dashboard-kind-print-agent = penggerak printer
dashboard-kind-program = program

dashboard-only-for = hanya untuk { $names }
dashboard-halted = dihentikan atau istirahat
dashboard-back-at = kembali { $time }
dashboard-ask = Minta buka loket
dashboard-take = Saya tangani
dashboard-owner = ditangani { $name }
dashboard-help-done = Sudah dibantu
dashboard-late-soon = Akan melewati sasaran dalam 15 menit
dashboard-late-first = pertama { $number }, pukul { $time }
dashboard-console-rings = konsolnya dibunyikan
dashboard-why = Mengapa?
dashboard-why-of = Mengapa { $number } menunggu?
dashboard-tools = Tindakan
dashboard-tool-why = Mengapa nomor …?
dashboard-tool-stops = Hentikan / lanjutkan
dashboard-tool-overrides = Pengambilan nomor
dashboard-tool-notices = Pengumuman
dashboard-tool-ready = Siap buka?
dashboard-print-day = Cetak ringkasan hari
dashboard-tool-closing = Tutup hari
dashboard-tool-waiting-list = Daftar tunggu
dashboard-tool-charts = Grafik hari ini
dashboard-tool-reports = Laporan
dashboard-tool-comments = Saran
dashboard-heat = Nomor menurut jam dan hari, { $weeks } minggu terakhir
dashboard-level = Dilayani sesuai standar
dashboard-occupancy = Keterisian loket
dashboard-dismiss = Tutup jendela ini
dashboard-done = Sudah dilakukan.
dashboard-asking = Menanyakan ke server …
dashboard-nothing-stopped = Tidak ada yang dihentikan.
dashboard-stop-what = Yang dihentikan
dashboard-whole-floor = Seluruh lantai
dashboard-whole-agency = Seluruh { $agency }
dashboard-stop-why = Alasan
dashboard-reason-gangguan-server = Gangguan server pusat
dashboard-reason-listrik = Listrik padam
dashboard-reason-jaringan = Gangguan jaringan
dashboard-reason-upacara = Upacara
dashboard-reason-other = Lainnya
dashboard-stop-text = Alasan lain (diumumkan apa adanya)
dashboard-stop-until = Sampai pukul (boleh kosong)
dashboard-stop = Hentikan panggilan
dashboard-go-on = Lanjutkan
dashboard-until = sampai { $time }
dashboard-service = Layanan
dashboard-all-as-rules = Semua layanan mengikuti aturan.
dashboard-set-open = dibuka oleh penyelia
dashboard-set-closed = ditutup oleh penyelia
dashboard-as-rules = Ikuti aturan lagi
dashboard-open-intake = Buka pengambilan nomor
dashboard-close-intake = Tutup pengambilan nomor
dashboard-no-notices = Tidak ada pengumuman di layar.
dashboard-notice-text = Pengumuman baru
dashboard-notice-zones = Di zona (kosong: semua zona Anda)
dashboard-notice-urgent = Mendesak
dashboard-notice-post = Tampilkan di layar
dashboard-everywhere = semua layar
dashboard-withdraw = Tarik
dashboard-number = Nomor
dashboard-why-joined = Antre sejak { $time }.
dashboard-why-called = Dipanggil pukul { $time } ke loket { $counter }.
dashboard-why-waited = Sudah { $waited } menit; sasarannya { $target } menit.
dashboard-why-later = Pengunjung menundanya sampai { $time }.
dashboard-why-before =
    { $count ->
        [0] Berikutnya dipanggil.
       *[other] { $count } nomor dipanggil lebih dulu:
    }
dashboard-ready = Siap buka.
dashboard-not-ready = Ada yang belum siap.
dashboard-line-ok = siap
dashboard-line-not-ok = belum siap
dashboard-line-printer = Printer { $name }
dashboard-line-kiosk = Kiosk { $name }
dashboard-line-wall = Layar { $name }
dashboard-line-speaker = Pengeras suara { $name }
dashboard-line-clock = Jam server
dashboard-line-voice = Suara
dashboard-line-backup = Cadangan data
dashboard-backup-at = dibuat pukul { $time }
dashboard-backup-none = belum ada
dashboard-backup-trial = tidak dibuat di lantai CONTOH
dashboard-printer-online = siap
dashboard-printer-offline = tidak siap
dashboard-clock-ok = benar
dashboard-clock-behind = tertinggal dari catatan
dashboard-clock-unconfirmed = menunggu konfirmasi tanggal
dashboard-voice-ready = siap
dashboard-not-connected = belum tersambung
dashboard-connected = tersambung
dashboard-sound-failed = suara gagal
dashboard-heard = suara terdengar { $time }
dashboard-not-heard = suara belum terdengar
dashboard-without-officer = { $count } instansi belum ada petugas di loket
dashboard-left =
    { $count ->
        [0] Tidak ada nomor yang tertinggal.
       *[other] { $count } nomor masih terbuka dan akan hangus:
    }
dashboard-still-open = { $count } loket akan ditutup: { $names }.
dashboard-close-day = Tutup hari sekarang

alarm-nobody-there = { $agency }: { $waiting } orang menunggu, tidak ada loket yang buka
alarm-asked-to-open = { $agency } diminta membuka loket
alarm-burst = { $service }: { $count } nomor diambil berturut-turut di { $kiosk }
alarm-printer =
    Printer { $printer }: { $state ->
        [paper_out] kertas habis
        [cover_open] tutup terbuka
        [unreachable] tidak terhubung
        [offline] tidak siap
        [silent] tidak menjawab
       *[other] tidak dapat mencetak
    }
alarm-virtual-printer = Printer { $printer } hanya virtual: tidak ada kertas yang keluar
alarm-copy-old = Cadangan terakhir sudah lebih dari seminggu: periksa apakah diska server penuh, atau buat cadangan di halaman admin
alarm-second-copy-old = Sudah seminggu tidak ada cadangan di tempat kedua: colokkan stik USB ke server
alarm-copy-unsound = Cadangan terakhir tidak dapat dipulihkan saat dicoba: buat yang baru dan beri tahu administrator
alarm-record-broken = Catatan rusak: pakai nomor darurat, hentikan server, lalu pulihkan cadangan terakhir dengan "restore BERKAS"
alarm-record-unwritable = Tidak ada yang dapat disimpan: kosongkan ruang diska server, dan periksa apakah folder datanya boleh ditulisi
alarm-disk-low = Ruang diska server tinggal { $megabytes } MB: hapus yang tidak perlu, atau pindahkan cadangan lama
alarm-clock-behind = Jam server tertinggal dari catatan terakhir; waktu dilanjutkan dari catatan itu
alarm-device-away =
    { $device_kind ->
        [kiosk] Kiosk
        [wall] Layar
        [speaker] Pengeras suara
       *[other] Perangkat
    } { $device } tidak terhubung
alarm-sound-failed = Suara di { $device } gagal terdengar
alarm-sound-muted = Suara di { $device } mati: sentuh layarnya sekali
alarm-sound-lost = { $device } tidak menemukan pengeras suara: periksa kabel dan volumenya
alarm-sound-silent = { $device } diam padahal ada panggilan: muat ulang halamannya atau hidupkan ulang
alarm-clock-off = Jam di { $device } meleset { $minutes } menit

### reception: the information desk

reception-title = Meja informasi
reception-title-rings = ● { $count } meminta bantuan
reception-linked = Tersambung
reception-logout = Keluar
reception-leave = Tutup pesan
reception-close = Tutup
reception-printer = Pencetak: { $state ->
    [paper_low] kertas hampir habis
    [paper_out] kertas habis
    [cover_open] tutup terbuka
    [none] tidak ada
   *[other] tidak menjawab
 }
reception-unprinted = Kertas { $number } tidak keluar. Tuliskan nomornya untuk pengunjung, lalu periksa pencetak.
reception-rings = Yang membutuhkan bantuan
reception-rings-more = { $count } lagi
reception-rings-fewer = Ringkas
reception-since = sejak { $time }
reception-help-done = Sudah dibantu
reception-ring-help-kiosk = Pengunjung di { $place } meminta bantuan
reception-ring-help-counter = Petugas di loket { $place } meminta bantuan
reception-ring-unattended = { $agency }: { $count } menunggu, belum ada loket yang buka
reception-ring-burst = { $service } diambil { $count } kali dalam waktu singkat di { $kiosk }
reception-stopped = { $name } dihentikan sementara: { $reason }
reception-stopped-until = { $name } dihentikan sementara sampai { $time }: { $reason }
reception-issue = Ambilkan nomor
reception-key-issue = Esc
reception-service = Layanan
reception-services = Layanan
reception-service-example = B1, ktp, paspor …
reception-service-hint = Ketik dua tuts layanan, atau huruf awalnya lalu Enter. Koma menambah keperluan pada nomor yang sama.
reception-service-choose = Pilih layanan
reception-no-service = Tidak ada layanan dengan kata itu.
reception-agencies = Instansi
reception-wishes = Pilihan untuk nomor ini
reception-priority = Prioritas
reception-assist = Dampingi
reception-people = { $count } orang
reception-fewer = Kurangi orang
reception-more = Tambah orang
reception-basket = Tambah layanan lain dengan koma, atau tekan Enter.
reception-waiting = { $count } menunggu
reception-issued = { $count } di depan
reception-issued-printed = { $count } di depan · dicetak
reception-find = Cari nomor
reception-find-button = Cari
reception-number = Nomor, atau layanan dan jam
reception-number-example = B012, atau ktp 09.40
reception-results = Nomor yang ditemukan
reception-none-found = Tidak ada nomor hari ini untuk "{ $asked }".
reception-recent = Terakhir dari meja ini
reception-issued-at = Diambil pukul { $time }
reception-where-called = Dipanggil ke loket { $counter }, { $zone }
reception-where-serving = Sedang dilayani di loket { $counter }, { $zone }
reception-where-postponed = Ditunda sampai pukul { $time }
reception-where-waiting = { $ahead } di depan · { $zone }, loket { $counters }
reception-where-other = { $state ->
    [absent] Terlewat: dapat dikembalikan ke antrean.
    [held] Ditahan oleh petugas loket.
    [pending] Menunggu keperluan sebelumnya.
    [cancelled] Sudah dibatalkan.
    [expired] Tidak berlaku lagi.
   *[other] Sudah selesai.
 }
reception-act-return = Kembalikan
reception-act-postpone = Tunda giliran
reception-act-priority = Beri prioritas
reception-act-priority-off = Hapus prioritas
reception-act-assist = Dampingi
reception-act-assist-off = Tanpa dampingan
reception-act-reprint = Cetak ulang
reception-act-next-stop = Keperluan berikutnya
reception-act-transfer = Alihkan
reception-act-cancel = Batalkan
reception-minutes = { $minutes } menit
reception-cancel-title = Batalkan nomor { $number }?
reception-told-return = { $number } kembali ke antrean.
reception-told-postpone = Giliran { $number } ditunda.
reception-told-priority = Prioritas { $number } diubah.
reception-told-assist = Pendampingan { $number } diubah.
reception-told-reprint = { $number } dicetak ulang.
reception-told-next-stop = Keperluan berikutnya { $number } diubah.
reception-told-transfer = { $number } dialihkan.
reception-told-cancel = { $number } dibatalkan.
reception-transfer-note = Catatan untuk loket penerima
reception-refused = Nomor tidak dapat diambil: { $reason }.
reception-override-title = Nomor ini tidak dapat diambil
reception-override = Tetap berikan nomor
reception-emergency = Nomor darurat
reception-emergency-about = Salin dari kertas yang dibagikan saat listrik atau server mati.
reception-emergency-number = Nomor di kertas
reception-emergency-time = Pukul di kertas
reception-emergency-enter = Catat nomor
reception-problem-number = Tulis nomor di kertas, misalnya B-901.
reception-problem-time = Tulis jam dan menit, misalnya 09.40.
reception-problem-service = Pilih layanannya.

### home

home-title = Antrean dan loket
home-visitors = Untuk pengunjung
home-officers = Untuk petugas
home-hall = Di ruang tunggu
home-supervisors = Untuk penyelia
home-others = Lainnya
home-screen-kiosk = Kiosk
home-screen-survey = Survei
home-screen-console = Konsol petugas
home-screen-reception = Meja informasi
home-screen-waiting-list = Daftar tunggu
home-screen-wall = Layar
home-screen-speaker = Pengeras suara
home-screen-dashboard = Dasbor
home-screen-reports = Laporan
home-screen-admin = Kelola
home-about-kiosk = Ambil nomor antrean
home-about-survey = Penilaian layanan
home-about-console = Panggil dan layani pengunjung di loket
home-about-reception = Cari nomor, bantu, cetak ulang
home-about-waiting-list = Siapa menunggu, untuk dibaca dan dicetak
home-about-dashboard = Keadaan seluruh lantai saat ini
home-about-reports = Angka menurut hari, bulan dan tahun
home-about-admin = Petugas dan catatan kejadian

### phone

phone-survey = Nilai layanan kami
phone-title = { $number } · Antrean
phone-title-called = ● Ke loket { $counter }
phone-opening = Membuka nomor Anda …
phone-called = Silakan ke loket { $counter } sekarang
phone-serving = Anda sedang dilayani di loket { $counter }
phone-held = Mohon menunggu, petugas akan memanggil Anda lagi
phone-held-remedy = Nomor Anda tetap berlaku. Tunggu di dekat loket { $counter }, atau beri tahu petugasnya bila Anda sudah siap.
phone-held-because = Sebabnya: { $reason }. Nomor Anda tetap berlaku. Tunggu di dekat loket { $counter }, atau beri tahu petugasnya bila Anda sudah siap.
phone-missed = Nomor Anda terlewat
phone-missed-remedy = Kembalikan ke antrean di bawah ini, atau lapor ke meja informasi.
phone-missed-desk = Lapor ke meja informasi agar dipanggil lagi.
phone-next = Anda berikutnya. Mohon bersiap
phone-waiting = Mohon menunggu dipanggil
phone-postponed = Giliran ditunda sampai { $until }
phone-pending = Mohon menunggu, keperluan berikutnya disiapkan
phone-done = Selesai. Terima kasih
phone-cancelled = Nomor ini dibatalkan
phone-expired = Nomor ini tidak berlaku lagi
phone-expired-remedy = Nomor hanya berlaku pada hari diambil. Silakan datang lagi pada jam layanan dan ambil nomor baru. Ada pertanyaan? Tanyakan di meja informasi.
phone-unknown = Nomor ini tidak ditemukan
phone-unknown-remedy = Periksa kembali QR pada kertas Anda, atau tanyakan di meja informasi.
phone-nth =
    { $nth ->
        [2] Panggilan kedua
        [3] Panggilan ketiga
       *[other] Panggilan ke-{ $nth }
    }
phone-ahead = Di depan Anda
phone-ahead-count =
    { $count ->
        [0] tidak ada
       *[other] sekitar { $count } orang
    }
phone-wait = Perkiraan tunggu
phone-errand = Keperluan
phone-later = Berikutnya:
phone-stay-open = Biarkan halaman ini terbuka dan layar menyala.
phone-sound = Nyalakan suara
phone-sound-on = Suara menyala
phone-postpone = Tunda giliran
phone-cancel = Batalkan
phone-return = Kembalikan ke antrean
phone-postpone-question = Tunda berapa lama?
phone-postpone-meaning = Tempat Anda dalam antrean tetap. Anda tidak dipanggil sebelum waktu itu lewat.
phone-cancel-question = Batalkan nomor ini?
phone-cancel-meaning = Nomor ini tidak akan dipanggil lagi dan tidak dapat dikembalikan.
phone-cancel-yes = Ya, batalkan
phone-return-question = Kembali ke antrean?
phone-return-meaning = Anda dipanggil lagi setelah beberapa nomor lain.
phone-return-yes = Ya, kembalikan
phone-minutes = { $minutes } menit
phone-no = Tidak jadi
phone-sending = Mengirim …
phone-no-answer = Server belum menjawab. Periksa nomor Anda sebentar lagi.
phone-refused = Permintaan ini belum dapat dilakukan.
phone-order = Prioritas dan pindahan dapat mendahului, jadi urutan dapat berubah.
phone-as-of = Data pukul { $time }

phone-transferred = Anda dialihkan. Mohon menunggu dipanggil
phone-returned = Anda kembali dalam antrean. Mohon menunggu
phone-halted = Panggilan sedang berhenti
phone-halt-break = Petugas sedang istirahat. Nomor Anda tetap berlaku.
phone-halt-break-until = Petugas istirahat sampai { $until }. Nomor Anda tetap berlaku.
phone-halt-stopped = { $text }. Nomor Anda tetap berlaku sepanjang hari.
phone-halt-stopped-until = { $text }, sampai { $until }. Nomor Anda tetap berlaku sepanjang hari.
phone-place = Tempat
phone-place-counters = { $count ->
    [0] { $zone }
    [one] { $zone } · loket { $counters }
   *[other] { $zone } · loket { $counters }
}
phone-choose = Ubah
phone-next-stop-question = Ke mana dahulu?
phone-next-stop-meaning = Tempat Anda di antrean lain tidak hilang.
phone-postpones-left = { $count ->
    [0] Ini penundaan terakhir.
   *[other] Setelah ini masih dapat { $count } kali lagi.
}
phone-returns-left = { $count ->
    [0] Ini pengembalian terakhir.
   *[other] Setelah ini masih dapat { $count } kali lagi.
}
phone-other-missed = Satu keperluan Anda terlewat. Kembalikan di bawah ini, atau lapor ke meja informasi.
phone-returned-after = Anda dipanggil lagi setelah { $others } nomor lain.
phone-miss-rule = Nomor dipanggil { $calls } kali. Jika terlewat, lapor ke meja informasi.

### clock bar: what every page of the staff says while the clock is not right

clock-unconfirmed = Tanggal pada server belum dipastikan. Nomor dan panggilan berhenti sampai administrator memastikannya.
clock-machine = Menurut server sekarang { $date }, pukul { $time }.
clock-latest = Catatan terakhir: { $date }, pukul { $time }.
clock-confirm = Ya, tanggal itu benar
clock-ask-administrator = Masuk sebagai administrator untuk memastikannya, atau perbaiki jam komputer server lalu nyalakan lagi.
clock-behind = Jam komputer server mundur menjadi { $date }, pukul { $time }. Antrean tetap berjalan dari catatan terakhir. Perbaiki jamnya.

### waiting list: with what the floor goes on by voice

waiting-title = Daftar tunggu
waiting-as-of = Keadaan { $date }, pukul { $time }
waiting-print = Cetak A4
waiting-slip = Cetak struk
waiting-slip-sent = Dikirim ke pencetak { $printer }.
waiting-nobody = Tidak ada yang menunggu.
waiting-login-title = Masuk untuk melihat daftar tunggu
waiting-login-dashboard = Masuk lewat dasbor
waiting-login-console = Masuk lewat loket
waiting-assist = Didampingi
waiting-order = Urutan panggilan
waiting-now = Di loket
waiting-held = Ditahan
waiting-absent = Tidak hadir
waiting-at-counter = loket { $counter }
waiting-since = sejak { $time }
waiting-not-before = ditunda s.d. { $time }
waiting-legend = * prioritas   + didampingi   ( ) menunda giliran

### privacy: what is held about persons
command-privacy = Lihat dan hapus data tentang orang.
command-privacy-show = Tampilkan data apa tentang orang yang disimpan.
command-privacy-erase = Hapus data tentang orang yang sudah melewati masa simpannya.
privacy-notes = Catatan kunjungan: { $count }, terlama { $oldest }. Terhapus sendiri saat kunjungan berakhir.
privacy-comments = Komentar survei: { $count }, terlama { $oldest }, { $due } melewati masa simpan.
privacy-reasons = Alasan yang diketik petugas: { $count }, terlama { $oldest }, { $due } melewati masa simpan.
privacy-staff = Petugas aktif: { $count } nama.
privacy-leavers = Petugas yang sudah keluar dan masih bernama: { $count }, terlama { $oldest }, { $due } melewati masa simpan.
privacy-erased = Dihapus: { $comments } komentar, { $reasons } alasan; { $leavers } petugas mendapat nama samaran.
privacy-copies = Cadangan yang sudah ada masih memuatnya, paling lama { $days } hari.
record-personal-data-erased = Data tentang orang dihapus: { $comments } komentar, { $reasons } alasan, { $leavers } nama petugas.
record-kind-personal-data-erased = Data orang dihapus
record-comment-seen = Saran pengunjung tentang { $service } ({ $agency }) ditandai sudah dibaca.
record-kind-comment-seen = Saran dibaca
record-copy-made = Salinan seluruh catatan dibuat: { $file }.
record-kind-copy-made = Salinan dibuat
record-copy-fetched = Salinan seluruh catatan diunduh: { $file }.
record-kind-copy-fetched = Salinan diunduh
record-copy-restored = Catatan ini dikembalikan dari salinan { $file }.
record-kind-copy-restored = Salinan dikembalikan

### export: the data dictionary
export-day = Tanggal kerja di lantai layanan, TTTT-BB-HH.
export-half-hour = Setengah jam saat datang, dihitung dari tengah malam: 15 berarti 07.30.
export-ticket = Nomor urut kunjungan di dalam ekspor ini; bukan nomor antrean.
export-stop = Urutan keperluan dalam satu kunjungan.
export-agency = Kode instansi.
export-service = Kode layanan.
export-counter = Loket.
export-priority = 1: prioritas.
export-people = Banyaknya orang dengan satu nomor.
export-outcome = Akhir keperluan: done, absent, cancelled, expired, transferred.
export-result = Hasil yang dicatat petugas; kosong bila tidak dicatat.
export-quantity = Jumlah berkas.
export-walk-in = 1: tanpa antre.
export-calls = Banyaknya panggilan terakhir berturut-turut.
export-wait-s = Tunggu sampai panggilan pertama, detik, tanpa waktu yang ditunda.
export-gave-up-s = Lama menunggu sampai pergi tanpa dipanggil, detik.
export-postponed-s = Waktu yang ditunda pengunjung, detik.
export-walk-s = Dari panggilan terakhir sampai mulai dilayani, detik.
export-service-s = Lama dilayani, detik.
export-forgotten-start = 1: mulai terlupa ditekan.
export-unfinished = 1: ditutup oleh akhir hari.
export-language = Bahasa nomor.
export-assist = 1: perlu pendampingan.
export-errands = Banyaknya keperluan.
export-stay-s = Lama kunjungan, detik.
export-open-s = Lama loket buka, jeda termasuk, detik.
export-paused-s = Lama jeda, detik.

### survey page: one question at a time
survey-title = Penilaian layanan
survey-other-language = English
    .code = en
survey-begin = Bagaimana layanan kami?
survey-promise = { $count } pertanyaan singkat, sekitar satu menit. Tanpa nama; jawaban tidak dihubungkan dengan nomor antrean Anda.
survey-rated = Terima kasih, nilai Anda sudah dicatat.
survey-start = Mulai
survey-which-agency = Instansi mana yang Anda kunjungi?
survey-which-service = Layanan apa yang Anda terima?
survey-count = Pertanyaan { $at } dari { $count }
survey-about-you = Tentang Anda (boleh dilewati)
survey-about-you-hint = Membantu kami memahami siapa yang kami layani. Tidak perlu diisi.
survey-not-told = Tidak diisi
survey-comment = Saran atau pesan (boleh dilewati)
survey-send = Kirim
survey-back = Kembali
survey-thanks = Terima kasih
survey-thanks-hint = Jawaban Anda membantu kami melayani lebih baik.
survey-again = Selesai
survey-given = Penilaian untuk kunjungan ini sudah diberikan. Terima kasih.
survey-later = Penilaian dapat diberikan setelah semua keperluan Anda selesai.

### survey: the nine elements of the SKM, what one may tell of oneself, the bands of the index
survey-requirements = Apakah persyaratan yang diminta sesuai dengan layanannya?
    .name = Persyaratan
    .s1 = Tidak sesuai
    .s2 = Kurang sesuai
    .s3 = Sesuai
    .s4 = Sangat sesuai
survey-procedure = Apakah cara dan alur layanannya mudah?
    .name = Prosedur
    .s1 = Tidak mudah
    .s2 = Kurang mudah
    .s3 = Mudah
    .s4 = Sangat mudah
survey-duration = Apakah layanan diselesaikan dengan cepat?
    .name = Waktu
    .s1 = Tidak cepat
    .s2 = Kurang cepat
    .s3 = Cepat
    .s4 = Sangat cepat
survey-fee = Apakah biayanya wajar?
    .name = Biaya
    .s1 = Sangat mahal
    .s2 = Cukup mahal
    .s3 = Murah
    .s4 = Gratis
survey-product = Apakah yang Anda terima sesuai dengan yang dijanjikan?
    .name = Hasil layanan
    .s1 = Tidak sesuai
    .s2 = Kurang sesuai
    .s3 = Sesuai
    .s4 = Sangat sesuai
survey-competence = Apakah petugas mampu melayani dengan baik?
    .name = Kemampuan petugas
    .s1 = Tidak mampu
    .s2 = Kurang mampu
    .s3 = Mampu
    .s4 = Sangat mampu
survey-conduct = Apakah petugas sopan dan ramah?
    .name = Sikap petugas
    .s1 = Tidak sopan
    .s2 = Kurang sopan
    .s3 = Sopan dan ramah
    .s4 = Sangat sopan dan ramah
survey-complaints = Apakah pengaduan dan saran ditangani dengan baik?
    .name = Pengaduan
    .s1 = Tidak ada tempat mengadu
    .s2 = Ada, tidak berfungsi
    .s3 = Berfungsi, kurang baik
    .s4 = Dikelola dengan baik
survey-facilities = Apakah tempat dan sarananya baik?
    .name = Sarana
    .s1 = Buruk
    .s2 = Cukup
    .s3 = Baik
    .s4 = Sangat baik
survey-profile-sex = Jenis kelamin
    .v-female = Perempuan
    .v-male = Laki-laki
survey-profile-age = Umur
    .v-under-20 = Di bawah 20
    .v-20-29 = 20–29
    .v-30-39 = 30–39
    .v-40-49 = 40–49
    .v-50-59 = 50–59
    .v-60-up = 60 ke atas
survey-profile-education = Pendidikan
    .v-primary = SD
    .v-junior = SMP
    .v-senior = SMA/SMK
    .v-diploma = Diploma
    .v-bachelor = S1
    .v-postgraduate = S2/S3
survey-profile-work = Pekerjaan
    .v-public = ASN
    .v-military = TNI/Polri
    .v-employee = Karyawan swasta
    .v-own-business = Wiraswasta
    .v-farmer = Petani/nelayan
    .v-student = Pelajar/mahasiswa
    .v-household = Rumah tangga
    .v-other = Lainnya
survey-rating = Bagaimana layanan kami hari ini?
    .s1 = Kecewa
    .s2 = Kurang puas
    .s3 = Puas
    .s4 = Sangat puas
satisfaction-band-A = Sangat Baik
satisfaction-band-B = Baik
satisfaction-band-C = Kurang Baik
satisfaction-band-D = Tidak Baik

### reports: titles, columns, and what each measure means
report-total = Jumlah
report-all-services = Seluruh layanan
report-definitions = Definisi
report-made = Dibuat { $date } pukul { $time }
# Over a signature.
report-dated = { $place }, { $date }
report-acknowledged = Mengetahui,
report-service-number = NIP { $number }
report-plan-element = Tiga unsur terendah
report-plan-mean = Nilai
report-plan-todo = Rencana tindak lanjut
report-span = { $begins } sampai { $ends }
report-day = Ringkasan hari
report-month = Laporan bulanan
report-arrivals = Kedatangan
report-waits = Waktu tunggu
report-services = Layanan
report-profile = Profil pengunjung
report-distribution = Sebaran waktu
report-absent = Tidak hadir
report-transfers = Pengalihan
report-priority = Prioritas
report-visits = Kunjungan
report-satisfaction = Kepuasan (SKM)
report-counters = Loket
report-officers = Petugas
report-outcomes = Hasil layanan
report-agencies = Instansi
report-usual = Dibanding hari biasa

column-forms = Formulir
column-sample-aim = Sampel minimal
column-ikm = IKM
column-band-name = Mutu
column-lowest-names = Unsur terendah
column-ratings = Nilai satu sentuh
column-rating-mean = Nilai satu sentuh, rata-rata
column-means-requirements = Persyaratan
column-means-procedure = Prosedur
column-means-duration = Waktu
column-means-fee = Biaya
column-means-product = Hasil layanan
column-means-competence = Kemampuan petugas
column-means-conduct = Sikap petugas
column-means-complaints = Pengaduan
column-means-facilities = Sarana
column-counter = Loket
column-counters = Loket buka
column-usual-tickets = Nomor, biasanya
column-wait-mean-s = Tunggu, rata-rata
column-usual-wait-mean-s = Tunggu, biasanya
column-officer = Petugas
column-open-s = Buka
column-paused-s = Jeda
column-stopped-s = Dihentikan
column-busy-s = Sibuk
column-occupancy = Keterisian
column-idle-while-waiting-s = Kosong saat ada yang menunggu
column-told-n = Perkiraan diberikan
column-told-error-min = Selisih perkiraan, menit
column-told-bias-min = Bias perkiraan, menit
column-told-later = Lebih lama dari perkiraan
column-told-within = Sesuai perkiraan
column-told-width-min = Lebar perkiraan, menit
column-passed-over = Mendahului
column-passed-over-in-a-row = Mendahului berturut-turut
column-agency-name = Instansi
column-service-name = Layanan
column-to-agency-name = Ke instansi
column-to-service-name = Ke layanan
column-arrived = Datang
column-walk-in = Tanpa antre
column-served = Dilayani
column-absent = Tidak hadir
column-abandoned = Pergi sebelum dipanggil
column-transferred = Dialihkan
column-not-finished = Belum selesai
column-cancelled = Batal
column-within-target = Sesuai standar
column-called = Dipanggil
column-late = Melewati standar
column-share = Bagian
column-quantity = Jumlah berkas
column-service-total-s = Waktu layanan seluruhnya
column-forgotten-start = Mulai terlupa
column-outcome-name = Hasil
column-begins = Mulai pukul
column-tickets = Nomor
column-people = Pengunjung
column-per-day = Rata-rata per hari
column-monday = Senin
column-tuesday = Selasa
column-wednesday = Rabu
column-thursday = Kamis
column-friday = Jumat
column-saturday = Sabtu
column-sunday = Minggu
column-from-min = Dari menit
column-to-min = Sampai menit
column-waits = Tunggu
column-waits-share = Bagian tunggu
column-waits-so-far = Tunggu kurang dari ini
column-services = Layanan
column-services-share = Bagian layanan
column-absent-of-called = Dari yang dipanggil
column-absent-of-arrived = Dari yang datang
column-recalls = Panggilan ulang
column-recalls-per-call = Panggilan ulang per nomor
column-class-name = Golongan
column-ended = Berakhir
column-trait-name = Ciri
column-value-name = Nilai
column-errands = Keperluan
column-priority = Prioritas
column-priority-share = Bagian prioritas
column-wait-mean = Tunggu, rata-rata
column-wait-p50 = Tunggu, median
column-wait-p90 = Tunggu, P90
column-wait-max = Tunggu, terlama
column-walk-mean = Jalan, rata-rata
column-walk-p50 = Jalan, median
column-walk-p90 = Jalan, P90
column-walk-max = Jalan, terlama
column-service-time-mean = Waktu layanan, rata-rata
column-service-time-p50 = Waktu layanan, median
column-service-time-p90 = Waktu layanan, P90
column-service-time-max = Waktu layanan, terlama
column-wait-without-interruptions-mean = Tunggu tanpa gangguan, rata-rata
column-wait-without-interruptions-p50 = Tunggu tanpa gangguan, median
column-wait-without-interruptions-p90 = Tunggu tanpa gangguan, P90
column-wait-without-interruptions-max = Tunggu tanpa gangguan, terlama
column-wait-regular-mean = Tunggu umum, rata-rata
column-wait-regular-p50 = Tunggu umum, median
column-wait-regular-p90 = Tunggu umum, P90
column-wait-regular-max = Tunggu umum, terlama
column-wait-priority-mean = Tunggu prioritas, rata-rata
column-wait-priority-p50 = Tunggu prioritas, median
column-wait-priority-p90 = Tunggu prioritas, P90
column-wait-priority-max = Tunggu prioritas, terlama
column-stay-mean = Lama kunjungan, rata-rata
column-stay-p50 = Lama kunjungan, median
column-stay-p90 = Lama kunjungan, P90
column-stay-max = Lama kunjungan, terlama
column-wait-of-visit-mean = Tunggu satu kunjungan, rata-rata
column-wait-of-visit-p50 = Tunggu satu kunjungan, median
column-wait-of-visit-p90 = Tunggu satu kunjungan, P90
column-wait-of-visit-max = Tunggu satu kunjungan, terlama

definition-ikm = IKM: jumlah nilai rata-rata sembilan unsur dibagi sembilan, kali 25, dibulatkan ke dua angka; A 88,31–100,00, B 76,61–88,30, C 65,00–76,60, D 25,00–64,99 (PermenPANRB 14/2017).
definition-sample-aim = Sampel minimal: menurut Krejcie dan Morgan dari keperluan yang dilayani.
definition-rating-mean = Nilai satu sentuh: 1 sampai 4, diberikan setelah dilayani; bukan bagian dari SKM.
definition-occupancy = Keterisian: (waktu layanan + jalan) dibagi (buka - jeda - dihentikan).
definition-idle-while-waiting-s = Kosong saat ada yang menunggu: loket buka dan tanpa pengunjung, sedangkan ada yang menunggu layanan yang dapat dilayaninya; sasarannya 0.
definition-told = Perkiraan: tunggu yang tertera saat nomor diambil, dibandingkan dengan tunggu yang terjadi; selisih dan bias diukur dari tengah perkiraan, bias positif bila pengunjung menunggu lebih lama.
definition-passed-over = Mendahului: panggilan yang mendahului nomor lain dari layanan yang sama yang datang lebih dulu.
definition-wait = Waktu tunggu: panggilan pertama dikurangi saat masuk antrean, tanpa waktu yang ditunda pengunjung; layanan tanpa antre tidak dihitung.
definition-wait-without-interruptions = Tunggu tanpa gangguan: waktu tunggu dikurangi waktu saat server mati di dalamnya.
definition-walk = Jalan: mulai dilayani dikurangi panggilan terakhir; tidak diketahui setelah dilanjutkan dan untuk layanan tanpa antre.
definition-service-time = Waktu layanan: jumlah waktu dilayani di loket; yang belum selesai dan yang mulainya terlupa tidak dihitung.
definition-within-target = Sesuai standar: dilayani dengan tunggu paling lama sesuai standar, dibagi (dilayani + pergi sebelum dipanggil setelah melewati standar + tidak hadir setelah menunggu melewati standar).
definition-late = Melewati standar: dipanggil pertama kali setelah standar tunggu golongannya.
definition-forgotten-start = Mulai terlupa: layanan kurang dari 15 detik setelah jalan lebih dari 3 menit.
definition-quantity = Jumlah berkas: yang dicatat petugas saat selesai; satu bila tidak disebut.
definition-outcome = Hasil: yang dipilih petugas saat selesai; kosong bila tidak dipilih.
definition-arrivals = Kedatangan: nomor yang diambil, menurut setengah jam saat diambil; rata-rata atas hari yang ada pengunjungnya.
definition-absent = Tidak hadir: keperluan yang berakhir tidak hadir, dibagi yang pernah dipanggil dan dibagi yang datang.
definition-recalls-per-call = Panggilan ulang per nomor: panggilan sesudah yang pertama, dibagi keperluan yang pernah dipanggil.
definition-transferred = Dialihkan: keperluan yang diteruskan petugas ke layanan atau loket lain; bagian dari yang datang ke layanan asal.
definition-people = Pengunjung: orang yang datang dengan satu nomor, menurut yang disebut saat mengambil nomor.
definition-usual = Biasanya: rata-rata hari yang sama (misalnya setiap Senin) dalam delapan minggu sebelumnya, hanya hari yang ada pengunjungnya.
definition-stay = Lama kunjungan: keperluan terakhir berakhir dikurangi saat nomor diambil.
definition-wait-of-visit = Tunggu satu kunjungan: jumlah waktu tunggu semua keperluannya.

trait-class = Golongan
    .priority = Prioritas
    .regular = Umum
trait-assistance = Pendampingan
    .yes = Perlu
    .no = Tidak perlu
trait-language = Bahasa
    .id = Indonesia
    .en = Inggris
trait-group = Rombongan
    .alone = Sendiri
    .group = Berdua atau lebih
trait-errands = Keperluan
    .one = Satu
    .several = Beberapa
trait-origin = Nomor diambil
    .device = Di kiosk
    .desk = Pada petugas

### figures: the page of the reports, and the charts beside the dashboard

reports-title = Laporan
reports-login-title = Masuk ke laporan
reports-choose = Pilih laporan
reports-report = Laporan
reports-group-whole = Ringkasan
reports-group-times = Waktu
reports-group-visitors = Pengunjung dan layanan
reports-group-counters = Loket dan petugas
reports-period = Masa
reports-period-today = Hari ini
reports-period-yesterday = Kemarin
reports-period-week = Minggu ini
reports-period-month = Bulan ini
reports-period-last-month = Bulan lalu
reports-period-quarter = Triwulan ini
reports-period-semester = Semester ini
reports-period-year = Tahun ini
reports-period-days = Dari – sampai
reports-from = Dari
reports-to = Sampai
reports-before = Masa sebelumnya
reports-after = Masa berikutnya
reports-counting = Menghitung
reports-counting-for = Menghitung … { $seconds } detik
reports-making = Menyiapkan …
reports-print = Cetak
reports-everything = Semua kolom
reports-nothing = Tidak ada pengunjung pada masa ini.
reports-as-of = Angka per { $date } pukul { $time }.
reports-interrupted = Dalam masa ini server mati { $count } kali, seluruhnya { $minutes } menit. Waktu tunggu tanpa gangguan ada di "Ringkasan hari".
reports-comments = Saran dan masukan
reports-comments-of = Instansi
reports-comments-all = Semua instansi
reports-comments-about = Ditulis pengunjung di samping penilaian, terbaru dulu. Nama dan nomor antrean penulis tidak dicatat.
reports-comments-none = Tidak ada saran atau masukan pada masa ini.
reports-comments-count = { $total } saran dan masukan, { $unseen } belum dibaca.
reports-comments-more = Tampilkan lagi ({ $count })
reports-comments-when = { $date }, { $part ->
    [morning] sebelum pukul 12
   *[other] sesudah pukul 12
}
reports-comments-new = Baru
reports-comments-seen = Dibaca { $name }, { $date }
reports-comments-mark = Tandai sudah dibaca
reports-comments-mark-of = Tandai sudah dibaca: { $agency }, { $when }
reports-comments-written = { $count } pengunjung menulis saran atau masukan pada masa ini.
reports-comments-read = Baca
report-comments = Saran dan masukan
reports-bars = Tertinggi { $most } ({ $value }), terendah { $least } ({ $low }).
reports-bars-more = { $count } teratas dari { $total }; selebihnya di tabel.
reports-errands = { $count } keperluan
reports-outcome-none = Hasil tidak dipilih
reports-elements = Nilai rata-rata tiap unsur (1 sampai 4)
reports-elements-lowest = Perlu tindak lanjut, terendah dulu: { $names }.
reports-heat = Nomor menurut jam dan hari
reports-heat-most = Paling ramai { $day } mulai pukul { $begins }: { $count } nomor.
reports-per-day = Nomor per hari, menurut jam
reports-per-day-most = Paling ramai mulai pukul { $begins }, rata-rata { $count } nomor sehari.
reports-distribution = { $measure }, dalam menit
reports-waits-within = Separuh menunggu kurang dari { $half } menit, sembilan dari sepuluh kurang dari { $most } menit.
reports-services-most = Paling sering dilayani antara { $from } dan { $to } menit.
reports-months = Tutup bulan
reports-months-about = Laporan bulan yang sudah lewat disimpan sekali sebagai PDF dan XLSX, dan tidak berubah lagi.
reports-months-none = Belum ada bulan yang lewat.
reports-close = Tutup { $month }
reports-closed = Ditutup { $date } oleh { $name }
reports-open = Belum ditutup
reports-keeping = Menyimpan laporan …
reports-file = { $title } ({ $kind })
usual-arrivals = Kedatangan per setengah jam
usual-waits = Rata-rata tunggu per setengah jam, dalam menit
usual-this-day = hari ini
usual-that-day = hari itu
usual-usual = biasanya ({ $days } hari)
usual-arrivals-beside = Sampai pukul { $until }: { $count } nomor, biasanya { $usual }.
usual-arrivals-alone = Sampai pukul { $until }: { $count } nomor. Belum ada hari yang sama untuk dibandingkan.
usual-waits-beside = Sampai pukul { $until }: menunggu rata-rata { $count }, biasanya { $usual }.
usual-waits-alone = Sampai pukul { $until }: menunggu rata-rata { $count }. Belum ada hari yang sama untuk dibandingkan.
usual-nothing-yet = Belum ada setengah jam yang lewat hari ini.

### admin: who looks after the staff, and what the auditor reads

# Who did what stands in the record.
actor-staff = petugas { $name }
actor-device = perangkat { $name }
actor-visitor = pengunjung
actor-clock = sistem, menurut jam
actor-command = perintah di mesin server

admin-title = Admin
admin-login-title = Masuk ke halaman admin
admin-sections = Bagian
admin-staff = Petugas
admin-record = Catatan
admin-staff-add = Tambah petugas
admin-staff-none = Belum ada petugas. Tambahkan yang pertama.
admin-role = Peran
admin-agencies = Instansi
admin-services = Hanya layanan ini (kosong: semua layanan loketnya)
admin-pin = PIN baru
admin-pin-new = PIN baru
admin-pin-hint = Paling sedikit 6 angka, bukan 123456 atau 000000.
admin-save = Simpan
admin-change = Ubah
admin-change-about = Setelah disimpan, { $name } harus masuk lagi.
admin-disable = Nonaktifkan
admin-enable = Aktifkan lagi
admin-disabled = Nonaktif
admin-disable-sure = { $name } tidak dapat masuk lagi dan langsung dikeluarkan. Nonaktifkan?
admin-locked = PIN salah berkali-kali, tunggu sampai { $time }
admin-problem-other = Isian ini belum benar. Silakan periksa lagi.
admin-problem-string-pattern-mismatch = Tulis nama tanpa spasi di awal dan akhir.
admin-problem-string-too-short = Isian ini belum diisi.
admin-problem-string-too-long = Isian ini terlalu panjang.
admin-problem-floor-slip-logo-name = Nama berkas logo harus berakhiran .png atau .bmp, tanpa spasi.
admin-problem-floor-slip-text-long = Teks ini terlalu panjang. Singkatkan sampai paling banyak 200 huruf.
admin-problem-floor-slip-placeholder = Hapus kurung kurawalnya. Hanya {"{"}calls{"}"} dan {"{"}others{"}"} yang diisi, dan hanya di kalimat "bila terlewat".
admin-problem-slip-logo-missing = Berkas ini tidak ada lagi di folder data maupun folder config.
admin-problem-slip-logo-unreadable = Berkas ini tidak dapat dibaca. Periksa izinnya.
admin-problem-slip-logo-kind = Berkas ini bukan gambar PNG atau BMP.
admin-problem-slip-logo-heavy = Berkas ini lebih besar dari 60 kB. Perkecil gambarnya.
admin-problem-slip-logo-size = Gambar ini lebih besar dari 2000 titik. Perkecil dahulu.
admin-problem-pin-not-digits = Tulis PIN dengan angka saja.
admin-problem-pin-too-short = PIN terlalu pendek. Tulis paling sedikit 6 angka.
admin-problem-pin-too-easy = PIN ini mudah ditebak. Pilih angka lain.
admin-record-from = Dari
admin-record-to = Sampai
admin-record-actor = Siapa
admin-record-actor-hint = Nama petugas atau perangkat.
admin-record-kind = Jenis
admin-record-all = Semua jenis
admin-record-find = Cari
admin-record-none = Tidak ada catatan yang cocok. Ubah pencarian.
admin-record-more = Catatan sebelumnya
admin-record-facts = Data #{ $seq }
admin-record-number-hint = Tanpa tanggal: nomor hari ini.
admin-record-changes = Yang diubah
admin-record-what = Yang diubah
admin-record-before = Sebelum
admin-record-after = Sesudah
admin-printers = Printer
admin-printers-about = Keadaan setiap printer. Printer ditambah dan diatur di server.toml pada komputer server.
admin-printers-none = Belum ada printer di server.toml. Karcis tidak dapat dicetak.
admin-printers-preview = Isi kertas diatur dan dilihat di bagian
admin-printer-for = untuk { $names }
admin-printer-fallback = digantikan { $name }
admin-printer-since = sejak { $time }
admin-printer-left = kertas kira-kira { $metres } m lagi
admin-printer-test = Cetak halaman uji
admin-printer-changed = Kertas baru dipasang
admin-printer-roll = Tercatat: gulungan baru.
admin-printer-job-waiting = Halaman uji menunggu printer …
admin-printer-job-printing = Halaman uji sedang dicetak …
admin-printer-job-printed = Halaman uji tercetak.
admin-printer-job-failed = Halaman uji tidak tercetak. Periksa kertas, tutup, dan kabel printer.
admin-printer-job-unknown = Tidak diketahui apakah halaman uji keluar. Lihat ke printernya.
admin-printer-job-expired = Halaman uji tidak tercetak pada waktunya. Periksa apakah printer menyala.
record-kind-ticket-issued = Nomor diambil
record-kind-ticket-reprinted = Nomor dicetak ulang
record-kind-priority-changed = Prioritas diubah
record-kind-assistance-changed = Pendampingan diubah
record-kind-errand-added = Keperluan ditambahkan
record-kind-errand-joined = Masuk antrean
record-kind-errand-yielded = Memberi giliran
record-kind-next-stop-chosen = Keperluan berikutnya dipilih
record-kind-errand-called = Dipanggil
record-kind-errand-recalled = Dipanggil ulang
record-kind-errand-started = Mulai dilayani
record-kind-errand-finished = Selesai dilayani
record-kind-errand-held = Ditahan
record-kind-errand-resumed = Dilanjutkan
record-kind-errand-released = Dikembalikan ke antrean
record-kind-errand-missed = Tidak hadir
record-kind-errand-returned = Kembali setelah terlewat
record-kind-errand-postponed = Giliran ditunda
record-kind-errand-transferred = Dialihkan
record-kind-errand-cancelled = Dibatalkan
record-kind-errand-expired = Tidak berlaku lagi
record-kind-note-written = Catatan ditulis
record-kind-command-undone = Diurungkan
record-kind-counter-opened = Loket dibuka
record-kind-counter-paused = Loket jeda
record-kind-counter-unpaused = Loket selesai jeda
record-kind-counter-closed = Loket ditutup
record-kind-help-asked = Bantuan diminta
record-kind-help-given = Bantuan diberikan
record-kind-queue-stopped = Antrean dihentikan
record-kind-queue-went-on = Antrean dilanjutkan
record-kind-intake-overridden = Pengambilan nomor diatur tangan
record-kind-notice-posted = Pengumuman dipasang
record-kind-notice-withdrawn = Pengumuman dicabut
record-kind-alarm-taken = Peringatan ditangani
record-kind-agency-asked = Instansi diminta membuka loket
record-kind-day-closed = Hari ditutup
record-kind-month-closed = Bulan ditutup
record-kind-interrupted = Server terputus
record-kind-clock-confirmed = Jam dipastikan
record-kind-floor-changed = Lantai diubah
record-kind-slip-changed = Isi kertas diubah
record-kind-calendar-imported = Kalender diimpor
record-kind-holiday-removed = Hari libur dihapus
record-kind-staff-added = Petugas ditambahkan
record-kind-staff-disabled = Petugas dinonaktifkan
record-kind-staff-enabled = Petugas diaktifkan lagi
record-kind-staff-changed = Peran petugas diubah
record-kind-pin-changed = PIN diganti
record-kind-logged-in = Masuk
record-kind-logged-out = Keluar
record-kind-device-approved = Perangkat disetujui
record-kind-device-revoked = Perangkat dicabut
record-kind-printer-tested = Pencetak diuji
record-kind-paper-changed = Kertas diganti
record-kind-paper-found = Kertas sudah keluar
# Devices: a new screen shows a code, which is typed here.
admin-devices = Perangkat
admin-devices-none = Belum ada perangkat. Buka halaman layar atau kiosk di mesinnya, lalu ketik kodenya di sini.
admin-devices-code = Kode di layar baru
admin-devices-code-hint = { $count ->
    [0] Belum ada layar yang menunggu. Kode tampil di layar yang belum terdaftar.
   *[other] { $count } layar menunggu. Enam huruf dan angka, besar di layarnya.
 }
admin-devices-find = Cari layar
admin-devices-asked = meminta sejak { $time }
admin-devices-wish = untuk alamat "{ $wish }"
admin-devices-name = Nama perangkat
admin-devices-name-hint = Nama mesinnya, misalnya "tv-pintu-utara". Tercatat pada setiap tindakannya.
admin-devices-wall = Layar yang ditampilkan
admin-devices-agency = Instansi
admin-devices-agency-all = Semua instansi
admin-devices-replace = Perangkat ini menggantikan { $name } yang lama, yang langsung terputus.
admin-devices-approve = Setujui
admin-devices-let = { $name } disetujui. Layarnya mulai sendiri dalam beberapa detik.
admin-devices-shows = menampilkan { $wall }
admin-devices-here = Tersambung
admin-devices-never = Belum terlihat sejak server dinyalakan
admin-devices-seen = Terputus sejak { $time }, { $date }
admin-devices-revoked = Dicabut
admin-devices-revoke = Cabut
admin-devices-revoke-sure = { $name } langsung terputus dan tidak dapat masuk lagi tanpa kode baru. Cabut?
admin-device-kiosk = Kiosk
admin-device-wall = Layar dinding
admin-device-survey = Survei
admin-device-speaker = Pengeras suara
admin-device-print-agent = Penggerak printer
admin-device-program = Program

# The floor, arranged by an administrator: one document, a section for each noun.
admin-floor-place = Lantai
    .about = Nama, tempat, dan kepala surat laporan.
admin-floor-agencies = Instansi & layanan
    .about = Siapa yang melayani di sini, dan untuk keperluan apa. Urutan ini juga urutan di kiosk.
admin-floor-counters = Loket
    .about = Tempat petugas duduk. Setiap layanan perlu paling sedikit satu loket.
admin-floor-zones = Zona
    .about = Bagian ruang. Zona yang suaranya saling terdengar memakai kelompok suara yang sama.
admin-floor-hours = Jam
    .about = Jam layanan tiap hari. Istirahat menghentikan panggilan, bukan pengambilan nomor.
admin-floor-walls = Layar
    .about = Apa yang ditampilkan setiap layar, dan layar mana yang bersuara. Perangkatnya disetujui di bagian Perangkat.
admin-floor-rules = Aturan
    .about = Nilai biasa ini cocok untuk kebanyakan lantai. Ubah hanya bila ada alasannya.
admin-floor-advanced = Lanjutan
admin-floor-in-english = { $label } (Inggris)
admin-floor-wrong = { $count } isian salah
admin-floor-saved = Tersimpan. Sudah berlaku.
admin-floor-unsaved = Belum disimpan. Semua bagian disimpan sekaligus.
admin-floor-discard = Batalkan perubahan
admin-floor-overtaken = Orang lain sudah mengubah lantai ini sejak Anda mulai. Catat perubahan Anda, muat yang terbaru, lalu ulangi.
admin-floor-latest = Muat yang terbaru
admin-floor-mistakes = Belum tersimpan: { $count } isian perlu diperbaiki
admin-floor-fold = Tutup
admin-floor-remove = Hapus
admin-floor-raise = Naikkan
admin-floor-add = Tambah: { $what }
admin-floor-pick = Tambahkan ke { $label }
admin-floor-pick-one = Tambahkan …
admin-floor-leave-out = Keluarkan { $name }
admin-floor-begins = { $what }, mulai
admin-floor-ends = { $what }, selesai
admin-floor-name = Nama lantai layanan
admin-floor-code = Kode
admin-floor-timezone = Zona waktu
admin-floor-information-desk = Meja informasi
    .hint = Sebutan yang dibaca pengunjung, misalnya 0.
admin-floor-accent = Warna aksen
admin-floor-complaints = Saluran pengaduan
admin-floor-letterhead = Kepala surat laporan
    .hint = Yang kosong tidak tercetak.
admin-floor-letterhead-office = Kantor
admin-floor-letterhead-place = Kota
admin-floor-letterhead-title = Jabatan penanda tangan
admin-floor-letterhead-signatory = Nama penanda tangan
admin-floor-letterhead-number = NIP
admin-floor-popular = Halaman depan kiosk
    .hint = Paling banyak 8 layanan yang paling sering diambil.
admin-floor-running-lines = Baris berjalan
    .hint = Satu halaman setiap baris, di semua layar.
admin-floor-line = Kalimat
admin-floor-outcomes = Hasil layanan
    .hint = Yang dapat dicatat petugas saat selesai. Kosong: tidak ditanyakan.
admin-floor-outcome-code = Kode
admin-floor-outcome-name = Nama
admin-floor-proposal = Masih usulan, belum diperiksa setiap instansi
admin-agency-add = Tambah instansi
admin-agency-new = Instansi baru
admin-agency-none = Belum ada instansi.
admin-agency-services = { $count } layanan
admin-agency-name = Nama resmi
admin-agency-plain = Sebutan sehari-hari di kiosk
admin-agency-code = Kode
    .hint = Tanpa spasi, misalnya DUKCAPIL.
admin-agency-letter = Huruf nomor
    .hint = Awal nomor antreannya, misalnya B.
admin-agency-zone = Zona
admin-agency-words = Kata lain untuk pencarian
    .hint = Dipisahkan koma, misalnya capil, disdukcapil.
admin-agency-spoken = Cara menyebutnya
    .hint = Untuk suara. Kosong: seperti nama resmi.
admin-agency-quota-day = Kuota sehari
    .hint = Kosong: tanpa batas.
admin-agency-quota-friday = Kuota hari Jumat
admin-agency-quota-half-day = Kuota setengah hari
admin-service-all = Layanan
admin-service-add = Tambah layanan
admin-service-new = Layanan baru
admin-service-none = Belum ada layanan.
admin-service-takes = { $minutes } menit
admin-service-name = Nama resmi
admin-service-plain = Sebutan sehari-hari di kiosk
admin-service-code = Kode
    .hint = Tanpa spasi, misalnya KTP.
admin-service-minutes = Lama di loket (menit)
admin-service-papers = Berkas yang dibawa
    .hint = Dipisahkan titik koma.
admin-service-fee = Biaya
admin-service-words = Kata lain untuk pencarian
    .hint = Dipisahkan koma, juga ejaan yang keliru.
admin-service-people-at-most = Orang dalam satu nomor
    .hint = Paling banyak, misalnya satu keluarga.
admin-service-series = Huruf nomor sendiri
    .hint = Kosong: huruf instansinya.
admin-service-quota-day = Kuota sehari
    .hint = Kosong: tanpa batas.
admin-service-quota-friday = Kuota hari Jumat
admin-service-quota-half-day = Kuota setengah hari
admin-service-after = Baru sesudah layanan ini
    .hint = Bila seseorang memilih keduanya, yang ini dilayani kemudian.
admin-service-question = Pertanyaan di kiosk
admin-service-question-asks = Kiosk bertanya dahulu
admin-service-question-text = Pertanyaan
admin-service-question-answers = Jawaban
admin-service-answer-text = Jawaban
admin-service-answer-issues = Jawaban ini mendapat nomor
admin-service-answer-advice = Saran bila tidak
admin-counter-add = Tambah loket
admin-counter-new = Loket baru
admin-counter-none = Belum ada loket.
admin-counter-title = Loket { $id }
admin-counter-id = Nomor atau nama loket
admin-counter-agency = Instansi
admin-counter-zone = Zona
admin-counter-services = Layanan, menurut urutan
    .hint = Kosong: semua layanan instansinya.
admin-zone-add = Tambah zona
admin-zone-new = Zona baru
admin-zone-none = Belum ada zona. Mulailah di sini: setiap instansi dan loket berada di sebuah zona.
admin-zone-group = suara { $group }
admin-zone-name = Nama
admin-zone-storey = Lantai
    .hint = Kosong bila gedungnya satu lantai. Tampil pada layar lantai dasar.
admin-zone-id = Kode
admin-zone-sound-group = Kelompok suara
    .hint = Zona sekelompok bersuara bergantian.
admin-wall-add = Tambah layar
admin-wall-new = Layar baru
admin-wall-none = Belum ada layar.
admin-wall-id = Kode
    .hint = Tanpa spasi; menjadi alamat layarnya.
admin-wall-layout = Tata letak
admin-wall-layout-zone = Satu zona
admin-wall-layout-hall = Seluruh ruang
admin-wall-layout-agencies = Papan instansi
admin-wall-layout-ground = Lantai dasar
admin-wall-layout-counter = Satu loket
admin-wall-zones = Zona yang ditampilkan
admin-wall-metres = Jarak baca (meter)
admin-wall-speaks = Bersuara
admin-wall-counter = Loket
    .hint = Untuk tata letak "Satu loket" saja.
admin-wall-counter-none = Tidak untuk satu loket
admin-wall-slides = Folder gambar
    .hint = Folder di dalam folder data, misalnya slides. Gambarnya tampil di samping panggilan.
admin-wall-slide-s = Lama setiap gambar (detik)
admin-wall-look = Buka layar ini
admin-hours-of = Layanan { $day }
admin-hours-closed = Tutup
admin-hours-breaks = Istirahat
admin-hours-breaks-none = tidak ada, atau 12.00 – 12.45
admin-hours-own = Jam sendiri
admin-hours-own-has = Jamnya lain dari jam lantai
admin-day-monday = Senin
admin-day-tuesday = Selasa
admin-day-wednesday = Rabu
admin-day-thursday = Kamis
admin-day-friday = Jumat
admin-day-saturday = Sabtu
admin-day-sunday = Minggu
admin-rules-calls = Panggilan
admin-rules-returns = Terlewat, kembali, dan ditunda
admin-rules-order = Urutan dan prioritas
admin-rules-intake = Pengambilan nomor
admin-rules-counters = Loket
admin-rule-calls-before-absent = Panggilan sebelum "tidak hadir"
admin-rule-call-spacing-s = Jarak antarpanggilan (detik)
admin-rule-call-spacing-priority-s = Jarak bagi prioritas (detik)
    .hint = Juga bagi yang didampingi.
admin-rule-absent-after-finish-s = Terlewat paling cepat (detik)
    .hint = Sesudah pengunjung selesai di loket sebelumnya.
admin-rule-wall-late-s = Menunggu layar (detik)
    .hint = Bila layar belum menampilkan panggilan, selama ini belum dihitung terlewat.
admin-rule-missed-on-wall-min = Terlewat di layar (menit)
    .hint = Lama nomor yang terlewat tetap tertulis di layar.
admin-rule-read-numbers = Cara membaca nomor
admin-rule-read-numbers-digits = B, nol, satu, dua
admin-rule-read-numbers-rest-as-number = B, dua belas
admin-rule-say-agency = Sebut nama instansi dalam panggilan
admin-rule-stop-repeat-min = Ulangi pengumuman berhenti (menit)
admin-rule-return-after = Nomor lain sebelum kembali
    .hint = Yang terlewat dan melapor dipanggil lagi setelah sekian nomor.
admin-rule-returns-at-most = Paling banyak kembali
admin-rule-postpone-at-most = Paling banyak menunda
admin-rule-postpone-minutes = Pilihan menunda (menit)
    .hint = Dipisahkan koma.
admin-rule-next-stop-after-absence-min = Keperluan berikutnya (menit)
    .hint = Yang tidak hadir tetap masuk antrean keperluan berikutnya setelah selama ini.
admin-rule-target-regular-min = Sasaran tunggu reguler (menit)
admin-rule-target-priority-min = Sasaran tunggu prioritas (menit)
admin-rule-pass-over = Paling banyak didahului
    .hint = Sesudah sekian kali didahului, gilirannya pasti.
admin-rule-kappa = Waktu yang dibawa (0 sampai 1)
    .hint = Bagian waktu tunggu yang ikut ke keperluan berikutnya.
admin-rule-transfer-keeps = Waktu yang tetap saat dialihkan (0 sampai 1)
admin-rule-intake-before-min = Kiosk buka sebelum layanan (menit)
admin-rule-last-intake-before-close-min = Nomor terakhir sebelum tutup (menit)
    .hint = 0: sampai layanan tutup.
admin-rule-close-day-at = Hari ditutup paling lambat
    .hint = Yang masih menunggu saat itu berakhir.
admin-rule-long-queue-min = Antrean panjang sejak (menit)
    .hint = Kiosk memperingatkan sebelum memberi nomor.
admin-rule-capacity = Bila waktu tersisa tidak cukup
admin-rule-capacity-warn = Peringatkan, tetap beri nomor
admin-rule-capacity-refuse = Jangan beri nomor
admin-rule-stopped-intake = Selama layanan dihentikan
admin-rule-stopped-intake-warn = Peringatkan, tetap beri nomor
admin-rule-stopped-intake-refuse = Jangan beri nomor
admin-rule-quota-counts-priority = Kuota menghitung prioritas juga
admin-rule-undo-s = Waktu mengurungkan (detik)
admin-rule-forgotten-after = Tanya petugas setelah (kali menit lazim)
    .hint = Masih melayani, atau lupa menekan selesai?
admin-rule-nobody-there-again-min = Ulangi peringatan tak terlayani (menit)
# Days that differ from the week.
admin-holidays = Hari libur
admin-holidays-about = Hari yang berbeda dari biasanya. Yang disimpan langsung berlaku; hari yang sama diganti.
admin-holidays-none = Tidak ada hari libur yang akan datang.
admin-holidays-past = Yang sudah lewat ({ $count })
admin-holidays-day = Tanggal
admin-holidays-name = Nama hari
admin-holidays-kind = Jenis
admin-holidays-agency = Untuk
admin-holidays-all = Semua instansi
admin-holidays-begins = Mulai
admin-holidays-ends = Selesai
admin-holidays-add = Simpan hari ini
admin-holidays-kept = { $name } tersimpan dan berlaku.
admin-holidays-removed = { $name } dihapus. Jam biasa berlaku lagi.
admin-holidays-kind-closed = Libur
    .about = Tidak ada nomor. Pengunjung diberi tahu kapan buka lagi.
admin-holidays-kind-short = Jam singkat
    .about = Jam lain pada hari itu.
admin-holidays-kind-reduced = Terbatas
    .about = Kuota setengah hari. Jamnya seperti biasa bila tidak diisi.
admin-holidays-file = Ambil dari berkas (CSV atau kalender .ics)
admin-holidays-file-which = Berkas
admin-holidays-file-hint = Tabel dengan kolom tanggal dan nama, atau kalender. Semua harinya masuk, atau tidak satu pun.
admin-holidays-file-says = Menurut berkas
admin-holidays-import = Masukkan semua
admin-holidays-imported = { $count } hari masuk dan berlaku.
admin-holidays-wrong = Tidak ada yang masuk: { $count } baris perlu diperbaiki
admin-holidays-line = Baris { $line }:
# How a call sounds.
admin-voice = Suara
admin-voice-about = Dengarkan sebuah panggilan di komputer ini, dengan aturan yang berlaku. Di ruang tidak terdengar apa pun.
admin-voice-number = Nomor
admin-voice-counter = Loket
admin-voice-agency = Sebut instansi
admin-voice-agency-none = Menurut aturan
admin-voice-language = Bahasa pengunjung
admin-voice-listen = Dengarkan
admin-voice-heard = Sudah diputar. Tidak terdengar? Periksa pengeras suara komputer ini.
admin-voice-silent = Suaranya tidak dapat diputar di sini.
# Copies of the record.
admin-backups = Cadangan
admin-backups-about = Salinan dibuat sendiri setiap hari dan disimpan { $days } hari di { $folder }. Simpan juga sesekali di tempat lain.
admin-backups-make = Buat salinan sekarang
admin-backups-making = Sedang menyalin …
admin-backups-made = Salinan baru selesai.
admin-backups-none = Belum ada salinan.
admin-backups-size = { NUMBER($megabytes) } MB
admin-backups-fetch = Unduh
admin-backups-trial = Lantai percobaan tidak disalin. Lantai yang sebenarnya disalin setiap hari.
admin-backups-restore = Mengembalikan salinan
admin-backups-restore-how = Hanya dengan perintah di komputer server, setelah servernya dimatikan. Isi sekarang tetap disimpan di folder "replaced".
# The tickets' paper in the floor's own words.
admin-slip = Karcis
admin-slip-about = Kosong: memakai kata-kata yang abu-abu. Yang disimpan berlaku mulai kertas berikutnya.
admin-slip-logo = Logo
admin-slip-logo-none = Tanpa logo
admin-slip-logo-hint = Taruh berkas PNG atau BMP (paling besar 60 kB) di folder data atau folder config server ini.
admin-slip-in-id = Bahasa Indonesia
admin-slip-in-en = Bahasa Inggris
admin-slip-miss-note = Bila terlewat
admin-slip-miss-note-hint = {"{"}calls{"}"} dan {"{"}others{"}"} diisi dari aturan antrean.
admin-slip-ahead-note = Tentang urutan
admin-slip-scan = Di bawah kode QR
admin-slip-complaints = Saluran pengaduan
admin-slip-closing = Kalimat penutup
admin-slip-none = (tidak tercetak)
admin-slip-preview = Pratinjau
admin-slip-width = Kertas
admin-slip-width-576 = 80 mm
admin-slip-width-384 = 58 mm
admin-slip-errands = Keperluan
admin-slip-printed-in = Bahasa pengunjung
admin-slip-qr = Dengan kode QR
admin-slip-no-url = public_url belum diisi: kertas yang sebenarnya tanpa kode QR.
admin-slip-longest = Nama terpanjang
admin-slip-length = Panjang { $millimetres } mm dari paling panjang 130 mm
admin-slip-picture = Gambar kertas. Isinya: { $lines }
admin-slip-drawing = Sedang digambar …
admin-slip-left-out = Tidak muat di kertas ini: { $what }. Singkatkan teks yang lain.
admin-slip-part-next-stops = semua keperluan berikutnya
admin-slip-part-floor-name = nama lantai layanan
admin-slip-part-complaint = saluran pengaduan
admin-slip-part-papers = berkas yang disiapkan
admin-slip-part-second-language = bahasa kedua
admin-slip-part-closing = kalimat penutup
admin-slip-saved = Tersimpan. Berlaku mulai kertas berikutnya.
role-officer = Petugas loket
role-receptionist = Petugas meja informasi
role-agency-supervisor = Penyelia instansi
role-floor-supervisor = Penyelia lantai
role-admin = Admin
role-auditor = Auditor
record-ticket-issued = Nomor { $number } diambil.
record-priority-changed = Prioritas nomor { $number } { $on ->
     [yes] diberikan
    *[no] dicabut
 }.
record-assistance-changed = Pendampingan nomor { $number } { $on ->
     [yes] diminta
    *[no] dicabut
 }.
record-errand-added = Keperluan ke-{ $stop } nomor { $number }: layanan { $service } di { $agency }.
record-errand-joined = Nomor { $number } masuk antrean keperluan ke-{ $stop }.
record-errand-yielded = Keperluan ke-{ $stop } nomor { $number } mendahulukan keperluan lain.
record-next-stop-chosen = Keperluan ke-{ $stop } nomor { $number } dipilih sebagai yang berikutnya.
record-errand-called = Nomor { $number } dipanggil ke loket { $counter } oleh { $officer }.
record-errand-recalled = Nomor { $number } dipanggil ulang ke loket { $counter }, panggilan ke-{ $nth }.
record-errand-started = Keperluan ke-{ $stop } nomor { $number } mulai dilayani.
record-errand-finished = Keperluan ke-{ $stop } nomor { $number } selesai, jumlah { $quantity }.
record-errand-held = Keperluan ke-{ $stop } nomor { $number } ditahan.
record-errand-resumed = Nomor { $number } dilanjutkan di loket { $counter } oleh { $officer }.
record-errand-released = Nomor { $number } dilepas dan menunggu lagi.
record-errand-missed = Nomor { $number } tidak hadir.
record-errand-returned = Nomor { $number } kembali setelah terlewat.
record-errand-postponed = Giliran nomor { $number } ditunda sampai { $until }.
record-errand-transferred = Keperluan ke-{ $stop } nomor { $number } dialihkan ke keperluan ke-{ $to_stop }.
record-errand-cancelled = Keperluan ke-{ $stop } nomor { $number } dibatalkan.
record-errand-expired = Keperluan ke-{ $stop } nomor { $number } berakhir bersama harinya.
record-note-written = Catatan nomor { $number } ditulis (catatan { $text }).
record-command-undone = Perintah { $command } tentang nomor { $number } diurungkan.
record-counter-opened = Loket { $counter } dibuka oleh { $officer }.
record-counter-paused = Loket { $counter } jeda.
record-counter-unpaused = Loket { $counter } memanggil lagi setelah jeda.
record-counter-closed = Loket { $counter } ditutup.
record-help-asked = Bantuan diminta di { $place }.
record-help-given = Bantuan di { $place } sudah diberikan.
record-queue-stopped = Antrean { $scope } { $code } dihentikan.
record-queue-went-on = Antrean { $scope } { $code } dilanjutkan.
record-intake-overridden = Pengambilan nomor { $service } { $open ->
     [yes] dibuka manual
     [no] ditutup manual
    *[other] kembali ke aturan
 }.
record-notice-posted = Pengumuman { $notice } dipasang.
record-notice-withdrawn = Pengumuman { $notice } dicabut.
record-alarm-taken = Peringatan { $alarm } ditangani { $owner }.
record-agency-asked = Instansi { $agency } diminta membuka loket.
record-day-closed = Hari { $business_date } ditutup: { $expired } berakhir, { $unfinished } belum selesai.
record-month-closed = Bulan { $month } ditutup dan laporannya disimpan.
record-interrupted = Server terhenti dari { $begins } sampai { $ends }.
record-clock-confirmed = Tanggal dan jam dipastikan benar.
record-floor-changed = Susunan lantai diubah, versi { $version }.
record-slip-changed = Isi kertas nomor diubah, susunan lantai versi { $version }.
record-calendar-imported = Kalender dimuat: { $days } hari.
record-holiday-removed = Hari libur { $day } dihapus { $agency }.
record-staff-added = { $staff } ditambahkan sebagai { $role ->
        [officer] petugas loket
        [receptionist] petugas meja informasi
        [agency_supervisor] penyelia instansi
        [floor_supervisor] penyelia lantai
        [admin] administrator
        [auditor] auditor
       *[other] petugas
    }.
record-staff-disabled = Petugas { $staff } dinonaktifkan.
record-staff-enabled = Petugas { $staff } diaktifkan lagi.
record-staff-changed = Peran atau instansi { $staff } diubah; kini { $role }.
record-pin-changed = PIN { $staff } diganti.
record-logged-in = { $staff } masuk.
record-logged-out = { $staff } keluar.
record-device-approved = Perangkat { $device } disetujui ({ $device_kind }).
record-device-revoked = Perangkat { $device } dicabut.
record-ticket-reprinted = Kertas nomor { $number } dicetak ulang.
record-printer-tested = Pencetak { $printer } diuji.
record-paper-changed = Kertas pencetak { $printer } diganti.
record-paper-found = Kertas nomor { $number } ternyata sudah keluar.
