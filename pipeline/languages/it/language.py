"""What is known of Italian."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="IT",
    quotes=Quotes(("«", "»"), ("“", "”"), also=(("‹", "›"),)),
    attribution=Attribution(stop="outside"),
    dates=Dates(patterns={"HH:mm": "H.mm"}, before_clock="ore\u00a0", first_day="1°"),
    grouped_from=5,
    decimals=",",
    o_is_a_word=True,
    name_endings=frozenset({"stays"}),
)
