"""What is known of Czech."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="CZ",
    plurals="few many one",
    quotes=Quotes(("„", "“"), ("‚", "‘"), also=(("»", "«"), ("›", "‹"))),
    turning=Turning("„‚", ""),
    attribution=Attribution(comma="inside"),
    dash="–",
    dates=Dates(patterns={"H:mm": "H.mm"}, full_hours={"H:mm": "H"}, behind_clock="\u00a0hodin", join="{1}, {0}"),
    decimals=",",
    tied_words="a i k o s u v z",
    ordinal_stop=True,
    o_is_a_word=True,
    name_endings=frozenset({"slavic"}),
    small_words="""
        se že je pro při který která které jsou byl byla bylo ale také před podle jejich
        než již být může ve ze aby nebo
    """,
    habits=(
        Habit(
            r"(?<![\w.,:/–-])({day})\.({month})(?![\w-])",
            "{1}. {2}",
            "a space stands behind the stop of the day (Internetová jazyková příručka)",
        ),
        Habit(
            r"(?<![\w.,:/–-])({day})~({month})(?![\w-])",
            "{1}. {2}",
            "a stop stands behind the day (Internetová jazyková příručka)",
        ),
        Habit(
            r"(?<![\w.,])(\d{1,3})\.000(?!\w|[.,]\d)",
            "{1} 000",
            "a space stands between groups of digits (Internetová jazyková příručka)",
        ),
        Habit(
            r"(?<![\w.,])(\d{1,3})\.(\d{3})\.(\d{3})(?!\w|[.,]\d)",
            "{1} {2} {3}",
            "a space stands between groups of digits (Internetová jazyková příručka)",
        ),
    ),
)
