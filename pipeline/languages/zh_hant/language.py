"""What is known of Chinese in traditional characters."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Hant",
    territory="TW",
    plurals="",
    quotes=Quotes(("「", "」"), ("『", "』")),
    attribution=Attribution(comma="own", runs_on=True),
    dates=Dates(unspaced=True),
    decimals=".",
    either_order=True,
)
