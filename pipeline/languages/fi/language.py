"""What is known of Finnish."""

from pipeline.languages.data import Dates, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="FI",
    plurals="one",
    quotes=Quotes(("”", "”"), ("’", "’"), also=(("»", "»"),)),
    turning=Turning("", ""),
    dash="–",
    dates=Dates(before_clock="klo\u00a0", join="{1} {0}"),
    decimals=",",
    ordinal_stop=True,
    name_endings=frozenset({"joined", "nen", "stem"}),
    small_words="""
        ja on ei se että oli hän ovat mutta myös kun joka jotka kuin tai jos ole niin
        mukaan sekä olla sen vuoden ennen nyt
    """,
)
