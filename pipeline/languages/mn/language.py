"""What is known of Mongolian."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Cyrl",
    territory="MN",
    name_endings=frozenset({"joined"}),
)
