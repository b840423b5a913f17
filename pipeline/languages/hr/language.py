"""What is known of Croatian."""

from pipeline.languages.data import LanguageData, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="HR",
    turning=Turning("„‚", ""),
    ordinal_stop=True,
    ascii={"đ": "dj"},
    name_endings=frozenset({"slavic"}),
)
