"""What is known of Turkmen."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="TM",
    name_endings=frozenset({"joined", "turkish"}),
)
