"""What is known of Dutch."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="NL",
    dash="–",
    says_after_dash=False,
    decimals=",",
    name_endings=frozenset({"s", "stays"}),
)
