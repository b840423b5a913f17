"""What is known of Vietnamese."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="VN",
    o_is_a_word=True,
)
