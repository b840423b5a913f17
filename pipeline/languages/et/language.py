"""What is known of Estonian."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="EE",
    ordinal_stop=True,
    name_endings=frozenset({"joined", "stem"}),
)
