"""What is known of Chinese in simplified characters."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Hans",
    territory="CN",
    plurals="",
    quotes=Quotes(("“", "”"), ("‘", "’")),
    attribution=Attribution(comma="own", runs_on=True),
    dates=Dates(unspaced=True),
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
)
