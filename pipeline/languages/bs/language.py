"""What is known of Bosnian."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="BA",
    ordinal_stop=True,
    ascii={"đ": "dj"},
    name_endings=frozenset({"slavic"}),
)
