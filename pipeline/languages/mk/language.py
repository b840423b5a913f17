"""What is known of Macedonian."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Cyrl",
    territory="MK",
    name_endings=frozenset({"slavic"}),
)
