"""Chinese, in both its scripts: what stands around numbers; those in characters are read by `facts/numerals.py`."""

from pipeline.languages.lexicon import Lexicon

LEXICON = Lexicon(
    unspaced=True,
    cardinals="",
    ordinals="",
    scales="",
    percent="",
    units="""
        minute 分钟 分鐘 分
        hour 小时 小時 个小时 個小時 个钟头
        day 天 日内 日內
        week 周 週 星期 个星期 個星期 礼拜 个礼拜 個禮拜
        month 个月 個月 个多月
        year 年 岁 歲 周年 週年
        decade 个十年
        century 世纪 世紀 个世纪 個世紀
        km 公里 千米
        mile 英里 哩
        metre 米 公尺
        kg 公斤 千克
        tonne 吨 噸 公吨 公噸
        hectare 公顷 公頃
        litre 升 公升
        dollar 美元 美金 港元 港币 港幣 加元 澳元 元
        euro 欧元 歐元
        pound 英镑 英鎊 磅
        rouble 卢布 盧布
        hryvnia 格里夫纳
        lira 里拉
        rial 里亚尔 里亞爾
        yen 日元 日圓
        yuan 人民币 人民幣 元人民币 元人民幣 元
        krone 克朗
        franc 法郎
        man 名男子 名男性 名男人 个男人 位男士
        woman 名妇女 名婦女 名女性 名女子 个女人 位女士
        child 名儿童 名兒童 名孩子 个孩子 個孩子
    """,
    more="""
        + 超过/超過/至少/多于/多於/起码/最少/不少于/不少於/不低于/大于/高于
        + 逾
    """,
    less="""
        - 不到/不足/少于/少於/将近/將近/接近/至多/最多/不超过/不超過/低于/低於
        - 近
    """,
    more_behind="""
        + 以上/多/余/餘
    """,
    less_behind="""
        - 以下/以内/以內
    """,
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
