"""What is known of Romanian."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="RO",
    plurals="few one",
    quotes=Quotes(("„", "”"), ("«", "»")),
    attribution=Attribution(always=True, stop="outside"),
    dates=Dates(before_clock="ora\u00a0"),
    o_is_a_word=True,
    name_endings=frozenset({"slavic"}),
    decimals=",",
    small_words="""
        și în din pentru care nu este sunt că să mai dintre după către fost acest această
        lor unei unui dar au prin asupra
    """,
)
