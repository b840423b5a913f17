"""What is known of Thai."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Thai",
    territory="TH",
    decimals=".",
)
