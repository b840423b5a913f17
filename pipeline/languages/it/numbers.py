"""Italian: one number is one word, whose tens lose a vowel before one and eight; sei is also “you are”."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    cardinals="""
        0 zero
        1 uno un una
        2 due
        3 tre tré
        4 quattro
        5 cinque
        6 ?sei
        7 sette
        8 otto
        9 nove
        10 dieci
        11 undici
        12 dodici
        13 tredici
        14 quattordici
        15 quindici
        16 sedici
        17 diciassette
        18 diciotto
        19 diciannove
        20 venti
        30 trenta
        40 quaranta
        50 cinquanta
        60 sessanta
        70 settanta
        80 ottanta
        90 novanta
    """,
    ordinals="""
        1 primo prima primi prime
        2 ?secondo ?seconda ?secondi ?seconde
        3 terzo terza terzi terze
        4 quarto quarta quarti quarte
        5 quinto quinta quinti quinte
        6 sesto sesta sesti seste
        7 settimo settima settimi settime
        8 ottavo ottava ottavi ottave
        9 nono nona noni none
        10 decimo decima decimi decime
    """,
    scales="""
        100 cento
        1000 mille mila
        1000000 milione milioni mln
        1000000000 miliardo miliardi mld
    """,
    loose="""
        2 entrambi entrambe ambedue doppio doppia paio coppia
        3 trimestre
        6 semestre
        7 settimana
        10 decennio decenni decina
        12,10 dozzina
        14,2 bisettimanale
        15 quindicina
        20 ventina
        30 trentina
        40 quarantina
        50 cinquantina
        100 secolo secoli centinaio
        1000 migliaio
        0.5 mezzo mezza metà
    """,
    joins="e",
    within="""
        1 un
        2 du
        4 quattr
        5 cinqu
        7 sett
        8 ott
        9 nov
        10 diec
        11 undic
        12 dodic
        13 tredic
        14 quattordic
        15 quindic
        16 sedic
        17 diciassett
        18 diciott
        19 diciannov
        20 vent
        30 trent
        40 quarant
        50 cinquant
        60 sessant
        70 settant
        80 ottant
        90 novant
        100 cent
        1000 mill
    """,
    percent="percento per_cento",
    afternoon="pomeriggio sera serata notte",
    morning="mattina mattino mattinata",
    stems="enne=year ennale=year enni=year",
    fifteen_days="giorni",
    glued=True,
    ordinal_endings="esimo esima esimi esime",
    months="""
        1 gennaio ?gen
        2 febbraio ?feb
        3 marzo ?mar
        4 aprile ?apr
        5 maggio ?mag
        6 giugno ?giu
        7 luglio ?lug
        8 agosto ?ago
        9 settembre ?set
        10 ottobre ?ott
        11 novembre ?nov
        12 dicembre ?dic
    """,
    clock="""
        +30 {n} e mezza/mezzo/trenta
        +15 {n} e un quarto
        +15 {n} e quindici
        -15 {n} meno un quarto
        +45 {n} e tre quarti
        -10 {n} meno dieci
        -20 {n} meno venti
        +10 {n} e dieci
        +20 {n} e venti
        +0 ore {n} di/del sera/mattina/mattino/pomeriggio
        =720 mezzogiorno
        =0 mezzanotte
    """,
    weekdays="""
        1 lunedì
        2 martedì
        3 mercoledì
        4 giovedì
        5 venerdì
        6 sabato
        7 domenica
    """,
    decades="""
        20 anni venti
        30 anni trenta
        40 anni quaranta
        50 anni cinquanta
        60 anni sessanta
        70 anni settanta
        80 anni ottanta
        90 anni novanta
    """,
    quarters="""
        half {o} semestre
        half {o} metà
        quarter {o} trimestre
    """,
    halves="+ e mezzo/mezza",
    many="""
        2 raddoppiato raddoppiata raddoppiati raddoppiate
        3 triplicato triplicata triplicati triplicate
        10 decine
        100 centinaia
        1000 migliaia
        1000000 milioni
    """,
    shares="""
        1/2 metà
        1/3 terzo terzi
        1/4 quarto quarti
        1/5 quinto quinti
        1/6 sesto sesti
        1/8 ottavo ottavi
        1/10 decimo decimi
    """,
    of="di dei delle degli del della",
    units="""
        minute minuto minuti
        hour ora ore
        day giorno giorni
        week settimana settimane
        month mese mesi
        year anno anni
        decade decennio decenni
        century secolo secoli
        km chilometro chilometri km
        mile miglia miglio
        metre metri metro
        kg chilogrammi chili kg
        tonne tonnellate tonnellata
        hectare ettari ettaro
        litre litri litro
        dollar dollari dollaro
        euro euro
        pound sterline
        krone corone corona
        man uomini uomo
        woman donne donna
        child bambini bambino bambine bambina
        girl ragazze ragazza
        boy ragazzi ragazzo
    """,
    more="""
        + più di/del/della/dei
        + oltre
        + almeno
        + non meno di
    """,
    less="""
        - meno di/del/della/dei
        - quasi
        - al massimo
        - fino a
        - non più di
    """,
    more_behind="""
        + o/e più
        + in su
    """,
    less_behind="- o meno",
    nights="- notte tra sabato e",
    idioms="""
        12-31 san silvestro
        1-1 capodanno
        12-24 vigilia di natale
        12-25 natale
        5-1 festa dei lavoratori
        3-8 giornata/festa (internazionale) della donna
        12-10 giornata dei diritti umani
        24,7 ventiquattr'ore su ventiquattro
        7 sette/7 giorni su sette/7
        - a quattr'occhi
        - quattro gatti
        - quattro passi
        - quattro mura
        - due passi
        - tu sei
        - quinta colonna
        - di prima mano
        - prima di/che/della/del/dell'*
    """,
)
