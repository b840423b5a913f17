"""What is known of Central Kurdish."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Arab",
    territory="IQ",
)
