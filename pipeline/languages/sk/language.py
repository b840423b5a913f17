"""What is known of Slovak."""

from pipeline.languages.data import LanguageData, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="SK",
    turning=Turning("„‚", ""),
    ordinal_stop=True,
    o_is_a_word=True,
    name_endings=frozenset({"slavic"}),
)
