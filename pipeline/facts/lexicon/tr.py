"""Turkish: yedi is also “ate”, altı “below it”, yüz “face”, bin “get on”; eleven is on bir."""

from pipeline.facts.lexicon.form import Lexicon

LEXICON = Lexicon(
    cardinals="""
        0 sıfır
        1 bir biri birini birine birinin
        2 iki ikisi ikisini ikisinin ikisine ikiye
        3 üç üçü üçünü üçünün üçüne üçe
        4 dört dördü dördünü dördünün dörde
        5 beş beşi beşini beşinin beşe
        6 ?altı altısı altısını altıya
        7 ?yedi yedisi yedisini yediye
        8 sekiz sekizi sekizini sekize
        9 dokuz dokuzu dokuzunu dokuza
        10 ?on onu ?onun
        20 yirmi yirmisi
        30 otuz otuzu
        40 kırk
        50 elli
        60 altmış
        70 yetmiş
        80 seksen
        90 doksan
    """,
    ordinals="""
        1 birinci ilk
        2 ikinci
        3 üçüncü üçte
        4 dördüncü dörtte
        5 beşinci beşte
        6 altıncı
        7 yedinci
        8 sekizinci
        9 dokuzuncu
        10 onuncu
    """,
    scales="100 yüz  1000 bin  1000000 milyon  1000000000 milyar  1000000000000 trilyon",
    loose="2 çift ikili ikişer  3 üçlü  6 yarıyıl  12 düzine  0.5 yarım yarı yarısı buçuk",
    percent="yüzde",
    afternoon="akşam öğleden akşamüstü",
    stems="lü li lu lı yıllık aylık günlük haftalık saatlik katlı",
    ten_and_unit=True,
    months="""
        1 ocak ?oca
        2 şubat ?şub
        3 mart ?mar
        4 nisan ?nis
        5 mayıs ?may
        6 haziran ?haz
        7 temmuz ?tem
        8 ağustos ?ağu
        9 eylül ?eyl
        10 ekim ?eki
        11 kasım ?kas
        12 aralık ?ara
    """,
)
