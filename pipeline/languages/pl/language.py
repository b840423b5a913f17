"""What is known of Polish."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes, Turning

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
    ordinal_stop=True,
    o_is_a_word=True,
    name_endings=frozenset({"slavic"}),
    small_words="""
        się że jest nie dla przez oraz który która które są był była ale tylko już także
        jego ich tym tego jak czy przy został
    """,
)
