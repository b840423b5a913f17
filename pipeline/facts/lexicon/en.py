"""English."""

from pipeline.facts.lexicon.form import Lexicon

LEXICON = Lexicon(
    cardinals="""
        0 zero nil
        1 one
        2 two
        3 three
        4 four
        5 five
        6 six
        7 seven
        8 eight
        9 nine
        10 ten
        11 eleven
        12 twelve
        13 thirteen
        14 fourteen
        15 fifteen
        16 sixteen
        17 seventeen
        18 eighteen
        19 nineteen
        20 twenty
        30 thirty
        40 forty
        50 fifty
        60 sixty
        70 seventy
        80 eighty
        90 ninety
    """,
    ordinals="""
        1 first
        2 ?second secondly
        3 third thirds thirdly
        4 fourth
        5 fifth
        6 sixth
        7 seventh
        8 eighth
        9 ninth
        10 tenth
        11 eleventh
        12 twelfth
    """,
    scales="100 hundred  1000 thousand k  1000000 million m mn  1000000000 billion bn  1000000000000 trillion",
    loose="1 once single a an  2 both twice pair couple double either fortnight  3 thrice triple  12 dozen  0.5 half",
    joins="and",
    percent="per(?:_|-)?cent pct",
    afternoon="pm afternoon evening",
    months="""
        1 january ?jan
        2 february ?feb
        3 march ?mar
        4 april ?apr
        5 may
        6 june ?jun
        7 july ?jul
        8 august ?aug
        9 september ?sep
        10 october ?oct
        11 november ?nov
        12 december ?dec
    """,
)
