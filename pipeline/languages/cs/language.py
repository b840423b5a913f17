"""What is known of Czech."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="CZ",
    plurals="few many one",
    quotes=Quotes(("„", "“"), ("‚", "‘"), also=(("»", "«"), ("›", "‹"))),
    turning=Turning("„‚", ""),
    attribution=Attribution(comma="inside"),
    dash="–",
    dates=Dates(
        patterns={"H:mm": "H.mm"}, full_hours={"H:mm": "H"}, behind_clock="\u00a0hodin", join="{1}, {0}"
    ),
    decimals=",",
    ordinal_stop=True,
    o_is_a_word=True,
    name_endings=frozenset({"slavic"}),
    small_words="""
        se že je pro při který která které jsou byl byla bylo ale také před podle jejich
        než již být může ve ze aby nebo
    """,
)
