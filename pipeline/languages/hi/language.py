"""What is known of Hindi."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Deva",
    territory="IN",
    plurals="one",
    quotes=Quotes(("“", "”"), ("‘", "’")),
    attribution=Attribution(comma="inside"),
    dates=Dates(patterns={"h:mm a": "B h:mm 'बजे'"}, full_hours={"h:mm a": "B h 'बजे'"}),
    names_joined=(", ", " और "),
    decimals=".",
    habits=(
        Habit(r"(?<![\d,])(\d),(\d)(\d\d),(\d{3})(?![\d,])", "{1}{2},{3},{4}", "groups by lakh: 12,34,567 (CLDR)"),
        Habit(
            r"(?<![\d,])(\d?\d)(\d),(\d)(\d\d),(\d{3})(?![\d,])",
            "{1},{2}{3},{4},{5}",
            "groups by lakh: 12,34,567 (CLDR)",
        ),
    ),
)
