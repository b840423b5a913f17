"""French sets spaces before its marks, and guillemets with spaces inside them."""

from pipeline.languages.data import Dates, LanguageData, Punctuation, Quotes

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
        # days as French papers write them, and not as CLDR has them of Switzerland; hours and the first of a month by the
        # Imprimerie nationale
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
)
