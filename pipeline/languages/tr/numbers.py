"""Turkish: yedi is also “ate”, altı “below it”, yüz “face”, bin “get on”; eleven is on bir."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    cardinals="""
        0 sıfır
        1 bir bir+
        2 iki iki+
        3 üç üç+
        4 dört dörd+
        5 beş beş+
        6 ?altı altısı altısını altıya
        7 ?yedi yedisi yedisini yediye
        8 sekiz sekiz+
        9 dokuz dokuz+
        10 ?on ?onu ?onun ?ona
        20 yirmi yirmi+
        30 otuz otuz+
        40 kırk kırk+
        50 elli elli+
        60 altmış altmış+
        70 yetmiş yetmiş+
        80 seksen seksen+
        90 doksan doksan+
    """,
    ordinals="""
        1 birinci ilk
        2 ikinci
        3 üçüncü üçüncüsü
        4 dördüncü dördüncüsü
        5 beşinci beşincisi
        6 altıncı
        7 yedinci
        8 sekizinci
        9 dokuzuncu
        10 onuncu
        20 yirminci
        30 otuzuncu
        40 kırkıncı
        50 ellinci
        60 altmışıncı
        70 yetmişinci
        80 sekseninci
        90 doksanıncı
        100 yüzüncü
        1000 bininci
    """,
    scales="""
        100 yüz
        1000 bin ?binden ?bine ?bini ?binin
        1000000 milyon milyondan milyona milyonu milyonun
        1000000000 milyar
        1000000000000 trilyon
    """,
    loose="""
        2 çift ikili ikişer ikiz ikisi
        3 üçlü üçer üçe
        4 dörtlü
        6 yarıyıl
        7 haftalık
        10 onyıl
        12,10 düzine
        100 yüzyıl asır
        1.5 ?birbuçuk
        0.5 yarım yarı buçuk
    """,
    endings="""
        si sı su sü i ı u ü ini ını unu ünü sini sını sunu sünü inin ının unun ünün sinin sının sunun sünün
        inde ında unda ünde sinde sında sunda sünde inden ından undan ünden sinden sından sundan sünden ine
        ına una üne sine sına suna süne e ye ya a yi yı
    """,
    percent="yüzde",
    afternoon="akşam öğleden akşamüstü",
    stems="lü li lu lı yıllık=year aylık=month günlük=day haftalık=week saatlik=hour katlı",
    glued=True,
    ten_and_unit=True,
    shares_first=True,
    months="""
        1 ocak ?oca
        2 şubat şubatta şubatın şubattan şubata ?şub
        3 mart martta martın marttan marta ?mar
        4 nisan nisanda nisanın nisandan nisana ?nis
        5 mayıs mayısta mayısın mayıstan mayısa ?may
        6 haziran haziranda haziranın hazirandan hazirana ?haz
        7 temmuz temmuzda temmuzun temmuzdan temmuza ?tem
        8 ağustos ağustosta ağustosun ağustostan ağustosa ?ağu
        9 eylül eylülde eylülün eylülden eylüle ?eyl
        10 ekim ekimde ekimin ekimden ?eki
        11 kasım kasımda kasımın kasımdan kasıma ?kas
        12 aralık ?ara
    """,
    clock="""
        +0 gece (saat) {n}
        +20 {n} yirmi geçe/geçiyor
        -20 {n} yirmi kala/var
        +5 {n} beş geçe/geçiyor
        -5 {n} beş kala/var
        +0 sabah/akşam (saat) {n}
        +30 saat {n} buçuk*
        +30 {n} buçukta/buçuktan/buçuğa
        +15 {n} çeyrek geçe/geçiyor
        -15 {n} çeyrek kala/var
        +10 {n} on geçe
        -10 {n} on kala
        =720 öğle/öğlen/öğleyin
        =0 gece yarısı*
        =0 geceyarısı*
    """,
    morning="sabah sabahı sabahleyin sabaha öö",
    weekdays="""
        1 pazartesi*
        2 salı/salıya/salıyı/salıdan
        3 çarşamba*
        4 perşembe*
        5 cuma/cumaya/cumayı/cumadan
        6 cumartesi*
        7 ?pazar
        7 pazar günü/sabahı/akşamı/gecesi
    """,
    decades="""
        2000 iki binli
        20 yirmiler/yirmilerde/yirmilerin/yirmilerinde
        30 otuzlar*
        40 kırklar*
        50 elliler*
        60 altmışlar*
        70 yetmişler*
        80 seksenler*
        90 doksanlar*
        20 yirmili
        30 otuzlu
        40 kırklı
        50 ellili
        60 altmışlı
        70 yetmişli
        80 seksenli
        90 doksanlı
    """,
    quarters="""
        half {o} yarısı/yarısında/yarısının/yarısından/yarısını/yarısına
        half {o} yarıyıl*
        quarter {o} çeyrek*/çeyreğ*
    """,
    halves="""
        + buçuk
    """,
    many="""
        10 onlarca düzinelerce
        100 yüzlerce
        1000 binlerce
        1000000 milyonlarca
        1000000000 milyarlarca
    """,
    shares="""
        1/2 yarısı yarısını yarısının
        1/3 üçte
        1/4 çeyrek çeyreği dörtte
        1/5 beşte
        1/6 altıda
        1/7 yedide
        1/8 sekizde
        1/9 dokuzda
        1/10 ?onda
        1/100 ?yüzde
    """,
    of="",
    units="""
        minute dakika dakikalık dakikadan
        hour saat saatlik saatten saatte saatin
        day gün günlük günden günde günün
        week hafta haftalık haftadan
        month ay aylık aydan ayda
        year yıl yıllık yıldan yılda yılın yaşında yaşındaki sene
        decade onyıl
        century yüzyıl asır
        km kilometre kilometrelik km
        mile mil
        metre metre metrelik
        kg kilogram kilo kg
        tonne ton
        hectare hektar
        litre litre
        dollar dolar dolarlık dolara dolardan
        euro avro euro
        pound sterlin
        rouble ruble
        hryvnia grivna
        lira lira liralık liraya
        rial riyal
        toman tümen
        yen yen
        yuan yuan
        krone kron
        franc frank
        man erkek
        woman kadın
        child çocuk
        girl kız
        boy oğlan
    """,
    more="""
        + en az
        + asgari
    """,
    less="""
        - en fazla
        - en çok
        - azami
    """,
    more_behind="""
        + aşkın
        + fazla
    """,
    less_behind="""
        - yakın
        - az
    """,
    idioms="""
        7 haftanın yedi/7 günü
        1-1,12-31 yılbaşı*
        5-1 emek/işçi bayramı*
        3-8 kadınlar günü*
        12-25 noel*
        12-10 insan hakları günü*
        - dört bir*
        - dört duvar*
        - dört gözle
        - dört elle
        - dört dörtlük
        - dört ayak
        - kırk kere
        - bin bir
        - bin kere
        - yedi kat
        - yedi düvel
        - üç beş
        - beş para*
        - iki yüzlü
        - yedi cihan
        - dört köşe*
        - on numara
        - ilk kez/defa
        - iki de bir
        - beşinci kol
        - üç aşağı beş yukarı
        24,7 günün her saati
        24,7 yedi gün yirmi dört saat
        - bir kez/kere/daha
        - birbirini/birbirine
    """,
)
