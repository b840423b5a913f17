"""What is known of Hungarian."""

from pipeline.languages.data import LanguageData, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="HU",
    turning=Turning("„", "”"),
    ordinal_stop=True,
    o_is_a_word=True,
    name_endings=frozenset({"joined"}),
)
