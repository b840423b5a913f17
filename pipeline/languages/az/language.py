"""What is known of Azerbaijani."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="AZ",
    ordinal_stop=True,
    dotted_i=True,
    name_endings=frozenset({"joined", "turkish"}),
)
