"""What is known of Western Frisian."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="NL",
    name_endings=frozenset({"s"}),
)
