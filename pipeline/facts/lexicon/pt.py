"""Portuguese, of Brazil and of Portugal: five days of the week are called second to sixth."""

from pipeline.facts.lexicon.form import Lexicon

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
        3 terceir+ ?terço ?terços
        4 ?quart+
        5 ?quint+
        6 ?sext+
        7 sétim+
        8 oitav+
        9 non+
        10 décim+
    """,
    scales="1000 mil  1000000 milhão milhões mi  1000000000 bilhão bilhões bi",
    loose="2 ambos ambas dobro duplo dupla par  3 triplo trimestre  6 semestre  10 dezena  12 dúzia  15 quinzena"
    "  100 centena  1000 milhar  0.5 meio metade",
    endings="o a os as",
    joins="e",
    fifteen_days="dias",
    percent="por_cento",
    afternoon="pm tarde noite",
    weekdays="(?:segunda|terça|quarta|quinta|sexta)s?-feiras?",
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
)
