"""What is known of Tatar."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Cyrl",
    territory="RU",
    dotted_i=True,
    name_endings=frozenset({"joined"}),
)
