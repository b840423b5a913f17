"""Chinese and Japanese write numbers with characters (numerals.py reads them); here is what stands around them."""

from pipeline.facts.lexicon.form import Lexicon

CHINESE = Lexicon(
    cardinals="",
    ordinals="",
    scales="",
    percent="",
    afternoon="下午 晚上 傍晚 午后 午後 夜间 夜間 晚间 晚間",
    months="""
        1 一月
        2 二月
        3 三月
        4 四月
        5 五月
        6 六月
        7 七月
        8 八月
        9 九月
        10 十月
        11 十一月
        12 十二月
    """,
)
JAPANESE = Lexicon(
    cardinals="",
    ordinals="",
    scales="",
    percent="パーセント",
    afternoon="午後 夕方 夜",
)
