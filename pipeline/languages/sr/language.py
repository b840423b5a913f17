"""What is known of Serbian."""

from pipeline.languages.data import LanguageData, Turning

LANGUAGE = LanguageData(
    script="Cyrl",
    territory="RS",
    turning=Turning("„", ""),
    ordinal_stop=True,
    ascii={"đ": "dj"},
    name_endings=frozenset({"slavic"}),
)
