"""What is known of Finnish."""

from pipeline.languages.data import Dates, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="FI",
    quotes=Quotes(("”", "”"), ("’", "’"), also=(("»", "»"),)),
    turning=Turning("", ""),
    dash="–",
    dates=Dates(before_clock="klo\u00a0", join="{1} {0}"),
    decimals=",",
    ordinal_stop=True,
    name_endings=frozenset({"joined", "nen", "stem"}),
)
