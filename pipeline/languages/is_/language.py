"""What is known of Icelandic."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="IS",
    quotes=Quotes(("„", "“"), ("‚", "‘")),
    attribution=Attribution(comma="inside"),
    dates=Dates(
        patterns={"EEEE, d. MMMM y": "EEEE d. MMMM y", "HH:mm": "HH.mm"}, before_clock="kl.\u00a0", join="{1} {0}"
    ),
    ordinal_stop=True,
    name_endings=frozenset({"s"}),
    habits=(
        Habit(
            r"(?<![\w.,:/–-])({day})~({month})(?![\w-])", "{1}. {2}", "a stop stands behind the day (Íslensk málnefnd)"
        ),
        Habit(r"(?<!\w)([Kk])l~(?=\d)", "{1}l. ", "kl. has its stop (Íslensk málnefnd)"),
    ),
)
