"""Norwegian, Bokmål and Nynorsk: en, ei and et are articles, and ask for nothing."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    many_hundreds=True,
    cardinals="""
        0 null
        1 én ett éin eitt eit en ei et éi
        2 to
        3 ?tre
        4 ?fire
        5 fem
        6 seks
        7 sju syv
        8 åtte
        9 ni
        10 ?ti
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
        2 ?andre ?annen ?annet
        3 tredje
        4 fjerde
        5 femte
        6 sjette
        7 sjuende syvende
        8 åttende
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
        20 tjuende tyvende
        30 trettiende
        40 førtiende
        50 femtiende
        60 sekstiende
        70 syttiende
        80 åttiende
        90 nittiende
        100 hundrede
    """,
    scales="""
        100 hundre
        1000 tusen
        1000000 million millioner millionar mill
        1000000000 milliard milliarder milliardar mrd
    """,
    loose="""
        2 begge dobbelt doble par parvis tofold
        3 trippel kvartal
        6 halvår halvåret
        7 ukentlig
        10 tiår
        14,2 fjorten-dager
        100 hundreår århundre
        0.5 halv halve halvt
    """,
    joins="og",
    percent="prosent pst",
    afternoon="ettermiddag ettermiddagen kveld kvelden",
    stems="""
        år=year måned=month dag=day uke=week time=hour døgn=day dobl fold person etasj ledd minutt=minute barns
        manns roms siders punkts prosent=percent
    """,
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
    clock="""
        -25 fem over halv {n}
        -35 fem på halv {n}
        -20 ti over halv {n}
        -40 ti på halv {n}
        +20 tjue over {n}
        -20 tjue på {n}
        +5 fem over {n}
        -5 fem på {n}
        +0 {n} om natten/natta/kvelden
        +0 klokka/klokken/kl {n} om kvelden/morgenen/ettermiddagen
        -30 halv {n}
        +15 kvart/kvarter over {n}
        -15 kvart/kvarter på {n}
        +10 ti over {n}
        -10 ti på {n}
        =720 middag
        =0 midnatt
    """,
    morning="morgenen formiddag formiddagen morgen morgonen føremiddag",
    weekdays="""
        1 mandag*/måndag*
        2 tirsdag*/tysdag*
        3 onsdag*
        4 torsdag*
        5 fredag*
        6 lørdag*/laurdag*
        7 søndag*/sundag*
    """,
    decades="""
        20 tjuetallet/tjuetalet/tjueåra/tjueårene
        30 trettitallet/trettitalet/trettiåra/trettiårene
        40 førtitallet/førtitalet/førtiåra/førtiårene
        50 femtitallet/femtitalet/femtiåra/femtiårene
        60 sekstitallet/sekstitalet/sekstiåra/sekstiårene
        70 syttitallet/syttitalet/syttiåra/syttiårene
        80 åttitallet/åttitalet/åttiåra/åttiårene
        90 nittitallet/nittitalet/nittiåra/nittiårene
        30 trettiårene
        40 førtiårene
        50 femtiårene
        60 sekstiårene
    """,
    quarters="""
        half {o} halvår*
        half {o} halvdel*
        quarter {o} kvartal*
    """,
    halves="""
        + og en/ei/et/ein/eit halv/halvt
    """,
    many="""
        1.5 halvannen halvannet halvanna
        2 doblet dobla fordoblet fordobla
        3 tredoblet tredobla
        4 firedoblet firedobla
        12,10 dusin
        10 dusinvis titalls titals
        500000 halvmillion
        20 tjuetalls
        30 trettitalls
        40 førtitalls
        50 femtitalls
        100 hundrevis hundretalls hundretals
        1000 tusenvis tusentalls tusentals tusener
        10000 titusener titusenvis titusenar
        100000 hundretusener hundretusenvis hundretusenar
        1000000 millionvis millioner
    """,
    shares="""
        1/2 halvparten halvdelen
        1/3 tredel tredeler tredjedel tredjedeler tredjedelen
        1/4 kvart kvarter kvarteret fjerdedel fjerdedeler firedel firedeler firedelar
        1/5 femtedel femtedeler femdel
        1/6 seksdel sjettedel
        1/8 åttedel
        1/10 tidel tidels tiendedel tiendedeler
        1/100 hundredel
    """,
    of="av de den det disse dei alle",
    units="""
        minute minutt minutter minuttar min
        hour time timer timar
        day dag dager dagar døgn
        week uke uker veke veker
        month måned måneder månad månader
        year år års årige åring
        decade tiår
        century århundre århundrer hundreår
        km kilometer km
        mile engelskmil engelske
        metre meter
        kg kilogram kilo kg
        tonne tonn
        hectare hektar
        litre liter
        dollar dollar
        euro euro
        pound pund
        rouble rubel rubler rublar
        hryvnia hryvnia
        lira lira
        rial rial
        toman toman
        yen yen
        yuan yuan
        krone kroner krone kronar
        franc franc
        man menn mann
        woman kvinner kvinne kvinnor
        child barn
        girl jenter jente
        boy gutter gutt gutar
    """,
    more="""
        + mer/meir enn
        + over
        + minst
        + flere/fleire enn
        + ikke/ikkje mindre/færre enn
    """,
    less="""
        - mindre enn
        - færre enn
        - under
        - nesten
        - nærmere
        - inntil
        - opptil
        - opp til
        - høyst
        - maksimalt
        - ikke/ikkje mer/flere/meir enn
    """,
    more_behind="""
        + eller mer/flere/eldre/meir
        + og mer/eldre
    """,
    less_behind="""
        - eller mindre/færre/yngre
    """,
    nights="""
        - natt/natta/natten til
    """,
    idioms="""
        18,1.5 halvannetårs*
        6,0.5 halvårs*/halvårig*
        7 sju/syv/7 dager i uken/uka
        12-31 nyttårsaften*
        1-1 første/1. nyttårsdag*
        1-1 nyttårsdag*
        12-24 julaften*
        12-25 første/1. juledag*
        5-1 arbeidernes dag
        3-8 kvinnedag*
        12-10 menneskerettighetsdag*
        - ti stille
        - under fire øyne
        - fire øyne
        - alle fire
        - på alle fire
        - et/under/hvert/hvert/dette/felte tre
        - fire vegger
        - fire vinder
        - femte kolonne*
        - null og niks
        - på en to tre
        - sju/syv sorger
        24,7 døgnet rundt
        - måtte/å/skulle/ville/måtta fire
    """,
)
