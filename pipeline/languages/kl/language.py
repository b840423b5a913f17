"""What is known of Kalaallisut."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="GL",
    name_endings=frozenset({"joined"}),
)
