"""Swedish: en and ett are articles, and ask for nothing; sex is six."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    many_hundreds=True,
    cardinals="""
        0 noll
        1 ett en
        1.5 halvannan halvannat
        2 två tu
        3 tre
        4 fyra
        5 fem
        6 ?sex
        7 sju
        8 åtta
        9 nio
        10 tio
        11 elva
        12 tolv
        13 tretton
        14 fjorton
        15 femton
        16 sexton
        17 sjutton
        18 arton aderton
        19 nitton
        20 tjugo
        30 trettio
        40 fyrtio förtio
        50 femtio
        60 sextio
        70 sjuttio
        80 åttio
        90 nittio
    """,
    ordinals="""
        1 första förste
        2 ?andra ?andre
        3 tredje
        4 fjärde
        5 femte
        6 sjätte
        7 sjunde
        8 åttonde
        9 nionde
        10 tionde
        11 elfte
        12 tolfte
        13 trettonde
        14 fjortonde
        15 femtonde
        16 sextonde
        17 sjuttonde
        18 artonde
        19 nittonde
        20 tjugonde
        30 trettionde
        40 fyrtionde
        50 femtionde
        60 sextionde
        70 sjuttionde
        80 åttionde
        90 nittionde
        100 hundrade
        1000 tusende
    """,
    scales="""
        100 hundra
        1000 tusen
        1000000 miljon miljoner mn milj
        1000000000 miljard miljarder md mdr
    """,
    loose="""
        2 båda bägge dubbel dubbelt dubbla par
        3 kvartal
        6 halvår halvåret
        7 vecka
        10 årtionde decennium decennier årtionden
        12,10 dussin
        14,2 fjorton-dagars
        100 århundrade sekel århundraden
        0.5 halv halva halvt
    """,
    joins="och",
    within="1 et",
    percent="procent",
    afternoon="eftermiddag eftermiddagen kväll kvällen em",
    morning="morgon morgonen förmiddag förmiddagen fm",
    stems="""
        års=year årig=year åring=year månaders=month månad=month dagars=day dag=day veckors=week vecko=week
            timmars=hour timm=hour dubbl faldig mans personers vånings procentig=percent
    """,
    glued=True,
    months="""
        1 januari ?jan
        2 februari ?feb
        3 mars
        4 april ?apr
        5 maj
        6 juni
        7 juli
        8 augusti ?aug
        9 september ?sep
        10 oktober ?okt
        11 november ?nov
        12 december ?dec
    """,
    clock="""
        +0 klockan/kl {n} på kvällen/morgonen/eftermiddagen
        -30 halv {n}
        +15 kvart över {n}
        -15 kvart i {n}
        +10 tio över {n}
        -10 tio i {n}
        +5 fem över {n}
        -5 fem i {n}
        =720 middagstid
        =0 midnatt
    """,
    weekdays="""
        1 måndag*
        2 tisdag*
        3 onsdag*
        4 torsdag*
        5 fredag*
        6 lördag*
        7 söndag*
    """,
    decades="""
        20 tjugotalet
        30 trettiotalet
        40 fyrtiotalet
        50 femtiotalet
        60 sextiotalet
        70 sjuttiotalet
        80 åttiotalet
        90 nittiotalet
    """,
    quarters="""
        half {o} halvår*
        half {o} halva/halvan
        quarter {o} kvartal*
    """,
    halves="+ och en/ett halv/halvt",
    many="""
        2 fördubblats fördubblades fördubblat
        3 tredubblats tredubblades tredubblat
        10 tiotal tiotals dussintals
        100 hundratals hundratal
        1000 tusentals tusental
        10000 tiotusentals
        100000 hundratusentals
        1000000 miljontals
    """,
    shares="""
        1/2 hälften
        1/3 tredjedel tredjedelar tredjedelen
        1/4 fjärdedel fjärdedelar kvart kvarts
        1/5 femtedel femtedelar
        1/6 sjättedel
        1/8 åttondel åttondelar
        1/10 tiondel tiondelar
        1/100 hundradel
    """,
    of="av de den det dessa alla",
    units="""
        minute minut minuter minuters min
        hour timme timmar timmars tim
        day dag dagar dagars dygn
        week vecka veckor veckors
        month månad månader månaders
        year år års årig åriga åring
        decade årtionde årtionden decennier
        century århundrade århundraden sekel
        km kilometer km
        mile miles
        metre meter
        kg kilogram kilo kg
        tonne ton
        hectare hektar
        litre liter
        dollar dollar
        euro euro
        pound pund
        krone kronor krona kr
        man män man
        woman kvinnor kvinna
        child barn
        girl flickor flicka
        boy pojkar pojke
    """,
    more="""
        + mer än
        + fler än
        + över
        + minst
        + åtminstone
        + inte mindre/färre än
    """,
    less="""
        - mindre än
        - färre än
        - under
        - nästan
        - knappt
        - upp till
        - högst
        - inte mer/fler än
    """,
    more_behind="+ eller mer/fler/äldre",
    less_behind="- eller mindre/färre/yngre",
    nights="- natten till/mot",
    idioms="""
        12-31 nyårsafton*
        1-1 nyårsdag*
        12-24 julafton*
        12-25 juldag*
        3-8 kvinnodag*
        12-10 människorättsdag*
        24,7 dygnet runt
        7 sju/7 dagar i veckan
        - mellan fyra ögon
        - på alla fyra
        - femte kolonn*
        - för en och var
    """,
)
