"""Portuguese, of Brazil and of Portugal: five days of the week are called second to sixth."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    cardinals="""
        0 zero
        1 um uma
        2 dois duas
        3 três
        4 quatro
        5 cinco
        6 seis ?meia
        7 sete
        8 oito
        9 nove
        10 dez
        11 onze
        12 doze
        13 treze
        14 catorze quatorze
        15 quinze
        16 dezesseis dezasseis
        17 dezessete dezassete
        18 dezoito
        19 dezenove dezanove
        20 vinte
        30 trinta
        40 quarenta
        50 cinquenta
        60 sessenta
        70 setenta
        80 oitenta
        90 noventa
        100 cem cento
        200 duzentos duzentas
        300 trezentos trezentas
        400 quatrocentos quatrocentas
        500 quinhentos quinhentas
        600 seiscentos seiscentas
        700 setecentos setecentas
        800 oitocentos oitocentas
        900 novecentos novecentas
    """,
    ordinals="""
        1 primeir+
        2 ?segund+
        3 terceir+
        4 ?quart+
        5 ?quint+
        6 ?sext+
        7 sétim+
        8 oitav+
        9 non+
        10 décim+
        20 vigésim+
        30 trigésim+
        40 quadragésim+
        50 quinquagésim+
        60 sexagésim+
        70 septuagésim+ setuagésim+
        80 octogésim+
        90 nonagésim+
        100 centésim+
    """,
    scales="""
        1000 mil
        1000000 milhão milhões mi
        1000000000 bilhão bilhões bi bilião
        1000000000000 trilhão trilhões
    """,
    loose="""
        2 ambos ambas dobro duplo dupla par
        3 triplo trimestre
        6 semestre
        7 semanal
        10 década décadas
        15,14,2 quinzena
        100 século séculos
        1000 milhar
        0.5 meio
    """,
    endings="o a os as",
    joins="e",
    fifteen_days="dias",
    percent="por_cento",
    afternoon="pm tarde noite",
    weekdays="""
        1 segunda/segundas feira*
        2 terça/terças feira*
        3 quarta/quartas feira*
        4 quinta/quintas feira*
        5 sexta/sextas feira*
        6 sábado/sábados
        7 domingo/domingos
    """,
    months="""
        1 janeiro ?jan
        2 fevereiro ?fev
        3 março ?mar
        4 abril ?abr
        5 maio ?mai
        6 junho ?jun
        7 julho ?jul
        8 agosto ?ago
        9 setembro ?set
        10 outubro ?out
        11 novembro ?nov
        12 dezembro ?dez
    """,
    clock="""
        +5 às/as/à {n} e cinco
        +10 às/as/à {n} e dez
        +20 às/as/à {n} e vinte
        -10 dez para as/a {n}
        -20 vinte para as/a {n}
        +0 {n} (horas) da tarde/noite/manhã/madrugada
        +30 às/as/à {n} e meia
        +30 {n} horas e meia
        +15 às/as/à {n} e quinze/quarto
        -15 quinze/quarto para as/a {n}
        +0 {n} em ponto
        =720 meio dia
        =0 meia noite
    """,
    morning="am manhã madrugada",
    decades="""
        2000 anos dois mil
        20 anos vinte
        30 anos trinta
        40 anos quarenta
        50 anos cinquenta
        60 anos sessenta
        70 anos setenta
        80 anos oitenta
        90 anos noventa
        d anos {d}
        d década de {d}
        20 década de vinte
        30 década de trinta
        40 década de quarenta
        50 década de cinquenta
        60 década de sessenta
        70 década de setenta
        80 década de oitenta
        90 década de noventa
    """,
    quarters="""
        half {o} semestre
        half {o} metade
        quarter {o} trimestre
    """,
    halves="""
        + e meio/meia
    """,
    many="""
        2 dobrou duplicou duplicado
        3 triplicou triplicado
        4 quadruplicou quadruplicado
        10 dezena dezenas
        12,10 dúzia dúzias
        100 centena centenas
        1000 milhares
        1000000 milhões
        1000000000 bilhões
    """,
    shares="1/2 metade  1/3 terço terços",
    of="de do da dos das o a os as esses parte partes",
    units="""
        minute minuto minutos
        hour hora horas
        day dia dias
        week semana semanas
        month mês meses
        year ano anos
        decade década décadas
        century século séculos
        km quilómetro quilómetros quilômetro quilômetros km
        mile milha milhas
        metre metro metros
        kg quilograma quilogramas quilo quilos kg
        tonne tonelada toneladas
        hectare hectare hectares
        litre litro litros
        dollar dólar dólares
        euro euro euros
        pound libra libras
        rouble rublo rublos
        hryvnia grívnia hryvnia
        lira lira liras
        rial rial riais
        real real reais
        toman toman
        yen iene ienes
        yuan yuan
        krone coroa coroas
        franc franco francos
        man homem homens
        woman mulher mulheres
        child criança crianças
        girl menina meninas rapariga raparigas
        boy menino meninos rapaz rapazes
    """,
    more="""
        + mais de
        + pelo/ao menos
        + no mínimo
        + acima de
        + não menos de
    """,
    less="""
        - menos de
        - quase
        - no máximo
        - até
        - abaixo de
        - não mais de
    """,
    more_behind="""
        + ou/e mais
    """,
    less_behind="""
        - ou menos
    """,
    idioms="""
        7 sete/7 dias da semana
        7 sete/7 dias por semana
        12-31 réveillon
        12-31 véspera de ano novo
        1-1 dia de ano novo
        12-24 véspera de natal
        12-25 dia de natal
        5-1 dia do trabalhador/trabalho
        3-8 dia da mulher
        3-8 dia internacional da mulher
        12-10 dia dos direitos humanos
        - quatro cantos
        - quatro ventos
        - quatro paredes
        - mil vezes
        - quatro patas
        - quinta coluna
        - sete chaves
        - entre quatro olhos
        - a quatro olhos
        - sétimo céu
        - às mil
        - dos quatro costados
        - em dois tempos
        24,7 vinte e quatro horas por dia
    """,
)
