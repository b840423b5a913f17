"""Chinese and Japanese write numbers with characters (numerals.py reads them); here is what stands around them."""

from pipeline.facts.lexicon.form import Lexicon

CHINESE = Lexicon(
    cardinals="",
    ordinals="",
    scales="",
    percent="",
    afternoon="下午 晚上 傍晚 午后 午後 夜间 夜間 晚间 晚間",
)
JAPANESE = Lexicon(
    cardinals="",
    ordinals="",
    scales="",
    percent="パーセント",
    afternoon="午後 夕方 夜",
)
