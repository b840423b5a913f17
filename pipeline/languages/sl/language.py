"""What is known of Slovenian."""

from pipeline.languages.data import LanguageData, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="SI",
    turning=Turning("„‚", ""),
    ordinal_stop=True,
    name_endings=frozenset({"slavic"}),
)
