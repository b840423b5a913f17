"""What is known of Turkish."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="TR",
    plurals="one",
    quotes=Quotes(("“", "”"), ("‘", "’"), also=(("«", "»"), ("‹", "›"))),
    attribution=Attribution(comma="own"),
    dash="–",
    dates=Dates(patterns={"HH:mm": "HH.mm"}, before_clock="saat\u00a0", join="{1}, {0}"),
    decimals=",",
    ordinal_stop=True,
    dotted_i=True,
    o_is_a_word=True,
    name_endings=frozenset({"joined", "turkish"}),
    small_words="""
        ve bir bu için ile de da olarak daha çok en olan
        kadar sonra gibi ise değil her ne ya o var olduğu
    """,
    habits=(
        Habit(
            r"(?<![\w.,:/–-])({day}~{month})([dt][ea]n?|[ıiuüea]|[ıiuü]n)(?!\w)",
            "{1}’{2}",
            "an apostrophe stands before what is added to a date (Türk Dil Kurumu)",
        ),
        Habit(
            r"(?<!\w)([Ss]aat~\d{1,2}):([0-5]\d)(?!\d|:)",
            "{1}.{2}",
            "a stop stands between hour and minute (Türk Dil Kurumu)",
        ),
    ),
)
