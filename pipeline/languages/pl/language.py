"""What is known of Polish."""

from pipeline.languages.data import LanguageData, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="PL",
    turning=Turning("„«", "”»"),
    dash="–",
    decimals=",",
    ordinal_stop=True,
    o_is_a_word=True,
    name_endings=frozenset({"slavic"}),
)
