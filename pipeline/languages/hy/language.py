"""What is known of Armenian."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Armn",
    territory="AM",
    name_endings=frozenset({"joined"}),
)
