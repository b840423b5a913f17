"""What is known of Norwegian Nynorsk."""

from pipeline.languages.data import Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="NO",
    quotes=Quotes(("«", "»"), ("‘", "’"), also=(("“", "”"), ("„", "”"), ("‚", "‘"), ("‹", "›"))),
    words_of="nb",
    dash="–",
    dates=Dates(patterns={"HH:mm": "HH.mm"}, before_clock="kl.\u00a0", join="{1} {0}"),
    decimals=",",
    ordinal_stop=True,
    ascii={"ä": "ae", "å": "aa", "ö": "oe", "ø": "oe"},
    name_endings=frozenset({"s", "stays"}),
)
