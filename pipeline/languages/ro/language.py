"""What is known of Romanian."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="RO",
    quotes=Quotes(("„", "”"), ("«", "»")),
    attribution=Attribution(always=True, stop="outside"),
    dates=Dates(before_clock="ora\u00a0"),
    o_is_a_word=True,
    name_endings=frozenset({"slavic"}),
    decimals=",",
)
