"""Romanian: from twenty on, de stands between a number and its thousands; nouă is also “new”."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    cardinals="""
        0 zero
        1 un o unu una unul unei unui
        1.5 unu_jumătate
        2 doi două
        3 trei
        4 patru
        5 cinci
        6 șase
        7 șapte
        8 opt
        9 ?nouă
        10 zece
        11 unsprezece
        12 doisprezece douăsprezece
        13 treisprezece
        14 paisprezece patrusprezece
        15 cincisprezece
        16 șaisprezece șasesprezece
        17 șaptesprezece
        18 optsprezece
        19 nouăsprezece
        20 douăzeci
        30 treizeci
        40 patruzeci
        50 cincizeci
        60 șaizeci șasezeci
        70 șaptezeci
        80 optzeci
        90 nouăzeci
    """,
    ordinals="""
        1 primul prima primii primele primului primei întâi unulea
        2 doilea doua
        3 treilea treia
        4 patrulea patra
        5 cincilea cincea
        6 șaselea șasea
        7 șaptelea șaptea
        8 optulea optlea opta
        9 nouălea ?noua
        10 zecelea zecea
        11 unsprezecelea unsprezecea
        12 doisprezecelea douăsprezecea
        13 treisprezecelea treisprezecea
        14 paisprezecelea paisprezecea
        15 cincisprezecelea cincisprezecea
        16 șaisprezecelea șaisprezecea
        17 șaptesprezecelea șaptesprezecea
        18 optsprezecelea optsprezecea
        19 nouăsprezecelea nouăsprezecea
        20 douăzecilea douăzecea
        30 treizecilea treizecea
        40 patruzecilea
        50 cincizecilea
        100 sutălea
    """,
    scales="""
        100 sută sute
        1000 mie mii
        1000000 milion milioane mil
        1000000000 miliard miliarde mld
    """,
    loose="""
        2 ambii ambele amândoi amândouă dublu dublă pereche
        3 trimestru trimestrul
        6 semestru semestrul
        10 deceniu decenii
        12,10 duzină
        100 secol secole secolul
        0.5 jumătate jumate
    """,
    joins="și de",
    linking="de",
    percent="la_sută procente",
    afternoon="după-amiază seara seară amiaza",
    morning="dimineața dimineață",
    months="""
        1 ianuarie ?ian
        2 februarie ?feb
        3 martie ?mar
        4 aprilie ?apr
        5 ?mai
        6 iunie ?iun
        7 iulie ?iul
        8 august ?aug
        9 septembrie ?sept
        10 octombrie ?oct
        11 noiembrie ?nov
        12 decembrie ?dec
    """,
    clock="""
        +30 {n} și jumătate
        +15 {n} și un sfert
        -15 {n} fără un sfert
        -10 {n} fără zece
        +10 {n} și zece
        +0 ora/orele {n} dimineața/seara
        =720 amiază/prânz
        =0 miezul nopții
    """,
    weekdays="""
        1 de/pe/până/ziua luni
        1 1 luni dimineața/dimineață/seara/seară
        2 marți
        3 miercuri
        4 joi
        5 vineri
        6 sâmbătă/sâmbăta
        7 duminică/duminica
    """,
    decades="""
        20 anii/anilor douăzeci
        30 anii/anilor treizeci
        40 anii/anilor patruzeci
        50 anii/anilor cincizeci
        60 anii/anilor șaizeci
        70 anii/anilor șaptezeci
        80 anii/anilor optzeci
        90 anii/anilor nouăzeci
    """,
    quarters="""
        half {o} jumătate/semestru*
        quarter {o} trimestru*
        quarter trimestrul {o}
        quarter trimestrul {r}
    """,
    halves="+ și jumătate",
    many="""
        2 dublat dublată dublate dublu
        3 triplat triplată
        10 zeci
        100 sutele
        1000 miile
        1000000 milioanele
    """,
    shares="""
        1/2 jumătate jumătatea
        1/3 treime treimi treimea
        1/4 sfert sferturi pătrime
        1/5 cincime cincimi
        1/6 șesime
        1/8 optime
        1/10 zecime
    """,
    of="din dintre de",
    units="""
        minute minut minute
        hour oră ore
        day zi zile
        week săptămână săptămâni
        month lună luni
        year an ani
        decade deceniu decenii
        century secol secole
        km kilometri kilometru km
        mile mile
        metre metri metru
        kg kilograme kg
        tonne tone tonă
        hectare hectare hectar
        litre litri litru
        dollar dolari dolar
        euro euro
        pound lire
        krone coroane coroană
        man bărbați bărbat
        woman femei femeie
        child copii copil
        girl fete fată
        boy băieți băiat
    """,
    more="""
        + mai mult de
        + mai mulți/multe de
        + peste
        + cel puțin
        + minimum
        + nu mai puțin de
    """,
    less="""
        - mai puțin de
        - sub
        - aproape
        - cel mult
        - până la
        - nu mai mult de
    """,
    more_behind="+ sau/și mai mult/mulți/multe",
    less_behind="- sau mai puțin",
    nights="- noaptea spre",
    idioms="""
        12-31 revelion*
        1-1 anul nou
        12-24 ajunul crăciunului
        12-25 crăciun*
        5-1 ziua muncii
        3-8 ziua femeii
        12-10 ziua drepturilor omului
        24,7 non-stop
        - între patru ochi
        - patru pereți
        - a cincea coloană
    """,
)
