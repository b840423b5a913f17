"""What is known of Indonesian."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="ID",
    plurals="",
    quotes=Quotes(("“", "”"), ("‘", "’")),
    attribution=Attribution(comma="inside"),
    dates=Dates(patterns={"EEEE, dd MMMM y": "EEEE, d MMMM y"}, before_clock="pukul\u00a0", join="{1}, {0}"),
    decimals=",",
    small_words="""
        yang dan di dari untuk dengan pada dalam ini itu tidak akan telah oleh karena
        bahwa kepada atau sebagai juga mereka adalah tersebut dapat para
    """,
)
