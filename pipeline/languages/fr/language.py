"""French sets spaces before its marks, and guillemets with spaces inside them."""

from pipeline.languages.data import Dates, Habit, LanguageData, Punctuation, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="FR",
    plurals="many one",
    # the Imprimerie nationale's rules; the inner pair also by CLDR 46
    quotes=Quotes(("«", "»"), ("“", "”"), also=(("‹", "›"),), space="\u202f", inner_needs_outer=True),
    # a no-break space before the colon, a narrow one before the semicolon (Lexique des règles typographiques en usage à
    # l'Imprimerie nationale)
    punctuation=Punctuation(", ", "\u202f; ", "\u00a0: ", " (", ")"),
    dash="–",
    spaced_marks=True,
    dates=Dates(
        # days as French papers write them, and not as CLDR has them of Switzerland; hours and the first of a month by
        # the Imprimerie nationale
        patterns={"EEEE, d MMMM y": "EEEE d MMMM y", "HH:mm": "H 'h' mm", "HH 'h' mm": "H 'h' mm"},
        full_hours={"HH:mm": "H 'h'", "HH 'h' mm": "H 'h'"},
        first_day="1er",
    ),
    decimals=",",
    name_endings=frozenset({"stays"}),
    small_words="""
        le la les et des de du en un une que dans pour
        qui est par sur au aux avec ne pas ont leurs cette
    """,
    habits=(
        Habit(
            r"(?<![\w.,:])([01]?\d|2[0-4])h([0-5]\d)(?!\w)",
            "{1} h {2}",
            "spaces stand round the h of an hour (Imprimerie nationale)",
        ),
        Habit(
            r"(?<![\w.,:])([01]?\d|2[0-4])h(?![\w/]|\.\d)",
            "{1} h",
            "a space stands before the h of an hour (Imprimerie nationale)",
        ),
        Habit(r"(?<![\w.,])1(?:è|e)re(s?)(?!\w)", "1re{1}", "1re (Imprimerie nationale)"),
        Habit(
            r"(?<![\w.,])(\d+)(?:ème|ième|eme)(s?)(?!\w)",
            "{1}e{2}",
            "an ordinal ends in e alone: 2e (Imprimerie nationale)",
        ),
        Habit(r"(?<![\w.,:/–-])1~({month})(?!\w)", "1er {1}", "the first of a month is 1er (Imprimerie nationale)"),
        Habit(
            r"(?:(?<=\A)|(?<=[.!?…]~)|(?<=\n))A~(?=[A-ZÀ-Ý][a-zà-ÿ])",
            "À ",
            "a capital keeps its accent (Imprimerie nationale)",
        ),
        Habit(
            r"(?<=[^\W\d_])([;!?]+|:)(?=\s|\Z|[»”)])",
            " {1}",
            "a space stands before ; : ! ? (Imprimerie nationale)",
            but_not=("fr-CA",),
        ),
        Habit(r"(?<=\d)(%)(?!\w)", " {1}", "a space stands before the sign of per cent (Imprimerie nationale)"),
    ),
)
