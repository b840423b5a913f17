"""German: one number is one word, and a unit stands before its ten."""

from pipeline.facts.lexicon.form import Lexicon

LEXICON = Lexicon(
    cardinals="""
        0 null
        1 eins ein eine einen einem einer eines
        2 zwei zweien zweier zwo
        3 drei dreien dreier
        4 vier vieren
        5 fünf fünfen
        6 sechs sechsen
        7 sieben
        8 acht achten
        9 neun neunen
        10 zehn zehnen
        11 elf
        12 zwölf
        13 dreizehn
        14 vierzehn
        15 fünfzehn
        16 sechzehn
        17 siebzehn
        18 achtzehn
        19 neunzehn
        20 zwanzig
        30 dreißig dreissig
        40 vierzig
        50 fünfzig
        60 sechzig
        70 siebzig
        80 achtzig
        90 neunzig
    """,
    ordinals="""
        1 erst+ erstens
        2 zweit+ zweitens
        3 dritt+ drittens drittel dritteln
        4 viert+ viertens
        5 fünft+ fünftens fünftel
        6 sechst+
        7 siebt+
        8 ?acht+
        9 neunt+
        10 zehnt+
        11 elft+
        12 zwölft+
    """,
    scales="100 hundert  1000 tausend tsd  1000000 million millionen mio  1000000000 milliarde milliarden mrd"
    "  1000000000000 billion billionen",
    loose="2 beide beiden beider beides doppelt doppelte paar zweimal verdoppelt  3 dreimal dreifach  6 halbjahr"
    "  12 dutzend  0.5 halb halbe halben halbes hälfte",
    endings="e er es en em",
    joins="und",
    percent="prozent v\\.?_?h\\.",
    afternoon="nachmittags abends nachmittag abend",
    half_hour="halb",
    stems="jähr monat täg tag stünd woch wöch fach mal köpf stell teil stöck",
    glued=True,
    months="""
        1 januar ?jan
        2 februar ?feb
        3 märz ?mär
        4 april ?apr
        5 mai
        6 juni ?jun
        7 juli ?jul
        8 august ?aug
        9 september ?sept ?sep
        10 oktober ?okt
        11 november ?nov
        12 dezember ?dez
    """,
)
