"""What is known of Haitian Creole."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="HT",
    o_is_a_word=True,
)
