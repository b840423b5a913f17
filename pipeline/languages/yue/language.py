"""What is known of Cantonese."""

from pipeline.languages.data import Dates, LanguageData

LANGUAGE = LanguageData(
    script="Hant",
    territory="HK",
    dates=Dates(unspaced=True),
)
