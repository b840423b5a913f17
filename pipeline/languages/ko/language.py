"""What is known of Korean."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Kore",
    territory="KR",
    decimals=".",
    either_order=True,
)
