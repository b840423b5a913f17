"""What is known of Hebrew."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Hebr",
    territory="IL",
    plurals="one two",
    quotes=Quotes(("”", "”"), ("’", "’"), also=(("“", "”"),)),
    turning=Turning("", ""),
    attribution=Attribution(always=True, stop="outside"),
    dates=Dates(span="–"),
    # a prefix is joined to a word of other letters by a maqaf (rules of the Academy of the Hebrew Language)
    last_name_before=("[^\u05d0-\u05ea]", " ו\u05be"),
    decimals=".",
)
