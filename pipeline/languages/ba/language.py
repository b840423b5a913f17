"""What is known of Bashkir."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Cyrl",
    territory="RU",
    name_endings=frozenset({"joined"}),
)
