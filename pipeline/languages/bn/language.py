"""What is known of Bangla."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Beng",
    territory="BD",
    plurals="one",
    quotes=Quotes(("“", "”"), ("‘", "’")),
    attribution=Attribution(comma="inside"),
    dates=Dates(
        patterns={
            "d MMMM, y": "d MMMM y",
            "EEEE, d MMMM, y": "EEEE, d MMMM y",
            "h:mm a": "B h'টা' m 'মিনিট'",
        },
        full_hours={"h:mm a": "B h'টা'"},
        join="{1}, {0}",
    ),
    digits="beng",
    decimals=".",
)
