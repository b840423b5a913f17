"""What is known of Luxembourgish."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Latn",
    territory="LU",
    noun_capitals=True,
    name_endings=frozenset({"s"}),
)
