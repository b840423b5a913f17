"""What is known of Turkish."""

from pipeline.languages.data import Attribution, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="TR",
    plurals="one",
    quotes=Quotes(("“", "”"), ("‘", "’"), also=(("«", "»"), ("‹", "›"))),
    attribution=Attribution(comma="own"),
    dash="–",
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
