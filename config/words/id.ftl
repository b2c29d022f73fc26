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
screen-unknown = Layar ini belum terdaftar. Hubungi admin.
sound-muted = Suara mati – sentuh layar
