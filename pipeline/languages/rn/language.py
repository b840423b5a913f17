"""What is known of Rundi."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="BI",
    name_endings=frozenset({"joined"}),
)
