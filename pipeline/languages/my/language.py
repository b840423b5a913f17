"""What is known of Burmese."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Mymr",
    territory="MM",
)
