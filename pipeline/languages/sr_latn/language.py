"""What is known of Serbian in Latin letters."""

from pipeline.languages.data import LanguageData, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="RS",
    turning=Turning("„", ""),
    ordinal_stop=True,
    ascii={"đ": "dj"},
    name_endings=frozenset({"slavic"}),
)
