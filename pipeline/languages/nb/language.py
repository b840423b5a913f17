"""What is known of Norwegian Bokmål."""

from pipeline.languages.data import LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="NO",
    plurals="one",
    quotes=Quotes(("«", "»"), ("‘", "’"), also=(("“", "”"), ("„", "”"), ("‚", "‘"), ("‹", "›"))),
    dash="–",
    decimals=",",
    ordinal_stop=True,
    ascii={"ä": "ae", "å": "aa", "ö": "oe", "ø": "oe"},
    name_endings=frozenset({"s", "stays"}),
    small_words="""
        og i av en et som på til med for er det ikke
        de den har ble fra om var seg men etter å ved disse
    """,
)
