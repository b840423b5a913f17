"""Japanese: what stands around numbers; those in characters are read by `facts/numerals.py`."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    unspaced=True,
    cardinals="",
    ordinals="",
    scales="",
    percent="パーセント",
    units="""
        minute 分間 分
        hour 時間
        day 日間
        week 週間
        month か月 ヶ月 カ月 ヵ月 箇月 か月間 ヶ月間 カ月間
        year 年 年間 歳 才 周年
        century 世紀
        km キロメートル キロ
        mile マイル
        metre メートル
        kg キログラム キロ
        tonne トン
        hectare ヘクタール
        litre リットル
        dollar ドル 米ドル
        euro ユーロ
        pound ポンド
        rouble ルーブル
        hryvnia フリブナ
        lira リラ
        rial リアル
        yen 円
        yuan 元 人民元
        krone クローネ
        franc フラン
        man 人の男性 名の男性 人男性
        woman 人の女性 名の女性 人女性
        child 人の子ども 人の子供 人の児童
    """,
    more="""
        + 少なくとも/最低/優に
    """,
    less="""
        - 多くとも/最大/最高
    """,
    more_behind="""
        + 以上/超/を超え/余り/強/を上回
    """,
    less_behind="""
        - 以下/未満/足らず/近く/弱/を下回/に満たない
    """,
    afternoon="午後 夕方 夜",
)
