"""What is known of Chinese in traditional characters."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes
from pipeline.languages.phrases import Phrases
from pipeline.languages.setting import Setting

LANGUAGE = LanguageData(
    script="Hant",
    territory="TW",
    plurals="",
    quotes=Quotes(("「", "」"), ("『", "』")),
    attribution=Attribution(comma="own", runs_on=True),
    dates=Dates(unspaced=True),
    joining_words="與 及",
    decimals=".",
    either_order=True,
    habits=(
        Habit(
            r"(?<!\d)(\d{4})(?:~年~?|年~)(\d{1,2})~?月~?(\d{1,2})~?日", "{1}年{2}月{3}日", "no space stands in a date"
        ),
        Habit(r"(?<!\d)(\d{1,2})(?:~月~?|月~)(\d{1,2})~?日", "{1}月{2}日", "no space stands in a date"),
        Habit(
            r"([\u3040-\u30ff\u4e00-\u9fff])~(?=\d{4}年\d|\d{1,2}月\d)",
            "{1}",
            "no space stands in a date, or beside it",
        ),
        Habit(r"(?<=\d)(日)~(?=[\u3040-\u30ff\u4e00-\u9fff])", "{1}", "no space stands in a date, or beside it"),
    ),
    setting=Setting(
        letters=("CJK", "BOPOMOFO"),
        labels=(
            '"PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", '
            '"Source Han Sans TC", system-ui, sans-serif'
        ),
        word=("PMingLiU", "Microsoft JhengHei"),
        leading=1.8,
        tight=1.3,
        tracked=False,
        measure="38em",
        stress="dots below",
        full_width=True,
    ),
    phrases=Phrases(
        model="traditional_chinese",
        leads=(
            "與 和 及 在 被 將 把 對 向 從 為 因 以 由 讓 使 給 不 未 沒 已 仍 再 又 也 都 各 每 多 新 前 反 非 致"
            " 自 遭"
        ),
        sounds=(
            "阿埃艾安奧巴貝比波伯博布查達德迪丁多恩爾法菲夫弗蓋戈格古哈漢赫胡霍基吉加傑金卡凱科克肯庫夸"
            "拉萊蘭勞勒雷黎李里利林盧魯羅洛馬邁曼梅蒙米摩莫姆穆納娜內尼寧努諾歐帕佩皮珀普奇恰喬切茨瑞薩"
            "塞桑沙舍聖施什史斯舒蘇索塔泰坦特提圖托瓦萬維韋魏溫文沃烏西希錫夏謝辛休雅亞揚耶葉伊英尤澤扎"
            "詹茲祖佐·"
        ),
    ),
)
