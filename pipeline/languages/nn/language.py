"""What is known of Norwegian Nynorsk."""

from pipeline.languages.data import Dates, Habit, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="NO",
    quotes=Quotes(("«", "»"), ("‘", "’"), also=(("“", "”"), ("„", "”"), ("‚", "‘"), ("‹", "›"))),
    words_of="nb",
    dash="–",
    dates=Dates(patterns={"HH:mm": "HH.mm"}, before_clock="kl.\u00a0", join="{1} {0}"),
    decimals=",",
    ordinal_stop=True,
    ascii={"ä": "ae", "å": "aa", "ö": "oe", "ø": "oe"},
    name_endings=frozenset({"s", "stays"}),
    habits=(
        Habit(
            r"(?<!\w)([Kk])l\.?~(\d{1,2}):(\d\d)(?!\w|:)",
            "{1}l. {2}.{3}",
            "a stop stands behind kl, and between hour and minute (Språkrådet)",
        ),
        Habit(r"(?<!\w)([Kk])l~(?=\d)", "{1}l. ", "kl. has its stop (Språkrådet)"),
        Habit(r"(?<![\w.,:/–-])({day})~({month})(?![\w-])", "{1}. {2}", "a stop stands behind the day (Språkrådet)"),
        Habit(
            r"(?<![\w.,:/–-])({day})\.({month})(?![\w-])",
            "{1}. {2}",
            "a space stands behind the stop of the day (Språkrådet)",
        ),
        Habit(
            r"(?<![\w.,:/–-])({day})\.?[-–]({day})~({month})(?![\w-])",
            "{1}.–{2}. {3}",
            "each day has its stop, and a dash stands between them (Språkrådet)",
        ),
        Habit(
            r"(?<![\w.,:/–-])({day})\.?-({day})\.~({month})(?![\w-])",
            "{1}.–{2}. {3}",
            "each day has its stop, and a dash stands between them (Språkrådet)",
        ),
        Habit(
            r"(?<![\w.,])(\d{1,3})\.000(?!\w|[.,]\d)", "{1} 000", "a space stands between groups of digits (Språkrådet)"
        ),
        Habit(
            r"(?<![\w.,])(\d{1,3})\.(\d{3})\.(\d{3})(?!\w|[.,]\d)",
            "{1} {2} {3}",
            "a space stands between groups of digits (Språkrådet)",
        ),
        Habit(r"(?<=\d)(%)(?!\w)", " {1}", "a space stands before the sign of per cent (Språkrådet)"),
    ),
)
