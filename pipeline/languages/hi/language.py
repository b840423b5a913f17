"""What is known of Hindi."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Deva",
    territory="IN",
    plurals="one",
    quotes=Quotes(("“", "”"), ("‘", "’")),
    attribution=Attribution(comma="inside"),
    dates=Dates(patterns={"h:mm a": "B h:mm 'बजे'"}, full_hours={"h:mm a": "B h 'बजे'"}),
    names_joined=(", ", " और "),
    decimals=".",
)
