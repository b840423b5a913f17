"""What is known of Norwegian, of whichever standard."""

from pipeline.languages.data import LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="NO",
    quotes=Quotes(("«", "»"), ("‘", "’"), also=(("“", "”"), ("„", "”"), ("‚", "‘"), ("‹", "›"))),
    words_of="nb",
    dash="–",
    decimals=",",
    ordinal_stop=True,
    ascii={"ä": "ae", "å": "aa", "ö": "oe", "ø": "oe"},
    name_endings=frozenset({"s"}),
)
