"""What is known of Japanese."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Jpan",
    territory="JP",
    plurals="",
    quotes=Quotes(("「", "」"), ("『", "』"), also=(("“", "”"),)),
    attribution=Attribution(comma="none", stop="dropped"),
    dates=Dates(unspaced=True),
    decimals=".",
    either_order=True,
)
