"""What is known of Hungarian."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="HU",
    plurals="one",
    quotes=Quotes(("„", "”"), ("»", "«"), also=(("’", "’"),)),
    turning=Turning("„", "”"),
    attribution=Attribution(comma="none", dashes=True, one_pair=False),
    dates=Dates(patterns={"H:mm": "H.mm"}, join="{1}, {0}"),
    grouped_from=5,
    dash="–",
    ordinal_stop=True,
    o_is_a_word=True,
    name_endings=frozenset({"joined"}),
    decimals=",",
    month_first=True,
    small_words="""
        a az és hogy nem is egy csak már mint ezt azt vagy még után szerint között majd
        amely meg ez volt lesz mert ki
    """,
)
