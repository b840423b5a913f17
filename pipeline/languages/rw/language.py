"""What is known of Kinyarwanda."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="RW",
    name_endings=frozenset({"joined"}),
)
