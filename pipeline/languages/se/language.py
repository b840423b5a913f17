"""What is known of Northern Sami."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="NO",
    name_endings=frozenset({"joined"}),
)
