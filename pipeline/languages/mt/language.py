"""What is known of Maltese."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="MT",
    name_endings=frozenset({"joined"}),
)
