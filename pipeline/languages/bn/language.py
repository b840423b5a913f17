"""What is known of Bangla."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Beng",
    territory="BD",
)
