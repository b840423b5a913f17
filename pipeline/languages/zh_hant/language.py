"""What is known of Chinese in traditional characters."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes

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
    ),
)
