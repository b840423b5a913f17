"""What is known of Romanian."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="RO",
    o_is_a_word=True,
    name_endings=frozenset({"slavic"}),
)
