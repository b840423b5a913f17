"""What is known of Finnish."""

from pipeline.languages.data import LanguageData, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="FI",
    turning=Turning("", ""),
    dash="–",
    decimals=",",
    ordinal_stop=True,
    name_endings=frozenset({"joined", "nen", "stem"}),
)
