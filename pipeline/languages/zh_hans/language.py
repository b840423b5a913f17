"""What is known of Chinese in simplified characters."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Hans",
    territory="CN",
    plurals="",
    quotes=Quotes(("“", "”"), ("‘", "’")),
    attribution=Attribution(comma="own", runs_on=True),
    dates=Dates(unspaced=True),
    decimals=".",
    either_order=True,
)
