"""What is known of Latvian."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="LV",
    ordinal_stop=True,
    name_endings=frozenset({"slavic"}),
)
