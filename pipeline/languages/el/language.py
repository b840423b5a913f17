"""What is known of Greek."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Grek",
    territory="GR",
)
