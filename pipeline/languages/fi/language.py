"""What is known of Finnish."""

from pipeline.languages.data import Dates, Habit, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="FI",
    plurals="one",
    quotes=Quotes(("”", "”"), ("’", "’"), also=(("»", "»"),)),
    turning=Turning("", ""),
    dash="–",
    dates=Dates(before_clock="klo\u00a0", join="{1} {0}"),
    decimals=",",
    ordinal_stop=True,
    name_endings=frozenset({"joined", "nen", "stem"}),
    small_words="""
        ja on ei se että oli hän ovat mutta myös kun joka jotka kuin tai jos ole niin
        mukaan sekä olla sen vuoden ennen nyt
    """,
    habits=(
        Habit(r"(?<!\w)([Kk]lo~\d{1,2}):(\d\d)(?!\w|:)", "{1}.{2}", "a stop stands between hour and minute (Kotus)"),
        Habit(r"(?<![\w.,])(\d{1,3})\.000(?!\w|[.,]\d)", "{1} 000", "a space stands between groups of digits (Kotus)"),
        Habit(
            r"(?<![\w.,])(\d{1,3})\.(\d{3})\.(\d{3})(?!\w|[.,]\d)",
            "{1} {2} {3}",
            "a space stands between groups of digits (Kotus)",
        ),
        Habit(r"(?<=\d)(%)(?!\w)", " {1}", "a space stands before the sign of per cent (Kotus)"),
    ),
)
