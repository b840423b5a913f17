"""What is known of Turkish."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="TR",
    plurals="one",
    quotes=Quotes(("“", "”"), ("‘", "’"), also=(("«", "»"), ("‹", "›"))),
    attribution=Attribution(comma="own"),
    dash="–",
    dates=Dates(patterns={"HH:mm": "HH.mm"}, before_clock="saat\u00a0", join="{1}, {0}"),
    decimals=",",
    ordinal_stop=True,
    dotted_i=True,
    o_is_a_word=True,
    name_endings=frozenset({"joined", "turkish"}),
    small_words="""
        ve bir bu için ile de da olarak daha çok en olan
        kadar sonra gibi ise değil her ne ya o var olduğu
    """,
)
