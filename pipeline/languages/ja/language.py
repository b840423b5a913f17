"""What is known of Japanese."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes
from pipeline.languages.phrases import Phrases
from pipeline.languages.setting import Setting

LANGUAGE = LanguageData(
    script="Jpan",
    territory="JP",
    plurals="",
    quotes=Quotes(("「", "」"), ("『", "』"), also=(("“", "”"),)),
    attribution=Attribution(comma="none", stop="dropped"),
    dates=Dates(unspaced=True),
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
        letters=("HIRAGANA", "KATAKANA", "CJK"),
        labels='"Hiragino Sans", "Yu Gothic", Meiryo, "Noto Sans CJK JP", "Noto Sans JP", system-ui, sans-serif',
        word=("Yu Mincho", "Yu Gothic"),
        leading=1.8,
        tight=1.3,
        tracked=False,
        measure="38em",
        stress="sesame above",
        full_width=True,
    ),
    phrases=Phrases(model="japanese", by_words=False, sounds="ァ-ヺー・"),
)
