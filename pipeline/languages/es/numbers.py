"""Spanish."""

from pipeline.languages.lexicon import Lexicon

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
        3 tercer tercer+
        4 ?cuart+
        5 quint+
        6 sext+
        7 séptim+
        8 octav+
        9 noven+
        10 décim+
        11 undécim+ decimoprimer decimoprimer+
        12 duodécim+ decimosegund+
        13 decimotercer decimotercer+
        14 decimocuart+
        15 decimoquint+
        16 decimosext+
        17 decimoséptim+
        18 decimoctav+
        19 decimonoven+
        20 vigésim+
        30 trigésim+
        40 cuadragésim+
        50 quincuagésim+
        60 sexagésim+
        70 septuagésim+
        80 octogésim+
        90 nonagésim+
        100 centésim+
    """,
    scales="1000 mil  1000000 millón millones  1000000000000 billón billones",
    loose="""
        2 ambos ambas doble dobles par pareja
        3 triple trimestre
        6 semestre
        7 semanal
        10 década décadas decenio
        15,14,2 quincena
        100 siglo siglos
        1000 millar
        0.5 medio media
    """,
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
    clock="""
        +25 las/la {n} y veinticinco
        -25 las/la {n} menos veinticinco
        +5 las/la {n} y cinco
        -5 las/la {n} menos cinco
        +0 {n} de la tarde/noche/mañana/madrugada
        +30 las/la {n} y media
        +15 {n} y cuarto
        -15 {n} menos cuarto
        +10 {n} y diez
        +20 {n} y veinte
        -10 {n} menos diez
        -20 {n} menos veinte
        +0 {n} en punto
        =720 mediodía
        =0 medianoche
    """,
    morning="am mañana madrugada",
    weekdays="""
        1 lunes
        2 martes
        3 miércoles
        4 jueves
        5 viernes
        6 sábado/sábados
        7 domingo/domingos
    """,
    decades="""
        2000 los/años dos mil
        20 años veinte
        30 años treinta
        40 años cuarenta
        50 años cincuenta
        60 años sesenta
        70 años setenta
        80 años ochenta
        90 años noventa
        20 década de (los) veinte
        30 década de (los) treinta
        40 década de (los) cuarenta
        50 década de (los) cincuenta
        60 década de (los) sesenta
        70 década de (los) setenta
        80 década de (los) ochenta
        90 década de (los) noventa
        20 veintena*
        30 treintena
        40 cuarentena
        20 los veinte
        30 los treinta
        40 los cuarenta
        50 los cincuenta
        60 los sesenta
        70 los setenta
        80 los ochenta
        90 los noventa
        d años {d}
        d década de (los) {d}
    """,
    quarters="""
        half {o} semestre
        half {o} mitad
        quarter {o} trimestre
    """,
    halves="""
        + y medio/media
    """,
    many="""
        2 duplicó duplicado
        3 triplicó triplicado
        4 cuadruplicó cuadruplicado
        10 decena decenas
        12,10 docena docenas
        20 veintena veintenas
        30 treintena
        40 cuarentena
        50 cincuentena
        100 centenar centena centenares cientos centenas
        1000 miles millares
        1000000 millones
    """,
    shares="1/2 mitad  1/3 tercio tercios",
    of="de del los las la el esos parte partes estas",
    units="""
        minute minuto minutos
        hour hora horas
        day día días
        week semana semanas
        month mes meses
        year año años
        decade década décadas decenio decenios
        century siglo siglos
        km kilómetro kilómetros km
        mile milla millas
        metre metro metros
        kg kilogramo kilogramos kilo kilos kg
        tonne tonelada toneladas
        hectare hectárea hectáreas
        litre litro litros
        dollar dólar dólares
        euro euro euros
        pound libra libras
        rouble rublo rublos
        hryvnia grivna grivnas
        lira lira liras
        rial rial riales
        toman tomán tomanes
        yen yen yenes
        yuan yuan yuanes
        krone corona coronas
        franc franco francos
        man hombre hombres
        woman mujer mujeres
        child niño niños menores
        girl niña niñas
        boy niño niños
    """,
    more="""
        + más de
        + al menos
        + por lo menos
        + como mínimo
        + superior a
        + no menos de
    """,
    less="""
        - menos de
        - casi
        - cerca de
        - como máximo
        - hasta
        - no más de
        - inferior a
    """,
    more_behind="""
        + o/y más
        + como mínimo
    """,
    less_behind="""
        - o menos
        - como máximo
    """,
    idioms="""
        7 siete/7 días a la semana
        7 siete/7 días de la semana
        - dos por tres
        12-31 nochevieja
        1-1 día de año nuevo
        12-24 nochebuena
        12-25 día de navidad
        5-1 día del trabajo/trabajador
        5-1 día de los trabajadores
        3-8 día de la mujer
        3-8 día internacional de la mujer
        12-10 día de los derechos humanos
        - cuatro vientos
        - cuatro paredes
        - cuatro gatos
        - cuatro esquinas
        - a gatas
        - mil gracias
        - mil veces
        - a mil
        - cuatro costados
        - en dos palabras
        - quinta columna
        - uno por uno
        - séptimo cielo
        - cuatro puntos cardinales
        24,7 las veinticuatro horas
    """,
)
