"""What is known of Amharic."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Ethi",
    territory="ET",
)
