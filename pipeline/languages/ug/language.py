"""What is known of Uyghur."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Arab",
    territory="CN",
    name_endings=frozenset({"joined"}),
)
