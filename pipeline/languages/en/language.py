"""What is known of English."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="US",
    plurals="one",
    quotes=Quotes(("“", "”"), ("‘", "’")),
    attribution=Attribution(comma="inside"),
    dash="–",
    says_after_dash=False,
    dates=Dates(
        # of days: CLDR's from version 42 to 43, and in Babel still; those before and after have the comma of no British
        # paper; of American hours: AP Stylebook
        patterns={"EEEE, d MMMM y": "EEEE d MMMM y", "h:mm\u202fa": "h:mm a"},
        full_hours={"h:mm\u202fa": "h a"},
        halves={"AM": "a.m.", "PM": "p.m."},
    ),
    decimals=".",
    month_first=True,
    either_order=True,
    capital_months=True,
    name_endings=frozenset({"stays"}),
    small_words="""
        the of and to in that is was for with they are by
        from this have which were not who been their it has had
    """,
)
