"""What is known of Swedish."""

from pipeline.languages.data import Dates, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="SE",
    plurals="one",
    quotes=Quotes(("”", "”"), ("’", "’"), also=(("»", "»"),)),
    turning=Turning("", ""),
    dash="–",
    dates=Dates(
        patterns={"EEEE d MMMM y": "EEEE 'den' d MMMM y", "HH:mm": "HH.mm"},
        before_clock="kl.\u00a0",
        join="{1} {0}",
    ),
    decimals=",",
    ascii={"ä": "ae", "å": "aa", "ö": "oe", "ø": "oe"},
    name_endings=frozenset({"s", "stays"}),
    small_words="""
        och i av en ett att som på till med för är det inte de den har från om var sig
        men efter vid också
    """,
)
