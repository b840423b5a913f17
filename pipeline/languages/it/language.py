"""What is known of Italian."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="IT",
    plurals="many one",
    quotes=Quotes(("«", "»"), ("“", "”"), also=(("‹", "›"),)),
    attribution=Attribution(stop="outside"),
    dates=Dates(patterns={"HH:mm": "H.mm"}, before_clock="ore\u00a0", first_day="1°"),
    grouped_from=5,
    decimals=",",
    o_is_a_word=True,
    # as its agencies' wires write them
    ascii={"à": "a'", "è": "e'", "é": "e'", "ì": "i'", "ò": "o'", "ù": "u'"},
    name_endings=frozenset({"stays"}),
    small_words="""
        il di che la e in per del della un una non è sono da con le dei alla nel gli al
        più ha anche
    """,
)
