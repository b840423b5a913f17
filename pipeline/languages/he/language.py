"""What is known of Hebrew."""

from pipeline.languages.data import LanguageData, Turning

LANGUAGE = LanguageData(
    script="Hebr",
    territory="IL",
    turning=Turning("", ""),
    decimals=".",
)
