"""What is known of German."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="DE",
    plurals="one",
    quotes=Quotes(("„", "“"), ("‚", "‘"), also=(("«", "»"), ("‚", "’"), ("‹", "›")), foreign=(("‘", "’"),)),
    turning=Turning("„‚", ""),
    attribution=Attribution(always=True),
    dash="–",
    says_after_dash=False,
    dates=Dates(patterns={"HH:mm": "H.mm"}, full_hours={"HH:mm": "H"}, behind_clock="\u00a0Uhr"),
    decimals=",",
    capital_months=True,
    ordinal_stop=True,
    noun_capitals=True,
    ascii={"ä": "ae", "å": "aa", "ö": "oe", "ü": "ue"},
    name_endings=frozenset({"s"}),
    small_words="""
        der die das und in von zu den mit für ist nicht
        auf ein eine dem des sich als auch wird werden bei nach
    """,
)
