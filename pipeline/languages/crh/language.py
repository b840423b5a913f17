"""What is known of Crimean Tatar."""

from pipeline.languages.data import LanguageData

LANGUAGE = LanguageData(
    script="Cyrl",
    territory="UA",
    dotted_i=True,
)
