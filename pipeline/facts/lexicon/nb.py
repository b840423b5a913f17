"""Norwegian, Bokmål and Nynorsk: en, ei and et are articles, and ask for nothing."""

from pipeline.facts.lexicon.form import Lexicon

LEXICON = Lexicon(
    cardinals="""
        0 null
        1 én ett éin eitt eit en ei et éi
        2 to
        3 tre
        4 fire
        5 fem
        6 seks
        7 sju syv
        8 åtte
        9 ni
        10 ti
        11 elleve
        12 tolv
        13 tretten
        14 fjorten
        15 femten
        16 seksten
        17 sytten
        18 atten
        19 nitten
        20 tjue tyve
        30 tretti tredve
        40 førti
        50 femti
        60 seksti
        70 sytti
        80 åtti
        90 nitti
    """,
    ordinals="""
        1 første fyrste
        2 andre annen annet
        3 tredje tredjedel tredjedeler
        4 fjerde
        5 femte
        6 sjette
        7 sjuende syvende
        8 åttende
        9 niende
        10 tiende
        11 ellevte
        12 tolvte
    """,
    scales="100 hundre  1000 tusen  1000000 million millioner mill  1000000000 milliard milliarder mrd",
    loose="2 begge dobbelt doble doblet par parvis  3 trippel  6 halvår halvåret  12 dusin  0.5 halv halve halvparten",
    joins="og",
    percent="prosent pst",
    afternoon="ettermiddag ettermiddagen kveld kvelden",
    half_hour="halv",
    stems="år måned dag uke time døgn dobl fold person etasj ledd",
    glued=True,
    months="""
        1 januar ?jan
        2 februar ?feb
        3 mars ?mar
        4 april ?apr
        5 mai
        6 juni ?jun
        7 juli ?jul
        8 august ?aug
        9 september ?sep
        10 oktober ?okt
        11 november ?nov
        12 desember ?des
    """,
)
