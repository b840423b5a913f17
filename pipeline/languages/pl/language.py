"""What is known of Polish."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="PL",
    plurals="few many one",
    quotes=Quotes(("„", "”"), ("«", "»"), also=(("»", "«"), ("‚", "’"))),
    turning=Turning("„«", "”»"),
    attribution=Attribution(comma="none", dashes=True, stop="moved"),
    dash="–",
    dates=Dates(patterns={"HH:mm": "H.mm"}, before_clock="godz.\u00a0"),
    grouped_from=5,
    decimals=",",
    tied_words="a i o u w z",
    ordinal_stop=True,
    o_is_a_word=True,
    name_endings=frozenset({"slavic"}),
    small_words="""
        się że jest nie dla przez oraz który która które są był była ale tylko już także
        jego ich tym tego jak czy przy został
    """,
    habits=(
        Habit(r"(?<![\w.,:/–-])({day})\.~({month})(?!\w)", "{1} {2}", "no stop stands behind the day (PWN)"),
        Habit(r"(?<!\w)((?:19|20)\d\d)r\.", "{1} r.", "a space stands before r. (PWN)"),
        Habit(r"(?<!\w)([Gg]odz)~(?=\d)", "{1}. ", "godz. has its stop (PWN)"),
        Habit(r"(?<=[^\W\d_]{2})\.”(?=\s|\Z)", "”.", "the full stop stands behind the closing mark (PWN)"),
        Habit(r"(?<![\w.,])(\d{1,3})\.000(?!\w|[.,]\d)", "{1} 000", "a space stands between groups of digits (PWN)"),
        Habit(
            r"(?<![\w.,])(\d{1,3})\.(\d{3})\.(\d{3})(?!\w|[.,]\d)",
            "{1} {2} {3}",
            "a space stands between groups of digits (PWN)",
        ),
    ),
)
