"""French: neuf is nine and new, six-vingts are gone, quatre-vingts stay; une centaine is about a hundred."""

from pipeline.facts.lexicon.form import Lexicon

LEXICON = Lexicon(
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
        11 onze
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
        1 premier première premiers premières
        2 second seconde deuxième deuxièmes
        3 troisième troisièmes ?tiers
        4 quatrième quatrièmes
        5 cinquième cinquièmes
        6 sixième sixièmes
        7 septième septièmes
        8 huitième huitièmes
        9 neuvième neuvièmes
        10 dixième dixièmes
        11 onzième
        12 douzième
    """,
    scales="100 cent cents  1000 mille millier milliers  1000000 million millions"
    "  1000000000 milliard milliards md mds",
    loose="2 double doublé paire  3 triple triplé trimestre  6 semestre  8 huitaine  10 dizaine"
    "  12 douzaine  15 quinzaine  20 vingtaine  30 trentaine  40 quarantaine  50 cinquantaine  60 soixantaine"
    "  100 centaine  1000 millier  0.5 demi demie moitié",
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
)
