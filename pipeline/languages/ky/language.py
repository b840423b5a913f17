"""What is known of Kyrgyz."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Cyrl",
    territory="KG",
    name_endings=frozenset({"joined"}),
)
