"""What is known of Swedish."""

from pipeline.languages.data import Dates, Habit, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="SE",
    plurals="one",
    quotes=Quotes(("”", "”"), ("’", "’"), also=(("»", "»"),)),
    turning=Turning("", ""),
    dash="–",
    dates=Dates(
        patterns={"EEEE d MMMM y": "EEEE 'den' d MMMM y", "HH:mm": "HH.mm"},
        before_clock="kl.\u00a0",
        join="{1} {0}",
    ),
    decimals=",",
    ascii={"ä": "ae", "å": "aa", "ö": "oe", "ø": "oe"},
    name_endings=frozenset({"s", "stays"}),
    small_words="""
        och i av en ett att som på till med för är det inte de den har från om var sig
        men efter vid också
    """,
    habits=(
        Habit(
            r"(?<!\w)([Kk]l\.?~\d{1,2}):(\d\d)(?!\w|:)", "{1}.{2}", "a stop stands between hour and minute (TT-språket)"
        ),
        Habit(r"(?<!\w)[Kk]l\.?~\d{1,2}[-–]\d{1,2}(?![\w.:,])", None, "hours with their minutes: kl. 07.00–16.00"),
        Habit(
            r"(?<![\w.,])(\d{1,3})\.000(?!\w|[.,]\d)", "{1} 000", "a space stands between groups of digits (TT-språket)"
        ),
        Habit(
            r"(?<![\w.,])(\d{1,3})\.(\d{3})\.(\d{3})(?!\w|[.,]\d)",
            "{1} {2} {3}",
            "a space stands between groups of digits (TT-språket)",
        ),
        Habit(r"(?<=\d)(%)(?!\w)", " {1}", "a space stands before the sign of per cent (Svenska skrivregler)"),
    ),
)
