"""What is known of Northern Kurdish."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="TR",
    name_endings=frozenset({"joined"}),
)
