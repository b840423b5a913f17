"""What is known of Kurdish."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="TR",
    name_endings=frozenset({"joined"}),
)
