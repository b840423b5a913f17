"""What is known of Italian."""

from pipeline.languages.data import LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="IT",
    quotes=Quotes(("«", "»"), ("“", "”"), also=(("‹", "›"),)),
    decimals=",",
    o_is_a_word=True,
    name_endings=frozenset({"stays"}),
)
