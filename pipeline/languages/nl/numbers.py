"""Dutch: one number is one word, a unit stands before its ten; een is an article, acht is attention too."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    many_hundreds=True,
    cardinals="""
        0 nul
        1 één eén een eentje
        1.5 anderhalf anderhalve
        2.5 tweeënhalf tweeënhalve
        3.5 drieënhalf drieënhalve
        4.5 vierenhalf vierenhalve
        5.5 vijfenhalf vijfenhalve
        6.5 zesenhalf zesenhalve
        2 twee
        3 drie
        4 vier
        5 vijf
        6 zes
        7 zeven
        8 ?acht
        9 negen
        10 tien
        11 elf
        12 twaalf
        13 dertien
        14 veertien
        15 vijftien
        16 zestien
        17 zeventien
        18 achttien
        19 negentien
        20 twintig
        30 dertig
        40 veertig
        50 vijftig
        60 zestig
        70 zeventig
        80 tachtig
        90 negentig
    """,
    ordinals="""
        1 eerste
        2 tweede
        3 derde
        4 vierde
        5 vijfde
        6 zesde
        7 zevende
        8 achtste
        9 negende
        10 tiende
        11 elfde
        12 twaalfde
        13 dertiende
        14 veertiende
        15 vijftiende
        16 zestiende
        17 zeventiende
        18 achttiende
        19 negentiende
        100 honderdste
    """,
    scales="""
        100 honderd
        1000 duizend
        1000000 miljoen mln
        1000000000 miljard mld
        1000000000000 biljoen
    """,
    loose="""
        2 beide beiden dubbel dubbele paar tweeën
        3 kwartaal drietal drieën
        4 vieren
        5 vijven
        6 zessen halfjaar
        8 achten
        10 decennium decennia tiental
        12,10 dozijn
        14,2 veertiendaags veertiendaagse
        100 eeuw eeuwen
        0.5 half halve helft
    """,
    joins="en ën",
    percent="procent pct",
    afternoon="middags middag namiddag avonds avond",
    morning="ochtends ochtend morgens morgen voormiddag",
    stems="""
        jarig=year jaar=year maand=month daag=day dag=day week=week wekelijks=week uurs=hour urig=hour voud
            persoons koppig delig
    """,
    glued=True,
    ordinal_endings="ste",
    months="""
        1 januari ?jan
        2 februari ?feb
        3 maart ?mrt
        4 april ?apr
        5 mei
        6 juni ?jun
        7 juli ?jul
        8 augustus ?aug
        9 september ?sep
        10 oktober ?okt
        11 november ?nov
        12 december ?dec
    """,
    clock="""
        +5 vijf over {n}
        -5 vijf voor {n}
        -25 vijf over half {n}
        -35 vijf voor half {n}
        -20 tien over half {n}
        -40 tien voor half {n}
        -30 half {n}
        +15 kwart over {n}
        -15 kwart voor {n}
        +10 tien over {n}
        -10 tien voor {n}
        =0 middernacht
    """,
    weekdays="""
        1 maandag*
        2 dinsdag*
        3 woensdag*
        4 donderdag*
        5 vrijdag*
        6 zaterdag*
        7 zondag*
    """,
    decades="""
        20 jaren twintig
        30 jaren dertig
        40 jaren veertig
        50 jaren vijftig
        60 jaren zestig
        70 jaren zeventig
        80 jaren tachtig
        90 jaren negentig
    """,
    quarters="""
        half {o} helft
        half {o} halfjaar
        quarter {o} kwartaal
    """,
    halves="+ en een half/halve",
    many="""
        2 verdubbeld verdubbelde tweemaal
        3 verdriedubbeld driemaal
        4 verviervoudigd
        10 tientallen
        100 honderden
        1000 duizenden
        10000 tienduizenden
        100000 honderdduizenden
        1000000 miljoenen
        1000000000 miljarden
    """,
    shares="""
        1/2 helft
        1/3 derde derden
        1/4 kwart vierde
        1/5 vijfde
        1/6 zesde
        1/8 achtste
        1/10 tiende
    """,
    of="van de het deze alle",
    units="""
        minute minuut minuten min
        hour uur uren
        day dag dagen etmaal
        week week weken
        month maand maanden
        year jaar jaren jarige
        decade decennium decennia
        century eeuw eeuwen
        km kilometer km
        mile mijl
        metre meter
        kg kilogram kilo kg
        tonne ton
        hectare hectare
        litre liter
        dollar dollar
        euro euro
        pound pond
        krone kroon kronen
        man mannen man
        woman vrouwen vrouw
        child kinderen kind
        girl meisjes meisje
        boy jongens jongen
    """,
    more="""
        + meer dan
        + ruim
        + minstens
        + ten minste
        + minimaal
        + niet minder dan
    """,
    less="""
        - minder dan
        - bijna
        - hoogstens
        - maximaal
        - tot wel
        - niet meer dan
    """,
    more_behind="+ of meer/ouder",
    less_behind="- of minder/jonger",
    nights="- nacht op/naar",
    idioms="""
        12-31 oudejaarsavond
        12-31 oudjaar
        1-1 nieuwjaarsdag
        1-1 nieuwjaar
        12-24 kerstavond
        12-25 eerste kerstdag
        3-8 vrouwendag
        12-10 mensenrechtendag
        5-1 dag van de arbeid
        7 zeven/7 dagen per week
        24,7 dag en nacht
        - in acht
        - onder vier ogen
        - op handen en voeten
        - vier muren
        - vijfde colonne
    """,
)
