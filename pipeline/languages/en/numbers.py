"""English."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    many_hundreds=True,
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
        2 second secondly
        3 third thirdly
        4 fourth
        5 fifth
        6 sixth
        7 seventh
        8 eighth
        9 ninth
        10 tenth
        11 eleventh
        12 twelfth
        13 thirteenth
        14 fourteenth
        15 fifteenth
        16 sixteenth
        17 seventeenth
        18 eighteenth
        19 nineteenth
        20 twentieth
        30 thirtieth
        40 fortieth
        50 fiftieth
        60 sixtieth
        70 seventieth
        80 eightieth
        90 ninetieth
        100 hundredth
        1000 thousandth
    """,
    scales="""
        100 hundred
        1000 thousand k
        1000000 million m mn
        1000000000 billion bn
        1000000000000 trillion
    """,
    loose="""
        1 once single a an
        2 both pair couple double either
        3 triple trio
        7 weekly
        10 decade decades decade's
        14,2 fortnight fortnightly
        20 score
        100 century centuries
        0.5 half
    """,
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
    clock="""
        +25 twenty five (minutes) past {n}
        +20 twenty past {n}
        +10 ten past {n}
        +5 five (minutes) past {n}
        -5 five minutes to {n}
        -25 twenty five minutes to {n}
        -5 at/is/was five to {n}
        -10 at/is/was ten to {n}
        -20 at/is/was twenty to {n}
        +0 {n} in the morning/evening/afternoon
        +0 {n} at night
        +30 half past/after {n}
        +15 quarter past/after {n}
        -15 quarter to/before {n}
        +10 ten minutes past {n}
        +20 twenty minutes past {n}
        -10 ten minutes to {n}
        -20 twenty minutes to {n}
        +0 {n} o'clock
        =720 noon/midday
        =0 midnight
    """,
    morning="am morning",
    weekdays="""
        1 monday*
        2 tuesday*
        3 wednesday*
        4 thursday*
        5 friday*
        6 saturday*
        7 sunday*
    """,
    decades="""
        0 noughties
        20 twenties
        30 thirties
        40 forties
        50 fifties
        60 sixties
        70 seventies
        80 eighties
        90 nineties
    """,
    quarters="""
        half {o} half
        quarter {o} quarter
    """,
    halves="""
        + and a/one half
    """,
    many="""
        2 twice doubled twofold
        3 thrice tripled threefold trebled
        4 quadrupled fourfold
        5 fivefold
        12,10 dozen
        10 dozens tens scores
        100 hundreds
        1000 thousands
        1000000 millions
        1000000000 billions
    """,
    shares="""
        1/2 halves
        1/3 third thirds
        1/4 quarter quarters
        1/5 fifths
        1/6 sixths
        1/7 sevenths
        1/8 eighths
        1/9 ninths
        1/10 tenths
    """,
    of="of the a an in those all our their its his her",
    units="""
        minute minute minutes min mins
        hour hour hours hr hrs
        day day days
        week week weeks
        month month months
        year year years
        decade decade decades
        century century centuries
        km kilometre kilometres kilometer kilometers km
        mile mile miles
        metre metre metres meter meters
        kg kilogram kilograms kilo kilos kg
        tonne tonne tonnes ton tons
        hectare hectare hectares
        litre litre litres liter liters
        dollar dollar dollars us
        euro euro euros
        pound pound pounds
        rouble rouble roubles ruble rubles
        hryvnia hryvnia hryvnias
        lira lira liras
        rial rial rials
        toman toman tomans
        yen yen
        yuan yuan
        krone krone kroner
        franc franc francs
        man man men
        woman woman women
        child child children
        girl girl girls
        boy boy boys
    """,
    more="""
        + more than
        + over
        + above
        + exceeding
        + exceeds
        + exceeded
        + at least
        + upwards of
        + in excess of
        + no/not fewer/less than
    """,
    less="""
        - less/fewer than
        - under
        - below
        - almost
        - nearly
        - at most
        - up to
        - no/not more than
    """,
    more_behind="""
        + or more/over/older
        + and over/above/older
    """,
    less_behind="""
        - or less/fewer/under/younger
        - and under/below/younger
    """,
    idioms="""
        7 seven/7 days a week
        12-31 new year's eve
        1-1 new year's day
        12-24 christmas eve
        12-25 christmas day
        5-1 may day
        3-8 women's/womens day
        12-10 human rights day
        - test/exam/credit/high/low/football scores
        - scores on/in/for/at
        - first and foremost
        - at first
        - at second hand
        - second to none
        - second thoughts
        - four corners
        - under four eyes
        - at sixes and sevens
        - nine/ten times out of ten
        - dressed to the nines
        - seventh heaven
        - third/second/first parties/party
        - fifth column*
        - on all fours
        - the four winds
        - three strikes
        - six feet under
        24,7 round/around the clock
        - one another
        - no/any/some one
    """,
)
