"""What is known of Urdu."""

from pipeline.languages.data import LanguageData, Turning

LANGUAGE = LanguageData(
    script="Arab",
    territory="PK",
    turning=Turning("", ""),
)
