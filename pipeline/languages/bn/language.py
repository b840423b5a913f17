"""What is known of Bangla."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes

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
            "h:mm a": "B h'টা' mm 'মিনিট'",
        },
        full_hours={"h:mm a": "B h'টা'"},
        halves={"রাত্রি": "রাত"},
        join="{1}, {0}",
    ),
    digits="beng",
    joining_words="ও",
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
