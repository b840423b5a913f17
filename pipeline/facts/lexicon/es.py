"""Spanish."""

from pipeline.facts.lexicon.form import Lexicon

LEXICON = Lexicon(
    cardinals="""
        0 cero
        1 uno un una
        2 dos
        3 tres
        4 cuatro
        5 cinco
        6 seis
        7 siete
        8 ocho
        9 nueve
        10 diez
        11 once
        12 doce
        13 trece
        14 catorce
        15 quince
        16 dieciséis
        17 diecisiete
        18 dieciocho
        19 diecinueve
        20 veinte
        21 veintiuno veintiún veintiuna
        22 veintidós
        23 veintitrés
        24 veinticuatro
        25 veinticinco
        26 veintiséis
        27 veintisiete
        28 veintiocho
        29 veintinueve
        30 treinta
        40 cuarenta
        50 cincuenta
        60 sesenta
        70 setenta
        80 ochenta
        90 noventa
        100 cien ciento
        200 doscientos doscientas
        300 trescientos trescientas
        400 cuatrocientos cuatrocientas
        500 quinientos quinientas
        600 seiscientos seiscientas
        700 setecientos setecientas
        800 ochocientos ochocientas
        900 novecientos novecientas
    """,
    ordinals="""
        1 primer primer+
        2 segund+
        3 tercer tercer+ tercio tercios
        4 ?cuart+
        5 quint+
        6 sext+
        7 séptim+
        8 octav+
        9 noven+
        10 décim+
        11 undécim+
        12 duodécim+
    """,
    scales="1000 mil  1000000 millón millones  1000000000000 billón billones",
    loose="2 ambos ambas doble dobles par pareja  3 triple trimestre  6 semestre  10 decena  12 docena"
    "  15 quincena  20 veintena  100 centenar centena  1000 millar  0.5 medio media mitad",
    endings="o a os as",
    joins="y",
    fifteen_days="días",
    percent="por_ciento",
    afternoon="pm tarde noche",
    months="""
        1 enero ?ene
        2 febrero ?feb
        3 marzo ?mar
        4 abril ?abr
        5 mayo ?may
        6 junio ?jun
        7 julio ?jul
        8 agosto ?ago
        9 septiembre ?sept
        10 octubre ?oct
        11 noviembre ?nov
        12 diciembre ?dic
    """,
)
