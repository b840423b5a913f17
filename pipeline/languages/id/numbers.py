"""Indonesian: ten and hundred are counted as units are (dua puluh), and ordinals begin with ke."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    cardinals="""
        0 nol
        1 satu suatu esa
        2 dua
        3 tiga
        4 empat
        5 lima
        6 enam
        7 tujuh
        8 delapan
        9 sembilan
        10 sepuluh belas
        11 sebelas
    """,
    ordinals="""
        1 pertama kesatu
        2 ?kedua
        3 ketiga
        4 keempat
        5 kelima
        6 keenam
        7 ketujuh
        8 kedelapan
        9 kesembilan
        10 kesepuluh
        11 kesebelas
    """,
    scales="""
        10 puluh
        100 ratus seratus
        1000 ribu seribu
        1000000 juta sejuta
        1000000000 miliar milyar semiliar
        1000000000000 triliun setriliun
    """,
    loose="""
        2 keduanya berdua ganda sepasang dwi
        3 ketiganya bertiga triwulan kuartal
        6 semester
        7 sepekan seminggu
        10 dasawarsa dekade sepuluhan
        12,10 lusin selusin
        14,2 dwimingguan
        100 abad
        0.5 setengah separuh separo
    """,
    only_behind="puluh belas",
    percent="persen",
    afternoon="siang sore petang malam",
    morning="pagi dini subuh",
    unit_and_ten=True,
    months="""
        1 januari ?jan
        2 februari ?feb
        3 maret ?mar
        4 april ?apr
        5 mei
        6 juni ?jun
        7 juli ?jul
        8 agustus ?agu
        9 september ?sep
        10 oktober ?okt
        11 november ?nov
        12 desember ?des
    """,
    clock="""
        -30 setengah {n}
        +0 pukul/jam {n} pagi/siang/sore/malam
        +15 {n} lewat seperempat
        -15 {n} kurang seperempat
        =720 tengah hari
        =0 tengah malam
    """,
    weekdays="""
        1 senin
        2 selasa
        3 rabu
        4 kamis
        5 jumat/jum'at
        6 sabtu
        7 hari minggu
    """,
    decades="""
        20 tahun dua puluhan
        70 tahun tujuh puluhan
        80 tahun delapan puluhan
        90 tahun sembilan puluhan
    """,
    quarters="""
        half semester {o}
        half paruh {o}
        quarter triwulan/kuartal {o}
        quarter triwulan/kuartal {r}
    """,
    halves="+ setengah",
    many="""
        10 puluhan belasan
        100 ratusan beratus-ratus
        1000 ribuan beribu-ribu
        1000000 jutaan berjuta-juta
        1000000000 miliaran
    """,
    shares="""
        1/2 separuh
        1/3 sepertiga pertiga
        1/4 seperempat perempat
        1/5 seperlima perlima
        1/8 seperdelapan
        1/10 sepersepuluh persepuluh
    """,
    of="dari para",
    units="""
        minute menit
        hour jam
        day hari
        week minggu pekan
        month bulan
        year tahun
        decade dekade dasawarsa
        century abad
        km kilometer km
        mile mil
        metre meter
        kg kilogram kg
        tonne ton
        hectare hektare hektar
        litre liter
        dollar dolar
        euro euro
        pound pound
        krone krona
        man pria lelaki
        woman perempuan wanita
        child anak
        girl gadis
    """,
    more="""
        + lebih dari/daripada
        + sedikitnya
        + setidaknya
        + paling sedikit
        + minimal
        + tidak kurang dari
    """,
    less="""
        - kurang dari/daripada
        - hampir
        - paling banyak
        - maksimal
        - tidak lebih dari
    """,
    more_behind="""
        + lebih
        + atau lebih
        + ke atas
    """,
    less_behind="""
        - atau kurang
        - ke bawah
    """,
    idioms="""
        12-31 malam tahun baru
        1-1 tahun baru
        12-25 natal
        5-1 hari buruh
        3-8 hari perempuan
        12-10 hari hak asasi manusia
        24,7 sepanjang waktu
        - empat mata
        - satu sama lain
        - salah satu
        - pihak ketiga
    """,
)
