"""French: neuf is nine and new, six-vingts are gone, quatre-vingts stay; une centaine is about a hundred."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    soixante_dix=True,
    many_hundreds=True,
    cardinals="""
        0 zéro
        1 un une
        2 deux
        3 trois
        4 quatre
        5 cinq
        6 six
        7 sept
        8 huit
        9 ?neuf
        10 dix
        11 ?onze
        12 douze
        13 treize
        14 quatorze
        15 quinze
        16 seize
        20 vingt vingts
        30 trente
        40 quarante
        50 cinquante
        60 soixante
        70 septante
        80 huitante octante
        90 nonante
    """,
    ordinals="""
        1 premier première premiers premières unième
        2 second seconde deuxième deuxièmes
        3 troisième troisièmes
        4 quatrième quatrièmes
        5 cinquième cinquièmes
        6 sixième sixièmes
        7 septième septièmes
        8 huitième huitièmes
        9 neuvième neuvièmes
        10 dixième dixièmes
        11 onzième onzièmes
        12 douzième douzièmes
        13 treizième
        14 quatorzième
        15 quinzième
        16 seizième
        20 vingtième vingtièmes
        30 trentième
        40 quarantième
        50 cinquantième
        60 soixantième
        100 centième
        1000 millième
    """,
    scales="""
        100 cent cents
        1000 mille millier milliers
        1000000 million millions
        1000000000 milliard milliards md mds
    """,
    loose="""
        30 trentenaire trentenaires
        40 quadragénaire quadragénaires
        50 quinquagénaire quinquagénaires
        60 sexagénaire sexagénaires
        70 septuagénaire septuagénaires
        80 octogénaire octogénaires
        2 double paire
        3 triple trimestre
        6 semestre
        7 hebdomadaire
        8 huitaine
        10 décennie décennies
        100 siècle siècles
        0.5 demi demie
    """,
    joins="et",
    fifteen_days="jours",
    percent="pour_cent p\\._?cent",
    afternoon="soir après",
    months="""
        1 janvier ?janv
        2 février ?févr
        3 mars
        4 avril ?avr
        5 mai
        6 juin
        7 juillet ?juil
        8 août
        9 septembre ?sept
        10 octobre ?oct
        11 novembre ?nov
        12 décembre ?déc
    """,
    clock="""
        -25 {n} heures/h moins vingt cinq
        -5 {n} heures/h moins cinq
        +25 {n} heures/h vingt cinq
        +5 {n} heures/h cinq
        +10 {n} heures/h dix
        +20 {n} heures/h vingt
        +0 {n} heures/h du matin/soir
        +0 {n} heures/h de l'après midi
        0 à/dès/vers {n} heures/h
        +30 {n} heures/heure/h et demie/demi
        +15 {n} heures/heure/h et quart
        -15 {n} heures/heure/h moins le quart
        -10 {n} heures/heure/h moins dix
        -20 {n} heures/heure/h moins vingt
        =750 midi et demi/demie
        =30 minuit et demi/demie
        =720 midi
        =0 minuit
    """,
    morning="matin matinée",
    weekdays="""
        1 lundi/lundis
        2 mardi/mardis
        3 mercredi/mercredis
        4 jeudi/jeudis
        5 vendredi/vendredis
        6 samedi/samedis
        7 dimanche/dimanches
    """,
    decades="""
        20 années/ans vingt
        30 années/ans trente
        40 années quarante
        50 années cinquante
        60 années soixante
        70 années soixante dix
        70 années septante
        80 années quatre vingt/vingts
        80 années huitante/octante
        90 années quatre vingt dix
        90 années nonante
        d années {d}
        20 vingtaine d'~ années
        30 trentaine d'~ années
        40 quarantaine d'~ années
        50 cinquantaine d'~ années
        60 soixantaine d'~ années
    """,
    quarters="""
        half {o} semestre
        half {o} moitié
        quarter {o} trimestre
    """,
    halves="""
        + et demi/demie
    """,
    many="""
        2 doublé doubla
        3 triplé tripla
        4 quadruplé
        10 dizaine dizaines
        12,10 douzaine douzaines
        15,14,2 ?quinzaine
        20 vingtaine vingtaines
        30 trentaine trentaines
        40 quarantaine
        50 cinquantaine
        60 soixantaine
        100 centaine centaines
        1000 milliers
        1000000 millions
        1000000000 milliards
    """,
    shares="1/2 moitié  1/3 tiers  1/4 quart quarts  1/100 centième",
    of="de des d du la le les ces l",
    units="""
        minute minute minutes
        hour heure heures
        day jour jours
        week semaine semaines
        month mois
        year an ans année années
        decade décennie décennies
        century siècle siècles
        km kilomètre kilomètres km
        mile mile miles
        metre mètre mètres
        kg kilogramme kilogrammes kilo kilos kg
        tonne tonne tonnes
        hectare hectare hectares
        litre litre litres
        dollar dollar dollars
        euro euro euros
        pound livre livres
        rouble rouble roubles
        hryvnia hryvnia hryvnias
        lira livre livres lire
        rial rial rials
        toman toman tomans
        yen yen yens
        yuan yuan yuans
        krone couronne couronnes
        franc franc francs
        man homme hommes
        woman femme femmes
        child enfant enfants
        girl fille filles fillettes
        boy garçon garçons
    """,
    more="""
        + plus de/d'~
        + au moins
        + au-delà de
        + pas/non moins de
    """,
    less="""
        - moins de/d'~
        - près de/d'~
        - presque
        - quasiment
        - au plus
        - jusqu'à
        - au maximum
        - pas plus de
    """,
    more_behind="""
        + ou/et plus
        + au moins
    """,
    less_behind="""
        - ou/et moins
        - au plus
        - au maximum
    """,
    idioms="""
        7 sept/7 jours sur sept/7
        12-31 saint sylvestre
        1-1 jour/premier de l'an
        12-24 veille de noël
        12-25 jour de noël
        12-25 à noël
        5-1 fête du travail
        3-8 journée internationale des femmes
        3-8 journée internationale des droits des femmes
        12-10 journée des droits de l'homme
        - quatre coins/épingles/vérités/vents
        - six pieds sous terre
        - couper les cheveux en quatre
        - ni une ni deux
        - trente six
        - entre quatre yeux
        - les trois quarts du temps
        - mille mercis
        - cent fois
        - mille fois
        - se mettre en quatre
        - de deux choses l'une
        - entre quatre murs
        - sept lieues
        - tout neuf
        - flambant neuf
        - remettre/remis/remise/refait/refaire/remise à neuf
        - cinquième colonne
        - en un mot
        - une deux
        24,7 jour et nuit
        - tout neuf
    """,
)
