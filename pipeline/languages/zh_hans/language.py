"""What is known of Chinese in simplified characters."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes
from pipeline.languages.phrases import Phrases
from pipeline.languages.setting import Setting

LANGUAGE = LanguageData(
    script="Hans",
    territory="CN",
    plurals="",
    quotes=Quotes(("“", "”"), ("‘", "’")),
    attribution=Attribution(comma="own", runs_on=True),
    dates=Dates(unspaced=True),
    joining_words="与 及",
    decimals=".",
    either_order=True,
    habits=(
        Habit(
            r"(?<!\d)(\d{4})(?:~年~?|年~)(\d{1,2})~?月~?(\d{1,2})~?日",
            "{1}年{2}月{3}日",
            "no space stands in a date (GB/T 15835)",
        ),
        Habit(r"(?<!\d)(\d{1,2})(?:~月~?|月~)(\d{1,2})~?日", "{1}月{2}日", "no space stands in a date (GB/T 15835)"),
        Habit(
            r"([\u3040-\u30ff\u4e00-\u9fff])~(?=\d{4}年\d|\d{1,2}月\d)",
            "{1}",
            "no space stands in a date, or beside it (GB/T 15835)",
        ),
        Habit(
            r"(?<=\d)(日)~(?=[\u3040-\u30ff\u4e00-\u9fff])",
            "{1}",
            "no space stands in a date, or beside it (GB/T 15835)",
        ),
    ),
    setting=Setting(
        letters=("CJK",),
        labels=(
            '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", '
            '"Source Han Sans SC", system-ui, sans-serif'
        ),
        word=("SimSun", "Microsoft YaHei"),
        leading=1.8,
        tight=1.3,
        tracked=False,
        measure="38em",
        stress="dots below",
        full_width=True,
    ),
    phrases=Phrases(
        model="simplified_chinese",
        leads=(
            "与 和 及 在 被 将 把 对 向 从 为 因 以 由 让 使 给 不 未 没 已 仍 再 又 也 都 各 每 多 新 前 反 非 致"
            " 自 遭"
        ),
        sounds=(
            "阿埃艾安奥巴贝比波伯博布查达德迪丁多恩尔法菲夫弗盖戈格古哈汉赫胡霍基吉加杰金卡凯科克肯库夸"
            "拉莱兰劳勒雷黎李里利林卢鲁罗洛马迈曼梅蒙米摩莫姆穆纳娜内尼宁努诺欧帕佩皮珀普奇恰乔切茨瑞萨"
            "塞桑沙舍圣施什史斯舒苏索塔泰坦特提图托瓦万维韦魏温文沃乌西希锡夏谢辛休雅亚扬耶叶伊英尤泽扎"
            "詹兹祖佐·"
        ),
    ),
)
