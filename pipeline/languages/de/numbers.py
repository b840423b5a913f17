"""German: one number is one word, and a unit stands before its ten."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    many_hundreds=True,
    cardinals="""
        0 null
        1 eins ?ein ?eine einen einem einer eines
        1.5 anderthalb anderthalbe anderthalben eineinhalb einundeinhalb
        1.25 eineinviertel 1.75 eindreiviertel 2.25 zweieinviertel 2.75 zweidreiviertel
        3.25 dreieinviertel 3.75 dreidreiviertel 4.25 viereinviertel 4.75 vierdreiviertel
        5.25 fünfeinviertel 5.75 fünfdreiviertel 6.25 sechseinviertel 6.75 sechsdreiviertel
        2.5 zweieinhalb
        3.5 dreieinhalb
        4.5 viereinhalb
        5.5 fünfeinhalb
        6.5 sechseinhalb
        7.5 siebeneinhalb
        8.5 achteinhalb
        9.5 neuneinhalb
        10.5 zehneinhalb
        2 zwei zweien zweier zwo
        3 drei dreien dreier
        4 vier vieren
        5 fünf fünfen
        6 sechs sechsen
        7 ?sieben
        8 ?acht ?achten
        9 neun neunen
        10 zehn zehnen
        11 ?elf
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
        2 zweit zweit+ zweitens
        3 dritt dritt+ drittens
        4 viert viert+ viertens
        5 fünft fünft+ fünftens
        6 sechst sechst+
        7 siebt+
        8 ?acht+
        9 neunt+
        10 zehnt+
        11 elft+
        12 zwölft+
    """,
    scales="""
        100 hundert
        1000 tausend tsd
        1000000 million millionen mio
        1000000000 milliarde milliarden mrd
        1000000000000 billion billionen
    """,
    loose="""
        2 beide beiden beider beides doppelt doppelte paar zweifach
        3 vierteljahr vierteljahres vierteljährlich
        6 halbjahr
        10 jahrzehnt jahrzehnte jahrzehnten
        9 dreivierteljahr
        25 vierteljahrhundert
        50 halbjahrhundert
        14,2 vierzehntägig
        100 jahrhundert jahrhunderte
        1.5 ?anderthalbfach
        0.5 halb halbe halben halbes halber
    """,
    endings="e er es en em",
    joins="und",
    percent="prozent v\\.?_?h\\.",
    afternoon="nachmittags abends nachmittag abend",
    stems="""
        jähr=year monat=month täg=day tag=day stünd=hour woch=week wöch=week jahr=year stund=hour fach mal köpf
        stell teil stöck punkt person bett zimmer seit sprach prozent=percent
    """,
    glued=True,
    ordinal_endings="te ter ten tem tes ste ster sten stem stes",
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
    clock="""
        -25 fünf nach halb {n}
        -35 fünf vor halb {n}
        +5 fünf nach {n}
        -5 fünf vor {n}
        -30 halb {n}
        +15 viertel nach {n}
        -15 viertel vor {n}
        -45 viertel {n}
        -15 dreiviertel {n}
        +10 zehn nach {n}
        +20 zwanzig nach {n}
        -10 zehn vor {n}
        -20 zwanzig vor {n}
        +0 {n} uhr
        =720 mittag/mittags
        =0 mitternacht/mitternachts
    """,
    morning="morgens vormittags früh morgen vormittag",
    weekdays="""
        1 montag*
        2 dienstag*
        3 mittwoch*
        4 donnerstag*
        5 freitag*
        6 samstag*/sonnabend*
        7 sonntag*
    """,
    decades="""
        0 nullerjahre*
        20 zwanziger/zwanzigern
        30 dreißiger/dreissiger/dreißigern
        40 vierziger/vierzigern
        50 fünfziger/fünfzigern
        60 sechziger/sechzigern
        70 siebziger/siebzigern
        80 achtziger/achtzigern
        90 neunziger/neunzigern
        20 zwanzigerjahre*
        30 dreißigerjahre*
        40 vierzigerjahre*
        50 fünfzigerjahre*
        60 sechzigerjahre*
        70 siebzigerjahre*
        80 achtzigerjahre*
        90 neunzigerjahre*
    """,
    quarters="""
        half {o} halbjahr*
        half {o} jahreshälfte
        half {o} hälfte
        quarter {o} quartal*
        quarter {o} jahresviertel*
    """,
    halves="""
        + und ein/eine/einen/einer/eineinhalb halb*
    """,
    many="""
        2 zweimal verdoppelt verdoppelte verdoppelten zweifache
        3 dreimal dreifach dreifache verdreifacht verdreifachte
        4 viermal vervierfacht vervierfachte vierfache
        15 viertelstunde viertelstündig
        45 dreiviertelstunde
        12,10 dutzend
        10 dutzende dutzenden zig dutzender
        250000 viertelmillion
        500000 halbmillion
        100 hunderte hunderten hunderter
        1000 tausende tausenden tausender abertausende abertausenden
        10000 zehntausende zehntausenden zehntausender
        100000 hunderttausende hunderttausenden hunderttausender
        1000000 millionen
        1000000000 milliarden
    """,
    shares="""
        1/2 hälfte
        1/3 drittel dritteln
        1/4 viertel vierteln
        1/5 fünftel fünfteln
        1/6 sechstel sechsteln
        1/7 siebtel
        1/8 achtel
        1/9 neuntel
        1/10 zehntel zehnteln
        3/4 dreiviertel
        1/100 hundertstel
    """,
    of="von der des aller die den dieser",
    units="""
        minute minute minuten minütige minütigen minütiger
        hour stunde stunden stündige stündigen stündiger stündiges
        day tag tage tagen tägige tägigen tägiger tägiges tägig
        week woche wochen wöchige wöchigen wöchiger
        month monat monate monaten monats monatige monatigen monatiger
        year jahr jahre jahren jahres jährige jähriger jährigen jähriges
        decade jahrzehnt jahrzehnte jahrzehnten
        century jahrhundert jahrhunderte jahrhunderten
        km kilometer kilometern km
        mile meile meilen
        metre meter metern
        kg kilogramm kilo kg
        tonne tonne tonnen
        hectare hektar
        litre liter litern
        dollar dollar us
        euro euro euros
        pound pfund
        rouble rubel
        hryvnia hrywnja griwna hrywnia
        lira lira
        rial rial
        toman toman
        yen yen
        yuan yuan
        krone krone kronen
        franc franken franc
        man mann männer männern
        woman frau frauen
        child kind kinder kindern
        girl mädchen
        boy jungen junge buben
    """,
    more="""
        + mehr als
        + über
        + mindestens
        + wenigstens
        + nicht weniger als
        + gut
    """,
    less="""
        - weniger als
        - unter
        - fast
        - beinahe
        - knapp
        - nahezu
        - höchstens
        - maximal
        - bis zu
        - nicht mehr als
    """,
    more_behind="""
        + oder/und mehr/älter
    """,
    less_behind="""
        - oder/und weniger/jünger
    """,
    nights="""
        - nacht zum/auf/zu (den/dem)
    """,
    idioms="""
        18,1.5 anderthalbjährig*/eineinhalbjährig*
        6,0.5 halbjährig*
        7 sieben/7 tage in der woche
        7 sieben/7 tage die/pro woche
        - alle vier winde
        12-31 silvester*
        1-1 neujahr*
        12-24 heiligabend*/heiligabends
        12-25 ersten/1. weihnachtstag*/weihnachtsfeiertag*
        5-1 maifeiertag*
        5-1 tag der arbeit
        3-8 frauentag*
        12-10 tag der menschenrechte
        - unter vier augen
        - vier wände*
        - alle viere
        - auf allen vieren
        - sieben sachen
        - die sieben weltmeere
        - aus/in aller herren länder
        - zwei seiten einer medaille
        - fünf vor zwölf
        - auf wolke sieben
        - null und nichtig
        - fünfte kolonne
        - dritte hand
        - drittes reich
        - dritten reich*
        - gibt/gab/gebt/geben/gaben (nicht) acht
        - nicht acht
        - gebt/gib/habt/hab acht
        - fünfe gerade
        - durch dick
        - im dreivierteltakt
        24,7 rund um die uhr
        - außer acht
        - in acht
        - alle neune
    """,
)
