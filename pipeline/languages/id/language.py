"""What is known of Indonesian."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="ID",
    quotes=Quotes(("“", "”"), ("‘", "’")),
    attribution=Attribution(comma="inside"),
    dates=Dates(patterns={"EEEE, dd MMMM y": "EEEE, d MMMM y"}, before_clock="pukul\u00a0", join="{1}, {0}"),
    habits=(
        Habit(
            r"(?<!\w)([Pp]ukul~\d{1,2}):([0-5]\d)(?!\d|:)", "{1}.{2}", "a stop stands between hour and minute (EYD V)"
        ),
    ),
)
