"""What is known of German."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="DE",
    plurals="one",
    quotes=Quotes(("„", "“"), ("‚", "‘"), also=(("«", "»"), ("‚", "’"), ("‹", "›")), foreign=(("‘", "’"),)),
    turning=Turning("„‚", ""),
    attribution=Attribution(always=True),
    dash="–",
    says_after_dash=False,
    dates=Dates(patterns={"HH:mm": "H.mm"}, full_hours={"HH:mm": "H"}, behind_clock="\u00a0Uhr"),
    decimals=",",
    capital_months=True,
    ordinal_stop=True,
    noun_capitals=True,
    ascii={"ä": "ae", "å": "aa", "ö": "oe", "ü": "ue"},
    name_endings=frozenset({"s"}),
    small_words="""
        der die das und in von zu den mit für ist nicht
        auf ein eine dem des sich als auch wird werden bei nach
    """,
    habits=(
        Habit(r"(?<![\w.,:/–-])({day})~({month})(?![\w-])", "{1}. {2}", "a stop stands behind the day (Duden)"),
        Habit(
            r"(?<![\w.,:/–-])({day})\.({month})(?![\w-])",
            "{1}. {2}",
            "a space stands behind the stop of the day (Duden)",
        ),
        Habit(
            r"(?<![\w.,:/–-])({day})\.?[-–]({day})~({month})(?![\w-])",
            "{1}.–{2}. {3}",
            "each day has its stop, and a dash stands between them (Duden)",
        ),
        Habit(
            r"(?<![\w.,:/–-])({day})\.?-({day})\.~({month})(?![\w-])",
            "{1}.–{2}. {3}",
            "each day has its stop, and a dash stands between them (Duden)",
        ),
        Habit(
            r"(?<![\d.:,])([1-9]|1\d|2[0-4]):([0-5]\d)~?Uhr(?!\w)",
            "{1}.{2} Uhr",
            "a stop stands between hour and minute in a text (Duden)",
        ),
        Habit(r"(?<![\d.:,])0\d[:.][0-5]\d~?Uhr(?!\w)", None, "an hour without its nought in a text: 9.30 Uhr (Duden)"),
        Habit(r"(?<![\d.:,])0[1-9]\.~?{month}(?!\w)", None, "a day without its nought: 7. Juni (Duden)"),
        Habit(r"(?<=\d)(%)(?!\w)", " {1}", "a space stands before the sign of per cent (DIN 5008)"),
    ),
)
