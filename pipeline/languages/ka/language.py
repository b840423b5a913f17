"""What is known of Georgian."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Geor",
    territory="GE",
    name_endings=frozenset({"joined"}),
)
