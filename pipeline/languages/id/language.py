"""What is known of Indonesian."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="ID",
    plurals="",
    quotes=Quotes(("“", "”"), ("‘", "’")),
    attribution=Attribution(comma="inside"),
    dates=Dates(patterns={"EEEE, dd MMMM y": "EEEE, d MMMM y"}, before_clock="pukul\u00a0", join="{1}, {0}"),
    own_name="Bahasa Indonesia",
    decimals=",",
    small_words="""
        yang dan di dari untuk dengan pada dalam ini itu tidak akan telah oleh karena
        bahwa kepada atau sebagai juga mereka adalah tersebut dapat para
    """,
    habits=(
        Habit(
            r"(?<!\w)([Pp]ukul~\d{1,2}):([0-5]\d)(?!\d|:)", "{1}.{2}", "a stop stands between hour and minute (EYD V)"
        ),
    ),
)
