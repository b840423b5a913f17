"""What is known of Danish."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="DK",
    plurals="one",
    # Retskrivningsordbogen, § 58: »…« or “…”, and ›…‹ or ‘…’ inside
    quotes=Quotes(("»", "«"), ("›", "‹"), also=(("“", "”"), ("‘", "’"), ("„", "“"), ("„", "”"), ("‚", "‘"))),
    turning=Turning("»›„‚", "«‹"),
    attribution=Attribution(comma="inside"),
    dash="–",
    dates=Dates(patterns={"HH.mm": "H.mm"}, before_clock="kl.\u00a0", join="{1} {0}", span="–"),
    decimals=",",
    ordinal_stop=True,
    ascii={"ä": "ae", "å": "aa", "ö": "oe", "ø": "oe"},
    name_endings=frozenset({"s", "stays"}),
    small_words="""
        og i af en et der som på til med for er det ikke de den har blev fra om sig men
        efter nu også
    """,
    habits=(
        Habit(
            r"(?<!\w)([Kk])l\.?~(\d{1,2}):(\d\d)(?!\w|:)",
            "{1}l. {2}.{3}",
            "a stop stands behind kl, and between hour and minute (the EU’s Danish style guide)",
        ),
        Habit(r"(?<!\w)([Kk])l~(?=\d)", "{1}l. ", "kl. has its stop (the EU’s Danish style guide)"),
        Habit(
            r"(?<![\w.,:/–-])({day})~({month})(?![\w-])",
            "{1}. {2}",
            "a stop stands behind the day (Retskrivningsordbogen)",
        ),
        Habit(
            r"(?<![\w.,:/–-])({day})\.({month})(?![\w-])",
            "{1}. {2}",
            "a space stands behind the stop of the day (Retskrivningsordbogen)",
        ),
        Habit(
            r"(?<![\w.,:/–-])({day})\.?[-–]({day})~({month})(?![\w-])",
            "{1}.–{2}. {3}",
            "each day has its stop, and a dash stands between them (Retskrivningsordbogen)",
        ),
        Habit(
            r"(?<![\w.,:/–-])({day})\.?-({day})\.~({month})(?![\w-])",
            "{1}.–{2}. {3}",
            "each day has its stop, and a dash stands between them (Retskrivningsordbogen)",
        ),
    ),
)
