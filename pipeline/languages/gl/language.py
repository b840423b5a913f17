"""What is known of Galician."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="ES",
    o_is_a_word=True,
)
