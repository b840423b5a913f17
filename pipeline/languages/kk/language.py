"""What is known of Kazakh."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Cyrl",
    territory="KZ",
    dotted_i=True,
    name_endings=frozenset({"joined"}),
)
