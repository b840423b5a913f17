"""Urdu: no list that its number words could be tested against is known, so they are compared by digits."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    cardinals="",
    ordinals="",
    scales="""
        100 ?سو
        1000 ?ہزار
        100000 ?لاکھ
        1000000 ?ملین
        10000000 ?کروڑ
        1000000000 ?ارب ?بلین
    """,
    percent="فیصد فی_صد",
    afternoon="شام دوپہر رات",
    morning="صبح",
    months="""
        1 جنوري
        2 فروري
        3 مارچ
        4 اپريل
        5 مئي
        6 جون
        7 جولائي
        8 اگست
        9 ستمبر
        10 اكتوبر
        11 نومبر
        12 دسمبر
    """,
    weekdays="""
        1 پیر/سوموار
        2 منگل
        3 بدھ
        4 جمعرات
        5 جمعہ/جمعے
        6 سنیچر
        7 اتوار
    """,
    units="""
        minute منٹ
        hour گھنٹے گھنٹہ گھنٹوں
        day دن دنوں
        week ہفتے ہفتوں
        month ماہ مہینے مہینوں
        year سال برس سالہ
        km کلومیٹر
        dollar ڈالر
        euro یورو
        pound پاؤنڈ
        man مرد مردوں
        woman خواتین عورتیں عورتوں
        child بچے بچوں
    """,
    more="+ کم از کم",
    more_behind="+ سے زیادہ/زائد",
    less_behind="- سے کم",
)
