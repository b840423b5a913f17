"""What is known of Low German."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="DE",
    noun_capitals=True,
    name_endings=frozenset({"s"}),
)
