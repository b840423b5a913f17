"""What is known of Hungarian."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="HU",
    plurals="one",
    quotes=Quotes(("„", "”"), ("»", "«"), also=(("’", "’"),)),
    turning=Turning("„", "”"),
    attribution=Attribution(comma="none", dashes=True, one_pair=False),
    dates=Dates(patterns={"H:mm": "H.mm"}, join="{1}, {0}"),
    grouped_from=5,
    dash="–",
    ordinal_stop=True,
    o_is_a_word=True,
    name_endings=frozenset({"joined"}),
    decimals=",",
    month_first=True,
    small_words="""
        a az és hogy nem is egy csak már mint ezt azt vagy még után szerint között majd
        amely meg ez volt lesz mert ki
    """,
    habits=(
        Habit(r"(?<!\w){month}~{day},~(?:19|20)\d\d(?!\w)", None, "the year stands first: 2026. május 1. (CLDR)"),
        Habit(
            r"(?<![\w.,])(\d{1,3})\.000(?!\w|[.,]\d)",
            "{1} 000",
            "a space stands between groups of digits (A magyar helyesírás szabályai)",
        ),
        Habit(
            r"(?<![\w.,])(\d{1,3})\.(\d{3})\.(\d{3})(?!\w|[.,]\d)",
            "{1} {2} {3}",
            "a space stands between groups of digits (A magyar helyesírás szabályai)",
        ),
    ),
)
