"""What is known of Hindi."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Deva",
    territory="IN",
)
