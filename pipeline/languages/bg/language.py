"""What is known of Bulgarian."""

from pipeline.languages.data import LanguageData, Turning

LANGUAGE = LanguageData(
    script="Cyrl",
    territory="BG",
    turning=Turning("„", ""),
    dash="—",
)
