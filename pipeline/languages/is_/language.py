"""What is known of Icelandic."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="IS",
    ordinal_stop=True,
    name_endings=frozenset({"s"}),
)
