"""What is known of Norwegian Bokmål."""

from pipeline.languages.data import Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="NO",
    plurals="one",
    quotes=Quotes(("«", "»"), ("‘", "’"), also=(("“", "”"), ("„", "”"), ("‚", "‘"), ("‹", "›"))),
    dash="–",
    dates=Dates(patterns={"HH:mm": "HH.mm"}, before_clock="kl.\u00a0", join="{1} {0}"),
    decimals=",",
    ordinal_stop=True,
    ascii={"ä": "ae", "å": "aa", "ö": "oe", "ø": "oe"},
    name_endings=frozenset({"s", "stays"}),
    small_words="""
        og i av en et som på til med for er det ikke
        de den har ble fra om var seg men etter å ved disse
    """,
)
