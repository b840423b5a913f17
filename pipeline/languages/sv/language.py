"""What is known of Swedish."""

from pipeline.languages.data import LanguageData, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="SE",
    turning=Turning("", ""),
    dash="–",
    decimals=",",
    ascii={"ä": "ae", "å": "aa", "ö": "oe", "ø": "oe"},
    name_endings=frozenset({"s", "stays"}),
)
