"""What is known of Icelandic."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="IS",
    plurals="one",
    quotes=Quotes(("„", "“"), ("‚", "‘")),
    turning=Turning("„‚", ""),
    attribution=Attribution(comma="inside"),
    dates=Dates(
        patterns={"EEEE, d. MMMM y": "EEEE d. MMMM y", "HH:mm": "H.mm"}, before_clock="kl.\u00a0", join="{1} {0}"
    ),
    ordinal_stop=True,
    # as its mail addresses and domains have them
    ascii={"ð": "d", "þ": "th", "æ": "ae", "ö": "o"},
    name_endings=frozenset({"s"}),
    decimals=",",
    small_words="""
        og í að á um er sem til við var en ekki með af það hann þau þeir fyrir frá hefur
        eru því eftir voru
    """,
    habits=(
        Habit(
            r"(?<![\w.,:/–-])({day})~({month})(?![\w-])", "{1}. {2}", "a stop stands behind the day (Íslensk málnefnd)"
        ),
        Habit(r"(?<!\w)([Kk])l~(?=\d)", "{1}l. ", "kl. has its stop (Íslensk málnefnd)"),
    ),
)
