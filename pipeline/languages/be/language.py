"""What is known of Belarusian."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Cyrl",
    territory="BY",
    dash="—",
)
