"""What is known of Indonesian."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="ID",
)
