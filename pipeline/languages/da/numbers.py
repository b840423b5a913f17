"""Danish: a unit stands before its ten, and tens from fifty are counted in twenties; en and et are articles."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    many_hundreds=True,
    cardinals="""
        0 nul
        1 én ét en et
        1.5 halvanden halvandet
        2 to tvende
        3 tre
        4 fire
        5 fem
        6 seks
        7 syv
        8 otte
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
        20 ?tyve
        30 tredive
        40 fyrre fyrretyve
        50 halvtreds halvtredsindstyve
        60 tres tresindstyve
        70 halvfjerds halvfjerdsindstyve
        80 firs firsindstyve
        90 halvfems halvfemsindstyve
    """,
    ordinals="""
        1 første
        2 ?anden ?andet
        3 tredje
        4 fjerde
        5 femte
        6 sjette
        7 syvende
        8 ottende
        9 niende
        10 tiende
        11 ellevte
        12 tolvte
        13 trettende
        14 fjortende
        15 femtende
        16 sekstende
        17 syttende
        18 attende
        19 nittende
        20 tyvende
        30 tredivte tredivende
        40 fyrretyvende
        50 halvtredsindstyvende
        60 tresindstyvende
        70 halvfjerdsindstyvende
        80 firsindstyvende
        90 halvfemsindstyvende
        100 hundrede hundredende
    """,
    scales="""
        100 hundrede hundred
        1000 tusind tusinde
        1000000 million millioner mio
        1000000000 milliard milliarder mia
    """,
    loose="""
        2 begge dobbelt dobbelte par
        3 kvartal
        6 halvår halvåret
        7 ugentlig
        10 årti årtier
        12,10 dusin
        14,2 fjorten-dage
        100 århundrede århundreder
        0.5 halv halve halvt
    """,
    joins="og",
    percent="procent pct\\.?",
    afternoon="eftermiddag eftermiddagen aften aftenen aftenens",
    morning="morgen morgenen formiddag formiddagen",
    stems="""
        års=year årig=year måneders=month måned=month dages=day dag=day ugers=week uge=week timers=hour
            time=hour dobl fold mands personers etagers
    """,
    glued=True,
    months="""
        1 januar ?jan
        2 februar ?feb
        3 marts ?mar
        4 april ?apr
        5 maj
        6 juni ?jun
        7 juli ?jul
        8 august ?aug
        9 september ?sep
        10 oktober ?okt
        11 november ?nov
        12 december ?dec
    """,
    clock="""
        +0 klokken/kl {n} om aftenen/morgenen/eftermiddagen
        -30 halv {n}
        +15 kvart/kvarter over {n}
        -15 kvart/kvarter i {n}
        +10 ti minutter over {n}
        -10 ti minutter i {n}
        =720 middag
        =0 midnat
    """,
    weekdays="""
        1 mandag*
        2 tirsdag*
        3 onsdag*
        4 torsdag*
        5 fredag*
        6 lørdag*
        7 søndag*
    """,
    decades="""
        20 tyverne
        30 trediverne
        40 fyrrerne
        50 halvtredserne
        60 tresserne
        70 halvfjerdserne
        80 firserne
        90 halvfemserne
    """,
    quarters="""
        half {o} halvår*
        half {o} halvdel*
        quarter {o} kvartal*
    """,
    halves="""
        + og en/et halv/halvt
        + en/et halv/halvt
    """,
    many="""
        2 fordoblet fordoblede fordobledes
        3 tredoblet tredoblede
        10 snesevis titals
        100 hundredvis hundreder
        1000 tusindvis tusinder
        10000 titusinder titusindvis
        100000 hundredtusinder hundredtusindvis
        1000000 millionvis
    """,
    shares="""
        1/2 halvdelen halvdel
        1/3 tredjedel tredjedele tredjedelen
        1/4 fjerdedel fjerdedele kvart kvarter
        1/5 femtedel femtedele
        1/6 sjettedel sjettedele
        1/8 ottendedel
        1/10 tiendedel tiendedele
        1/100 hundrededel
    """,
    of="af de den det disse alle",
    units="""
        minute minut minutter minutters min
        hour time timer timers
        day dag dage dages døgn døgns
        week uge uger ugers
        month måned måneder måneders
        year år års årige årig
        decade årti årtier
        century århundrede århundreder
        km kilometer km
        mile mil
        metre meter
        kg kilogram kilo kg
        tonne ton
        hectare hektar
        litre liter
        dollar dollar dollars
        euro euro
        pound pund
        krone kroner krone kr
        man mænd mand
        woman kvinder kvinde
        child børn barn
        girl piger pige
        boy drenge dreng
    """,
    more="""
        + mere end
        + flere end
        + over
        + mindst
        + ikke mindre/færre end
    """,
    less="""
        - mindre end
        - færre end
        - under
        - næsten
        - op til
        - højst
        - ikke mere/flere end
    """,
    more_behind="+ eller mere/flere/derover/ældre",
    less_behind="- eller mindre/færre/derunder/yngre",
    nights="- natten til",
    idioms="""
        12-31 nytårsaften*
        1-1 nytårsdag*
        12-24 juleaften*
        12-25 første/1. juledag*
        5-1 arbejdernes kampdag
        3-8 kvindedag*
        12-10 menneskerettighedsdag*
        7 syv/7 dage om ugen
        24,7 døgnet rundt
        - under fire øjne
        - på alle fire
        - fire vægge
        - femte kolonne*
    """,
)
